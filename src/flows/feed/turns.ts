/** Which half of what changes least a tick looks at. */
import type { FeedLook, Turn } from './ports.ts';

/** Whose turn it is: that of one half of the minutes, or of the other. */
export const turnAt = (now: Date): Turn => (Math.floor(now.getTime() / 60_000) % 2 === 0 ? 0 : 1);

export const otherThan = (turn: Turn): Turn => (turn === 0 ? 1 : 0);

/** What two looks show together. */
export const together = (one: FeedLook, other: FeedLook): FeedLook => ({
  rows: [...one.rows, ...other.rows].sort((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime()),
  completeUntil: one.completeUntil ?? other.completeUntil,
});
