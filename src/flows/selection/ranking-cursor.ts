/** Where a ranking stands, as its run keeps it. */

/** How far a class is ranked: everybody with a score of at least `below` has a place. */
export type BegunClass = { below: number | null; placed: number; ranked: number };

export type RankingCursor =
  /** In the class of a policy; `begun` is null when the class of the next policy comes first. */
  | { stage: 'CLASSES'; policyId: string; begun: BegunClass | null }
  /** Among the key accounts that have no place. */
  | { stage: 'UNPLACED'; afterId: string | null };

const BEGINNING: RankingCursor = { stage: 'CLASSES', policyId: '', begun: null };

export const cursorText = (cursor: RankingCursor): string => JSON.stringify(cursor);

const isCursor = (value: unknown): value is RankingCursor =>
  typeof value === 'object' &&
  value !== null &&
  'stage' in value &&
  (value.stage === 'UNPLACED' || (value.stage === 'CLASSES' && 'policyId' in value && 'begun' in value));

/** One that can't be read means the beginning: nothing is written twice. */
export function readCursor(text: string | null): RankingCursor {
  try {
    const read: unknown = JSON.parse(text ?? 'null');
    return isCursor(read) ? read : BEGINNING;
  } catch (error) {
    if (error instanceof SyntaxError) return BEGINNING;
    throw error;
  }
}
