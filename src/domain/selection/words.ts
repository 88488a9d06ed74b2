import type { AccountStatus, RecommendedStatus, SelectionReason } from './recommend.ts';

/** Where a company stands in its class. */
export type Place = { rank: number; outOf: number; policy: string; points: number };

/** Why a company that is ranked is recommended what it is. */
export type Placed = Exclude<SelectionReason, { code: 'NOT_SCORED' }>;

/** Why a company is recommended what it is, in one language. */
export type RecommendationWords = {
  notScored: (policy: string) => string;
  noCompany: string;
  /** Follows the reason of a company whose importance leaves amounts out, so that it is at least what it says. */
  withoutRate: (amounts: string) => string;
  place: (place: Place) => string;
  /** A place alone, for where there is little room. */
  placeIn: (rank: number, outOf: number, policy: string) => string;
  reasons: { [Code in Placed['code']]: (place: string, reason: Extract<Placed, { code: Code }>) => string };
};

/** Why statuses change, stay or are taken back, in one language. */
export type DecisionWords = {
  /** Why a status changes; the reason of the recommendation follows. */
  because: Readonly<Record<'PROMOTION' | 'WATCH' | 'EXIT', string>>;
  /** Between two sentences. */
  space: string;
  inTrash: string;
  noCompany: string;
  noStatus: string;
  noRecommendation: string;
  nothingToChange: (status: AccountStatus, recommended: RecommendedStatus) => string;
  /** The two differ, and no command makes them agree. */
  leftToReview: (status: AccountStatus) => string;
  decidedToday: (status: AccountStatus) => string;
  isGone: string;
  wasThrownAway: string;
  reviewedToday: string;
  changedMeanwhile: (status: AccountStatus | null) => string;
  notApplied: string;
  backAlready: (status: AccountStatus) => string;
  changedSince: (status: AccountStatus | null) => string;
  reviewCleared: string;
  reviewedSince: (day: string) => string;
  noTimeToApply: string;
  noTimeToUndo: string;
  unknownAccount: string;
};
