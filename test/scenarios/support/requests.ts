/** The scenarios of the support line: what requests show in the end, and who was reminded. */
import { DIRECTOR, member } from './deals.ts';
import { create, type Given, type Mutation, money, remove, type Stage, update } from './records.ts';

const SUPPORTER = 4;
const ASKER = 3;

/** What a request shows; `reason` is what its priority's reason ends with. */
export type ExpectedRequest = {
  company: string | null;
  priority: number | null;
  reason?: string;
  outcome?: 'OPEN' | 'WON' | 'LOST' | null;
  closenessOutcome?: string | null;
  deliveredOn?: number | null;
  /** The member who was reminded, by index, and the day it is due, from today; null for nobody. */
  reminder?: { of: number | null; dueIn: number; about: string } | null;
};

export type RequestScenario = {
  name: string;
  given?: (stage: Stage) => Given[];
  change: (stage: Stage) => Mutation[];
  expected: ExpectedRequest;
};

/** An open deal of the threshold: 60 k potential is 15 points, so that `a` has 10 + 8 + 4.5 = 22.5 importance. */
const deal = (stage: Stage, values: Record<string, unknown> = {}): Given => ({
  object: 'opportunity',
  values: {
    id: stage.id('deal'),
    name: 'Frame',
    stage: 'PROPOSAL',
    amount: money(100_000),
    closeDate: stage.day(0),
    companyId: stage.id('a'),
    ...values,
  },
});

const request = (stage: Stage, values: Record<string, unknown> = {}) => ({
  id: stage.id('request'),
  name: 'Architect for the bid',
  opportunityId: stage.id('deal'),
  neededBy: stage.day(15),
  requestedById: member(ASKER),
  ...values,
});

const plan = (stage: Stage): Given => ({
  object: 'espPlan',
  values: { id: stage.id('plan'), name: 'Plan', companyId: stage.id('a') },
});

type Values = (stage: Stage) => Record<string, unknown>;

const asked =
  (values: Values = () => ({})) =>
  (stage: Stage): Mutation[] => [create('supportRequest', request(stage, values(stage)))];
const withDeal =
  (values: Record<string, unknown> = {}) =>
  (stage: Stage): Given[] => [deal(stage, values)];
const withRequest =
  (values: Values = () => ({})) =>
  (stage: Stage): Given[] => [
    deal(stage),
    { object: 'supportRequest', values: request(stage, values(stage)) },
  ];
const dealChanged =
  (values: Values) =>
  (stage: Stage): Mutation[] => [update('opportunity', stage.id('deal'), values(stage))];
const changed =
  (...steps: Values[]) =>
  (stage: Stage): Mutation[] =>
    steps.map((values) => update('supportRequest', stage.id('request'), values(stage)));

const AT_FIRST = { company: 'a', priority: 51.3, outcome: 'OPEN' } as const;

export const REQUEST_SCENARIOS: readonly RequestScenario[] = [
  {
    name: 'help is asked for a large deal: its company is filled in',
    given: withDeal(),
    change: asked(),
    // 0.5 × 22.5 + 0.3 × 100 + 0.2 × 50 = 51.25
    expected: { ...AT_FIRST, reason: 'Importance 22.5 × 0.5 + deal size 100 × 0.3 + urgency 50 × 0.2.' },
  },
  {
    name: 'help is asked for a plan: there is no deal, and nothing comes of one',
    given: (stage) => [plan(stage)],
    change: asked((stage) => ({ opportunityId: null, espPlanId: stage.id('plan') })),
    // importance 18: 9 + 10
    expected: {
      company: 'a',
      priority: 19,
      reason: 'There is no opportunity, so the deal size is 0.',
      outcome: null,
    },
  },
  {
    name: 'help is asked for a company that has no score',
    change: asked((stage) => ({ opportunityId: null, companyId: stage.id('b') })),
    expected: { company: 'b', priority: 10, outcome: null },
  },
  {
    name: 'a request names another company than its deal has, and keeps it',
    given: withDeal(),
    change: asked((stage) => ({ companyId: stage.id('b') })),
    expected: { company: 'b', priority: 40, outcome: 'OPEN' },
  },
  {
    name: 'a deal in a currency without a rate',
    given: withDeal({ amount: money(500_000, 'XAF') }),
    change: asked(),
    // importance 18
    expected: {
      company: 'a',
      priority: 19,
      reason: 'The deal size is 0 because the amount in XAF has no exchange rate (EXCHANGE_RATES).',
      outcome: 'OPEN',
    },
  },
  {
    name: 'no date',
    given: withDeal(),
    change: asked(() => ({ neededBy: null })),
    expected: {
      ...AT_FIRST,
      priority: 41.3,
      reason: 'There is no date it is needed by, so the urgency is 0.',
    },
  },
  {
    name: 'the date comes nearer, and the supporter is reminded',
    given: withRequest((_stage) => ({ supporterId: member(SUPPORTER) })),
    change: changed((stage) => ({ neededBy: stage.day(3) })),
    // 41.25 + 0.2 × 90
    expected: { ...AT_FIRST, priority: 59.3, reminder: { of: SUPPORTER, dueIn: 3, about: 'deal' } },
  },
  {
    name: 'the date is past, and the director is reminded of a request that nobody took',
    given: withDeal(),
    change: asked((stage) => ({ neededBy: stage.day(-2) })),
    expected: { ...AT_FIRST, priority: 61.3, reminder: { of: DIRECTOR, dueIn: -2, about: 'deal' } },
  },
  {
    name: 'nobody takes it and nobody directs the account: who asked is reminded',
    change: asked((stage) => ({ opportunityId: null, companyId: stage.id('b'), neededBy: stage.day(1) })),
    // 0.2 × 96.67
    expected: { company: 'b', priority: 19.3, outcome: null, reminder: { of: ASKER, dueIn: 1, about: 'b' } },
  },
  {
    name: 'the date moves away and comes near again: one reminder, due as it was first',
    given: withRequest((stage) => ({ neededBy: stage.day(2), supporterId: member(SUPPORTER) })),
    change: changed(
      (stage) => ({ neededBy: stage.day(40) }),
      (stage) => ({ neededBy: stage.day(0) }),
    ),
    expected: { ...AT_FIRST, priority: 61.3, reminder: { of: SUPPORTER, dueIn: 2, about: 'deal' } },
  },
  {
    name: 'it is delivered: the priority stays, and today is its day',
    given: withRequest(),
    change: changed(() => ({ supportState: 'DELIVERED' })),
    expected: { ...AT_FIRST, deliveredOn: 0 },
  },
  {
    name: 'it was delivered on a day that somebody says',
    given: withRequest(),
    change: changed((stage) => ({
      supportState: 'DELIVERED',
      deliveredOn: stage.day(-4),
      neededBy: stage.day(-4),
    })),
    expected: { ...AT_FIRST, deliveredOn: -4 },
  },
  {
    name: 'it is declined shortly before its date: nobody is reminded',
    given: withRequest(),
    change: changed((stage) => ({ supportState: 'DECLINED', neededBy: stage.day(1) })),
    expected: AT_FIRST,
  },
  {
    name: 'the deal is won while help is on its way',
    given: withRequest(() => ({ supportState: 'IN_PROGRESS' })),
    change: dealChanged(() => ({ stage: 'CUSTOMER', closenessOutcome: 'IMPROVED', insightGained: 'Speed' })),
    // importance: 100 k revenue is 33.33 points × 0.3 = 10, + 10 + 9.4 = 29.4: 14.7 + 30 + 10
    expected: { company: 'a', priority: 54.7, outcome: 'WON', closenessOutcome: 'IMPROVED' },
  },
  {
    name: 'the deal is lost after the help: the priority stays',
    given: withRequest((stage) => ({ supportState: 'IN_PROGRESS', deliveredOn: stage.day(-1) })),
    change: (stage) => [
      ...changed(() => ({ supportState: 'DELIVERED' }))(stage),
      ...dealChanged(() => ({ stage: 'LOST', closenessOutcome: 'SAME', insightGained: 'Price' }))(stage),
    ],
    expected: {
      company: 'a',
      priority: 51.3,
      outcome: 'LOST',
      closenessOutcome: 'SAME',
      deliveredOn: -1,
    },
  },
  {
    name: 'the deal shrinks',
    given: withRequest(),
    change: dealChanged(() => ({ amount: money(50_000) })),
    // 30 k potential is 7.5 points: importance 20.25, rounded half up: 10.15 + 15 + 10
    expected: { company: 'a', priority: 35.2, outcome: 'OPEN' },
  },
  {
    name: 'the deal moves to another company, and the request stays',
    given: withRequest(),
    change: dealChanged((stage) => ({ companyId: stage.id('b') })),
    expected: { company: 'a', priority: 49, outcome: 'OPEN' },
  },
  {
    name: 'the deal goes to the trash',
    given: withRequest(),
    change: (stage) => [remove('opportunity', stage.id('deal'))],
    expected: { company: 'a', priority: 19, outcome: null },
  },
  {
    name: 'the request turns to a plan',
    given: (stage) => [...withRequest()(stage), plan(stage)],
    change: changed((stage) => ({ opportunityId: null, espPlanId: stage.id('plan') })),
    // importance stays 22.5
    expected: { company: 'a', priority: 21.3, outcome: null },
  },
];
