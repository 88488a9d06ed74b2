/**
 * Every GraphQL document that the app sends, by name. Selections stand here once; filters are built beside the
 * code that knows what it looks for.
 *
 * Twenty takes each field once at the root of a document (aliases do not help) and at most 20 of them.
 */
const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';

type Root = { field: string; variable: string; filterType: string; first: number; selection: string };

/** The lists that a company's scores are read from. `first` is far above what a page of companies holds. */
export const ACCOUNT_ROOTS = {
  companies: {
    field: 'companies',
    variable: 'companies',
    filterType: 'CompanyFilterInput',
    first: 500,
    selection: `id name scoringPolicyId referenceValue deliveryFit potentialAnnualValue { amountMicros currencyCode }
      importanceScore closenessScore closenessTrend relationshipState scoreExplanation`,
  },
  opportunities: {
    field: 'opportunities',
    variable: 'opportunities',
    filterType: 'OpportunityFilterInput',
    first: 2000,
    selection: 'id companyId stage closeDate closenessOutcome amount { amountMicros currencyCode }',
  },
  contracts: {
    field: 'contracts',
    variable: 'contracts',
    filterType: 'ContractFilterInput',
    first: 2000,
    selection: `id companyId opportunityId status signedOn startsOn endsOn terminatedOn
      amount { amountMicros currencyCode } opportunity { companyId }`,
  },
  people: {
    field: 'people',
    variable: 'people',
    filterType: 'PersonFilterInput',
    first: 2000,
    selection: 'id companyId buyingRole supportLevel influence coverage relationshipCheckedOn closeness',
  },
  scoringPolicies: {
    field: 'scoringPolicies',
    variable: 'policies',
    filterType: 'ScoringPolicyFilterInput',
    first: 500,
    selection: `id name isDefault policyProblem revenueWeight potentialWeight referenceWeight winnabilityWeight
      revenueAt25 revenueAt50 revenueAt75 revenueAt100 potentialAt25 potentialAt50 potentialAt75 potentialAt100
      baselineWinRate qualityWeight densityWeight authorityWeight commercialWeight keyShare keyMargin candidateBand
      entryScore exitScore importanceReviewMonths needsReviewMonths closenessReviewMonths
      largeDealThreshold { amountMicros currencyCode }`,
  },
  keyAccounts: {
    field: 'keyAccounts',
    variable: 'keyAccounts',
    filterType: 'KeyAccountFilterInput',
    first: 500,
    selection: 'id companyId importanceScore revenuePoints potentialPoints referencePoints winnabilityPoints',
  },
  closenessScores: {
    field: 'closenessScores',
    variable: 'months',
    filterType: 'ClosenessScoreFilterInput',
    first: 1000,
    selection: 'id companyId month score quality density authority commercial threads change',
  },
  messageParticipants: {
    field: 'messageParticipants',
    variable: 'emails',
    filterType: 'MessageParticipantFilterInput',
    first: 10000,
    selection: 'id role personId messageId message { receivedAt isDraft }',
  },
  calendarEventParticipants: {
    field: 'calendarEventParticipants',
    variable: 'meetings',
    filterType: 'CalendarEventParticipantFilterInput',
    first: 10000,
    selection: 'id responseStatus personId calendarEventId calendarEvent { startsAt isCanceled }',
  },
} as const satisfies Record<string, Root>;

/** Who of the workspace is on the e-mails and at the meetings of those companies. */
export const MEMBER_ROOTS = {
  messageParticipants: {
    field: 'messageParticipants',
    variable: 'emails',
    filterType: 'MessageParticipantFilterInput',
    first: 20000,
    selection: 'id role messageId',
  },
  calendarEventParticipants: {
    field: 'calendarEventParticipants',
    variable: 'meetings',
    filterType: 'CalendarEventParticipantFilterInput',
    first: 20000,
    selection: 'id calendarEventId',
  },
} as const satisfies Record<string, Root>;

const listRoot = ({ field, variable, first, selection }: Root, after: boolean): string =>
  `${field}(first: ${first}, filter: $${variable}, orderBy: [{ id: AscNullsFirst }]${after ? ', after: $after' : ''}) {
    edges { node { ${selection} } } ${PAGE_INFO} }`;

const queryOf = (name: string, roots: readonly Root[]): string =>
  `query ${name}(${roots.map(({ variable, filterType }) => `$${variable}: ${filterType}`).join(', ')}) {
  ${roots.map((root) => listRoot(root, false)).join('\n  ')}
}`;

/** First read of a rescore: everything but who of us was on the e-mails and meetings. */
export const READ_ACCOUNTS = queryOf('ReadAccounts', Object.values(ACCOUNT_ROOTS));

/** Second read of a rescore. */
export const READ_MEMBERS = queryOf('ReadMembers', Object.values(MEMBER_ROOTS));

/** A further page of one list, when it did not fit. */
export const nextPage = (root: Root): string =>
  `query ReadMore_${root.field}($${root.variable}: ${root.filterType}, $after: String) {
  ${listRoot(root, true)}
}`;

/** Every write returns the company's mark as it stands afterwards, so that one that came too late sees it. */
const OWNER_MARK = 'id company { id scoredAt }';

type WriteRoot = { declaration: string; call: string };

/**
 * The roots of a rescore's write. Twenty 2.21 works on the roots of a document at the same time, so none relies on
 * another's being done.
 */
export const WRITE_ROOTS = {
  claimCompanies: {
    declaration: '$claim: CompanyFilterInput!, $claimed: CompanyUpdateInput!',
    call: 'updateCompanies(filter: $claim, data: $claimed) { id }',
  },
  companies: {
    declaration: '$companies: [CompanyCreateInput!]!',
    call: 'createCompanies(data: $companies, upsert: true) { id createdAt scoredAt }',
  },
  claimPeople: {
    declaration: '$livingPeople: PersonFilterInput!, $markedPeople: PersonUpdateInput!',
    call: 'updatePeople(filter: $livingPeople, data: $markedPeople) { id company { id scoredAt } }',
  },
  people: {
    declaration: '$people: [PersonCreateInput!]!',
    call: 'createPeople(data: $people, upsert: true) { id createdAt company { id scoredAt } }',
  },
  claimKeyAccounts: {
    declaration: '$livingKeyAccounts: KeyAccountFilterInput!, $markedKeyAccounts: KeyAccountUpdateInput!',
    call: `updateKeyAccounts(filter: $livingKeyAccounts, data: $markedKeyAccounts) { ${OWNER_MARK} }`,
  },
  keyAccounts: {
    declaration: '$keyAccounts: [KeyAccountCreateInput!]!',
    call: `createKeyAccounts(data: $keyAccounts, upsert: true) { createdAt ${OWNER_MARK} }`,
  },
  claimMonth: {
    declaration: '$olderMonth: ClosenessScoreFilterInput!, $month: ClosenessScoreUpdateInput!',
    call: `updateClosenessScores(filter: $olderMonth, data: $month) { ${OWNER_MARK} }`,
  },
  months: {
    declaration: '$months: [ClosenessScoreCreateInput!]!',
    call: `createClosenessScores(data: $months, upsert: true) { ${OWNER_MARK} }`,
  },
  policyProblem: {
    declaration: '$policyId: UUID!, $policyProblem: ScoringPolicyUpdateInput!',
    call: 'updateScoringPolicy(id: $policyId, data: $policyProblem) { id }',
  },
} as const satisfies Record<string, WriteRoot>;

export type WriteRootName = keyof typeof WRITE_ROOTS;

const WRITE_ORDER = Object.keys(WRITE_ROOTS) as WriteRootName[];

/** The write of a rescore with only the roots it needs. */
export const writeScores = (names: readonly WriteRootName[]): string => {
  const roots = WRITE_ORDER.filter((name) => names.includes(name)).map((name) => WRITE_ROOTS[name]);
  return `mutation WriteScores(${roots.map(({ declaration }) => declaration).join(', ')}) {
  ${roots.map(({ call }) => call).join('\n  ')}
}`;
};

/** Puts records back into the trash that a batched write brought out of it. */
export const RETURN_TO_TRASH = {
  companies:
    'mutation ReturnCompanies($filter: CompanyFilterInput!) { deleteCompanies(filter: $filter) { id } }',
  people: 'mutation ReturnPeople($filter: PersonFilterInput!) { deletePeople(filter: $filter) { id } }',
  keyAccounts:
    'mutation ReturnKeyAccounts($filter: KeyAccountFilterInput!) { deleteKeyAccounts(filter: $filter) { id } }',
} as const;

export const LIST_COMPANIES = `query ListCompanies($filter: CompanyFilterInput, $first: Int) {
  companies(first: $first, filter: $filter, orderBy: [{ id: AscNullsFirst }]) {
    totalCount edges { node { id } } ${PAGE_INFO} }
}`;

export const LIST_POLICIES = queryOf('ListPolicies', [ACCOUNT_ROOTS.scoringPolicies]);

export const CREATE_POLICY = `mutation CreatePolicy($data: ScoringPolicyCreateInput!) {
  createScoringPolicy(data: $data) { id }
}`;

export const SET_POLICY_PROBLEM = `mutation SetPolicyProblem($id: UUID!, $data: ScoringPolicyUpdateInput!) {
  updateScoringPolicy(id: $id, data: $data) { id }
}`;

const RUN = `id mode state policyId cursor processed total changed failed requests failureReasons
  startedAt finishedAt leasedUntil`;

export const LIST_RUNS = `query ListRuns($filter: ScoreRunFilterInput, $first: Int) {
  scoreRuns(first: $first, filter: $filter, orderBy: [{ createdAt: DescNullsLast }]) { edges { node { ${RUN} } } }
}`;

export const CREATE_RUN = `mutation CreateRun($data: ScoreRunCreateInput!) { createScoreRun(data: $data) { ${RUN} } }`;

export const UPDATE_RUN = `mutation UpdateRun($filter: ScoreRunFilterInput!, $data: ScoreRunUpdateInput!) {
  updateScoreRuns(filter: $filter, data: $data) { id }
}`;

/** All documents as sent, for the checks against a schema. */
export const ALL_DOCUMENTS: Readonly<Record<string, string>> = {
  READ_ACCOUNTS,
  READ_MEMBERS,
  ...Object.fromEntries(
    [...Object.values(ACCOUNT_ROOTS), ...Object.values(MEMBER_ROOTS)].map((root) => [
      `MORE_${root.field}_${root.first}`,
      nextPage(root),
    ]),
  ),
  ...Object.fromEntries(WRITE_ORDER.map((name) => [`WRITE_${name}`, writeScores([name])])),
  WRITE_ALL: writeScores(WRITE_ORDER),
  RETURN_COMPANIES: RETURN_TO_TRASH.companies,
  RETURN_PEOPLE: RETURN_TO_TRASH.people,
  RETURN_KEY_ACCOUNTS: RETURN_TO_TRASH.keyAccounts,
  LIST_COMPANIES,
  LIST_POLICIES,
  CREATE_POLICY,
  SET_POLICY_PROBLEM,
  LIST_RUNS,
  CREATE_RUN,
  UPDATE_RUN,
};
