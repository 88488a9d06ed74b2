import { countDays, type DayRange, isWithin, sharedDays } from '../shared/calendar.ts';
import { toBase } from '../shared/money.ts';
import { sum } from '../shared/numbers.ts';
import type { Reason } from '../shared/reasons.ts';
import { type Contract, isCounted, type Opportunity } from '../shared/records.ts';
import { type ScoringSettings, stageOutcome } from '../shared/settings.ts';

/** Each reason once: the terms of one contract share what is missing of it. */
const distinct = (reasons: readonly Reason[]): Reason[] => [
  ...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values(),
];

export type Revenue = { amount: number; missing: Reason[] };

type ShareInWindow = { share: number; problem: Reason | null };

/**
 * The share of a contract's amount that falls into the window.
 *
 *   share = days(term ∩ window) / days(term)              with a full term (startsOn ≤ endsOn, both days included)
 *   share = 1 when signedOn lies in the window, else 0     without one
 *
 * A terminated contract earns nothing after `terminatedOn`, at the same daily rate.
 */
const shareInWindow = (contract: Contract, window: DayRange): ShareInWindow => {
  const { startsOn, endsOn, signedOn, terminatedOn } = contract;
  if (startsOn !== null && endsOn !== null && startsOn <= endsOn) {
    const term = { first: startsOn, last: endsOn };
    const terminated = contract.status === 'TERMINATED';
    const last = terminated && terminatedOn !== null ? Math.min(endsOn, terminatedOn) : endsOn;
    return {
      share: sharedDays({ first: startsOn, last }, window) / countDays(term),
      problem:
        terminated && terminatedOn === null
          ? { code: 'CONTRACT_TERMINATED_WITHOUT_DATE', id: contract.id }
          : null,
    };
  }
  const reversed = startsOn !== null && endsOn !== null;
  const undated = signedOn === null;
  return {
    share: signedOn !== null && isWithin(signedOn, window) ? 1 : 0,
    problem: reversed
      ? { code: 'CONTRACT_TERM_REVERSED', id: contract.id }
      : undated
        ? { code: 'CONTRACT_WITHOUT_DATES', id: contract.id }
        : null,
  };
};

/** Ids of the deals that a counted contract is linked to: the contract's revenue stands for them. */
export const coveredDeals = (contracts: readonly Contract[]): ReadonlySet<string> =>
  new Set(
    contracts
      .filter(isCounted)
      .flatMap(({ opportunityId }) => (opportunityId === null ? [] : [opportunityId])),
  );

/**
 * Revenue in a window, in units of the base currency.
 *
 *   R = Σ counted contracts amount × share in window + Σ won opportunities (no counted contract linked) amount
 *
 * A won opportunity counts in full on its close date. Works over any window: the last 365 days for importance,
 * a plan's own period for its revenue.
 *
 * @param contracts one record per term of a contract that renewed itself
 * @param covered ids of deals that a counted contract is linked to
 */
export const revenueWithin = (
  window: DayRange,
  contracts: readonly Contract[],
  opportunities: readonly Opportunity[],
  covered: ReadonlySet<string>,
  settings: ScoringSettings,
): Revenue => {
  const amounts: number[] = [];
  const missing: Reason[] = contracts
    .filter(({ status }) => status === null)
    .map(({ id }) => ({ code: 'CONTRACT_STATUS_UNKNOWN', id }));
  const counted = contracts.filter(isCounted);

  for (const contract of counted) {
    const { share, problem } = shareInWindow(contract, window);
    if (problem) missing.push(problem);
    if (contract.hasUnreadableTerms) missing.push({ code: 'PAST_TERMS_UNREADABLE', id: contract.id });
    if (share === 0) continue;
    const { value, left } = toBase(contract.amount, settings, { object: 'contract', id: contract.id });
    if (left) missing.push(left);
    amounts.push(value * share);
  }

  for (const opportunity of opportunities) {
    if (stageOutcome(opportunity.stage, settings) !== 'WON' || covered.has(opportunity.id)) continue;
    if (opportunity.closedOn === null) missing.push({ code: 'CLOSE_DATE_MISSING', id: opportunity.id });
    if (opportunity.closedOn === null || !isWithin(opportunity.closedOn, window)) continue;
    const { value, left } = toBase(opportunity.amount, settings, {
      object: 'opportunity',
      id: opportunity.id,
    });
    if (left) missing.push(left);
    amounts.push(value);
  }
  return { amount: sum(amounts), missing: distinct(missing) };
};
