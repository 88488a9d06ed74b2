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
