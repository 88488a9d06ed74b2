import { describe, expect, it } from 'vitest';
import { reasonText } from '../../src/domain/reason-texts.ts';
import type { Reason, ReasonCode } from '../../src/domain/shared/reasons.ts';
import {
  company,
  contact,
  contract,
  daysAgo,
  money,
  need,
  opportunity,
  usd,
  vouched,
} from './support/records.ts';
import { onlyPart, score } from './support/scores.ts';

/** One reason a code, complete by its type; and the words that a reader must find in its text. */
const REASONS: { [Code in ReasonCode]: [Extract<Reason, { code: Code }>, ...RegExp[]] } = {
  AMOUNT_WITHOUT_RATE: [
    { code: 'AMOUNT_WITHOUT_RATE', currency: 'JPY', amount: 1_000_000, object: 'contract', id: 'id-1' },
    /1,000,000 JPY/,
    /contract/,
    /rate/,
  ],
  CONTRACT_STATUS_UNKNOWN: [{ code: 'CONTRACT_STATUS_UNKNOWN', id: 'id-1' }, /contract/i, /status/],
  CONTRACT_TERM_REVERSED: [{ code: 'CONTRACT_TERM_REVERSED', id: 'id-1' }, /before it starts/],
  CONTRACT_WITHOUT_AMOUNT: [{ code: 'CONTRACT_WITHOUT_AMOUNT', id: 'id-1' }, /contract/i, /no amount/],
  WHOLE_TERM_WITHOUT_END: [{ code: 'WHOLE_TERM_WITHOUT_END', id: 'id-1' }, /no end/],
  NOTICE_LONGER_THAN_TERM: [{ code: 'NOTICE_LONGER_THAN_TERM', id: 'id-1' }, /before its term begins/],
  RENEWAL_WITHOUT_MONTHS: [{ code: 'RENEWAL_WITHOUT_MONTHS', id: 'id-1' }, /no whole number of months/],
  RENEWAL_OF_DECADES: [{ code: 'RENEWAL_OF_DECADES', id: 'id-1' }, /more than ten years/],
  AMOUNT_FROM_BEFORE_START: [{ code: 'AMOUNT_FROM_BEFORE_START', id: 'id-1' }, /before its first day/],
  COUNTED_ELSEWHERE: [{ code: 'COUNTED_ELSEWHERE', id: 'id-1' }, /another company/],
  TAKEN_PER_YEAR: [{ code: 'TAKEN_PER_YEAR', id: 'id-1' }, /taken per year, as it has no end/],
  TAKEN_FOR_WHOLE_TERM: [{ code: 'TAKEN_FOR_WHOLE_TERM', id: 'id-1' }, /whole term/],
  CONTRACTS_WORTH_LITTLE: [{ code: 'CONTRACTS_WORTH_LITTLE', id: 'id-1' }, /less than half/],
  OPEN_THOUGH_CONTRACTED: [{ code: 'OPEN_THOUGH_CONTRACTED', id: 'id-1' }, /still open/],
  OPEN_WITHOUT_AMOUNT: [{ code: 'OPEN_WITHOUT_AMOUNT', count: 3 }, /3 open opportunities have no amount/],
  WON_WITHOUT_AMOUNT: [{ code: 'WON_WITHOUT_AMOUNT', id: 'id-1' }, /no amount/],
  STALE_DEAL: [{ code: 'STALE_DEAL', id: 'id-1' }, /long past/],
  WON_NOT_EXTENDED: [{ code: 'WON_NOT_EXTENDED', id: 'id-1' }, /without being extended/],
  PART_OF_CONTRACT_GONE: [{ code: 'PART_OF_CONTRACT_GONE', id: 'id-1' }, /in the trash/],
  BLANK_CURRENCY: [{ code: 'BLANK_CURRENCY' }, /taken as USD/],
  CONTRACT_WITHOUT_DATES: [{ code: 'CONTRACT_WITHOUT_DATES', id: 'id-1' }, /contract/i],
  CONTRACT_TERMINATED_WITHOUT_DATE: [{ code: 'CONTRACT_TERMINATED_WITHOUT_DATE', id: 'id-1' }, /terminated/],
  PAST_TERMS_UNREADABLE: [{ code: 'PAST_TERMS_UNREADABLE', id: 'id-1' }, /past terms/i, /left out/],
  STAGE_NOT_LISTED: [{ code: 'STAGE_NOT_LISTED', stage: 'ON_HOLD', probability: 0.2 }, /ON_HOLD/, /20 %/],
  RATING_MISSING: [{ code: 'RATING_MISSING', field: 'deliveryFit' }, /delivery fit/],
  CLOSE_DATE_MISSING: [{ code: 'CLOSE_DATE_MISSING', id: 'id-1' }, /no day/],
  CHECKED_IN_FUTURE: [{ code: 'CHECKED_IN_FUTURE', id: 'id-1' }, /future/],
  CHECK_DATE_MISSING: [{ code: 'CHECK_DATE_MISSING', id: 'id-1' }, /date/],
  REPORTS_IN_CIRCLE: [{ code: 'REPORTS_IN_CIRCLE', id: 'id-1' }, /reports/],
  INTERACTIONS_UNCOUNTED: [
    { code: 'INTERACTIONS_UNCOUNTED', cause: 'MANY_ADDRESSEES', count: 2 },
    /2 e-mails with more than 10 addressees do not count/,
  ],
  NEED_WITHOUT_VALUE: [{ code: 'NEED_WITHOUT_VALUE', id: 'id-1' }, /need/, /value/],
  NEED_WITHOUT_HORIZON: [{ code: 'NEED_WITHOUT_HORIZON', id: 'id-1' }, /need/, /horizon/, /left out/],
  NEEDS_COUNTED: [
    {
      code: 'NEEDS_COUNTED',
      count: 3,
      value: 130_000,
      largest: [
        { id: 'a', need: 'Claims automation', horizon: 'WITHIN_3_MONTHS', weight: 1, value: 100_000 },
        { id: 'b', need: '', horizon: 'YEARS_1_TO_3', weight: 0.3, value: 20_000 },
      ],
    },
    /3 open needs count 130,000 USD/,
    /Claims automation \(within 3 months, 100 %: 100,000\)/,
    /unnamed \(1 to 3 years, 30 %: 20,000\)/,
    /and 1 more/,
  ],
  NO_INPUT: [{ code: 'NO_INPUT' }],
  REVENUE: [{ code: 'REVENUE', amount: 333_240.4, points: 61.1033 }, /333,240 USD/, /61\.1/, /365/],
  POTENTIAL_NONE: [{ code: 'POTENTIAL_NONE' }, /No potential is entered/],
  POTENTIAL_UNRATED: [{ code: 'POTENTIAL_UNRATED' }, /can’t be told/, /exchange rate/],
  POTENTIAL_TYPED: [{ code: 'POTENTIAL_TYPED', value: 600_000, points: 52.5 }, /600,000 USD/, /52\.5/],
  POTENTIAL_PIPELINE: [
    {
      code: 'POTENTIAL_PIPELINE',
      value: 450_000,
      pipeline: 200_000,
      needs: 150_000,
      committed: 100_000,
      points: 46.875,
    },
    /of which 100,000 USD committed/,
    /450,000 USD/,
    /pipeline/,
    /needs/,
    /46\.9/,
  ],
  REFERENCE: [{ code: 'REFERENCE', rating: 4, points: 75 }, /4/, /75/],
  WINNABILITY: [
    { code: 'WINNABILITY', canWin: 45.7142, canDo: 50, won: 2, closed: 3, points: 47.857 },
    /2 of 3/,
    /50/,
    /47\.9/,
  ],
  QUALITY: [{ code: 'QUALITY', contacts: 3, quality: 0.5257 }, /3/, /53/],
  DENSITY: [{ code: 'DENSITY', threads: 2 }, /2/],
  AUTHORITY: [{ code: 'AUTHORITY', held: ['DECISION', 'EVALUATION'], missing: ['USE'] }, /user/],
  COMMERCIAL: [
    { code: 'COMMERCIAL', inForce: true, open: 1, daysSinceWin: 90, outcome: 0.75 },
    /in force/,
    /1 open/,
    /90 days/,
  ],
  NO_THREAD: [{ code: 'NO_THREAD', cap: 40 }, /40/],
  SINGLE_THREADED: [{ code: 'SINGLE_THREADED', cap: 65 }, /65/],
};

describe('every reason has a text', () => {
  it.each(Object.entries(REASONS))('%s', (_, [reason, ...words]) => {
    const text = reasonText(reason, 'USD');
    expect(text).toMatch(/^[A-Z0-9].*[.]$/);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    if ('id' in reason) expect(text).toContain(reason.id);
    for (const word of words) expect(text).toMatch(word);
  });

  it('no two of them read the same', () => {
    const texts = Object.values(REASONS).map(([reason]) => reasonText(reason, 'USD'));
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('a text fits its case', () => {
  const cases: [Reason, RegExp][] = [
    [
      { code: 'AMOUNT_WITHOUT_RATE', currency: '', amount: 1, object: 'opportunity', id: 'id-2' },
      /no currency/,
    ],
    [{ code: 'STAGE_NOT_LISTED', stage: '', probability: 0.2 }, /none/],
    [{ code: 'RATING_MISSING', field: 'referenceValue' }, /reference value/],
    [{ code: 'QUALITY', contacts: 0, quality: 0 }, /no contacts/i],
    [{ code: 'QUALITY', contacts: 1, quality: 0.8 }, /contact stands at 80/],
    [{ code: 'DENSITY', threads: 1 }, /1 contact /],
    [{ code: 'AUTHORITY', held: ['DECISION', 'EVALUATION', 'USE'], missing: [] }, /all/],
    [{ code: 'AUTHORITY', held: [], missing: ['DECISION', 'EVALUATION'] }, /decision maker.*evaluator/],
    [
      { code: 'COMMERCIAL', inForce: false, open: 0, daysSinceWin: null, outcome: 0.5 },
      /no contract.*no win/i,
    ],
    [
      { code: 'POTENTIAL_PIPELINE', value: 5, pipeline: 5, needs: 0, committed: 0, points: 0 },
      /^(?!.*(needs|committed))/,
    ],
  ];
  it.each(cases)('%o', (reason, words) => {
    expect(reasonText(reason, 'USD')).toMatch(words);
  });

  it('amounts are given in the base currency', () => {
    expect(reasonText({ code: 'REVENUE', amount: 1_000, points: 0.5 }, 'EUR')).toContain('1,000 EUR');
  });
});

it('every reason occurs', () => {
  const signed = (fields: object) => contract({ amount: usd(10), signedOn: daysAgo(5), ...fields });
  const best = [
    ...['a', 'b', 'c'].map((id) => opportunity({ id, stage: 'ON_HOLD' })),
    opportunity({ id: 'd', stage: 'CUSTOMER', closedOn: daysAgo(0), closenessOutcome: 'IMPROVED' }),
  ];
  const often = Array.from({ length: 60 }, (_, ago) => ({ kind: 'MEETING' as const, day: daysAgo(ago) }));
  const scored = [
    score({}),
    score({ company: company({ potentialAnnualValue: usd(5), referenceValue: 5 }) }),
    score({ company: company({ potentialAnnualValue: money(5, 'JPY') }) }),
    score({
      contracts: [
        signed({ id: '1', amount: money(1, 'JPY') }),
        signed({ id: '2', status: null }),
        signed({ id: '3', startsOn: daysAgo(1), endsOn: daysAgo(2) }),
        contract({ id: '4' }),
        contract({ id: '7', amount: usd(1) }),
        signed({ id: '8', amountPer: 'WHOLE_TERM' }),
        signed({ id: '9', amount: usd(1), opportunityId: 'g' }),
        signed({ id: '10', startsOn: daysAgo(300), endsOn: daysAgo(-10) }),
        signed({ id: '5', startsOn: daysAgo(2), endsOn: daysAgo(1), status: 'TERMINATED' }),
        signed({ id: '6', startsOn: daysAgo(2) }),
      ],
      opportunities: [
        ...best,
        opportunity({ id: 'e', stage: 'CUSTOMER' }),
        opportunity({ id: 'f', amount: usd(9) }),
        opportunity({ id: 'g', amount: usd(9) }),
        opportunity({ id: 'h', amount: money(9, null), closeDate: daysAgo(120) }),
        opportunity({ id: 'k', stage: 'CUSTOMER', amount: usd(9), closedOn: daysAgo(3) }),
        opportunity({ id: 'i', stage: 'CUSTOMER', closedOn: daysAgo(3), isPartOfGone: true }),
        opportunity({
          id: 'j',
          stage: 'CUSTOMER',
          amount: usd(9),
          closedOn: daysAgo(3),
          partOfContractId: '10',
        }),
      ],
      contractsOfOthers: [signed({ id: 'x', opportunityId: 'k' })],
      needs: [
        need({ estimatedValue: usd(5) }),
        need({ id: 'need-2' }),
        need({ id: 'need-3', horizon: null }),
      ],
      contacts: [
        contact({
          id: 'x',
          coverage: 'IN_DEPTH',
          reportsToId: 'x',
          uncounted: [{ id: 'mail', cause: 'CAMPAIGN', day: daysAgo(1) }],
        }),
        contact({ id: 'y', coverage: 'IN_DEPTH', relationshipCheckedOn: daysAgo(-1) }),
      ],
    }),
    // One contact alone brings no more than half of the quality: only business alone meets this cap.
    score(
      {
        contracts: [
          signed({
            startsOn: daysAgo(2),
            hasUnreadableTerms: true,
            slips: [
              'NOTICE_LONGER_THAN_TERM',
              'RENEWAL_WITHOUT_MONTHS',
              'RENEWAL_OF_DECADES',
              'AMOUNT_FROM_BEFORE_START',
            ],
          }),
        ],
        opportunities: best,
        contacts: [contact({ supportLevel: 'MENTOR', buyingRole: 'USER', interactions: often })],
      },
      { policy: onlyPart('commercial') },
    ),
    // Below 40 with the usual weights: only a class that looks at business alone meets this cap.
    score(
      {
        contracts: [signed({})],
        opportunities: best,
        contacts: [vouched('z', 'NO_CONTACT')],
      },
      { policy: onlyPart('commercial') },
    ),
  ];
  const found = scored.flatMap(({ importance, closeness }) =>
    [...importance.reasons, ...importance.missing, ...closeness.reasons, ...closeness.missing].map(
      ({ code }) => code,
    ),
  );
  expect([...new Set(found)].sort()).toEqual(Object.keys(REASONS).sort());
});
