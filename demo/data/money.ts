import type { CurrencyInput } from './types.ts';

/** Units of USD per unit of each currency the demo uses and has a rate for. CHF is left out on purpose. */
export const DEMO_EXCHANGE_RATES: Readonly<Record<string, number>> = { USD: 1, EUR: 1.08, GBP: 1.27 };

/** An amount in units of a currency as Twenty stores it. */
export const money = (units: number, currencyCode: string): CurrencyInput => ({
  amountMicros: Math.round(units) * 1_000_000,
  currencyCode,
});

/** `usd` in another currency, rounded as prices are: to 500 from 20 000 on, to 100 below; at least 100. */
export const priceOf = (usd: number, currencyCode: string): CurrencyInput => {
  const units = usd / (DEMO_EXCHANGE_RATES[currencyCode] ?? 1);
  const step = units >= 20_000 ? 500 : 100;
  return money(Math.max(100, Math.round(units / step) * step), currencyCode);
};

/** USD units of an amount; 0 when it is missing or its currency has no rate. */
export const usdOf = (amount: CurrencyInput | undefined): number =>
  amount ? (amount.amountMicros / 1_000_000) * (DEMO_EXCHANGE_RATES[amount.currencyCode] ?? 0) : 0;
