import type { Reason } from './reasons.ts';

/** An amount in units (not micros) of a currency; null where the record says nothing. */
export type Money = { amount: number | null; currency: string | null };

/** Units of the base currency per unit of each currency. */
export type ExchangeRates = { baseCurrency: string; rates: Readonly<Record<string, number>> };

/** Where an amount stands, for the explanation: an object's name and the record's id. */
export type MoneySource = { object: string; id: string };

/**
 * Converts to the base currency. A missing amount is 0; an amount without a rate is left out (0) and `left` says why.
 */
export const toBase = (
  money: Money | null,
  exchange: ExchangeRates,
  source: MoneySource,
): { value: number; left: Reason | null } => {
  if (!money || money.amount === null || money.amount === 0) return { value: 0, left: null };
  if (money.currency === exchange.baseCurrency) return { value: money.amount, left: null };
  const rate =
    money.currency !== null && Object.hasOwn(exchange.rates, money.currency)
      ? exchange.rates[money.currency]
      : undefined;
  if (rate !== undefined) return { value: money.amount * rate, left: null };
  return { value: 0, left: { code: 'AMOUNT_WITHOUT_RATE', currency: money.currency ?? '', ...source } };
};
