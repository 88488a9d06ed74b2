/**
 * The scenarios of account plans. Company `a` has a plan of 200 days of which half are over today, with a target of
 * 200,000 USD and everything that belongs in a plan; 100,000 USD have come in. The expected numbers were worked out
 * by hand.
 */
import {
  create,
  destroy,
  type Given,
  type Mutation,
  money,
  remove,
  restore,
  type Stage,
  update,
} from './records.ts';

/** What a plan shows; a value left out is not looked at. */
export type ExpectedPlan = {
  name?: string;
  status?: string;
  keyAccountId?: string | null;
  revenueActual?: number | null;
  attainment?: number | null;
  completeness?: number | null;
  missingItems?: string;
  health?: string | null;
  healthReason?: string;
  planProblem?: string;
};

export type PlanScenario = {
  name: string;
  given?: (stage: Stage) => Given[];
  change: (stage: Stage) => Mutation[];
  /** Whether nothing tells of the change, so that the next pass finds it. */
  needsSweep?: boolean;
  /** By the plan's key. */
  plans: Readonly<Record<string, ExpectedPlan>>;
  /** Current values by the objective's key. */
  objectives?: Readonly<Record<string, number | null>>;
};

const text = (markdown: string) => ({ markdown });

export const planOf = (stage: Stage, values: Record<string, unknown> = {}) => ({
  id: stage.id('plan'),
  name: 'Alder Works 2026–2027',
  companyId: stage.id('a'),
  status: 'ACTIVE',
  periodStartsOn: stage.day(-99),
  periodEndsOn: stage.day(100),
  goal: text('Be their first choice for data.'),
  valueProposition: text('One team for all plants.'),
  criticalSuccessFactors: text('- The new plant opens\n- The CIO stays'),
  strategyType: 'EXPAND',
  revenueTarget: money(200_000),
  createdAt: stage.at(-90),
  ...values,
});

export const objectiveOf = (stage: Stage, key: string, values: Record<string, unknown> = {}) => ({
  id: stage.id(key),
  name: 'Meet the CFO',
  espPlanId: stage.id('plan'),
  objectiveType: 'CROSS_ACCOUNT',
  dueOn: stage.day(20),
  status: 'OPEN',
  ...values,
});

export const needOf = (stage: Stage, key: string, horizon: string, values: Record<string, unknown> = {}) => ({
  id: stage.id(key),
  need: `A need ${key}`,
  companyId: stage.id('a'),
  horizon,
  needState: 'OPEN',
  ...values,
});

const person = (stage: Stage, key: string, values: Record<string, unknown>) => ({
  id: stage.id(key),
  name: { firstName: key, lastName: 'Alder' },
  companyId: stage.id('a'),
  ...values,
});

export const contractOf = (stage: Stage, values: Record<string, unknown> = {}) => ({
  id: stage.id('contract'),
  name: 'Frame',
  companyId: stage.id('a'),
  status: 'ACTIVE',
  amount: money(100_000),
  signedOn: stage.day(-10),
  ...values,
});

/** Everything but the plan itself. */
export const surroundings = (stage: Stage): Given[] => [
  { object: 'planObjective', values: objectiveOf(stage, 'objective') },
  { object: 'accountNeed', values: needOf(stage, 'soon', 'WITHIN_3_MONTHS') },
  { object: 'accountNeed', values: needOf(stage, 'later', 'MONTHS_3_TO_12', { needState: 'COVERED' }) },
  { object: 'accountNeed', values: needOf(stage, 'far', 'YEARS_1_TO_3') },
  { object: 'person', values: person(stage, 'decider', { buyingRole: 'DECISION_MAKER' }) },
  { object: 'person', values: person(stage, 'friend', { supportLevel: 'SUPPORTER' }) },
  { object: 'task', values: { id: stage.id('task'), title: 'Call the CFO', status: 'TODO' } },
  {
    object: 'taskTarget',
    values: { id: stage.id('tie'), taskId: stage.id('task'), targetEspPlanId: stage.id('plan') },
  },
  { object: 'contract', values: contractOf(stage) },
];

const ON_TRACK: ExpectedPlan = {
  revenueActual: 100_000,
  attainment: 50,
  completeness: 100,
  missingItems: '',
  health: 'ON_TRACK',
  healthReason:
    'Revenue is at 50 % after 50 % of the time; no objective is overdue; the plan is 100 % complete.',
  planProblem: '',
};

/** The same without something that belongs in a plan: one of nine shares. */
const lacking = (missingItems: string): ExpectedPlan => ({
  ...ON_TRACK,
  completeness: 89,
  missingItems,
  healthReason:
    'Revenue is at 50 % after 50 % of the time; no objective is overdue; the plan is 89 % complete.',
});

const NOTHING_EARNED: ExpectedPlan = {
  ...ON_TRACK,
  revenueActual: 0,
  attainment: 0,
  health: 'OFF_TRACK',
  healthReason:
    'Revenue is at 0 % after 50 % of the time; no objective is overdue; the plan is 100 % complete.',
};

const changePlan =
  (values: (stage: Stage) => Record<string, unknown>) =>
  (stage: Stage): Mutation[] => [update('espPlan', stage.id('plan'), values(stage))];

const wonDeal = (stage: Stage, values: Record<string, unknown> = {}) => ({
  id: stage.id('deal'),
  name: 'Frame deal',
  companyId: stage.id('a'),
  stage: 'CUSTOMER',
  amount: money(40_000),
  closeDate: stage.day(-5),
  ...values,
});

const BUSINESS: PlanScenario[] = [
  {
    name: 'a contract is signed with a term that has half begun',
    // 60 of its 100 days are over: 30,000 of 50,000
    change: (stage) => [
      create('contract', {
        ...contractOf(stage, { startsOn: stage.day(-59), endsOn: stage.day(40), amount: money(50_000) }),
        id: stage.id('second'),
      }),
    ],
    plans: {
      plan: {
        ...ON_TRACK,
        revenueActual: 130_000,
        attainment: 65,
        healthReason:
          'Revenue is at 65 % after 50 % of the time; no objective is overdue; the plan is 100 % complete.',
      },
    },
  },
  {
    name: 'the contract was signed before the period: it does not count',
    change: (stage) => [update('contract', stage.id('contract'), { signedOn: stage.day(-100) })],
    plans: { plan: NOTHING_EARNED },
  },
  {
    name: 'the contract goes back to draft',
    change: (stage) => [update('contract', stage.id('contract'), { status: 'DRAFT' })],
    plans: { plan: NOTHING_EARNED },
  },
  {
    name: 'the contract shrinks to 21 points behind',
    change: (stage) => [update('contract', stage.id('contract'), { amount: money(58_000) })],
    plans: {
      plan: {
        ...ON_TRACK,
        revenueActual: 58_000,
        attainment: 29,
        health: 'AT_RISK',
        healthReason:
          'Revenue is at 29 % after 50 % of the time; no objective is overdue; the plan is 100 % complete.',
      },
    },
  },
  {
    name: 'the contract is deleted and restored',
    change: (stage) => [remove('contract', stage.id('contract')), restore('contract', stage.id('contract'))],
    plans: { plan: ON_TRACK },
  },
  {
    name: 'an opportunity is won',
    change: (stage) => [create('opportunity', wonDeal(stage))],
    plans: { plan: { revenueActual: 140_000, attainment: 70, health: 'ON_TRACK' } },
  },
  {
    name: 'an opportunity is won that the contract stands for',
    given: (stage) => [{ object: 'opportunity', values: wonDeal(stage, { stage: 'PROPOSAL' }) }],
    change: (stage) => [
      update('contract', stage.id('contract'), { opportunityId: stage.id('deal') }),
      update('opportunity', stage.id('deal'), { stage: 'CUSTOMER' }),
    ],
    plans: { plan: ON_TRACK },
  },
  {
    name: 'a won opportunity moves to another company, whose plan it feeds',
    given: (stage) => [
      { object: 'opportunity', values: wonDeal(stage) },
      {
        object: 'espPlan',
        values: planOf(stage, { id: stage.id('other'), companyId: stage.id('b'), name: 'Birch & Co 2026' }),
      },
    ],
    change: (stage) => [update('opportunity', stage.id('deal'), { companyId: stage.id('b') })],
    plans: { plan: ON_TRACK, other: { revenueActual: 40_000, attainment: 20, health: 'OFF_TRACK' } },
  },
  {
    name: 'a won opportunity has an amount without a rate: it is left out, and its currency is named',
    change: (stage) => [create('opportunity', wonDeal(stage, { amount: money(9_000, 'CHF') }))],
    plans: {
      plan: {
        ...ON_TRACK,
        healthReason: `${ON_TRACK.healthReason} 1 amount in CHF, 9,000 CHF, has no exchange rate (EXCHANGE_RATES) and is left out.`,
      },
    },
  },
];

const CONTENT: PlanScenario[] = [
  {
    name: 'an objective is added that is overdue by 12 days',
    change: (stage) => [
      create('planObjective', objectiveOf(stage, 'late', { name: 'Win the plant', dueOn: stage.day(-12) })),
    ],
    plans: {
      plan: {
        ...ON_TRACK,
        health: 'AT_RISK',
        healthReason:
          "Objective 'Win the plant' is 12 days overdue; revenue is at 50 % after 50 % of the time; the plan is 100 % complete.",
      },
    },
  },
  {
    name: 'the objective is moved to 30 days ago',
    change: (stage) => [update('planObjective', stage.id('objective'), { dueOn: stage.day(-30) })],
    plans: { plan: { health: 'OFF_TRACK' } },
  },
  {
    name: 'an overdue objective is achieved',
    given: (stage) => [
      { object: 'planObjective', values: objectiveOf(stage, 'late', { dueOn: stage.day(-40) }) },
    ],
    change: (stage) => [update('planObjective', stage.id('late'), { status: 'ACHIEVED' })],
    plans: { plan: ON_TRACK },
  },
  {
    name: 'the only objective with a date is dropped',
    change: (stage) => [update('planObjective', stage.id('objective'), { status: 'DROPPED' })],
    plans: { plan: lacking('No objective with a due date.') },
  },
  {
    name: 'objectives of revenue and relationship are measured, the others are not',
    change: (stage) => [
      create('planObjective', objectiveOf(stage, 'money', { objectiveType: 'REVENUE', target: 200_000 })),
      create(
        'planObjective',
        objectiveOf(stage, 'people', { objectiveType: 'RELATIONSHIP', target: 60, current: 99 }),
      ),
      create('planObjective', objectiveOf(stage, 'own', { objectiveType: 'CROSS_ACCOUNT', current: 3 })),
    ],
    plans: { plan: ON_TRACK },
    // no thread, and a win ten days ago: commercial 0.2 × 0.5^(10/365) + 0.3 × 0.5 = 0.3462 of 25 points
    objectives: { money: 100_000, people: 8.7, own: 3 },
  },
  {
    name: 'a need is dropped',
    change: (stage) => [update('accountNeed', stage.id('far'), { needState: 'DROPPED' })],
    plans: { plan: lacking('No need in the horizon 1 to 3 years.') },
  },
  {
    name: 'a need moves to another company',
    change: (stage) => [update('accountNeed', stage.id('soon'), { companyId: stage.id('b') })],
    plans: { plan: lacking('No need in the horizon within 3 months.') },
  },
  {
    name: 'a need is deleted, and another one is found',
    change: (stage) => [
      remove('accountNeed', stage.id('later')),
      create('accountNeed', needOf(stage, 'new', 'MONTHS_3_TO_12')),
    ],
    plans: { plan: ON_TRACK },
  },
  {
    name: 'the decision maker turns out to be a user',
    change: (stage) => [update('person', stage.id('decider'), { buyingRole: 'USER' })],
    plans: { plan: lacking('No decision maker mapped.') },
  },
  {
    name: 'the supporter leaves the company',
    change: (stage) => [update('person', stage.id('friend'), { companyId: null })],
    plans: { plan: lacking('No mentor or supporter mapped.') },
  },
  {
    name: 'the decision maker is destroyed',
    needsSweep: true,
    change: (stage) => [destroy('person', stage.id('decider'))],
    plans: { plan: lacking('No decision maker mapped.') },
  },
  {
    name: 'the task is done',
    change: (stage) => [update('task', stage.id('task'), { status: 'DONE' })],
    plans: { plan: lacking('No open task.') },
  },
  {
    name: 'the task is deleted',
    change: (stage) => [remove('task', stage.id('task'))],
    plans: { plan: lacking('No open task.') },
  },
  {
    name: 'the task is done, and the next one is tied to the company',
    change: (stage) => [
      update('task', stage.id('task'), { status: 'DONE' }),
      create('task', { id: stage.id('next'), title: 'Next', status: 'IN_PROGRESS' }),
      create('taskTarget', { taskId: stage.id('next'), targetCompanyId: stage.id('a') }),
    ],
    plans: { plan: ON_TRACK },
  },
  {
    name: 'the task is done, and the next one is tied to a person: that is none of the plan',
    change: (stage) => [
      update('task', stage.id('task'), { status: 'DONE' }),
      create('task', { id: stage.id('next'), title: 'Next', status: 'TODO' }),
      create('taskTarget', { taskId: stage.id('next'), targetPersonId: stage.id('friend') }),
    ],
    plans: { plan: lacking('No open task.') },
  },
  {
    name: 'the goal and the strategy are emptied',
    change: changePlan(() => ({ goal: text(' \n'), strategyType: null })),
    plans: {
      plan: { ...ON_TRACK, completeness: 78, missingItems: 'No goal; no strategy.', healthReason: undefined },
    } as PlanScenario['plans'],
  },
];

const RECORD: PlanScenario[] = [
  {
    name: 'an empty draft is made: it is named, tied and measured, but not judged',
    given: (stage) => [
      { object: 'keyAccount', values: { id: stage.id('account'), name: 'Birch', companyId: stage.id('b') } },
    ],
    change: (stage) => [
      create('espPlan', {
        id: stage.id('draft'),
        companyId: stage.id('b'),
        periodStartsOn: '2027-01-01',
        periodEndsOn: '2027-12-31',
      }),
    ],
    plans: {
      draft: {
        name: 'Birch & Co 2027',
        revenueActual: 0,
        attainment: null,
        completeness: 0,
        missingItems:
          'No goal; no value proposition; no critical success factors; no strategy; no revenue target; no objective with a due date; no need in the horizon within 3 months; no need in the horizon 3 to 12 months; no need in the horizon 1 to 3 years; no decision maker mapped; no mentor or supporter mapped; no open task.',
        health: null,
        healthReason: '',
        planProblem: '',
      },
    },
  },
  {
    name: 'a draft is made active',
    given: (stage) => [
      {
        object: 'espPlan',
        values: {
          id: stage.id('draft'),
          name: 'Bare',
          companyId: stage.id('b'),
          periodStartsOn: stage.day(0),
          periodEndsOn: stage.day(99),
        },
      },
    ],
    change: (stage) => [update('espPlan', stage.id('draft'), { status: 'ACTIVE' })],
    plans: {
      draft: {
        name: 'Bare',
        health: 'AT_RISK',
        healthReason:
          'The plan is 0 % complete; revenue is not measured without a target and a period; no objective is overdue.',
      },
    },
  },
  {
    name: 'the plan is closed: it keeps what it reached',
    change: changePlan(() => ({ status: 'CLOSED' })),
    plans: {
      plan: { revenueActual: 100_000, attainment: 50, completeness: 100, health: null, healthReason: '' },
    },
  },
  {
    name: 'a closed plan does not change any more',
    given: () => [],
    change: (stage) => [
      update('espPlan', stage.id('plan'), { status: 'CLOSED' }),
      remove('contract', stage.id('contract')),
    ],
    plans: { plan: { revenueActual: 100_000, attainment: 50, health: null } },
  },
  {
    name: 'a plan comes closed: it is measured once, and not judged',
    change: (stage) => [
      create('espPlan', {
        id: stage.id('closed'),
        companyId: stage.id('a'),
        status: 'CLOSED',
        periodStartsOn: stage.day(-300),
        periodEndsOn: stage.day(-201),
        revenueTarget: money(50_000),
      }),
    ],
    plans: { closed: { revenueActual: 0, attainment: 0, completeness: 33, health: null, healthReason: '' } },
  },
  {
    name: 'the period ends before it starts',
    change: changePlan((stage) => ({ periodEndsOn: stage.day(-100) })),
    plans: {
      plan: {
        revenueActual: null,
        attainment: null,
        health: 'ON_TRACK',
        planProblem: 'The plan ends before it starts.',
      },
    },
  },
  {
    name: 'the period loses its end',
    change: changePlan(() => ({ periodEndsOn: null })),
    plans: {
      plan: { attainment: null, planProblem: 'The plan has no period: set its first and its last day.' },
    },
  },
  {
    name: 'the target is in a currency without a rate',
    change: changePlan(() => ({ revenueTarget: money(1_000, 'CHF') })),
    plans: {
      plan: {
        ...ON_TRACK,
        attainment: null,
        health: 'NOT_MEASURABLE',
        healthReason:
          'Revenue can’t be measured, as the target of 1,000 CHF has no exchange rate; no objective is overdue; the plan is 100 % complete.',
        planProblem:
          'The revenue target in CHF has no exchange rate (EXCHANGE_RATES): attainment is not measured.',
      },
    },
  },
  {
    name: 'a second plan for the same time is made active',
    given: (stage) => [
      {
        object: 'espPlan',
        values: planOf(stage, {
          id: stage.id('second'),
          name: 'Another',
          status: 'DRAFT',
          periodStartsOn: stage.day(100),
          periodEndsOn: stage.day(300),
          createdAt: stage.at(-20),
        }),
      },
    ],
    change: (stage) => [update('espPlan', stage.id('second'), { status: 'ACTIVE' })],
    plans: {
      plan: ON_TRACK,
      second: {
        planProblem: 'Another plan "Alder Works 2026–2027" is active for the same time: close one of them.',
      },
    },
  },
  {
    name: 'the older of two active plans is closed: the younger one is put right',
    given: (stage) => [
      {
        object: 'espPlan',
        values: planOf(stage, { id: stage.id('second'), name: 'Another', createdAt: stage.at(-20) }),
      },
    ],
    change: changePlan(() => ({ status: 'CLOSED' })),
    plans: { plan: { health: null }, second: { planProblem: '', health: 'ON_TRACK' } },
  },
  {
    name: 'the plan moves to another company',
    change: changePlan((stage) => ({ companyId: stage.id('b') })),
    plans: {
      plan: {
        revenueActual: 0,
        missingItems:
          'No need in the horizon within 3 months; no need in the horizon 3 to 12 months; no need in the horizon 1 to 3 years; no decision maker mapped; no mentor or supporter mapped.',
        completeness: 78,
      },
    },
  },
];

export const PLAN_SCENARIOS: readonly PlanScenario[] = [...BUSINESS, ...CONTENT, ...RECORD];
