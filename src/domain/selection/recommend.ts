import type { ScoringPolicy } from '../policy.ts';

export const ACCOUNT_STATUSES = ['KEY', 'WATCH', 'CANDIDATE', 'FORMER'] as const;
export const RECOMMENDED_STATUSES = ['KEY', 'CANDIDATE', 'NONE'] as const;

export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];
export type RecommendedStatus = (typeof RECOMMENDED_STATUSES)[number];

/** A company of one policy class as selection sees it. */
export type Contender = {
  companyId: string;
  /** Null for a company without a score: it is not ranked. */
  importance: number | null;
  revenuePoints: number;
  /** The status of its key account; null when it has none. */
  status: AccountStatus | null;
};

export type SelectionReason =
  | { code: 'NOT_SCORED' }
  /** In the top share with enough points. */
  | { code: 'ENTERS'; share: number; entry: number }
  /** No longer in the top share or below the entry, but inside the margin that keeps a key account. */
  | { code: 'STAYS'; status: AccountStatus; share: number; entry: number; exit: number }
  /** A key account that no longer has the points that keep it, though its place would. */
  | { code: 'BELOW_EXIT'; status: AccountStatus; share: number; exit: number }
  /** A key account that has fallen behind the places that keep it. */
  | { code: 'OUT_OF_MARGIN'; status: AccountStatus; share: number }
  /** Well placed, but below the points that entry needs. */
  | { code: 'BELOW_ENTRY'; entry: number; share: number }
  | { code: 'NEXT_IN_LINE'; share: number }
  | { code: 'OUTSIDE'; share: number };

export type Recommendation = {
  companyId: string;
  recommended: RecommendedStatus;
  rank: number | null;
  rankedOutOf: number;
  importance: number | null;
  reason: SelectionReason;
};

// A share of a count may land a hair above the whole number it means.
const TOLERANCE = 1e-9;

/** How many of N companies the top `share` % are: ceil(N × share / 100). */
export const topCount = (count: number, share: number): number =>
  Math.max(0, Math.ceil((count * share) / 100 - TOLERANCE));

/** Who goes before whom in a class. */
export const byRank = (a: Contender, b: Contender): number =>
  (b.importance ?? 0) - (a.importance ?? 0) ||
  b.revenuePoints - a.revenuePoints ||
  (a.companyId < b.companyId ? -1 : 1);

const KEEPS_A_PLACE: readonly (AccountStatus | null)[] = ['KEY', 'WATCH'];

function judge(
  { status, importance }: Contender,
  rank: number,
  count: number,
  { keyShare, keyMargin, candidateBand, entryScore, exitScore }: ScoringPolicy['selection'],
): { recommended: RecommendedStatus; reason: SelectionReason } {
  const points = importance ?? 0;
  const isIn = (share: number): boolean => rank <= topCount(count, share);
  if (isIn(keyShare) && points >= entryScore) {
    return { recommended: 'KEY', reason: { code: 'ENTERS', share: keyShare, entry: entryScore } };
  }
  const margin = keyShare + keyMargin;
  const keeper = status !== null && KEEPS_A_PLACE.includes(status) ? status : null;
  if (keeper !== null && isIn(margin) && points >= exitScore) {
    const reason = {
      code: 'STAYS',
      status: keeper,
      share: margin,
      entry: entryScore,
      exit: exitScore,
    } as const;
    return { recommended: 'KEY', reason };
  }
  const band = keyShare + candidateBand;
  const recommended = isIn(band) ? 'CANDIDATE' : 'NONE';
  if (keeper !== null) {
    const reason = isIn(margin)
      ? ({ code: 'BELOW_EXIT', status: keeper, share: margin, exit: exitScore } as const)
      : ({ code: 'OUT_OF_MARGIN', status: keeper, share: margin } as const);
    return { recommended, reason };
  }
  if (recommended === 'NONE') return { recommended, reason: { code: 'OUTSIDE', share: band } };
  return {
    recommended,
    reason: isIn(keyShare)
      ? { code: 'BELOW_ENTRY', entry: entryScore, share: keyShare }
      : { code: 'NEXT_IN_LINE', share: band },
  };
}

/**
 * What a company is recommended at its place: see `recommend`.
 *
 * @param rank its place, from 1; null for one without a score
 * @param rankedOutOf how many companies of the class have a score
 */
export function recommendAt(
  contender: Contender,
  rank: number | null,
  rankedOutOf: number,
  selection: ScoringPolicy['selection'],
): Recommendation {
  const { companyId, importance } = contender;
  return rank === null
    ? {
        companyId,
        importance: null,
        rank,
        rankedOutOf,
        recommended: 'NONE',
        reason: { code: 'NOT_SCORED' },
      }
    : { companyId, importance, rank, rankedOutOf, ...judge(contender, rank, rankedOutOf, selection) };
}

/** The last place at which a company without a status that keeps one is recommended anything. */
export const lastRecommended = (
  rankedOutOf: number,
  { keyShare, candidateBand }: ScoringPolicy['selection'],
): number => topCount(rankedOutOf, keyShare + candidateBand);

/**
 * Who of a policy class should be a key account. Scores decide; a status never follows by itself.
 *
 *   rank by score, then revenue points, then id;  keyCount(s) = ceil(N × s / 100)
 *   KEY        rank ≤ keyCount(X) and score ≥ entry
 *              or the status is KEY or WATCH, rank ≤ keyCount(X + margin) and score ≥ exit
 *   CANDIDATE  else, when rank ≤ keyCount(X + candidateBand)
 *   NONE       else, and for a company without a score
 *
 * The margin keeps an account from falling out and in again with every quarter.
 *
 * @param contenders the companies of the class, in any order
 */
export function recommend(
  contenders: readonly Contender[],
  selection: ScoringPolicy['selection'],
): Recommendation[] {
  const ranked = contenders.filter(({ importance }) => importance !== null).sort(byRank);
  const unranked = contenders.filter(({ importance }) => importance === null);
  return [
    ...ranked.map((contender, index) => recommendAt(contender, index + 1, ranked.length, selection)),
    ...unranked.map((contender) => recommendAt(contender, null, ranked.length, selection)),
  ];
}
