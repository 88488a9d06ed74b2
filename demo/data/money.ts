import { type DayNumber, formatDay, parseDay } from '../../src/domain/shared/calendar.ts';
import type { ExchangeRate } from '../../src/domain/shared/money.ts';
import type { CurrencyInput } from './types.ts';

/** Units of USD per unit of each currency the demo uses and has a rate for, as of today. CHF is left out on purpose. */
export const DEMO_EXCHANGE_RATES: Readonly<Record<string, number>> = { USD: 1, EUR: 1.08, GBP: 1.27 };

/** What the rates of a currency were in the two years before: what was agreed then keeps them. */
const EARLIER_RATES: Readonly<Record<string, readonly [twoYearsAgo: number, lastYear: number]>> = {
  EUR: [1.05, 1.11],
  GBP: [1.24, 1.3],
};

export type DatedRates = Record<string, number | { from: string; rate: number }[]>;

/** The demo's rates as the setting EXCHANGE_RATES takes them: those that moved as a list with the first day of each year. */
export function datedRates(today: DayNumber): DatedRates {
  const year = Number(formatDay(today).slice(0, 4));
  return Object.fromEntries(
    Object.entries(DEMO_EXCHANGE_RATES).map(([currency, rate]) => {
      const earlier = EARLIER_RATES[currency];
      const rates = earlier && [...earlier, rate];
      return [currency, rates?.map((one, i) => ({ from: `${year - 2 + i}-01-01`, rate: one })) ?? rate];
    }),
  );
}

/** The same rates as the rules take them. */
export const ratesOn = (today: DayNumber): Record<string, ExchangeRate> =>
  Object.fromEntries(
    Object.entries(datedRates(today)).map(([currency, given]) => [
      currency,
      typeof given === 'number'
        ? given
        : given.map(({ from, rate }) => ({ from: parseDay(from) ?? today, rate })),
    ]),
  );

/** An amount in units of a currency as Twenty stores it. */
export const money = (units: number, currencyCode: string): CurrencyInput => ({
  amountMicros: Math.round(units) * 1_000_000,
  currencyCode,
});

/** `usd` in another currency, rounded as prices are: to 500 from 20 000 on, to 100 below; at least 100. */
export function priceOf(usd: number, currencyCode: string): CurrencyInput {
  const units = usd / (DEMO_EXCHANGE_RATES[currencyCode] ?? 1);
  const step = units >= 20_000 ? 500 : 100;
  return money(Math.max(100, Math.round(units / step) * step), currencyCode);
}

/** USD units of an amount; 0 when it is missing or its currency has no rate. */
export const usdOf = (amount: CurrencyInput | undefined): number =>
  amount ? (amount.amountMicros / 1_000_000) * (DEMO_EXCHANGE_RATES[amount.currencyCode] ?? 0) : 0;
