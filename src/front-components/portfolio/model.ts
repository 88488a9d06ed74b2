/** The key accounts of a portfolio, and which of them a filter leaves. */
import type { AccountStatus } from '../../domain/selection/recommend.ts';

/** As legend and filter list them. */
export const STATUSES = ['KEY', 'WATCH', 'CANDIDATE', 'FORMER'] as const satisfies readonly AccountStatus[];

export type Position = { closeness: number; importance: number };

export type PortfolioAccount = {
  /** Of the key account. */
  id: string;
  name: string | null;
  status: AccountStatus | null;
  /** Null for the default policy. */
  policyId: string | null;
  directorId: string | null;
  director: string | null;
  closeness: number | null;
  importance: number | null;
  /** In its class, from 1 on. */
  rank: number | null;
  rankedOutOf: number | null;
  /** 0 to 100; null while they are not known. */
  revenuePoints: number | null;
  /** Three months ago, by the rules of today; null where it is not known. */
  before: Position | null;
};

export type PortfolioPolicy = {
  id: string;
  name: string | null;
  isDefault: boolean;
  keyShare: number | null;
  keyMargin: number | null;
  entryScore: number | null;
  exitScore: number | null;
};

export type Portfolio = {
  accounts: readonly PortfolioAccount[];
  /** Null for someone who may not read them. */
  policies: readonly PortfolioPolicy[] | null;
  /** Whether some could not be read. */
  isPartly: boolean;
};

/** What stands upright. */
export type Axis = 'SCORE' | 'RANK';

/** Empty: all of them. */
export type PortfolioFilter = { policyId: string; directorId: string; status: string; text: string };

export const NO_FILTER: PortfolioFilter = { policyId: '', directorId: '', status: '', text: '' };

/** Stands for no director, or no status, in a filter. */
export const NOBODY = 'NONE';

/** The policy that an account is measured by; null where there is none, or it may not be read. */
export const policyOf = (
  { policyId }: Pick<PortfolioAccount, 'policyId'>,
  policies: readonly PortfolioPolicy[] | null,
): PortfolioPolicy | null =>
  policies?.find(({ id }) => id === policyId) ?? policies?.find(({ isDefault }) => isDefault) ?? null;

/** The accounts that a filter leaves, in their order. */
export function filtered({ accounts, policies }: Portfolio, filter: PortfolioFilter): PortfolioAccount[] {
  const text = filter.text.trim().toLowerCase();
  const fits = (wanted: string, value: string | null): boolean =>
    wanted === '' || (value ?? NOBODY) === wanted;
  return accounts.filter(
    (account) =>
      (filter.policyId === '' || policyOf(account, policies)?.id === filter.policyId) &&
      fits(filter.directorId, account.directorId) &&
      fits(filter.status, account.status) &&
      (text === '' || (account.name ?? '').toLowerCase().includes(text)),
  );
}

/**
 * How high an account stands, 0 to 100: its importance, or how far up it is in its class.
 *
 *   by rank: 100 × (1 − (rank − 0.5) / how many are ranked)
 *
 * Null without a score or rank.
 */
export function heightOf({ importance, rank, rankedOutOf }: PortfolioAccount, axis: Axis): number | null {
  if (axis === 'SCORE') return importance;
  if (rank === null || rankedOutOf === null || rankedOutOf < 1 || rank > rankedOutOf) return null;
  return 100 * (1 - (rank - 0.5) / rankedOutOf);
}

/** A line of a policy across the picture. */
export type PolicyLine = {
  kind: 'ENTRY' | 'EXIT' | 'SHARE' | 'MARGIN';
  /** Where it lies upright, 0 to 100. */
  at: number;
  /** What it says: points, or a share in per cent. */
  value: number;
  policy: PortfolioPolicy;
};

/** The lines of one policy: what entry and staying take. */
export function policyLines(policy: PortfolioPolicy, axis: Axis): PolicyLine[] {
  const { entryScore, exitScore, keyShare, keyMargin } = policy;
  const line = (kind: PolicyLine['kind'], value: number | null, at: (value: number) => number) =>
    value === null ? [] : [{ kind, value, at: at(value), policy }];
  const within = (lines: PolicyLine[]) => lines.filter(({ at }) => at >= 0 && at <= 100);
  if (axis === 'SCORE') {
    return within([
      ...line('ENTRY', entryScore, (value) => value),
      ...line('EXIT', exitScore, (value) => value),
    ]);
  }
  const kept = keyShare === null || keyMargin === null ? null : keyShare + keyMargin;
  return within([
    ...line('SHARE', keyShare, (share) => 100 - share),
    ...line('MARGIN', kept === keyShare ? null : kept, (share) => 100 - share),
  ]);
}

/**
 * The policy whose lines are drawn: the chosen one, or the one that all accounts are measured by. Null where there are
 * several, as their lines would say nothing of an account that is under another.
 */
export function linedPolicy(
  accounts: readonly PortfolioAccount[],
  policies: readonly PortfolioPolicy[] | null,
): PortfolioPolicy | null {
  const [first, ...others] = new Set(accounts.map((account) => policyOf(account, policies)));
  return others.length > 0 ? null : (first ?? null);
}
