/** The scenarios of credit: who is credited with what in the end. */
import { DIRECTOR, member, REGIONAL_OWNER } from './deals.ts';
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

export const OTHER_DIRECTOR = 4;
const OWNER_OF_C = 3;

/** A credit as a table writes it; the member by number, null where nobody is named. */
export type ExpectedCredit = {
  role: 'REGIONAL_OWNER' | 'DIRECTOR';
  member: number | null;
  share: number;
  amount: number;
  state: 'CREDITED' | 'REVERSED';
  /** Days from today. */
  on: number;
  quarter: string;
};

export type CreditScenario = {
  name: string;
  given?: (stage: Stage) => Given[];
  /** Settings other than the defaults. */
  settings?: Record<string, string>;
  change: (stage: Stage) => Mutation[];
  expected: ExpectedCredit[];
  /** What the key account of `a` shows as a problem in the end; none when left out. */
  problem?: RegExp;
};

const owner = (fields: Partial<ExpectedCredit> = {}): ExpectedCredit => ({
  role: 'REGIONAL_OWNER',
  member: REGIONAL_OWNER,
  share: 100,
  amount: 120_000,
  state: 'CREDITED',
  on: -10,
  quarter: '2026-Q4',
  ...fields,
});
const director = (fields: Partial<ExpectedCredit> = {}): ExpectedCredit => ({
  ...owner({ role: 'DIRECTOR', member: DIRECTOR, share: 50, amount: 60_000 }),
  ...fields,
});
const taken = (credit: ExpectedCredit): ExpectedCredit => ({ ...credit, amount: 0, state: 'REVERSED' });

const BOTH = [director(), owner()];
const TAKEN_BACK = BOTH.map(taken);

const signed = (stage: Stage, values: Record<string, unknown> = {}) => ({
  id: stage.id('contract'),
  name: 'Frame',
  status: 'ACTIVE',
  amount: money(120_000),
  signedOn: stage.day(-10),
  startsOn: stage.day(-5),
  endsOn: stage.day(355),
  companyId: stage.id('a'),
  ...values,
});

const given =
  (values: (stage: Stage) => Record<string, unknown> = () => ({})) =>
  (stage: Stage): Given[] => [{ object: 'contract', values: signed(stage, values(stage)) }];

const made =
  (values: (stage: Stage) => Record<string, unknown> = () => ({})) =>
  (stage: Stage): Mutation[] => [create('contract', signed(stage, values(stage)))];

const changed =
  (values: (stage: Stage) => Record<string, unknown>) =>
  (stage: Stage): Mutation[] => [update('contract', stage.id('contract'), values(stage))];

const covered =
  (values: (stage: Stage) => Record<string, unknown>) =>
  (stage: Stage): Mutation[] => [update('keyAccount', stage.id('account'), values(stage))];

/**
 * The key account of `a` has both lines, and shares recorded long ago; that of `c` has nobody yet; `b` has none.
 */
export const coveredCompanies = (stage: Stage): Given[] => [
  { object: 'company', values: { id: stage.id('c'), name: 'Cedar', scoringPolicyId: stage.id('policy') } },
  {
    object: 'keyAccount',
    values: {
      id: stage.id('account'),
      name: 'Alder Works',
      companyId: stage.id('a'),
      regionalOwnerId: member(REGIONAL_OWNER),
      directorId: member(DIRECTOR),
      ownerCreditShare: 100,
      directorCreditShare: 50,
      coverageHistory: [{ since: stage.day(-400), ownerCreditShare: 100, directorCreditShare: 50 }],
    },
  },
  {
    object: 'keyAccount',
    values: { id: stage.id('account of c'), name: 'Cedar', companyId: stage.id('c') },
  },
];

const OF_CONTRACTS: CreditScenario[] = [
  { name: 'a contract is signed', change: made(), expected: BOTH },
  { name: 'a contract is drafted', change: made(() => ({ status: 'DRAFT' })), expected: [] },
  {
    name: 'a draft becomes active',
    given: given(() => ({ status: 'DRAFT' })),
    change: changed(() => ({ status: 'ACTIVE' })),
    expected: BOTH,
  },
  {
    name: 'a contract without a signing day counts from its start',
    change: made(() => ({ signedOn: null })),
    expected: BOTH.map((credit) => ({ ...credit, on: -5 })),
  },
  {
    name: 'one without any day counts from today',
    change: made(() => ({ signedOn: null, startsOn: null, endsOn: null })),
    expected: BOTH.map((credit) => ({ ...credit, on: 0 })),
  },
  {
    name: 'its amount changes, twice',
    given: given(),
    change: (stage) => [
      ...changed(() => ({ amount: money(1) }))(stage),
      ...changed(() => ({ amount: money(80_001, 'EUR') }))(stage),
    ],
    expected: [director({ amount: 40_000.5 }), owner({ amount: 80_001 })],
  },
  {
    name: 'it turns out to be signed in the last quarter',
    given: given(),
    change: changed((stage) => ({ signedOn: stage.day(-60) })),
    expected: BOTH.map((credit) => ({ ...credit, on: -60, quarter: '2026-Q3' })),
  },
  {
    name: 'it goes back to draft',
    given: given(),
    change: changed(() => ({ status: 'DRAFT' })),
    expected: TAKEN_BACK,
  },
  {
    name: 'it goes back to draft, and is signed again',
    given: given(),
    change: (stage) => [
      ...changed(() => ({ status: 'DRAFT' }))(stage),
      ...changed(() => ({ status: 'ACTIVE' }))(stage),
    ],
    expected: BOTH,
  },
  {
    name: 'it is terminated before its start',
    given: given((stage) => ({ startsOn: stage.day(20) })),
    change: changed((stage) => ({ status: 'TERMINATED', terminatedOn: stage.day(19) })),
    expected: TAKEN_BACK,
  },
  {
    name: 'it is terminated in its term',
    given: given(),
    change: changed((stage) => ({ status: 'TERMINATED', terminatedOn: stage.day(-5) })),
    expected: BOTH,
  },
  {
    name: 'it is terminated, with claw-back',
    settings: { CREDIT_CLAWBACK: 'PRO_RATA' },
    // 300 a day for 400 days
    given: given((stage) => ({
      signedOn: stage.day(-100),
      startsOn: stage.day(-100),
      endsOn: stage.day(299),
    })),
    change: changed((stage) => ({ status: 'TERMINATED', terminatedOn: stage.day(-1) })),
    // 100 of them
    expected: [
      director({ amount: 15_000, on: -100, quarter: '2026-Q3' }),
      owner({ amount: 30_000, on: -100, quarter: '2026-Q3' }),
    ],
  },
  {
    name: 'a fiscal year begins in April',
    settings: { FISCAL_YEAR_STARTS_IN: '4' },
    change: made(),
    expected: [director({ quarter: '2026/27-Q3' }), owner({ quarter: '2026/27-Q3' })],
  },
  {
    name: 'it is made active when it is over already',
    change: made((stage) => ({ startsOn: stage.day(-9), endsOn: stage.day(-1) })),
    expected: BOTH,
  },
  {
    name: 'an old one is imported as expired, which nobody saw active',
    change: made((stage) => ({ status: 'EXPIRED', endsOn: stage.day(-1) })),
    expected: [],
  },
  {
    name: 'it renews itself',
    change: made((stage) => ({
      signedOn: null,
      startsOn: stage.day(-100),
      endsOn: stage.day(-1),
      autoRenews: true,
    })),
    // 100 days are no whole months, and neither are the 100 from today on: each term is credited with what was agreed
    expected: [
      director({ on: -100, quarter: '2026-Q3' }),
      director({ on: 0 }),
      owner({ on: -100, quarter: '2026-Q3' }),
      owner({ on: 0 }),
    ],
  },
  {
    name: 'it is deleted',
    given: given(),
    change: (stage) => [remove('contract', stage.id('contract'))],
    expected: TAKEN_BACK,
  },
  {
    name: 'it is deleted and restored',
    given: given(),
    change: (stage) => [remove('contract', stage.id('contract')), restore('contract', stage.id('contract'))],
    expected: BOTH,
  },
  {
    name: 'it is destroyed, and its credits with it',
    given: given(),
    change: (stage) => [destroy('contract', stage.id('contract'))],
    expected: [],
  },
  {
    name: 'it moves to a company without a key account, and stays credited',
    given: given(),
    change: changed((stage) => ({ companyId: stage.id('b') })),
    expected: BOTH,
  },
  {
    name: 'it leaves its company',
    given: given(),
    change: changed(() => ({ companyId: null })),
    expected: TAKEN_BACK,
  },
  {
    name: 'it moves to a company whose key account gets an owner alone',
    given: given(),
    change: (stage) => [
      ...changed(() => ({ companyId: stage.id('c') }))(stage),
      update('keyAccount', stage.id('account of c'), { regionalOwnerId: member(OWNER_OF_C) }),
    ],
    // who covers that one counts; the seat that is empty there changes nothing
    expected: [director(), owner({ member: OWNER_OF_C })],
  },
];

const OF_COVERAGE: CreditScenario[] = [
  {
    name: 'another director takes over: what was signed before stays with the one who was',
    given: given(),
    change: covered(() => ({ directorId: member(OTHER_DIRECTOR) })),
    expected: BOTH,
  },
  {
    name: 'another director takes over: what is signed from then on is credited to them',
    given: given((stage) => ({ id: stage.id('before'), name: 'Before', startsOn: stage.day(-9) })),
    change: (stage) => [
      ...covered(() => ({ directorId: member(OTHER_DIRECTOR) }))(stage),
      ...made(() => ({ signedOn: stage.day(0) }))(stage),
    ],
    expected: [director(), owner(), director({ member: OTHER_DIRECTOR, on: 0 }), owner({ on: 0 })],
  },
  {
    name: 'the director leaves, and keeps what was credited',
    given: given(),
    change: covered(() => ({ directorId: null })),
    expected: BOTH,
  },
  {
    name: 'the shares change: what was signed before keeps its own',
    given: given(),
    change: (stage) => [
      ...covered(() => ({ ownerCreditShare: 80, directorCreditShare: 20 }))(stage),
      ...changed(() => ({ amount: money(240_000) }))(stage),
    ],
    expected: [director({ amount: 120_000 }), owner({ amount: 240_000 })],
  },
  {
    name: 'the shares change: what is signed from then on takes them',
    change: (stage) => [
      ...covered(() => ({ ownerCreditShare: 80, directorCreditShare: 20 }))(stage),
      ...made(() => ({ signedOn: stage.day(0) }))(stage),
    ],
    expected: [director({ on: 0, share: 20, amount: 24_000 }), owner({ on: 0, share: 80, amount: 96_000 })],
  },
  {
    name: 'a share beyond 100 % is refused, and the one before it goes on',
    change: (stage) => [
      ...covered(() => ({ directorCreditShare: 150 }))(stage),
      ...made(() => ({ signedOn: stage.day(0) }))(stage),
    ],
    expected: [director({ on: 0 }), owner({ on: 0 })],
    problem: /director credit of 150 % is refused.*credited with 50 %/,
  },
  {
    name: 'a refused share is put right',
    change: (stage) => [
      ...covered(() => ({ directorCreditShare: -1 }))(stage),
      ...covered(() => ({ directorCreditShare: 30 }))(stage),
      ...made(() => ({ signedOn: stage.day(0) }))(stage),
    ],
    expected: [director({ on: 0, share: 30, amount: 36_000 }), owner({ on: 0 })],
  },
  {
    name: 'the key account is deleted, and nobody loses what was credited',
    given: given(),
    change: (stage) => [remove('keyAccount', stage.id('account'))],
    expected: BOTH,
  },
  {
    name: 'the key account is deleted and restored',
    given: given(),
    change: (stage) => [
      remove('keyAccount', stage.id('account')),
      restore('keyAccount', stage.id('account')),
    ],
    expected: BOTH,
  },
  {
    name: 'the key account moves to another company, and nobody loses what was credited',
    given: given(),
    change: covered((stage) => ({ companyId: stage.id('b') })),
    expected: BOTH,
  },
  {
    name: 'the company is deleted',
    given: given(),
    change: (stage) => [remove('company', stage.id('a'))],
    expected: TAKEN_BACK,
  },
  {
    name: 'the company is deleted and restored',
    given: given(),
    change: (stage) => [remove('company', stage.id('a')), restore('company', stage.id('a'))],
    expected: BOTH,
  },
  {
    name: 'a key account that is made without an owner takes that of its company',
    given: given((stage) => ({ companyId: stage.id('b') })),
    change: (stage) => [
      update('company', stage.id('b'), { accountOwnerId: member(OWNER_OF_C) }),
      create('keyAccount', { id: stage.id('account of b'), name: 'Birch', companyId: stage.id('b') }),
    ],
    expected: [owner({ member: OWNER_OF_C })],
  },
  {
    name: 'whoever a rep makes the owner of a company is not credited for an account that is there',
    given: given((stage) => ({ companyId: stage.id('c') })),
    change: (stage) => [update('company', stage.id('c'), { accountOwnerId: member(OWNER_OF_C) })],
    expected: [],
  },
  {
    name: 'one that has an owner keeps it when the company gets another',
    given: given(),
    change: (stage) => [update('company', stage.id('a'), { accountOwnerId: member(OWNER_OF_C) })],
    expected: BOTH,
  },
];

export const CREDIT_SCENARIOS: readonly CreditScenario[] = [...OF_CONTRACTS, ...OF_COVERAGE];
