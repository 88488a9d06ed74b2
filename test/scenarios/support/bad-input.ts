/**
 * What somebody typed wrong: nothing is lost, and whoever looks is told. `a` stands at 18.0 without anything else; the
 * comments show the rest.
 */
import { decisionMaker, IN_FORCE, VOUCHED, WON_200K, wonDeal, yearContract } from './business.ts';
import { create, money, remove, type Stage, update } from './records.ts';
import type { Scenario } from './scenario.ts';

const made = (values: (stage: Stage) => Record<string, unknown>) => (stage: Stage) => [
  create('contract', yearContract(stage, values(stage))),
];

const shows = (values: (stage: Stage) => Record<string, unknown>) => (stage: Stage) => [
  { object: 'contract', key: 'contract', values: values(stage) },
];

/** 1,000 USD a day for 100 days that are no whole months, and goes on. */
const renewing = (stage: Stage, values: Record<string, unknown>) => ({
  amount: money(100_000),
  signedOn: stage.day(-130),
  startsOn: stage.day(-130),
  endsOn: stage.day(-31),
  autoRenews: true,
  ...values,
});

// 131 k: 38.5 points × 0.3 = 11.55; 365 k committed: 41.5625 × 0.3 = 12.47; + 18 = 42.02
// commercial 0.3 + 0.2 × 0.5^(130/365) + 0.15 = 0.6063 × 25
const RENEWED = { importance: 42, closeness: 15.2 };

export const BAD_INPUT_SCENARIOS: readonly Scenario[] = [
  {
    name: 'a whole term without an end',
    change: made(() => ({ amountPer: 'WHOLE_TERM', endsOn: null })),
    // all of it on the day of signing: 63.75 points × 0.3 = 19.125; + 18; commercial 0.1077 + 0.15
    expected: { a: { importance: 37.1, closeness: 6.4, missing: ['WHOLE_TERM_WITHOUT_END'] } },
    requests: 3,
  },
  {
    name: 'a term of a single day',
    change: made((stage) => ({
      signedOn: stage.day(-10),
      startsOn: stage.day(-10),
      endsOn: stage.day(-10),
    })),
    // commercial 0.2 × 0.5^(10/365) + 0.15 = 0.3462 × 25
    expected: { a: { importance: 37.1, closeness: 8.7, missing: [] } },
    requests: 3,
  },
  {
    name: 'no day at all',
    change: made(() => ({ signedOn: null, startsOn: null, endsOn: null })),
    // commercial 0.15
    expected: { a: { importance: 18, closeness: 3.8, missing: ['CONTRACT_WITHOUT_DATES'] } },
    requests: 3,
  },
  {
    name: 'no amount: its won deal counts itself',
    given: (stage) => [{ object: 'opportunity', values: wonDeal(stage) }],
    change: made((stage) => ({ amount: null, opportunityId: stage.id('deal') })),
    // commercial 0.3 + 0.2 + 0.15: it is in force all the same
    expected: { a: { ...WON_200K, closeness: 16.3, missing: ['CONTRACT_WITHOUT_AMOUNT'] } },
    requests: 3,
  },
  {
    name: 'an amount valid from before the start is valid all the time',
    given: (stage) => [{ object: 'contract', values: yearContract(stage, { amount: money(1) }) }],
    change: (stage) => [
      update('contract', stage.id('contract'), { amount: money(365_000), amountFrom: stage.day(-400) }),
    ],
    expected: { a: { ...IN_FORCE, missing: ['AMOUNT_FROM_BEFORE_START'] } },
    // One makes the note that the timeline tells of it with.
    requests: 3,
  },
  {
    name: 'a notice longer than the term',
    change: made(() => ({ noticeMonths: 24 })),
    expected: { a: { ...IN_FORCE, missing: ['NOTICE_LONGER_THAN_TERM'] } },
    shows: shows(() => ({ noticeBy: '2024-12-31', renewalState: 'DUE_IN_90_DAYS' })),
    requests: 3,
  },
  {
    name: 'a renewal for no months is one for its own length',
    change: made((stage) => renewing(stage, { renewalMonths: 0 })),
    expected: { a: { ...RENEWED, missing: ['RENEWAL_WITHOUT_MONTHS'] } },
    shows: shows((stage) => ({ startsOn: stage.day(-30), endsOn: stage.day(69) })),
    requests: 3,
  },
  {
    name: 'a renewal for fifty years costs a day what it did',
    change: made((stage) => renewing(stage, { renewalMonths: 600 })),
    expected: { a: { ...RENEWED, missing: ['RENEWAL_OF_DECADES'] } },
    // from 24 October
    shows: shows(() => ({ startsOn: '2026-10-24', endsOn: '2076-10-23', renewalState: 'NOT_DUE' })),
    requests: 3,
  },
  {
    name: 'a termination before the start',
    change: made((stage) => ({ status: 'TERMINATED', terminatedOn: stage.day(-327) })),
    // never in force and worth nothing, but signed: commercial 0.1077 + 0.15
    expected: { a: { importance: 18, closeness: 6.4 } },
    requests: 3,
  },
  {
    name: 'rates out of order',
    settings: (stage) => ({
      EXCHANGE_RATES: JSON.stringify({
        EUR: [
          { from: stage.day(-50), rate: 2 },
          { from: stage.day(-400), rate: 1 },
        ],
      }),
    }),
    change: made(() => ({ amount: money(365_000, 'EUR') })),
    expected: { a: IN_FORCE },
    requests: 3,
  },
  {
    name: 'a deal is part of a contract that goes to the trash',
    given: (stage) => [
      { object: 'contract', values: yearContract(stage) },
      { object: 'opportunity', values: wonDeal(stage, { partOfContractId: stage.id('contract') }) },
    ],
    change: (stage) => [remove('contract', stage.id('contract'))],
    expected: { a: { ...WON_200K, missing: ['PART_OF_CONTRACT_GONE'] } },
    requests: 3,
  },
  {
    name: 'a person who reports to themselves',
    given: (stage) => [{ object: 'person', values: decisionMaker(stage) }],
    change: (stage) => [update('person', stage.id('person'), { reportsToId: stage.id('person') })],
    expected: { a: { ...VOUCHED, missing: ['REPORTS_IN_CIRCLE'] } },
    requests: 2,
  },
  {
    name: 'two people who report to each other',
    given: (stage) => [
      { object: 'person', values: decisionMaker(stage) },
      {
        object: 'person',
        values: decisionMaker(stage, {
          id: stage.id('second'),
          buyingRole: null,
          coverage: null,
          reportsToId: stage.id('person'),
        }),
      },
    ],
    change: (stage) => [update('person', stage.id('person'), { reportsToId: stage.id('second') })],
    expected: { a: { ...VOUCHED, missing: ['REPORTS_IN_CIRCLE', 'REPORTS_IN_CIRCLE'] } },
    requests: 2,
  },
];
