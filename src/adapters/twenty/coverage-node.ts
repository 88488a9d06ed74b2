import * as z from 'zod/mini';
import type { SharesSince } from '../../domain/credit/shares.ts';
import type { Json } from '../../domain/explanation.ts';
import { formatDay, parseDay } from '../../domain/shared/calendar.ts';
import type { CoveredAccount } from '../../flows/coverage-ports.ts';
import { type Filter, knows } from './filters.ts';

const text = z.nullable(z.string());
const number = z.nullable(z.number());

export const CoverageNode = z.object({
  id: z.string(),
  companyId: text,
  regionalOwnerId: text,
  directorId: text,
  ownerCreditShare: number,
  directorCreditShare: number,
  coverageHistory: z.unknown(),
  coverageProblem: text,
  updatedAt: z.string(),
  company: z.nullable(z.object({ accountOwnerId: text, deletedAt: text })),
});

/** Fields whose silent absence would record or credit a share wrongly are asked for by name. */
export const COVERAGE_FIELDS: readonly Filter[] = knows([
  'regionalOwnerId',
  'directorId',
  'ownerCreditShare',
  'directorCreditShare',
  'coverageHistory',
  'coverageProblem',
]);

const StoredShares = z.object({
  since: z.pipe(
    z.string(),
    z.transform((value: string) => parseDay(value)),
  ),
  ownerCreditShare: number,
  directorCreditShare: number,
});

const toShares = (stored: unknown): SharesSince | null => {
  const parsed = z.safeParse(StoredShares, stored);
  if (!parsed.success || parsed.data.since === null) return null;
  const { since, ownerCreditShare, directorCreditShare } = parsed.data;
  return { since, shares: { REGIONAL_OWNER: ownerCreditShare, DIRECTOR: directorCreditShare } };
};

const listOf = (stored: unknown): readonly unknown[] => {
  if (stored === null || stored === undefined) return [];
  return Array.isArray(stored) ? stored : [stored];
};

/** The entries of a stored history by their days, the last one of each day, and what can't be read. */
const readHistory = (stored: unknown): Pick<CoveredAccount, 'history' | 'unreadable'> => {
  const entries = listOf(stored).map((entry) => ({ entry, read: toShares(entry) }));
  const byDay = new Map(entries.flatMap(({ read }) => (read === null ? [] : [[read.since, read] as const])));
  return {
    history: [...byDay.values()].sort((one, other) => one.since - other.since),
    unreadable: entries.filter(({ read }) => read === null).map(({ entry }) => entry),
  };
};

/** A history as it is stored; what could not be read of it stays in front. */
export const storedHistory = (
  history: readonly SharesSince[],
  unreadable: readonly unknown[] = [],
): Json[] => [
  ...(unreadable as readonly Json[]),
  ...history.map(({ since, shares }) => ({
    since: formatDay(since),
    ownerCreditShare: shares.REGIONAL_OWNER,
    directorCreditShare: shares.DIRECTOR,
  })),
];

export const toCoveredAccount = ({
  company,
  ownerCreditShare,
  directorCreditShare,
  coverageHistory,
  coverageProblem,
  updatedAt,
  ...node
}: z.infer<typeof CoverageNode>): CoveredAccount => ({
  ...node,
  ...readHistory(coverageHistory),
  accountOwnerId: company?.deletedAt === null ? company.accountOwnerId : null,
  shares: { REGIONAL_OWNER: ownerCreditShare, DIRECTOR: directorCreditShare },
  problem: coverageProblem === '' ? null : coverageProblem,
  updatedAt: new Date(updatedAt),
});
