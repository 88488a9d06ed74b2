import { type ExchangeRates, type Money, toBase } from '../shared/money.ts';

export type SalesTrack = 'GREEN_CHANNEL' | 'FULL_PROCESS';

/** In the base currency; null for an amount that is missing or has no rate. */
const comparable = (money: Money | null, exchange: ExchangeRates): number | null => {
  if (!money || money.amount === null) return null;
  const { value, left } = toBase(money, exchange, { object: 'opportunity', id: '' });
  return left === null ? value : null;
};

/**
 * Which process a deal takes: the full one from the policy's threshold on, else the green channel. Both amounts are
 * compared in the base currency. A deal without an amount, one without a rate, and a policy without a threshold
 * (empty or not above 0) all mean the green channel: nobody is asked to review what can't be called large.
 */
export const salesTrack = (
  amount: Money | null,
  largeDealThreshold: { amount: number; currency: string },
  exchange: ExchangeRates,
): SalesTrack => {
  const value = comparable(amount, exchange);
  const threshold = comparable(largeDealThreshold, exchange);
  return value !== null && threshold !== null && threshold > 0 && value >= threshold
    ? 'FULL_PROCESS'
    : 'GREEN_CHANNEL';
};
