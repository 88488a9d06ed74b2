/** The scenarios of contract terms: where a contract stands in the end, and what its company is worth. */
import { create, type Given, type Mutation, money, type Stage, update } from './records.ts';

/** Days from today, or a date as written. */
type Day = number | string | null;

export type ExpectedTerm = {
  status: string;
  startsOn: Day;
  endsOn: Day;
  renewalState: string | null;
  renewals: number | null;
  renewedOn: Day;
  past: [startsOn: Day, endsOn: Day, amount: number][];
  importance: number;
};

export type TermScenario = {
  name: string;
  given?: (stage: Stage) => Given[];
  change: (stage: Stage) => Mutation[];
  expected: ExpectedTerm;
};

/** 1,000 USD a day for 100 days that are no whole months. */
const hundredDays = (stage: Stage, values: Record<string, unknown> = {}) => ({
  id: stage.id('contract'),
  name: 'Frame',
  status: 'ACTIVE',
  amount: money(100_000),
  startsOn: stage.day(-130),
  endsOn: stage.day(-31),
  companyId: stage.id('a'),
  ...values,
});

const made =
  (values: (stage: Stage) => Record<string, unknown> = () => ({})) =>
  (stage: Stage): Mutation[] => [create('contract', hundredDays(stage, values(stage)))];

const given =
  (values: (stage: Stage) => Record<string, unknown>) =>
  (stage: Stage): Given[] => [{ object: 'contract', values: hundredDays(stage, values(stage)) }];

const changed =
  (values: (stage: Stage) => Record<string, unknown>) =>
  (stage: Stage): Mutation[] => [update('contract', stage.id('contract'), values(stage))];

const OVER: ExpectedTerm = {
  status: 'EXPIRED',
  startsOn: -130,
  endsOn: -31,
  renewalState: 'LAPSED',
  renewals: 0,
  renewedOn: null,
  past: [],
  // 100 k: 25 + 25 × 50 / 150 = 33.33 points × 0.3, + 18
  importance: 28,
};

const RENEWED: ExpectedTerm = {
  status: 'ACTIVE',
  startsOn: -30,
  endsOn: 69,
  renewalState: 'DUE_IN_90_DAYS',
  renewals: 1,
  renewedOn: -30,
  past: [[-130, -31, 100_000]],
  // and 31 days of the new term, 131 k: 38.5 points × 0.3 = 11.55
  // it goes on for 365 days at 1 k, 365 k committed: 41.5625 points × 0.3 = 12.47; + 18 = 42.02
  importance: 42,
};

export const TERM_SCENARIOS: readonly TermScenario[] = [
  { name: 'one past its end expires', change: made(), expected: OVER },
  {
    name: 'one that ends today is still active, and due',
    change: made((stage) => ({ endsOn: stage.day(0) })),
    // 131 days; today's 763 USD are committed: 0.19 points × 0.3, + 28
    expected: { ...OVER, status: 'ACTIVE', endsOn: 0, renewalState: 'DUE_IN_90_DAYS', importance: 28.1 },
  },
  {
    name: 'one that ends in 91 days is not due',
    change: made((stage) => ({ startsOn: stage.day(-9), endsOn: stage.day(91) })),
    // 10 of 101 days, 9.9 k: 4.95 points × 0.3 = 1.485; 92 of them committed, 91.1 k: 22.77 points × 0.3 = 6.83; + 18
    expected: {
      ...OVER,
      status: 'ACTIVE',
      startsOn: -9,
      endsOn: 91,
      renewalState: 'NOT_DUE',
      importance: 26.3,
    },
  },
  {
    name: 'one without an end is never due',
    change: made((stage) => ({ endsOn: null, signedOn: stage.day(-130) })),
    // 131 days of 100 k a year, 35.9 k: 17.95 points × 0.3 = 5.38; 100 k committed: 25 points × 0.3 = 7.5; + 18 = 30.88
    expected: { ...OVER, status: 'ACTIVE', endsOn: null, renewalState: 'NOT_DUE', importance: 30.9 },
  },
  { name: 'one that renews itself goes on', change: made(() => ({ autoRenews: true })), expected: RENEWED },
  {
    name: 'a draft that renews itself does so once it is active',
    given: given(() => ({ status: 'DRAFT', autoRenews: true })),
    change: changed(() => ({ status: 'ACTIVE' })),
    expected: RENEWED,
  },
  {
    name: 'one that was let go on by changing its mind in time',
    given: given((stage) => ({ endsOn: stage.day(0), startsOn: stage.day(-99) })),
    change: (stage) => [
      ...changed(() => ({ autoRenews: true }))(stage),
      ...changed(() => ({ startsOn: stage.day(-130), endsOn: stage.day(-31) }))(stage),
    ],
    expected: RENEWED,
  },
  {
    name: 'one that ran through several terms renews itself for each',
    change: made((stage) => ({
      startsOn: '2025-01-31',
      endsOn: '2025-02-27',
      autoRenews: true,
      amount: money(0),
      signedOn: stage.day(-600),
    })),
    expected: {
      ...RENEWED,
      startsOn: '2026-10-31',
      endsOn: '2026-11-29',
      renewals: 21,
      renewedOn: '2026-10-31',
      past: [],
      importance: 18,
    },
  },
  {
    name: 'one that renewed before keeps what was agreed then',
    given: given(() => ({ autoRenews: true })),
    change: changed(() => ({ amount: money(200_000) })),
    // 100 k and 31 days of 2 k: 162 k: 43.67 points × 0.3 = 13.1
    // 730 k committed: 55.75 points × 0.3 = 16.725; + 18 = 47.825
    expected: { ...RENEWED, importance: 47.8 },
  },
  {
    name: 'one without a start began on the day of its signing',
    change: made((stage) => ({ startsOn: null, autoRenews: true, signedOn: stage.day(-130) })),
    expected: RENEWED,
  },
  {
    name: 'one that ends before it starts is left as it is',
    change: made((stage) => ({ startsOn: stage.day(-20), autoRenews: true, signedOn: stage.day(-130) })),
    expected: { ...OVER, status: 'ACTIVE', startsOn: -20 },
  },
  {
    name: 'a draft never moves',
    change: made(() => ({ status: 'DRAFT', autoRenews: true })),
    expected: { ...OVER, status: 'DRAFT', renewalState: 'NOT_DUE', renewals: null, importance: 18 },
  },
  {
    name: 'one that was terminated never moves',
    change: made((stage) => ({ status: 'TERMINATED', autoRenews: true, terminatedOn: stage.day(-31) })),
    expected: { ...OVER, status: 'TERMINATED', renewalState: 'NOT_DUE', renewals: null },
  },
];
