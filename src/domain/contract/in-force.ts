import { DAYS_PER_YEAR, type DayNumber } from '../shared/calendar.ts';
import type { Money } from '../shared/money.ts';
import type { Contract } from '../shared/records.ts';
import { isInForceOn, worthOf } from './worth.ts';

/**
 * What a contract that is in force is worth a year, at what today is worth of it; the whole amount of one that counts on
 * a single day. Null for one that is not in force, or worth nothing.
 *
 *   365 × daily rate of the price that holds today
 */
export function yearlyWorth(contract: Contract, today: DayNumber): Money | null {
  const worth = worthOf(contract);
  if (!isInForceOn(worth, today)) return null;
  const term = worth.terms.find(({ first, last }) => first <= today && (last === null || today <= last));
  const piece = term?.pieces.find(({ first, last }) => first <= today && (last === null || today <= last));
  if (term === undefined || piece === undefined) return null;
  return {
    amount: (term.isOneDay ? 1 : DAYS_PER_YEAR) * piece.perDay,
    currency: piece.currency,
  };
}
