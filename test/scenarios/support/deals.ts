/** The scenarios of the sales process: what opportunities show in the end, and which tasks were given to whom. */
import { DEFAULT_MEMBERS } from '../../../embedded/members.ts';
import { create, type Given, type Mutation, money, remove, type Stage, update } from './records.ts';

export const DIRECTOR = 1;
export const REGIONAL_OWNER = 2;
export const ACCOUNT_OWNER = 3;
export const DEAL_OWNER = 4;

/** The id of a member. */
export const member = (index: number): string => DEFAULT_MEMBERS[index]?.id ?? '';

/** A task's title, and which member it is given to. */
export type ExpectedTask = [title: string, member: number | null];

export type DealScenario = {
  name: string;
  given?: (stage: Stage) => Given[];
  change: (stage: Stage) => Mutation[];
  salesTrack: string | null;
  initiation: string | null;
  tasks: ExpectedTask[];
  /** A deal of no company is out of reach for an entry that names companies. */
  isWithoutCompany?: boolean;
};

const largeDeal = (stage: Stage, values: Record<string, unknown> = {}) => ({
  id: stage.id('deal'),
  name: 'Frame',
  stage: 'PROPOSAL',
  amount: money(200_000),
  closeDate: stage.day(30),
  companyId: stage.id('a'),
  ownerId: member(DEAL_OWNER),
  ...values,
});

const given =
  (values: Record<string, unknown> = {}) =>
  (stage: Stage): Given[] => [{ object: 'opportunity', values: largeDeal(stage, values) }];

const changed =
  (values: (stage: Stage) => Record<string, unknown>) =>
  (stage: Stage): Mutation[] => [update('opportunity', stage.id('deal'), values(stage))];

const created =
  (values: (stage: Stage) => Record<string, unknown> = () => ({})) =>
  (stage: Stage): Mutation[] => [create('opportunity', largeDeal(stage, values(stage)))];

const SMALL = { amount: money(50_000) };
const LARGE = { amount: money(200_000) };
const LOST_SMALL = {
  ...SMALL,
  stage: 'LOST',
  closenessOutcome: 'SAME',
  insightGained: 'They buy from one source.',
};
const REVIEW = 'Initiation review: Frame';
const LEARN = 'What did we learn from Frame?';

const full = (tasks: ExpectedTask[]) => ({ salesTrack: 'FULL_PROCESS', initiation: 'PENDING', tasks });
const green = (tasks: ExpectedTask[] = []) => ({
  salesTrack: 'GREEN_CHANNEL',
  initiation: 'NOT_REQUIRED',
  tasks,
});

export const DEAL_SCENARIOS: readonly DealScenario[] = [
  { name: 'a large deal is created', change: created(), ...full([[REVIEW, DIRECTOR]]) },
  { name: 'a small deal is created', change: created(() => SMALL), ...green() },
  {
    name: 'a deal of exactly the threshold is created',
    change: created(() => ({ amount: money(100_000) })),
    ...full([[REVIEW, DIRECTOR]]),
  },
  { name: 'a deal without an amount is created', change: created(() => ({ amount: null })), ...green() },
  {
    name: 'a deal in a currency without a rate is created',
    change: created(() => ({ amount: money(9_000_000, 'EUR') })),
    salesTrack: 'UNKNOWN',
    initiation: null,
    tasks: [],
  },
  {
    name: 'a small deal turns out to be in a currency without a rate',
    given: given({ ...SMALL, salesTrack: 'GREEN_CHANNEL', initiation: 'NOT_REQUIRED' }),
    change: changed(() => ({ amount: money(9_000_000, 'EUR') })),
    salesTrack: 'UNKNOWN',
    initiation: null,
    tasks: [],
  },
  {
    name: 'a large deal in a stage that no setting names is created',
    change: created(() => ({ stage: 'NEGOTIATION' })),
    ...full([[REVIEW, DIRECTOR]]),
  },
  {
    name: 'a small deal grows large',
    given: given(SMALL),
    change: changed(() => LARGE),
    ...full([[REVIEW, DIRECTOR]]),
  },
  {
    name: 'a large deal shrinks, and its task stays',
    given: given(),
    change: changed(() => SMALL),
    ...green([[REVIEW, DIRECTOR]]),
  },
  {
    name: 'a large deal shrinks and grows again: one task',
    given: given(),
    change: (stage) => [...changed(() => SMALL)(stage), ...changed(() => LARGE)(stage)],
    ...full([[REVIEW, DIRECTOR]]),
  },
  {
    name: 'an approved deal shrinks',
    given: given({ initiation: 'APPROVED' }),
    change: changed(() => SMALL),
    salesTrack: 'GREEN_CHANNEL',
    initiation: 'APPROVED',
    tasks: [],
  },
  {
    name: 'a rejected deal grows large',
    given: given({ ...SMALL, initiation: 'REJECTED' }),
    change: changed(() => LARGE),
    salesTrack: 'FULL_PROCESS',
    initiation: 'REJECTED',
    tasks: [],
  },
  {
    name: 'a deal moves to a company that nobody directs, and grows large',
    given: given(SMALL),
    change: changed((stage) => ({ ...LARGE, companyId: stage.id('b') })),
    ...full([[REVIEW, ACCOUNT_OWNER]]),
  },
  {
    name: 'a deal moves to a company whose policy knows smaller large deals',
    given: given(SMALL),
    change: changed((stage) => ({ companyId: stage.id('c') })),
    ...full([[REVIEW, REGIONAL_OWNER]]),
  },
  {
    name: 'a large deal of no company is created: the default policy, and a task for whoever takes it',
    change: created(() => ({ companyId: null })),
    isWithoutCompany: true,
    ...full([[REVIEW, null]]),
  },
  {
    name: 'a small deal is won without a word',
    given: given(SMALL),
    change: changed((stage) => ({ stage: 'CUSTOMER', closeDate: stage.day(0) })),
    ...green([[LEARN, DEAL_OWNER]]),
  },
  {
    name: 'a deal without an owner is lost with an outcome alone',
    given: given({ ...SMALL, ownerId: null }),
    change: changed((stage) => ({ stage: 'LOST', closeDate: stage.day(-1), closenessOutcome: 'WORSENED' })),
    ...green([[LEARN, ACCOUNT_OWNER]]),
  },
  {
    name: 'a deal is lost, and all is told',
    given: given(SMALL),
    change: changed((stage) => ({
      stage: 'LOST',
      closeDate: stage.day(0),
      closenessOutcome: 'SAME',
      insightGained: 'They buy from one source.',
    })),
    ...green(),
  },
  {
    name: 'a lost deal turns out to be large: nothing to review, and nothing excused',
    given: given(LOST_SMALL),
    change: changed(() => LARGE),
    salesTrack: 'FULL_PROCESS',
    initiation: null,
    tasks: [],
  },
  {
    name: 'a lost deal turns out to be large and is opened again: it is reviewed',
    given: given(LOST_SMALL),
    change: (stage) => [...changed(() => LARGE)(stage), ...changed(() => ({ stage: 'PROPOSAL' }))(stage)],
    ...full([[REVIEW, DIRECTOR]]),
  },
  {
    name: 'a large deal is created that was won already: there is nothing to review before it',
    change: created((stage) => ({ stage: 'CUSTOMER', closeDate: stage.day(0) })),
    salesTrack: 'FULL_PROCESS',
    initiation: null,
    tasks: [[LEARN, DEAL_OWNER]],
  },
  {
    name: 'a deal of last year is imported: nobody is asked',
    change: created((stage) => ({ ...SMALL, stage: 'CUSTOMER', closeDate: stage.day(-300) })),
    ...green(),
  },
  {
    name: 'a large deal goes to the trash at once, and is written to there',
    change: (stage) => [
      ...created(() => ({ stage: 'CUSTOMER', closeDate: stage.day(0) }))(stage),
      remove('opportunity', stage.id('deal')),
      ...changed(() => ({ amount: money(300_000) }))(stage),
    ],
    salesTrack: null,
    initiation: null,
    tasks: [],
  },
];

/** Gives the companies `a` and `b` an owner. */
export const owners = (stage: Stage): Mutation[] =>
  ['a', 'b'].map((key) => update('company', stage.id(key), { accountOwnerId: member(ACCOUNT_OWNER) }));

/** Who covers the companies: `a` has a director, `c` only a regional owner and a policy of its own. */
export const coverage = (stage: Stage): Given[] => [
  {
    object: 'scoringPolicy',
    values: { id: stage.id('low'), name: 'Small deals count', largeDealThreshold: money(10_000) },
  },
  {
    object: 'company',
    values: { id: stage.id('c'), name: 'Cedar Mills', scoringPolicyId: stage.id('low') },
  },
  {
    object: 'keyAccount',
    values: {
      name: 'Alder Works',
      companyId: stage.id('a'),
      directorId: member(DIRECTOR),
      regionalOwnerId: member(REGIONAL_OWNER),
    },
  },
  {
    object: 'keyAccount',
    values: {
      name: 'Cedar Mills',
      companyId: stage.id('c'),
      regionalOwnerId: member(REGIONAL_OWNER),
    },
  },
];
