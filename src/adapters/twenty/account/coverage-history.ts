/** Since when which shares hold and who covers the account, as one field of a key account holds it. */
import * as z from 'zod/mini';
import type { SharesSince } from '../../../domain/credit/shares.ts';
import type { Json } from '../../../domain/explanation.ts';
import { formatDay } from '../../../domain/shared/calendar.ts';
import { lazily } from '../../../domain/shared/lazily.ts';
import { storedDay, storedList } from './json-parts.ts';

// Members are not on entries from before they were recorded.
const StoredShares = lazily(() =>
  z.object({
    since: storedDay(),
    ownerCreditShare: z.nullable(z.number()),
    directorCreditShare: z.nullable(z.number()),
    regionalOwnerId: z.optional(z.nullable(z.string())),
    directorId: z.optional(z.nullable(z.string())),
    told: z.optional(z.number()),
  }),
);

function toShares(stored: unknown): SharesSince | null {
  const parsed = z.safeParse(StoredShares(), stored);
  if (!parsed.success || parsed.data.since === null) return null;
  const { since, ownerCreditShare, directorCreditShare, regionalOwnerId, directorId, told } = parsed.data;
  return {
    since,
    shares: { REGIONAL_OWNER: ownerCreditShare, DIRECTOR: directorCreditShare },
    members:
      regionalOwnerId === undefined || directorId === undefined
        ? null
        : { REGIONAL_OWNER: regionalOwnerId, DIRECTOR: directorId },
    ...(told === undefined ? {} : { told }),
  };
}

export type CoverageHistory = { history: readonly SharesSince[]; unreadable: readonly unknown[] };

/** The entries of a stored history by their days, the last one of each day, and what can't be read. */
export function readHistory(stored: unknown): CoverageHistory {
  const entries = storedList(stored).map((entry) => ({ entry, read: toShares(entry) }));
  const byDay = new Map(entries.flatMap(({ read }) => (read === null ? [] : [[read.since, read] as const])));
  return {
    history: [...byDay.values()].sort((one, other) => one.since - other.since),
    unreadable: entries.filter(({ read }) => read === null).map(({ entry }) => entry),
  };
}

/** A history as it is stored; what could not be read of it stays in front. */
export const storedHistory = (
  history: readonly SharesSince[],
  unreadable: readonly unknown[] = [],
): Json[] => [
  ...(unreadable as readonly Json[]),
  ...history.map(({ since, shares, members, told }) => ({
    since: formatDay(since),
    ownerCreditShare: shares.REGIONAL_OWNER,
    directorCreditShare: shares.DIRECTOR,
    ...(members === null ? {} : { regionalOwnerId: members.REGIONAL_OWNER, directorId: members.DIRECTOR }),
    ...(told === undefined ? {} : { told }),
  })),
];
