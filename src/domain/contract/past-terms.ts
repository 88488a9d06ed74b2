import type { DayNumber } from '../shared/calendar.ts';
import type { Money } from '../shared/money.ts';
import { type Contract, isCounted } from '../shared/records.ts';

/** A term that ended with a renewal, and what was agreed for it. */
export type PastTerm = { startsOn: DayNumber; endsOn: DayNumber; amount: Money };

/** The day a contract began: the first day of its first term; null for a contract without one. */
export const firstStart = (startsOn: DayNumber | null, pastTerms: readonly PastTerm[]): DayNumber | null => {
  const days = [...pastTerms.map((term) => term.startsOn), ...(startsOn === null ? [] : [startsOn])];
  return days.length === 0 ? null : days.reduce((first, day) => Math.min(first, day));
};

/**
 * A contract as one record per term, so that what was agreed for the terms before a renewal stays counted as revenue
 * by the same rule. A past term has no signing day, as the contract was won once, and the same link to an opportunity.
 * It stands as EXPIRED unless the contract was terminated on a known day, which cuts the term it lies in.
 */
export const contractPerTerm = (contract: Contract, pastTerms: readonly PastTerm[]): Contract[] => {
  if (!isCounted(contract)) return [contract];
  const isCut = contract.status === 'TERMINATED' && contract.terminatedOn !== null;
  return [
    contract,
    ...pastTerms.map(
      ({ startsOn, endsOn, amount }): Contract => ({
        id: contract.id,
        status: isCut ? 'TERMINATED' : 'EXPIRED',
        amount,
        signedOn: null,
        startsOn,
        endsOn,
        terminatedOn: isCut ? contract.terminatedOn : null,
        opportunityId: contract.opportunityId,
      }),
    ),
  ];
};
