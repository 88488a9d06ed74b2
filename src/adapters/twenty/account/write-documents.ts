/** The documents that writes of accounts are sent as. */
import { FORGET, UNCOUNT } from './forget.ts';
import { stillSo } from './still-so.ts';
import {
  claimCompanies,
  claimLiving,
  closeTasks,
  createCredits,
  createPapers,
  guarded,
  RESTORE_CREDITS,
  type Root,
  removeMonths,
  returnToTrash,
  tellPolicyProblem,
  upsert,
} from './write-roots.ts';

export type WriteName = 'WritePapers' | 'WriteAccounts';

const variableOf = ({ field }: Root, input: string): string => `${field}_${input}`;

const declarationOf = (root: Root): string =>
  root.inputs.map(({ name, type }) => `$${variableOf(root, name)}: ${type}`).join(', ');

function callOf(root: Root): string {
  const given = root.inputs.map(({ name }) => `${name}: $${variableOf(root, name)}`);
  const all = root.kind === 'UPSERT' ? [...given, 'upsert: true'] : given;
  return `${root.field}(${all.join(', ')}) { ${root.selection} }`;
}

/** A mutation of these roots, with the variables that they declare and no others. */
export const documentOf = (
  name: WriteName,
  roots: readonly Root[],
): { document: string; variables: Record<string, unknown> } => ({
  document: `mutation ${name}(${roots.map(declarationOf).join(', ')}) {
  ${roots.map(callOf).join('\n  ')}
}`,
  variables: Object.fromEntries(
    roots.flatMap((root) => root.inputs.map(({ name: input, value }) => [variableOf(root, input), value])),
  ),
});

const NO_ONE = { id: '', owners: [], updatedAt: new Date(0), values: {} };

const UPDATED = [
  'opportunity',
  'contract',
  'accountNeed',
  'person',
  'keyAccount',
  'closenessScore',
  'planObjective',
  'salesCredit',
] as const;

const RETURNED = [
  'company',
  'person',
  'keyAccount',
  'espPlan',
  'supportRequest',
  'dealAssessment',
  'dealCompetitor',
] as const;

/** Documents with every root that there is, for the checks against a schema. */
export const writeDocuments = (): Readonly<Record<string, string>> => ({
  WRITE_PAPERS: documentOf('WritePapers', [createPapers('task', []), createPapers('note', [])]).document,
  WRITE_ACCOUNTS: documentOf('WriteAccounts', [
    claimCompanies([], new Date(0)),
    ...UPDATED.flatMap((object) => guarded(object, [NO_ONE], () => [])),
    upsert('company', []),
    upsert('person', []),
    upsert('keyAccount', []),

    upsert('closenessScore', []),
    createCredits([]),
    createPapers('taskTarget', []),
    createPapers('noteTarget', []),
    closeTasks([]),
    removeMonths([]),
    tellPolicyProblem({ id: '', text: null }),
  ]).document,
  WRITE_PLANS_REQUESTS_AND_DEALS: documentOf('WriteAccounts', [
    claimLiving('espPlan', [], {}),
    upsert('espPlan', []),
    claimLiving('supportRequest', [], {}),
    upsert('supportRequest', []),
    upsert('opportunity', []),
    claimLiving('dealAssessment', [], {}),
    upsert('dealAssessment', []),
    claimLiving('dealCompetitor', [], {}),
    upsert('dealCompetitor', []),
    upsert('contract', []),
  ]).document,
  STILL_SO: stillSo(['opportunity', 'contract']),
  RESTORE_CREDITS,
  FORGET,
  UNCOUNT,
  ...Object.fromEntries(RETURNED.map((object) => [`RETURN_${object.toUpperCase()}`, returnToTrash(object)])),
});
