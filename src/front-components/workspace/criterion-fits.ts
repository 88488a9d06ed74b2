/** How rivals meet the criteria of a deal, as the workspace keeps it: one JSON object a rival, one cell a criterion. */
import * as z from 'zod/mini';
import { type Fit, fitsIn, withFit } from '../../domain/assessment/criteria.ts';
import { parsed } from './answers.ts';
import type { WorkspaceClient } from './client.ts';
import type { Answer } from './failures.ts';
import { write } from './guarded-write.ts';
import { listOf } from './lists.ts';
import { ANSWER_RIVAL, RIVAL_FITS_QUERY } from './project-documents.ts';

/** The cells as they stand, with those that mean nothing to us; what is no object has none. */
export const FitCells = z.catch(z.record(z.string(), z.unknown()), () => ({}));

const Rivals = z.object({
  data: z.object({
    dealCompetitors: listOf(z.object({ id: z.string(), updatedAt: z.string(), criterionFits: FitCells })),
  }),
});

/** How often a write is tried while others change the same rival: in other cells, or the app its points. */
const TRIES = 3;

/**
 * Says of one rival how it meets one criterion, written on what stands there now, so that other cells stay as others
 * left them.
 *
 * @returns the id of what was written; none where the cell itself, or the rival, is no longer as it was seen
 */
export async function rateFit(
  client: WorkspaceClient,
  rivalId: string,
  criterionId: string,
  before: Fit | null,
  after: Fit | null,
): Promise<Answer<string[]>> {
  for (let left = TRIES; left > 0; left -= 1) {
    const read = parsed(await client.graphql(RIVAL_FITS_QUERY, { id: rivalId }), Rivals);
    if (!read.ok) return read;
    const [rival] = read.data.data.dealCompetitors;
    if (rival === undefined || (fitsIn(rival.criterionFits)[criterionId] ?? null) !== before) break;
    const written = await write(client, ANSWER_RIVAL, {
      // Twenty 2.21 fails on an instant that is to be equal in the filter of a write; none goes back behind what was read.
      filter: { and: [{ id: { eq: rivalId } }, { updatedAt: { lte: rival.updatedAt } }] },
      data: { criterionFits: withFit(rival.criterionFits, criterionId, after) },
    });
    if (!written.ok || written.data.length > 0) return written;
  }
  return { ok: true, data: [] };
}
