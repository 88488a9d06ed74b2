/**
 * The scenarios of needs, on the companies of every scenario. Without anything else `a` stands at 18.0 and `b` has no
 * score. What a need of 500,000 USD adds to `a`, by its horizon:
 *
 *   within 3 months  500 k = 50 points × 0.3 = 15           33.0
 *   3 to 12 months   300 k = 37.5 × 0.3 = 11.25             29.25, rounded half up
 *   1 to 3 years     150 k = 28.125 × 0.3 = 8.4375          26.4375
 */
import { create, destroy, type Given, money, remove, restore, type Stage, update } from './records.ts';
import type { Scenario } from './scenario.ts';

export type NeedScenario = Scenario & {
  /** What the need shows in the end; nothing when it is gone or not looked at. */
  need?: {
    needState: string;
    horizon: string | null;
    /** `YYYY-MM-DD` on the scenarios' day, 23 November 2026. */
    expectedOn: string | null;
    /** The key of its opportunity. */
    opportunity?: string | null;
  };
  /** Most requests of the minute after; when left out one, which finds that all is counted. */
  tick?: number;
  /** Whether neither an event nor the feed tells of the change: then it is found by the next pass. */
  needsPass?: boolean;
};

/** No event tells of it: the next minute looks, takes the feed, reads, writes and says how far it came. */
const BY_TICK = { requests: 0, tick: 5 };

export const need = (stage: Stage, values: Record<string, unknown> = {}) => ({
  id: stage.id('need'),
  need: 'Claims automation',
  estimatedValue: money(500_000),
  companyId: stage.id('a'),
  ...values,
});

const given =
  (values: Record<string, unknown> = {}) =>
  (stage: Stage): Given[] => [
    { object: 'accountNeed', values: need(stage, { horizon: 'WITHIN_3_MONTHS', ...values }) },
  ];

const changed = (values: (stage: Stage) => Record<string, unknown>) => (stage: Stage) => [
  update('accountNeed', stage.id('need'), values(stage)),
];

/** An open opportunity over 500,000 USD, and the need that became it. */
const incubated = (stage: Stage): Given[] => [
  {
    object: 'opportunity',
    values: {
      id: stage.id('deal'),
      name: 'Claims automation',
      stage: 'NEW',
      amount: money(500_000),
      closeDate: stage.day(60),
      companyId: stage.id('a'),
    },
  },
  {
    object: 'accountNeed',
    values: need(stage, { horizon: 'WITHIN_3_MONTHS', opportunityId: stage.id('deal') }),
  },
];

const SOON = { needState: 'OPEN', horizon: 'WITHIN_3_MONTHS', expectedOn: '2027-02-23' };
const COUNTED_SOON = { importance: 33, closeness: null };
const COUNTED_LATER = { importance: 29.3, closeness: null };
const COUNTED_LATE = { importance: 26.4, closeness: null };
const NOT_COUNTED = { importance: 18, closeness: null };

export const NEED_SCENARIOS: readonly NeedScenario[] = [
  {
    name: 'a need with a horizon alone',
    change: (stage) => [create('accountNeed', need(stage, { horizon: 'WITHIN_3_MONTHS' }))],
    expected: { a: COUNTED_SOON, b: { importance: null, closeness: null } },
    need: SOON,
    ...BY_TICK,
  },
  {
    name: 'a need with a date alone',
    change: (stage) => [create('accountNeed', need(stage, { expectedOn: '2027-06-11' }))],
    expected: { a: COUNTED_LATER },
    need: { needState: 'OPEN', horizon: 'MONTHS_3_TO_12', expectedOn: '2027-06-11' },
    ...BY_TICK,
  },
  {
    name: 'a need whose date and horizon disagree',
    change: (stage) => [
      create('accountNeed', need(stage, { horizon: 'YEARS_1_TO_3', expectedOn: '2026-12-24' })),
    ],
    expected: { a: COUNTED_SOON },
    need: { needState: 'OPEN', horizon: 'WITHIN_3_MONTHS', expectedOn: '2026-12-24' },
    ...BY_TICK,
  },
  {
    name: 'a need with neither',
    change: (stage) => [create('accountNeed', need(stage))],
    expected: { a: { ...NOT_COUNTED, missing: ['NEED_WITHOUT_HORIZON'] } },
    need: { needState: 'OPEN', horizon: null, expectedOn: null },
    ...BY_TICK,
  },
  {
    name: 'a need that was identified months ago',
    change: (stage) => [
      create('accountNeed', need(stage, { horizon: 'MONTHS_3_TO_12', identifiedOn: '2026-01-31' })),
    ],
    expected: { a: COUNTED_SOON },
    need: { needState: 'OPEN', horizon: 'WITHIN_3_MONTHS', expectedOn: '2027-01-31' },
    ...BY_TICK,
  },
  {
    name: 'a need without a value',
    change: (stage) => [
      create('accountNeed', need(stage, { horizon: 'WITHIN_3_MONTHS', estimatedValue: null })),
    ],
    expected: { a: { ...NOT_COUNTED, missing: ['NEED_WITHOUT_VALUE'] } },
    need: SOON,
    ...BY_TICK,
  },
  {
    name: 'a need in a currency without a rate',
    change: (stage) => [
      create(
        'accountNeed',
        need(stage, { horizon: 'WITHIN_3_MONTHS', estimatedValue: money(500_000, 'XAF') }),
      ),
    ],
    expected: { a: { ...NOT_COUNTED, missing: ['AMOUNT_WITHOUT_RATE'] } },
    need: SOON,
    ...BY_TICK,
  },
  {
    name: 'a need as the only thing known of a company',
    change: (stage) => [
      create('accountNeed', need(stage, { horizon: 'WITHIN_3_MONTHS', companyId: stage.id('b') })),
    ],
    // 15 + winnability 30 / 2 × 0.2
    expected: { b: { importance: 18, closeness: null } },
    need: SOON,
    ...BY_TICK,
  },
  {
    name: 'its value changes',
    given: given(),
    change: changed(() => ({ estimatedValue: money(100_000) })),
    expected: { a: { importance: 25.5, closeness: null } },
    need: SOON,
    requests: 2,
  },
  {
    name: 'it is moved to a later horizon on the board',
    given: given(),
    change: changed(() => ({ horizon: 'YEARS_1_TO_3' })),
    expected: { a: COUNTED_LATE },
    need: { needState: 'OPEN', horizon: 'YEARS_1_TO_3', expectedOn: '2029-11-23' },
    requests: 2,
  },
  {
    name: 'its date moves',
    given: given(),
    change: changed(() => ({ expectedOn: '2027-06-11' })),
    expected: { a: COUNTED_LATER },
    need: { needState: 'OPEN', horizon: 'MONTHS_3_TO_12', expectedOn: '2027-06-11' },
    requests: 2,
  },
  {
    name: 'its date is cleared',
    given: given({ expectedOn: '2027-01-15' }),
    change: changed(() => ({ expectedOn: null })),
    expected: { a: COUNTED_SOON },
    need: SOON,
    requests: 2,
  },
  {
    name: 'it is dropped, and stays where it was',
    given: given(),
    change: changed(() => ({ needState: 'DROPPED', horizon: 'YEARS_1_TO_3' })),
    expected: { a: NOT_COUNTED },
    need: { needState: 'DROPPED', horizon: 'YEARS_1_TO_3', expectedOn: '2027-02-23' },
    requests: 2,
  },
  {
    name: 'it is covered',
    given: given(),
    change: changed(() => ({ needState: 'COVERED' })),
    expected: { a: NOT_COUNTED },
    need: { ...SOON, needState: 'COVERED' },
    requests: 2,
  },
  {
    name: 'it is opened again',
    given: given({ needState: 'DROPPED' }),
    change: changed(() => ({ needState: 'OPEN' })),
    expected: { a: COUNTED_SOON },
    need: SOON,
    requests: 2,
  },
  {
    name: 'it moves to another company',
    given: given(),
    change: changed((stage) => ({ companyId: stage.id('b') })),
    expected: { a: NOT_COUNTED, b: { importance: 18, closeness: null } },
    need: SOON,
    requests: 2,
  },
  {
    name: 'it leaves its company',
    given: given(),
    change: changed(() => ({ companyId: null })),
    expected: { a: NOT_COUNTED },
    need: SOON,
    // It is read beside its company, and what is of no company the feed counts once more.
    requests: 3,
    tick: 5,
  },
  {
    name: 'it is deleted',
    given: given(),
    change: (stage) => [remove('accountNeed', stage.id('need'))],
    expected: { a: NOT_COUNTED },
    ...BY_TICK,
  },
  {
    name: 'it is deleted and restored',
    given: given(),
    change: (stage) => [remove('accountNeed', stage.id('need')), restore('accountNeed', stage.id('need'))],
    expected: { a: COUNTED_SOON },
    need: SOON,
    requests: 0,
  },
  {
    name: 'it is destroyed',
    given: given(),
    change: (stage) => [destroy('accountNeed', stage.id('need'))],
    expected: { a: NOT_COUNTED },
    requests: 0,
    needsPass: true,
  },
  {
    name: 'it is linked to an open opportunity',
    given: (stage) => [...incubated(stage).slice(0, 1), ...given()(stage)],
    change: changed((stage) => ({ opportunityId: stage.id('deal') })),
    // 50 k of the pipeline alone = 12.5 points × 0.3; commercial 0.2 / 3 + 0.15 = 0.21667 × 25
    expected: { a: { importance: 21.8, closeness: 5.4 } },
    need: { ...SOON, opportunity: 'deal' },
    requests: 2,
  },
  {
    name: 'its link is cleared',
    given: incubated,
    change: changed(() => ({ opportunityId: null })),
    // 50 k + 500 k = 51.25 points × 0.3 = 15.375
    expected: { a: { importance: 33.4, closeness: 5.4 } },
    need: { ...SOON, opportunity: null },
    requests: 2,
  },
  {
    name: 'its opportunity is won',
    given: incubated,
    change: (stage) => [
      update('opportunity', stage.id('deal'), { stage: 'CUSTOMER', closeDate: stage.day(0) }),
    ],
    // revenue 500 k = 75 points × 0.3 = 22.5, + 10, + winnability (44 + 50) / 2 × 0.2 = 9.4; commercial 0.2 + 0.15
    expected: { a: { importance: 41.9, closeness: 8.8 } },
    need: { ...SOON, needState: 'COVERED', opportunity: 'deal' },
    // A task asks what was learnt.
    requests: 3,
  },
  {
    name: 'its opportunity is lost, and stands for it no longer',
    needsStage: 'LOST',
    given: incubated,
    change: (stage) => [update('opportunity', stage.id('deal'), { stage: 'LOST', closeDate: stage.day(0) })],
    // 15 + 10 + winnability (24 + 50) / 2 × 0.2 = 7.4; commercial 0.15
    expected: { a: { importance: 32.4, closeness: 3.8 } },
    need: { ...SOON, opportunity: 'deal' },
    // A task asks what was learnt.
    requests: 3,
  },
  {
    name: 'its opportunity goes to the trash, and stands for it no longer',
    given: incubated,
    change: (stage) => [remove('opportunity', stage.id('deal'))],
    expected: { a: COUNTED_SOON },
    need: { ...SOON, opportunity: 'deal' },
    requests: 2,
  },
  {
    name: 'its opportunity comes back from the trash',
    given: incubated,
    change: (stage) => [remove('opportunity', stage.id('deal')), restore('opportunity', stage.id('deal'))],
    expected: { a: { importance: 21.8, closeness: 5.4 } },
    need: { ...SOON, opportunity: 'deal' },
    // One asks which company counts it meanwhile.
    requests: 3,
  },
  {
    name: 'its opportunity is destroyed',
    given: incubated,
    change: (stage) => [destroy('opportunity', stage.id('deal'))],
    expected: { a: COUNTED_SOON },
    need: { ...SOON, opportunity: null },
    requests: 2,
    needsEvent: true,
  },
];
