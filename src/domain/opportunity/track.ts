import type { DayNumber } from '../shared/calendar.ts';
import { type ExchangeRates, type Money, toBase } from '../shared/money.ts';

export type SalesTrack = 'GREEN_CHANNEL' | 'FULL_PROCESS' | 'UNKNOWN';

const SOURCE = { object: 'opportunity', id: '' } as const;

/**
 * Which process a deal takes: the full one from the policy's threshold on, else the green channel. Both amounts are
 * compared in the base currency. A deal without an amount, and a policy without a threshold (empty or not above 0), mean
 * the green channel: nobody is asked to review what can't be called large. Where an amount has no rate, nobody knows.
 *
 * @param fixedOn the day that fixed the amount: that on which the deal was closed, else today
 */
export function salesTrack(
  amount: Money | null,
  largeDealThreshold: { amount: number; currency: string },
  exchange: ExchangeRates,
  fixedOn: DayNumber,
  today: DayNumber,
): SalesTrack {
  if (!amount || amount.amount === null || !(largeDealThreshold.amount > 0)) return 'GREEN_CHANNEL';
  const deal = toBase(amount, exchange, SOURCE, fixedOn);
  const threshold = toBase(largeDealThreshold, exchange, SOURCE, today);
  if (deal.left !== null || threshold.left !== null) return 'UNKNOWN';
  return deal.value >= threshold.value ? 'FULL_PROCESS' : 'GREEN_CHANNEL';
}
