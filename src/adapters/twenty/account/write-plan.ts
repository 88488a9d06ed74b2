/** What a write of accounts consists of: which roots in which documents, with which values, under which guards. */
import { chunksOf } from '../../../domain/shared/grouping.ts';
import type { AccountWork } from '../../../flows/account/ports.ts';
import { MOST_RECORDS, setsOf } from '../guarded-updates.ts';
import { correctionLanes, guardedLane, type Lane } from './write-corrections.ts';
import { closedTaskRows, type PaperRows } from './write-papers.ts';
import {
  claimCompanies,
  closeTasks,
  createCredits,
  createPapers,
  markedUpdate,
  type PolicyProblemText,
  type Root,
  removeMonths,
  tellPolicyProblem,
  upsert,
} from './write-roots.ts';
import { companyRows, correctedRows, newCredits, newMonths, removedMonthRows } from './write-rows.ts';

/** Roots that a document of Twenty's may have. */
const MOST_ROOTS = 20;

/**
 * One company is written by an update that its mark guards, several by an upsert: an update gives every record the
 * same values, an upsert each its own, but can't be conditional and brings records back from the trash. The update
 * beside it tells which were alive and not marked by a newer reading. A company whose mark stays gives a claim nothing
 * to write, so it has an update of its own.
 */
function companyLanes(works: readonly AccountWork[], readAt: Date): Lane[] {
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
}

/**
 * A month's row is never alive without being ours, so bringing one back is right, and an upsert does. One that is
 * there is named by its id, with its company, in case that it is destroyed meanwhile.
 */
async function monthLanes(works: readonly AccountWork[], readAt: Date): Promise<Lane[]> {
  const made = await newMonths(works, readAt);
  const corrected = correctedRows('closenessScore', works, readAt);
  if (made.length === 0 && corrected.length <= 1) return [guardedLane('closenessScore', corrected, readAt)];
  const known = corrected.map(({ id, owners, values, stamps }) => {
    const companyId = works[owners[0] ?? 0]?.companyId ?? null;
    return { id, owners, data: { id, companyId, ...values, ...stamps } };
  });
  return [chunksOf([...made, ...known], MOST_RECORDS).map((chunk) => upsert('closenessScore', chunk))];
}

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
function documentsOf(lanes: readonly Lane[], last: readonly Lane[] = []): Root[][] {
  const longest = Math.max(0, ...[...last, ...lanes].map((lane) => lane.length));
  return Array.from({ length: longest }, (_, index) => [
    ...last.flatMap((lane) => lane[index - longest + lane.length] ?? []),
    ...lanes.flatMap((lane) => lane[index] ?? []),
  ]).flatMap((roots) => chunksOf(roots, MOST_ROOTS));
}

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
