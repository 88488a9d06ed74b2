/**
 * The scenarios. Company `a` has three stars for reference value and delivery fit, company `b` has nothing; both are
 * scored by a policy with the standard numbers. The expected numbers were worked out by hand from the formulas; the
 * comments show how.
 *
 *   without anything else, a: reference 50 × 0.2 = 10, winnability (30 + 50) / 2 = 40 × 0.2 = 8      importance 18.0
 */
import { RULES_VERSION } from '../../../src/domain/rules-version.ts';
import { decisionMaker, IN_FORCE, UNTOUCHED, VOUCHED, WON_200K, wonDeal, yearContract } from './business.ts';
import { create, destroy, money, remove, restore, type Stage, update } from './records.ts';
import type { Scenario } from './scenario.ts';

export const OPPORTUNITY_SCENARIOS: Scenario[] = [
  {
    name: 'an opportunity is created as won',
    change: (stage) => [create('opportunity', wonDeal(stage))],
    expected: { a: WON_200K, b: { importance: null, closeness: null } },
    requests: 4,
  },
  {
    name: 'its amount changes',
    given: (stage) => [{ object: 'opportunity', values: wonDeal(stage) }],
    change: (stage) => [update('opportunity', stage.id('deal'), { amount: money(500_000) })],
    // 500 k = 75 points × 0.3 = 22.5
    expected: { a: { importance: 41.9, closeness: 8.8 } },
    requests: 2,
  },
  {
    name: 'its stage goes back to an open one',
    given: (stage) => [{ object: 'opportunity', values: wonDeal(stage, { amount: money(500_000) }) }],
    change: (stage) => [update('opportunity', stage.id('deal'), { stage: 'PROPOSAL' })],
    // potential 500 k × 0.6 = 300 k = 37.5 points × 0.3 = 11.25; + 10 + 8 = 29.25, rounded half up
    // commercial 0.2 / 3 + 0.15 = 0.21667 × 25
    expected: { a: { importance: 29.3, closeness: 5.4 } },
    requests: 3,
  },
  {
    name: 'it moves to another company',
    given: (stage) => [{ object: 'opportunity', values: wonDeal(stage, { amount: money(500_000) }) }],
    change: (stage) => [update('opportunity', stage.id('deal'), { companyId: stage.id('b') })],
    // b: 22.5 + winnability 44 / 2 × 0.2 = 4.4
    expected: { a: UNTOUCHED, b: { importance: 26.9, closeness: 8.8 } },
    requests: 2,
  },
  {
    name: 'it leaves its company',
    given: (stage) => [{ object: 'opportunity', values: wonDeal(stage) }],
    change: (stage) => [update('opportunity', stage.id('deal'), { companyId: null })],
    expected: { a: UNTOUCHED },
    requests: 2,
  },
  {
    name: 'it is deleted',
    given: (stage) => [{ object: 'opportunity', values: wonDeal(stage) }],
    change: (stage) => [remove('opportunity', stage.id('deal'))],
    expected: { a: UNTOUCHED },
    requests: 2,
  },
  {
    name: 'it is deleted and restored',
    given: (stage) => [{ object: 'opportunity', values: wonDeal(stage) }],
    change: (stage) => [remove('opportunity', stage.id('deal')), restore('opportunity', stage.id('deal'))],
    expected: { a: WON_200K },
    // One asks which company counts it meanwhile.
    requests: 3,
  },
  {
    name: 'it is destroyed',
    needsEvent: true,
    given: (stage) => [{ object: 'opportunity', values: wonDeal(stage) }],
    change: (stage) => [destroy('opportunity', stage.id('deal'))],
    expected: { a: UNTOUCHED },
    requests: 2,
  },
  {
    name: 'its outcome for closeness is told',
    given: (stage) => [{ object: 'opportunity', values: wonDeal(stage) }],
    change: (stage) => [update('opportunity', stage.id('deal'), { closenessOutcome: 'IMPROVED' })],
    // commercial 0.2 + 0.3
    expected: { a: { importance: 34.4, closeness: 12.5 } },
    requests: 2,
  },
  {
    name: 'one of two is lost',
    needsStage: 'LOST',
    given: (stage) => [
      { object: 'opportunity', values: wonDeal(stage) },
      { object: 'opportunity', values: wonDeal(stage, { id: stage.id('other'), stage: 'NEW' }) },
    ],
    change: (stage) => [update('opportunity', stage.id('other'), { stage: 'LOST' })],
    // can-win 100 × 2.2 / 6 = 36.667, winnability 43.333 × 0.2 = 8.667: 15 + 10 + 8.667
    expected: { a: { importance: 33.7, closeness: 8.8 } },
    requests: 3,
  },
];

export const CONTRACT_SCENARIOS: Scenario[] = [
  {
    name: 'a contract is drafted',
    change: (stage) => [create('contract', yearContract(stage, { status: 'DRAFT' }))],
    // commercial 0.15
    expected: { a: { importance: 18, closeness: 3.8 } },
    requests: 3,
  },
  {
    name: 'it is signed',
    given: (stage) => [{ object: 'contract', values: yearContract(stage, { status: 'DRAFT' }) }],
    change: (stage) => [update('contract', stage.id('contract'), { status: 'ACTIVE' })],
    expected: { a: IN_FORCE },
    requests: 2,
  },
  {
    name: 'it is terminated',
    given: (stage) => [{ object: 'contract', values: yearContract(stage) }],
    change: (stage) => [
      update('contract', stage.id('contract'), { status: 'TERMINATED', terminatedOn: stage.day(-146) }),
    ],
    // 181 days = 181 k = 46.833 points × 0.3 = 14.05, + 18 = 32.05, rounded half up; nothing is committed
    // commercial 0.2 × 0.5^(326/365) + 0.15 = 0.2577 × 25
    expected: { a: { importance: 32.1, closeness: 6.4 } },
    // One makes the note that the timeline tells of it with.
    requests: 3,
  },
  {
    name: 'it is deleted',
    given: (stage) => [{ object: 'contract', values: yearContract(stage) }],
    change: (stage) => [remove('contract', stage.id('contract'))],
    expected: { a: UNTOUCHED },
    requests: 2,
  },
  {
    name: 'it is deleted and restored',
    given: (stage) => [{ object: 'contract', values: yearContract(stage) }],
    change: (stage) => [remove('contract', stage.id('contract')), restore('contract', stage.id('contract'))],
    expected: { a: IN_FORCE },
    // One asks which company counts it meanwhile.
    requests: 3,
  },
  {
    name: 'it is destroyed',
    needsEvent: true,
    given: (stage) => [{ object: 'contract', values: yearContract(stage) }],
    change: (stage) => [destroy('contract', stage.id('contract'))],
    expected: { a: UNTOUCHED },
    requests: 2,
  },
  {
    name: 'it moves to another company',
    given: (stage) => [{ object: 'contract', values: yearContract(stage) }],
    change: (stage) => [update('contract', stage.id('contract'), { companyId: stage.id('b') })],
    // b: 18.175 + 2.925 + winnability 15 × 0.2 = 3
    expected: { a: UNTOUCHED, b: { importance: 24.1, closeness: 13.9 } },
    requests: 2,
  },
  {
    name: 'it is linked to the won deal, which then no longer counts beside it',
    given: (stage) => [
      {
        object: 'opportunity',
        values: wonDeal(stage, { amount: money(300_000), closeDate: stage.day(-175) }),
      },
      { object: 'contract', values: yearContract(stage) },
    ],
    change: (stage) => [update('contract', stage.id('contract'), { opportunityId: stage.id('deal') })],
    // 18.175 + 2.925 + 10 + 9.4; commercial 0.3 + 0.2 × 0.5^(175/365) + 0.15 = 0.5935 × 25
    expected: { a: { importance: 40.5, closeness: 14.8 } },
    requests: 2,
  },
  {
    name: 'a contract of another company is linked to the won deal',
    given: (stage) => [
      {
        object: 'opportunity',
        values: wonDeal(stage, { amount: money(300_000), closeDate: stage.day(-175) }),
      },
    ],
    change: (stage) => [
      create('contract', yearContract(stage, { companyId: stage.id('b'), opportunityId: stage.id('deal') })),
    ],
    // a: the deal is covered: 10 + 9.4; commercial 0.2 × 0.5^(175/365) + 0.15 = 0.2935 × 25
    expected: {
      a: { importance: 19.4, closeness: 7.3, missing: ['COUNTED_ELSEWHERE'] },
      b: { importance: 24.1, closeness: 13.9 },
    },
    // made by a program; the deal's company is only found by reading, and is judged in a second pass
    requests: 5,
  },
];

export const CONTACT_SCENARIOS: Scenario[] = [
  {
    name: 'a contact is vouched for',
    change: (stage) => [create('person', decisionMaker(stage))],
    expected: { a: { ...VOUCHED, state: 'UNKNOWN', trend: 'UNKNOWN' } },
    contacts: { person: 80 },
    requests: 2,
  },
  {
    name: 'the contact turns against us',
    given: (stage) => [{ object: 'person', values: decisionMaker(stage) }],
    change: (stage) => [update('person', stage.id('person'), { supportLevel: 'ENEMY' })],
    // 80 × 0.2 = 16: no thread; quality 16 × 1.3 × 0.5 / 100 = 0.104 × 45
    expected: { a: { importance: 18, closeness: 4.7 } },
    contacts: { person: 16 },
    requests: 2,
  },
  {
    name: 'the contact changes to another company',
    given: (stage) => [{ object: 'person', values: decisionMaker(stage) }],
    change: (stage) => [update('person', stage.id('person'), { companyId: stage.id('b') })],
    expected: { a: UNTOUCHED, b: { importance: null, closeness: 31.8 } },
    contacts: { person: 80 },
    requests: 2,
  },
  {
    name: 'the contact is deleted',
    given: (stage) => [{ object: 'person', values: decisionMaker(stage) }],
    change: (stage) => [remove('person', stage.id('person'))],
    expected: { a: UNTOUCHED },
    requests: 2,
  },
  {
    name: 'closeness rises against the month before',
    given: (stage) => [
      { object: 'person', values: decisionMaker(stage, { supportLevel: 'ENEMY' }) },
      { object: 'closenessScore', values: monthBefore(stage, { score: 26, rulesVersion: RULES_VERSION }) },
    ],
    change: (stage) => [update('person', stage.id('person'), { supportLevel: 'SUPPORTER' })],
    // 31.8 − 26 ≥ 5
    expected: { a: { ...VOUCHED, trend: 'RISING' } },
    requests: 2,
  },
  {
    name: 'the month before was scored by other rules',
    given: (stage) => [
      { object: 'person', values: decisionMaker(stage, { supportLevel: 'ENEMY' }) },
      { object: 'closenessScore', values: monthBefore(stage, { score: 60 }) },
    ],
    change: (stage) => [update('person', stage.id('person'), { supportLevel: 'SUPPORTER' })],
    expected: { a: { ...VOUCHED, trend: 'UNKNOWN' } },
    requests: 2,
  },
  {
    name: 'a contact with e-mails and a meeting gets a role',
    given: (stage) => [
      {
        object: 'person',
        values: {
          id: stage.id('person'),
          name: { firstName: 'Ed', lastName: 'Mail' },
          companyId: stage.id('a'),
        },
      },
      ...emailsAndMeeting(stage),
    ],
    change: (stage) => [update('person', stage.id('person'), { buyingRole: 'USER' })],
    // V = 3 + 2 × 2 = 7, frequency 0.5034, recency 1: 100 × (0.4 + 0.6 × 0.5034) = 70.2
    // quality 0.5 × 0.70205 × 45 + density 0.28347 × 15 + authority 1/3 × 15
    expected: { a: { importance: 18, closeness: 25, state: 'ACTIVE' } },
    contacts: { person: 70.2 },
    requests: 3,
  },
  {
    name: 'several contacts change at once',
    given: (stage) => [
      { object: 'person', values: decisionMaker(stage, { supportLevel: 'ENEMY' }) },
      {
        object: 'person',
        values: decisionMaker(stage, { id: stage.id('second'), buyingRole: 'USER', coverage: null }),
      },
    ],
    change: (stage) => [
      update('person', stage.id('person'), { supportLevel: 'SUPPORTER' }),
      update('person', stage.id('second'), { coverage: 'IN_DEPTH' }),
    ],
    // quality (0.5 + 0.3) × 45 + density (1 − e^(−2/3)) = 0.48658 × 15 + authority 2/3 × 15
    expected: { a: { importance: 18, closeness: 53.3 } },
    contacts: { person: 80, second: 80 },
    requests: 2,
  },
];

export const COMPANY_SCENARIOS: Scenario[] = [
  {
    name: 'a potential is entered',
    change: (stage) => [update('company', stage.id('a'), { potentialAnnualValue: money(500_000) })],
    // 50 points × 0.3 = 15, + 18
    expected: { a: { importance: 33, closeness: null } },
    requests: 2,
  },
  {
    name: 'the last rating is taken away',
    change: (stage) => [update('company', stage.id('a'), { referenceValue: null, deliveryFit: null })],
    expected: { a: { importance: null, closeness: null } },
    requests: 2,
  },
  {
    name: 'a company that was deleted meanwhile is restored',
    given: () => [],
    change: (stage) => [
      remove('company', stage.id('a')),
      create('opportunity', wonDeal(stage)),
      restore('company', stage.id('a')),
    ],
    expected: { a: WON_200K },
    // the deal's event may meet the company in the trash when it reads, and alive when it writes: then it reads again
    requests: 6,
  },
];

export const INCOMPLETE_SCENARIOS: Scenario[] = [
  {
    name: 'an amount in a currency without a rate',
    change: (stage) => [create('opportunity', wonDeal(stage, { amount: money(200_000, 'XAF') }))],
    // only the win counts: 10 + 9.4
    expected: { a: { importance: 19.4, closeness: 8.8, missing: ['AMOUNT_WITHOUT_RATE'] } },
    shows: () => [{ object: 'company', key: 'a', values: { amountsWithoutRate: '200,000 XAF' } }],
    requests: 4,
  },
  {
    name: 'no amount at all',
    change: (stage) => [create('opportunity', wonDeal(stage, { amount: null }))],
    expected: { a: { importance: 19.4, closeness: 8.8 } },
    requests: 4,
  },
  {
    name: 'a stage that is in no list',
    needsStage: 'NEGOTIATION',
    change: (stage) => [
      create('opportunity', wonDeal(stage, { stage: 'NEGOTIATION', amount: money(500_000) })),
    ],
    // open with 0.2: 100 k = 25 points × 0.3 = 7.5, + 18; commercial 0.2 / 3 + 0.15
    expected: { a: { importance: 25.5, closeness: 5.4, missing: ['STAGE_NOT_LISTED'] } },
    requests: 4,
  },
  {
    name: 'a contract that ends before it starts',
    change: (stage) => [
      create(
        'contract',
        yearContract(stage, {
          amount: money(200_000),
          signedOn: stage.day(-206),
          startsOn: stage.day(38),
          endsOn: stage.day(-326),
        }),
      ),
    ],
    // counted on its signing date: 50 points × 0.3 = 15, + 18; commercial 0.2 × 0.5^(206/365) + 0.15
    expected: { a: { importance: 33, closeness: 7.1, missing: ['CONTRACT_TERM_REVERSED'] } },
    requests: 3,
  },
  {
    name: 'a won deal without a close date',
    change: (stage) => [create('opportunity', wonDeal(stage, { closeDate: null }))],
    // closed on the day of its last change by hand, or today, which is the same here
    expected: { a: WON_200K },
    requests: 3,
  },
  {
    name: 'a person without a company',
    given: (stage) => [{ object: 'person', values: decisionMaker(stage, { companyId: null }) }],
    change: (stage) => [update('person', stage.id('person'), { supportLevel: 'MENTOR' })],
    expected: { a: UNTOUCHED },
    contacts: { person: null },
    requests: 0,
  },
];

/** The row of the month before in the history. */
function monthBefore(stage: Stage, values: Record<string, unknown>) {
  return { name: 'before', companyId: stage.id('a'), month: previousMonth(stage), ...values };
}

function previousMonth(stage: Stage): string {
  const first = new Date(`${stage.day(0).slice(0, 7)}-01T00:00:00.000Z`);
  first.setUTCMonth(first.getUTCMonth() - 1);
  return first.toISOString().slice(0, 10);
}

function emailsAndMeeting(stage: Stage) {
  const email = (key: string, sender: 'person' | 'member') => [
    {
      object: 'message',
      values: {
        id: stage.id(key),
        headerMessageId: stage.id(`${key} header`),
        subject: key,
        receivedAt: stage.at(0),
      },
    },
    {
      object: 'messageParticipant',
      values: {
        messageId: stage.id(key),
        personId: stage.id('person'),
        role: sender === 'person' ? 'FROM' : 'TO',
        handle: 'ed@customer.example',
      },
    },
    {
      object: 'messageParticipant',
      values: {
        messageId: stage.id(key),
        workspaceMemberId: stage.memberId,
        role: sender === 'member' ? 'FROM' : 'TO',
        handle: 'us@seller.example',
      },
    },
  ];
  return [
    ...email('in 1', 'person'),
    ...email('in 2', 'person'),
    ...email('out 1', 'member'),
    ...email('out 2', 'member'),
    {
      object: 'calendarEvent',
      values: {
        id: stage.id('meeting'),
        title: 'Meeting',
        startsAt: stage.at(-1),
        endsAt: stage.at(-1),
        isCanceled: false,
        isFullDay: false,
        iCalUid: stage.id('uid'),
      },
    },
    {
      object: 'calendarEventParticipant',
      values: {
        calendarEventId: stage.id('meeting'),
        personId: stage.id('person'),
        isOrganizer: false,
        responseStatus: 'ACCEPTED',
        handle: 'ed@customer.example',
      },
    },
    {
      object: 'calendarEventParticipant',
      values: {
        calendarEventId: stage.id('meeting'),
        workspaceMemberId: stage.memberId,
        isOrganizer: true,
        responseStatus: 'ACCEPTED',
        handle: 'us@seller.example',
      },
    },
  ];
}

export const SCENARIOS: Scenario[] = [
  ...OPPORTUNITY_SCENARIOS,
  ...CONTRACT_SCENARIOS,
  ...CONTACT_SCENARIOS,
  ...COMPANY_SCENARIOS,
  ...INCOMPLETE_SCENARIOS,
];
