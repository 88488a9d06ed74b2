import type { DayNumber } from './calendar.ts';
import type { Reason } from './reasons.ts';

/** An amount in units (not micros) of a currency; null where the record says nothing. */
export type Money = { amount: number | null; currency: string | null };

/** Twenty keeps amounts in millionths of a unit. */
export const MICROS = 1_000_000;

export type InMicros = { amountMicros: number | null; currencyCode: string | null };

/** An amount as Twenty keeps it, in whole millionths. */
export const toMicros = ({ amount, currency }: Money): InMicros => ({
  amountMicros: amount === null ? null : Math.round(amount * MICROS),
  currencyCode: currency,
});

/** A rate that holds from a day on. */
export type RateSince = { from: DayNumber; rate: number };

/** Units of the base currency per unit of a currency: one rate for all days, or one from each day on. */
export type ExchangeRate = number | readonly RateSince[];

/** How amounts are brought to one currency. */
export type ExchangeRates = { baseCurrency: string; rates: Readonly<Record<string, ExchangeRate>> };

/** Where an amount stands, for the explanation: an object's name and the record's id. */
export type MoneySource = { object: string; id: string };

/** An amount in the base currency, why it is left out, and whether its currency was taken for granted. */
export type InBase = { value: number; left: Reason | null; isBlank: boolean };

function rateOn(rate: ExchangeRate, day: DayNumber): number | null {
  if (typeof rate === 'number') return rate;
  const inOrder = [...rate].sort((one, other) => one.from - other.from);
  return (inOrder.findLast(({ from }) => from <= day) ?? inOrder[0])?.rate ?? null;
}

/**
 * Units of the base currency per unit of a currency on a day; null for a currency without a rate. A blank currency is
 * the base currency. The first rate of a list holds before its day as well.
 */
export function exchangeRate(
  currency: string | null,
  { baseCurrency, rates }: ExchangeRates,
  day: DayNumber,
): number | null {
  if (currency === null || currency === '' || currency === baseCurrency) return 1;
  const rate = Object.hasOwn(rates, currency) ? rates[currency] : undefined;
  return rate === undefined ? null : rateOn(rate, day);
}

/**
 * Converts to the base currency. A missing amount is 0; an amount without a rate is left out (0) and `left` says why.
 *
 * @param day the day that fixed the amount; today for everything that is still open
 */
export function toBase(
  money: Money | null,
  exchange: ExchangeRates,
  source: MoneySource,
  day: DayNumber,
): InBase {
  if (!money || money.amount === null || money.amount === 0) return { value: 0, left: null, isBlank: false };
  const { amount, currency } = money;
  const isBlank = currency === null || currency === '';
  const rate = exchangeRate(currency, exchange, day);
  return rate === null
    ? {
        value: 0,
        left: { code: 'AMOUNT_WITHOUT_RATE', currency: currency ?? '', amount, ...source },
        isBlank,
      }
    : { value: amount * rate, left: null, isBlank };
}

/** Parts of a unit that money is stored in. */
const PARTS = 1_000_000;

/** An amount as it is stored, so that what was written compares equal when it is read back. */
const storable = (amount: number | null): number | null =>
  amount === null ? null : Math.round(amount * PARTS) / PARTS;

/** A computed amount in the base currency, as it is to be stored; what is stored where that says the same. */
export function computedMoney(value: number | null, stored: Money, baseCurrency: string): Money {
  const amount = storable(value);
  const stands = amount === storable(stored.amount) && (amount === null || stored.currency === baseCurrency);
  return stands ? stored : { amount, currency: baseCurrency };
}
