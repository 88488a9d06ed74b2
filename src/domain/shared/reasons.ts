import type { NeedHorizon } from './horizons.ts';
import type { UncountedCause } from './uncounted-causes.ts';

/**
 * Why a number is what it is, and what was missing, as data. The words are in `reason-texts.ts`, so that one
 * reason reads the same wherever it is shown.
 */

/** An open need as it counts in potential: `weight` is its horizon's, `value` is what it adds in the base currency. */
export type CountedNeed = { id: string; need: string; horizon: NeedHorizon; weight: number; value: number };

/** A circumstance that lowered, left out or decided a part of a score. */
export type Reason =
  /** `amount` is in that currency; null where an earlier version stored none. */
  | { code: 'AMOUNT_WITHOUT_RATE'; currency: string; amount: number | null; object: string; id: string }
  | { code: 'CONTRACT_STATUS_UNKNOWN'; id: string }
  | { code: 'CONTRACT_TERM_REVERSED'; id: string }
  | { code: 'CONTRACT_WITHOUT_AMOUNT'; id: string }
  | { code: 'WHOLE_TERM_WITHOUT_END'; id: string }
  | { code: 'TAKEN_PER_YEAR'; id: string }
  | { code: 'TAKEN_FOR_WHOLE_TERM'; id: string }
  | { code: 'CONTRACTS_WORTH_LITTLE'; id: string }
  | { code: 'OPEN_THOUGH_CONTRACTED'; id: string }
  | { code: 'OPEN_WITHOUT_AMOUNT'; count: number }
  | { code: 'WON_WITHOUT_AMOUNT'; id: string }
  | { code: 'STALE_DEAL'; id: string }
  | { code: 'WON_NOT_EXTENDED'; id: string }
  | { code: 'PART_OF_CONTRACT_GONE'; id: string }
  | { code: 'NOTICE_LONGER_THAN_TERM'; id: string }
  | { code: 'RENEWAL_WITHOUT_MONTHS'; id: string }
  | { code: 'RENEWAL_OF_DECADES'; id: string }
  | { code: 'AMOUNT_FROM_BEFORE_START'; id: string }
  | { code: 'COUNTED_ELSEWHERE'; id: string }
  | { code: 'BLANK_CURRENCY' }
  | { code: 'CONTRACT_WITHOUT_DATES'; id: string }
  | { code: 'CONTRACT_TERMINATED_WITHOUT_DATE'; id: string }
  | { code: 'PAST_TERMS_UNREADABLE'; id: string }
  | { code: 'STAGE_NOT_LISTED'; stage: string; probability: number }
  | { code: 'RATING_MISSING'; field: 'referenceValue' | 'deliveryFit' }
  | { code: 'CLOSE_DATE_MISSING'; id: string }
  | { code: 'CHECKED_IN_FUTURE'; id: string }
  | { code: 'CHECK_DATE_MISSING'; id: string }
  | { code: 'REPORTS_IN_CIRCLE'; id: string }
  | { code: 'INTERACTIONS_UNCOUNTED'; cause: UncountedCause; count: number }
  | { code: 'NEED_WITHOUT_VALUE'; id: string }
  | { code: 'NEED_WITHOUT_HORIZON'; id: string }
  | { code: 'NO_INPUT' }
  /** `isPartial`: something that belongs to it has no exchange rate, here and below. */
  | { code: 'REVENUE'; amount: number; points: number; isPartial?: true | undefined }
  | { code: 'POTENTIAL_NONE' }
  /** There is something, and none of it has an exchange rate. */
  | { code: 'POTENTIAL_UNRATED' }
  | { code: 'POTENTIAL_TYPED'; value: number; points: number; isPartial?: true | undefined }
  | {
      code: 'POTENTIAL_PIPELINE';
      value: number;
      pipeline: number;
      needs: number;
      committed: number;
      points: number;
      isPartial?: true | undefined;
    }
  | { code: 'NEEDS_COUNTED'; count: number; value: number; largest: readonly CountedNeed[] }
  | { code: 'REFERENCE'; rating: number; points: number }
  | { code: 'WINNABILITY'; canWin: number; canDo: number; won: number; closed: number; points: number }
  | { code: 'QUALITY'; contacts: number; quality: number }
  | { code: 'DENSITY'; threads: number }
  | { code: 'AUTHORITY'; held: readonly string[]; missing: readonly string[] }
  | { code: 'COMMERCIAL'; inForce: boolean; open: number; daysSinceWin: number | null; outcome: number }
  | { code: 'NO_THREAD'; cap: number }
  | { code: 'SINGLE_THREADED'; cap: number };

export type ReasonCode = Reason['code'];

/** What can be missing of revenue. */
export type RevenueReason = Extract<
  Reason,
  {
    code:
      | 'AMOUNT_WITHOUT_RATE'
      | 'CONTRACT_STATUS_UNKNOWN'
      | 'CONTRACT_TERM_REVERSED'
      | 'CONTRACT_WITHOUT_DATES'
      | 'CONTRACT_WITHOUT_AMOUNT'
      | 'WHOLE_TERM_WITHOUT_END'
      | 'NOTICE_LONGER_THAN_TERM'
      | 'RENEWAL_WITHOUT_MONTHS'
      | 'RENEWAL_OF_DECADES'
      | 'AMOUNT_FROM_BEFORE_START'
      | 'COUNTED_ELSEWHERE'
      | 'CONTRACTS_WORTH_LITTLE'
      | 'WON_WITHOUT_AMOUNT'
      | 'PART_OF_CONTRACT_GONE'
      | 'CONTRACT_TERMINATED_WITHOUT_DATE'
      | 'PAST_TERMS_UNREADABLE'
      | 'CLOSE_DATE_MISSING'
      | 'BLANK_CURRENCY';
  }
>;

/** A sentence for each reason; amounts are in the base currency. */
export type ReasonWords = {
  [Code in ReasonCode]: (reason: Extract<Reason, { code: Code }>, baseCurrency: string) => string;
};

/** What every scorer returns: the number, its parts, why, and what was missing. */
export type Explained<Parts> = {
  /** 0 to 100 with one decimal; null where there is nothing to judge. */
  score: number | null;
  parts: Parts;
  reasons: Reason[];
  missing: Reason[];
};

/** Each reason once: the terms of one contract share what is missing of it. */
export const distinct = <One extends Reason>(reasons: readonly One[]): One[] => [
  ...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values(),
];
