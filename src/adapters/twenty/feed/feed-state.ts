/** Where the feed stands, as its run keeps it. */
import * as z from 'zod/mini';
import { lazily } from '../../../domain/shared/lazily.ts';
import type { FeedState } from '../../../flows/feed/ports.ts';
import { readableOr } from '../readable-or.ts';

const text = lazily(() => z.nullable(z.string()));

/** The feed's run among the runs. */
const FeedRun = lazily(() =>
  z.object({
    id: z.string(),
    mode: z.literal('FEED'),
    cursor: text(),
    leasedUntil: text(),
    updatedAt: text(),
  }),
);

const Ranking = lazily(() => z.nullable(z.object({ since: z.string(), cursor: z.string() })));

const Cursor = lazily(() =>
  z.object({
    at: text(),
    handled: z.string(),
    rankedAt: text(),
    // A feed from before rankings went on from tick to tick has none.
    ranking: readableOr(Ranking(), null),
  }),
);

function date(value: string | null): Date | null {
  const read = value === null ? null : new Date(value);
  return read === null || Number.isNaN(read.getTime()) ? null : read;
}

function cursorIn(text: string | null): z.infer<ReturnType<typeof Cursor>> {
  const nothing = { at: null, handled: '', rankedAt: null, ranking: null };
  try {
    const parsed = z.safeParse(Cursor(), JSON.parse(text ?? '{}'));
    return parsed.success ? parsed.data : nothing;
  } catch (error) {
    // A cursor that can't be read means that nothing is known: the look back says what there is.
    if (error instanceof SyntaxError) return nothing;
    throw error;
  }
}

/** The state in a run; null for a run that is not the feed's. */
export function toFeedState(node: unknown): FeedState | null {
  const parsed = z.safeParse(FeedRun(), node);
  if (!parsed.success) return null;
  const { id, cursor, leasedUntil, updatedAt } = parsed.data;
  const { at, handled, rankedAt, ranking } = cursorIn(cursor);
  const since = date(ranking?.since ?? null);
  return {
    id,
    cursor: date(at),
    handled,
    rankedAt: date(rankedAt),
    ranking: ranking === null || since === null ? null : { since, cursor: ranking.cursor },
    leasedUntil: date(leasedUntil),
    stampedAt: date(updatedAt),
  };
}

/** The text that the run keeps. */
export const cursorText = ({
  cursor,
  handled,
  rankedAt,
  ranking,
}: Omit<FeedState, 'id' | 'leasedUntil' | 'stampedAt'>): string =>
  JSON.stringify({
    at: cursor?.toISOString() ?? null,
    handled,
    rankedAt: rankedAt?.toISOString() ?? null,
    ranking: ranking && { since: ranking.since.toISOString(), cursor: ranking.cursor },
  });
