/** What is done about roots that brought records back from the trash, or were refused for the sake of what is there. */
import type { AccountObject } from '../../../domain/account/account.ts';
import { isObject } from '../../../domain/shared/properties.ts';
import { WorkspaceError } from '../../../flows/workspace-error.ts';
import type { TwentyClient } from '../client.ts';
import { and, anyOf, type Filter, markedBefore } from '../filters.ts';
import { createMissing } from './create-missing.ts';
import type { WriteName } from './write-documents.ts';
import type { Outcomes } from './write-outcomes.ts';
import { type AnswerRow, type Sent, sendRoots } from './write-requests.ts';
import {
  asMarked,
  type MarkedRow,
  type NewRow,
  partOf,
  RESTORE_CREDITS,
  type Root,
  type RootRow,
  returnToTrash,
} from './write-roots.ts';

type Returned = { object: string; filter: Filter; rows: RootRow[] };

/** A field that a claim raises. */
function markOf({ inputs }: Root): string {
  const data = inputs.find(({ name }) => name === 'data')?.value;
  return Object.keys(isObject(data) ? data : {})[0] ?? '';
}

const isMarked = (row: RootRow | MarkedRow): row is MarkedRow => 'scoredAt' in row;

/**
 * The companies that an upsert brought back, of those that were written and not claimed, with the marks that they show.
 * One that lives was not claimed because somebody marked it since it was read; one from the trash shows the mark that
 * was read, and one that was destroyed has become a new record without any.
 */
function companiesBack(rows: readonly MarkedRow[], written: readonly AnswerRow[]): MarkedRow[] {
  const marks = new Map(written.map(({ id, scoredAt }) => [id, scoredAt]));
  return rows.flatMap((row) => {
    const mark = marks.get(row.id);
    if (mark === null) return [{ ...row, scoredAt: null }];
    return mark !== undefined && Date.parse(mark) === row.scoredAt?.getTime() ? [row] : [];
  });
}

/** Records that an upsert brought back from the trash: written, though the claim beside it did not find them. */
const broughtBack = (sent: readonly Sent[], readAt: Date): Returned[] =>
  sent.flatMap(({ root, rows: written }): Returned[] => {
    if (root.kind !== 'UPSERT') return [];
    const claim = sent.find((one) => one.root.kind === 'CLAIM' && one.root.object === root.object);
    const living = claim?.rows;
    // Without the claim's answer nobody knows who was alive, and a living record must never be thrown away.
    if (!claim || !living || written === null) return [];
    const alive = new Set(living.map(({ id }) => id));
    const missed = written.filter(({ id }) => !alive.has(id));
    if (root.object === 'company') {
      const back = companiesBack(claim.root.rows.filter(isMarked), missed);
      return back.length === 0 ? [] : [{ object: root.object, filter: asMarked(back), rows: back }];
    }
    const ids = new Set(missed.map(({ id }) => id));
    const rows = root.rows.filter(({ id }) => ids.has(id));
    // A record with a mark as new as ours is alive, whatever the answers looked like: it must never be thrown away.
    const filter = and({ id: anyOf([...ids]) }, markedBefore(markOf(claim.root), readAt));
    return rows.length === 0 ? [] : [{ object: root.object, filter, rows }];
  });

/**
 * Puts records back into the trash that the upserts of a document brought out of it.
 *
 * @throws {WorkspaceError}
 */
export async function returnBroughtBack(
  client: TwentyClient,
  sent: readonly Sent[],
  outcomes: Outcomes,
  readAt: Date,
): Promise<void> {
  for (const { object, filter, rows } of broughtBack(sent, readAt)) {
    await client.mutate(returnToTrash(object as AccountObject), { filter });
    if (object === 'company') outcomes.lose(rows);
    else outcomes.overtake(rows);
  }
}

/** Does something for the rows of a root; when it fails, those who asked for them are refused. */
async function orRefuse(root: Root, outcomes: Outcomes, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof WorkspaceError)) throw error;
    outcomes.refuse(root.rows, root.field, error);
  }
}

/**
 * Creates the rows of a root that was not done, most likely because some are there already: those are left out. They
 * may be in the trash, where they stay.
 */
export function createOthers(
  client: TwentyClient,
  name: WriteName,
  { root, error }: Sent,
  outcomes: Outcomes,
): Promise<void> {
  const create = async (news: readonly NewRow[]): Promise<void> => {
    const [sent] = await sendRoots(client, name, [partOf(root, news)]);
    if (sent?.error) throw sent.error;
  };
  return orRefuse(root, outcomes, async () => {
    const isKnownDuplicate = error?.code === 'DUPLICATE';
    if (isKnownDuplicate && root.news.length === 1) return;
    const middle = isKnownDuplicate ? Math.ceil(root.news.length / 2) : root.news.length;
    await createMissing(root.news.slice(0, middle), create);
    await createMissing(root.news.slice(middle), create);
  });
}

/**
 * A credit that is there already may be in the trash and hold its place: it is taken out, and what it has to say is
 * judged again. One that lives was made by another process, or stays on record with who had the deal before.
 */
export function restoreCredits(client: TwentyClient, sent: Sent, outcomes: Outcomes): Promise<void> {
  const { root } = sent;
  const sameOnes = root.news.map(({ data: { contractId, creditRole } }) =>
    and({ contractId: { eq: contractId } }, { creditRole: { eq: creditRole } }),
  );
  const filter = and(
    { or: [{ id: anyOf(root.news.map(({ id }) => id)) }, ...sameOnes] },
    { deletedAt: { is: 'NOT_NULL' } },
  );
  return orRefuse(root, outcomes, async () => {
    const { restoreSalesCredits } = await client.query(RESTORE_CREDITS, { filter });
    if ([restoreSalesCredits].flat().length === 0)
      return createOthers(client, 'WriteAccounts', sent, outcomes);
    outcomes.overtake(root.rows);
  });
}
