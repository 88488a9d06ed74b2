/** What a write of accounts consists of: which roots in which documents, with which values, under which guards. */
import type { AccountObject } from '../../../domain/account/account.ts';
import { chunksOf } from '../../../domain/shared/grouping.ts';
import type { AccountWork } from '../../../flows/account/ports.ts';
import { MOST_RECORDS, setsOf } from '../guarded-updates.ts';
import { closedTaskRows, type PaperRows } from './write-papers.ts';
import {
  claimCompanies,
  claimLiving,
  closeTasks,
  createCredits,
  createPapers,
  guarded,
  markedUpdate,
  type PolicyProblemText,
  type Root,
  removeMonths,
  tellPolicyProblem,
  upsert,
  type Values,
} from './write-roots.ts';
import {
  type CorrectedRow,
  companyRows,
  correctedRows,
  newCredits,
  newMonths,
  removedMonthRows,
} from './write-rows.ts';
import { FURTHER, isUpserted, UPSERTED } from './write-rules.ts';

/** Roots that a document of Twenty's may have. */
const MOST_ROOTS = 20;

/** The roots of one field, in the order in which documents take them up: no document has a field twice, some have none. */
type Lane = readonly (Root | null)[];

/** Guarded updates of corrections, with their stamps. */
const guardedLane = (object: AccountObject, rows: readonly CorrectedRow[], readAt: Date): Root[] =>
  guarded(
    object,
    rows.map((row) => ({ ...row, values: { ...row.values, ...row.stamps } })),
    (values) => FURTHER[object]?.(values, readAt) ?? [],
  );

/**
 * Sets of values that are less than a look and an upsert, for objects without a mark: what one change brings to a company
 * is one document that is guarded whole.
 */
const FEW_SETS = 3;

/** Records that are worth an update of their own, or an upsert of their own that needs no look. */
const LARGE_SET = MOST_RECORDS / 2;

/** The upsert of some rows' values. The stamps are the claim's: an upsert would give them to records in the trash. */
const upsertOf = (object: AccountObject, rows: readonly CorrectedRow[]): Root =>
  upsert(
    object,
    rows.map(({ id, owners, values }) => ({ id, owners, data: { id, ...values } })),
  );

/** Upserts with the claims beside them, after what else a record gets: its guard would take an upsert for somebody's change. */
const claimedLanes = (
  object: AccountObject,
  mark: string,
  others: Lane,
  computed: readonly CorrectedRow[],
  readAt: Date,
): Lane[] => {
  const chunks = chunksOf(computed, MOST_RECORDS);
  const claims = chunks.map((chunk) => {
    const stamps: Values = Object.assign({}, ...chunk.map((row) => row.stamps));
    const isStamped = Object.keys(stamps).length > 0;
    return claimLiving(object, chunk, isStamped ? stamps : { [mark]: readAt.toISOString() });
  });
  return [
    [...others, ...claims],
    [...others.map(() => null), ...chunks.map((chunk) => upsertOf(object, chunk))],
  ];
};

/** The rows of a set that are worth an update of their own, which gives them all of their values. */
const largeChunksOf = (set: readonly CorrectedRow[]): CorrectedRow[] =>
  chunksOf(set, MOST_RECORDS)
    .filter(({ length }) => length >= LARGE_SET)
    .flat();

/**
 * Upserts without a claim. The records of a large update are upserted in the document after it, as its answer has just
 * told which of them live and are as they were read; of all others it is asked before.
 *
 * @param whole updates after which nothing is left to upsert
 */
const provenLanes = (
  object: AccountObject,
  whole: readonly Root[],
  others: readonly Root[],
  computed: readonly CorrectedRow[],
): Lane[] => {
  const proofs = others.filter(({ rows }) => rows.length >= LARGE_SET);
  const small = others.filter((root) => !proofs.includes(root));
  const byId = new Map(computed.map((row) => [row.id, row]));
  const proven = proofs.map(({ rows }): Root | null => {
    const own = rows.flatMap(({ id }) => byId.get(id) ?? []);
    for (const { id } of own) byId.delete(id);
    return own.length === 0 ? null : { ...upsertOf(object, own), isProven: true };
  });
  const asked = chunksOf([...byId.values()], MOST_RECORDS).map((chunk) => upsertOf(object, chunk));
  const after = Array.from({ length: Math.max(0, small.length - 1) }, () => null);
  return [
    [null, ...proven, ...after, ...asked],
    [...proofs, ...small, ...whole],
  ];
};

/** A row's values of some names; none without any. */
const partOf = (row: CorrectedRow, isWanted: (name: string, value: unknown) => boolean): CorrectedRow[] => {
  const values = Object.fromEntries(
    Object.entries(row.values).filter(([name, value]) => isWanted(name, value)),
  );
  return Object.keys(values).length === 0 ? [] : [{ ...row, values }];
};

/** Values that follow from others are upserted where records get many different ones. */
const correctionLanes = (
  object: Exclude<AccountObject, 'company' | 'closenessScore'>,
  works: readonly AccountWork[],
  readAt: Date,
): Lane[] => {
  const rows = correctedRows(object, works, readAt);
  const rule = UPSERTED[object];
  const few = rule?.mark === null ? FEW_SETS : 1;
  const sets = setsOf(rows);
  if (!rule || sets.length <= few) return [guardedLane(object, rows, readAt)];
  const alike = new Set(rule.mark === null ? sets.flatMap(largeChunksOf) : []);
  const different = rows.filter((row) => !alike.has(row));
  const computed = different.flatMap((row) => partOf(row, (name, value) => isUpserted(rule, name, value)));
  if (setsOf(computed).length <= few) return [guardedLane(object, rows, readAt)];
  const others = guardedLane(
    object,
    different.flatMap((row) => partOf(row, (name, value) => !isUpserted(rule, name, value))),
    readAt,
  );
  return rule.mark === null
    ? provenLanes(object, guardedLane(object, [...alike], readAt), others, computed)
    : claimedLanes(object, rule.mark, others, computed, readAt);
};

/**
 * One company is written by an update that its mark guards, several by an upsert: an update gives every record the
 * same values, an upsert each its own, but can't be conditional and brings records back from the trash. The update
 * beside it tells which were alive and not marked by a newer reading. A company whose mark stays gives a claim nothing
 * to write, so it has an update of its own.
 */
const companyLanes = (works: readonly AccountWork[], readAt: Date): Lane[] => {
  const rows = companyRows(works);
  const marked = rows.filter(({ isMarked }) => isMarked);
  const isSeveral = marked.length > 1;
  const chunks = isSeveral ? chunksOf(marked, MOST_RECORDS) : [];
  const alone = setsOf(
    rows
      .filter(({ isMarked }) => !isMarked || !isSeveral)
      .map((row) => ({
        ...row,
        values: row.isMarked ? { ...row.values, scoredAt: readAt.toISOString() } : row.values,
      })),
  ).flatMap((set) => chunksOf(set, MOST_RECORDS));
  return [
    [
      ...chunks.map((chunk) => claimCompanies(chunk, readAt)),
      ...alone.map((set) => markedUpdate(set, set[0]?.values ?? {})),
    ],
    chunks.map((chunk) =>
      upsert(
        'company',
        chunk.map(({ id, owners, values }) => ({ id, owners, data: { id, ...values } })),
      ),
    ),
  ];
};

/**
 * A month's row is never alive without being ours, so bringing one back is right, and an upsert does. One that is
 * there is named by its id, with its company, in case that it is destroyed meanwhile.
 */
const monthLanes = async (works: readonly AccountWork[], readAt: Date): Promise<Lane[]> => {
  const made = await newMonths(works, readAt);
  const corrected = correctedRows('closenessScore', works, readAt);
  if (made.length === 0 && corrected.length <= 1) return [guardedLane('closenessScore', corrected, readAt)];
  const known = corrected.map(({ id, owners, values, stamps }) => {
    const companyId = works[owners[0] ?? 0]?.companyId ?? null;
    return { id, owners, data: { id, companyId, ...values, ...stamps } };
  });
  return [chunksOf([...made, ...known], MOST_RECORDS).map((chunk) => upsert('closenessScore', chunk))];
};

const CORRECTED = [
  'person',
  'keyAccount',
  'opportunity',
  'contract',
  'accountNeed',
  'espPlan',
  'planObjective',
  'supportRequest',
  'salesCredit',
  'dealAssessment',
  'dealCompetitor',
] as const;

/**
 * The i-th document has the i-th root of every lane, as far as documents hold them.
 *
 * @param last lanes that end with the last document instead
 */
const documentsOf = (lanes: readonly Lane[], last: readonly Lane[] = []): Root[][] => {
  const longest = Math.max(0, ...[...last, ...lanes].map((lane) => lane.length));
  return Array.from({ length: longest }, (_, index) => [
    ...last.flatMap((lane) => lane[index - longest + lane.length] ?? []),
    ...lanes.flatMap((lane) => lane[index] ?? []),
  ]).flatMap((roots) => chunksOf(roots, MOST_ROOTS));
};

/** The documents that make tasks and notes: they come first, as what ties them needs them to be there. */
export const planPapers = ({ task, note }: PaperRows): Root[][] =>
  documentsOf([
    chunksOf(task, MOST_RECORDS).map((chunk) => createPapers('task', chunk)),
    chunksOf(note, MOST_RECORDS).map((chunk) => createPapers('note', chunk)),
  ]);

/**
 * The documents of everything else: a single one, unless an object's records get different sets of values. What says of
 * a company that its records were counted comes with the last.
 */
export const planAccounts = async (
  works: readonly AccountWork[],
  { taskTarget, noteTarget }: Pick<PaperRows, 'taskTarget' | 'noteTarget'>,
  policyProblem: PolicyProblemText | null,
  readAt: Date,
): Promise<Root[][]> =>
  documentsOf(
    [
      ...(await monthLanes(works, readAt)),
      ...CORRECTED.flatMap((object) => correctionLanes(object, works, readAt)),
      chunksOf(await newCredits(works, readAt), MOST_RECORDS).map(createCredits),
      chunksOf(taskTarget, MOST_RECORDS).map((chunk) => createPapers('taskTarget', chunk)),
      chunksOf(noteTarget, MOST_RECORDS).map((chunk) => createPapers('noteTarget', chunk)),
      chunksOf(await closedTaskRows(works), MOST_RECORDS).map(closeTasks),
      chunksOf(removedMonthRows(works), MOST_RECORDS).map(removeMonths),
      policyProblem === null ? [] : [tellPolicyProblem(policyProblem)],
    ],
    companyLanes(works, readAt),
  );
