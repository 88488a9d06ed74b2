/** The scenarios of reviews: what a key account shows in the end, which tasks stand and what the timeline tells. */
import { member } from './deals.ts';
import { create, type Given, type Mutation, type Stage, update } from './records.ts';

export const DIRECTOR = 1;
export const REGIONAL_OWNER = 2;
export const ACCOUNT_OWNER = 3;

export type ExpectedReviews = {
  nextReviewOn: string | null;
  reviewState: string | null;
  overdueReviews: string[];
  keySince: string | null;
  /** Title, due day, member and status, in order of titles and days. */
  tasks: [title: string, dueOn: string, member: number | null, status: string][];
  /** Titles, in order. */
  notes: string[];
};

export type ReviewScenario = {
  name: string;
  given?: (stage: Stage) => Given[];
  change: (stage: Stage) => Mutation[];
  expected: ExpectedReviews;
};

/** The account of company `a`, which has been KEY for so many days. */
export const account = (stage: Stage, values: Record<string, unknown> = {}): Given => ({
  object: 'keyAccount',
  values: {
    id: stage.id('account'),
    name: 'Alder Works',
    companyId: stage.id('a'),
    directorId: member(DIRECTOR),
    regionalOwnerId: member(REGIONAL_OWNER),
    status: 'KEY',
    createdAt: '2026-11-20T09:00:00.000Z',
    ...values,
  },
});

export const owner = (stage: Stage): Mutation =>
  update('company', stage.id('a'), { accountOwnerId: member(ACCOUNT_OWNER) });

const having =
  (values: Record<string, unknown>) =>
  (stage: Stage): Given[] => [account(stage, values)];

const changed =
  (...steps: Record<string, unknown>[]) =>
  (stage: Stage): Mutation[] =>
    steps.map((values) => update('keyAccount', stage.id('account'), values));

const NOTHING = { nextReviewOn: null, reviewState: null, overdueReviews: [], keySince: null, tasks: [] };

const UP_TO_DATE = { reviewState: 'UP_TO_DATE', overdueReviews: [], tasks: [] };

/** Today is Monday, 23 Nov 2026; reviews are due after three months, one and one. */
export const REVIEW_SCENARIOS: readonly ReviewScenario[] = [
  {
    name: 'a candidate becomes a key account',
    given: having({ status: 'CANDIDATE' }),
    change: changed({ status: 'KEY' }),
    expected: {
      ...UP_TO_DATE,
      nextReviewOn: '2026-12-23',
      keySince: '2026-11-23',
      notes: ['Alder Works: Key, was Candidate'],
    },
  },
  {
    name: 'a key account is watched: its dates stay',
    given: having({}),
    change: changed({ status: 'WATCH' }),
    expected: {
      ...UP_TO_DATE,
      nextReviewOn: '2026-12-20',
      keySince: '2026-11-20',
      notes: ['Alder Works: Watch, was Key'],
    },
  },
  {
    name: 'a key account leaves the programme: no reviews',
    given: having({ closenessReviewedOn: '2026-10-01' }),
    change: changed({ status: 'FORMER' }),
    expected: {
      ...NOTHING,
      tasks: [['Closeness review: Alder Works', '2026-11-01', REGIONAL_OWNER, 'TODO']],
      notes: ['Alder Works: Former, was Key'],
    },
  },
  {
    name: 'an importance review falls due: the director is asked',
    given: having({}),
    change: changed({ importanceReviewedOn: '2026-08-30' }),
    expected: {
      nextReviewOn: '2026-11-30',
      reviewState: 'DUE',
      overdueReviews: [],
      keySince: '2026-11-20',
      tasks: [['Importance review: Alder Works', '2026-11-30', DIRECTOR, 'TODO']],
      notes: [],
    },
  },
  {
    name: 'reviews are a day short of due, due today and overdue',
    given: having({}),
    change: changed({
      importanceReviewedOn: '2026-09-01',
      needsReviewedOn: '2026-10-23',
      closenessReviewedOn: '2026-10-22',
    }),
    expected: {
      nextReviewOn: '2026-11-22',
      reviewState: 'OVERDUE',
      overdueReviews: ['CLOSENESS'],
      keySince: '2026-11-20',
      tasks: [
        ['Closeness review: Alder Works', '2026-11-22', REGIONAL_OWNER, 'TODO'],
        ['Needs review: Alder Works', '2026-11-23', REGIONAL_OWNER, 'TODO'],
      ],
      notes: [],
    },
  },
  {
    name: 'nobody covers the account: the owner of the company is asked',
    given: having({ directorId: null, regionalOwnerId: null }),
    change: changed({ closenessReviewedOn: '2026-10-22', importanceReviewedOn: '2026-08-22' }),
    expected: {
      nextReviewOn: '2026-11-22',
      reviewState: 'OVERDUE',
      overdueReviews: ['IMPORTANCE', 'CLOSENESS'],
      keySince: '2026-11-20',
      tasks: [
        ['Closeness review: Alder Works', '2026-11-22', ACCOUNT_OWNER, 'TODO'],
        ['Importance review: Alder Works', '2026-11-22', ACCOUNT_OWNER, 'TODO'],
      ],
      notes: [],
    },
  },
  {
    name: 'a review is held: its task is done, and the timeline tells',
    given: having({ closenessReviewedOn: '2026-10-10' }),
    change: changed({ reviewRemark: 'Met the new buyer.', closenessReviewedOn: '2026-11-23' }),
    expected: {
      ...UP_TO_DATE,
      nextReviewOn: '2026-12-20',
      keySince: '2026-11-20',
      tasks: [['Closeness review: Alder Works', '2026-11-10', REGIONAL_OWNER, 'DONE']],
      notes: ['Closeness review of Alder Works, 23 Nov 2026'],
    },
  },
  {
    name: 'a review of two weeks ago is entered: the timeline does not tell',
    given: having({}),
    change: changed({ closenessReviewedOn: '2026-11-09' }),
    expected: {
      nextReviewOn: '2026-12-09',
      reviewState: 'UP_TO_DATE',
      overdueReviews: [],
      keySince: '2026-11-20',
      tasks: [],
      notes: [],
    },
  },
  {
    name: 'a date in the future was not a review',
    given: having({ closenessReviewedOn: '2026-10-10' }),
    change: changed({ closenessReviewedOn: '2036-11-23' }),
    expected: {
      nextReviewOn: '2026-12-20',
      reviewState: 'UP_TO_DATE',
      overdueReviews: [],
      keySince: '2026-11-20',
      tasks: [['Closeness review: Alder Works', '2026-11-10', REGIONAL_OWNER, 'TODO']],
      notes: [],
    },
  },
  {
    name: 'the importance is reviewed, and the candidate becomes a key account: both are told',
    given: having({ status: 'CANDIDATE' }),
    change: changed({ status: 'KEY', importanceReviewedOn: '2026-11-23' }),
    expected: {
      ...UP_TO_DATE,
      nextReviewOn: '2026-12-23',
      keySince: '2026-11-23',
      notes: ['Alder Works: Key, was Candidate', 'Importance review of Alder Works, 23 Nov 2026'],
    },
  },
  {
    name: 'a key account is made by hand: it is one since today, and nothing is told',
    change: (stage) => [
      create(
        'keyAccount',
        account(stage, { createdAt: stage.at(0), companyId: stage.id('b'), name: 'Birch & Co' }).values,
      ),
    ],
    expected: { ...UP_TO_DATE, nextReviewOn: '2026-12-23', keySince: '2026-11-23', notes: [] },
  },
];
