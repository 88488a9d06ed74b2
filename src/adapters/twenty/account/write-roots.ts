/** The roots that a write of accounts is made of. */
import type { AccountObject } from '../../../domain/account/account.ts';
import { ALIVE, and, anyOf, at, type Filter, NOT_DONE } from '../filters.ts';
import { guardedUpdates } from '../guarded-updates.ts';
import { capitalised, pluralOf } from './object-names.ts';

export type Values = Readonly<Record<string, unknown>>;

/** A record that a root writes, and which of the works (by their place in the list) ask for it. */
export type RootRow = { id: string; owners: readonly number[] };

/** A company with its mark as it was read. */
export type MarkedRow = RootRow & { scoredAt: Date | null };

/** A row that a root creates. */
export type NewRow = RootRow & { data: Values };

/** A record that is there, and how it stood when it was read. */
export type KnownRow = RootRow & { updatedAt: Date; values: Values };

type Input = { name: 'filter' | 'data' | 'id'; type: string; value: unknown };

/**
 * One root of a mutation.
 *
 *   GUARDED   a filtered update: what it does not answer had changed
 *   CLAIM     the filtered update beside an upsert: tells which records live, and raises their mark
 *   UPSERT    different values for many records; brings records back from the trash
 *   CREATE    new records under ids of their own
 *   BESIDE    what is done or not needed: its answer says nothing
 */
export type Root = {
  kind: 'GUARDED' | 'CLAIM' | 'UPSERT' | 'CREATE' | 'BESIDE';
  /** The API's name of the object that is written. */
  object: string;
  field: string;
  inputs: readonly Input[];
  selection: string;
  rows: readonly (RootRow | MarkedRow)[];
  /** The values of the rows of an UPSERT or a CREATE, which can be written in parts. */
  news: readonly NewRow[];
  /** Whether an update just before an UPSERT told which of its records live. */
  isProven?: true;
};

/** What every write of scores returns: the company's mark as it stands afterwards, so that one that came too late sees it. */
const OWNER_MARK = 'id company { id scoredAt }';

const SELECTIONS: Partial<Readonly<Record<AccountObject, string>>> = {
  company: 'id scoredAt',
  person: OWNER_MARK,
  keyAccount: OWNER_MARK,
  closenessScore: OWNER_MARK,
};

const selectionOf = (object: AccountObject): string => SELECTIONS[object] ?? 'id';

function updateRoot(
  kind: 'GUARDED' | 'CLAIM',
  object: AccountObject,
  rows: readonly RootRow[],
  filter: Filter,
  data: Values,
): Root {
  const type = capitalised(object);
  return {
    kind,
    object,
    field: `update${pluralOf(object)}`,
    inputs: [
      { name: 'filter', type: `${type}FilterInput!`, value: filter },
      { name: 'data', type: `${type}UpdateInput!`, value: data },
    ],
    selection: selectionOf(object),
    rows,
    news: [],
  };
}

/** Companies, in the trash or not, that nobody has marked since they were read. */
export const asMarked = (rows: readonly MarkedRow[]): Filter => ({
  or: rows.map(({ id, scoredAt }) =>
    and({ id: { eq: id } }, scoredAt === null ? { scoredAt: { is: 'NULL' } } : at('scoredAt', scoredAt)),
  ),
});

const living = (ids: readonly string[]): Filter => and({ id: anyOf(ids) }, ALIVE);

const idsOf = (rows: readonly RootRow[]): string[] => rows.map(({ id }) => id);

/** Writes the same values to companies that nobody has marked since they were read. */
export const markedUpdate = (rows: readonly MarkedRow[], data: Values): Root =>
  updateRoot('GUARDED', 'company', rows, and(asMarked(rows), ALIVE), data);

/** Raises the mark of companies that nobody has marked since they were read. */
export const claimCompanies = (rows: readonly MarkedRow[], readAt: Date): Root =>
  updateRoot('CLAIM', 'company', rows, and(asMarked(rows), ALIVE), { scoredAt: readAt.toISOString() });

/** Marks the records that live. */
export const claimLiving = (object: AccountObject, rows: readonly RootRow[], data: Values): Root =>
  updateRoot('CLAIM', object, rows, living(idsOf(rows)), data);

/** Writes values to records that live and did not change since they were read: one root for each set of equal values. */
export const guarded = (
  object: AccountObject,
  rows: readonly KnownRow[],
  further: (values: Values) => readonly Filter[],
): Root[] =>
  guardedUpdates(rows, further).map(({ filter, data, rows: written }) =>
    updateRoot('GUARDED', object, written, filter, data),
  );

const createRoot = (
  kind: 'UPSERT' | 'CREATE',
  object: string,
  plural: string,
  selection: string,
  news: readonly NewRow[],
): Root => ({
  kind,
  object,
  field: `create${plural}`,
  inputs: [
    { name: 'data', type: `[${capitalised(object)}CreateInput!]!`, value: news.map(({ data }) => data) },
  ],
  selection,
  rows: news,
  news,
});

/** Gives each record its own values. */
export const upsert = (object: AccountObject, news: readonly NewRow[]): Root =>
  createRoot('UPSERT', object, pluralOf(object), selectionOf(object), news);

export const createCredits = (news: readonly NewRow[]): Root =>
  createRoot('CREATE', 'salesCredit', pluralOf('salesCredit'), 'id', news);

export type PaperObject = 'task' | 'note' | 'taskTarget' | 'noteTarget';

export const createPapers = (object: PaperObject, news: readonly NewRow[]): Root =>
  createRoot('CREATE', object, `${capitalised(object)}s`, 'id', news);

const beside = (object: string, field: string, inputs: readonly Input[], rows: readonly RootRow[]): Root => ({
  kind: 'BESIDE',
  object,
  field,
  inputs,
  selection: 'id',
  rows,
  news: [],
});

/** Tasks that are not done yet become so; whether they were is nobody's concern. */
export const closeTasks = (rows: readonly RootRow[]): Root =>
  beside(
    'task',
    'updateTasks',
    [
      { name: 'filter', type: 'TaskFilterInput!', value: and({ id: anyOf(idsOf(rows)) }, NOT_DONE, ALIVE) },
      { name: 'data', type: 'TaskUpdateInput!', value: { status: 'DONE' } },
    ],
    rows,
  );

/** Rows of months that are put into the trash; whether they were there already is nobody's concern. */
export const removeMonths = (rows: readonly RootRow[]): Root =>
  beside(
    'closenessScore',
    'deleteClosenessScores',
    [{ name: 'filter', type: 'ClosenessScoreFilterInput!', value: { id: anyOf(idsOf(rows)) } }],
    rows,
  );

export type PolicyProblemText = { id: string; text: string | null };

export const tellPolicyProblem = ({ id, text }: PolicyProblemText): Root =>
  beside(
    'scoringPolicy',
    'updateScoringPolicy',
    [
      { name: 'id', type: 'UUID!', value: id },
      { name: 'data', type: 'ScoringPolicyUpdateInput!', value: { policyProblem: text ?? '' } },
    ],
    [],
  );

/** A part of a root that creates or upserts. */
export const partOf = (root: Root, news: readonly NewRow[]): Root => ({
  ...root,
  inputs: root.inputs.map((input) => ({ ...input, value: news.map(({ data }) => data) })),
  rows: news,
  news,
});

/** What puts records back into the trash that an upsert brought out of it. */
export function returnToTrash(object: AccountObject): string {
  const plural = pluralOf(object);
  return `mutation Return${plural}($filter: ${capitalised(object)}FilterInput!) { delete${plural}(filter: $filter) { id } }`;
}

/** Takes credits out of the trash. */
export const RESTORE_CREDITS = `mutation RestoreCredits($filter: SalesCreditFilterInput!) {
  restoreSalesCredits(filter: $filter) { id }
}`;
