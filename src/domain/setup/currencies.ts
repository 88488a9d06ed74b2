/** The currencies that amounts of a workspace are in, and which of them the settings can convert. */
import type { DayNumber } from '../shared/calendar.ts';
import { groupBy } from '../shared/grouping.ts';
import { type ExchangeRates, exchangeRate } from '../shared/money.ts';

/** Objects with amounts that scores are made of. */
export const AMOUNT_OBJECTS = ['opportunity', 'contract', 'company', 'accountNeed'] as const;

export type AmountObject = (typeof AMOUNT_OBJECTS)[number];

/** How many amounts of an object are in a currency; null for a blank one. */
export type CurrencyCount = { object: AmountObject; currency: string | null; count: number };

export type CurrencyFact = {
  currency: string;
  isBase: boolean;
  /** What one unit of it is worth today in the base currency; null without a rate. */
  rate: number | null;
  amounts: number;
  byObject: Readonly<Record<AmountObject, number>>;
};

/**
 * The currencies that were found, those without a rate first and then by their amounts. A blank currency is the base
 * currency, which is there even if no amount is in it.
 */
export function currencyFacts(
  counts: readonly CurrencyCount[],
  exchange: ExchangeRates,
  today: DayNumber,
): CurrencyFact[] {
  const { baseCurrency } = exchange;
  const named = counts.map((found) => ({ ...found, currency: found.currency || baseCurrency }));
  const groups = groupBy(named, ({ currency }) => currency);
  const currencies = [...new Set([baseCurrency, ...groups.keys()])];
  const facts = currencies.map((currency): CurrencyFact => {
    const found = groups.get(currency) ?? [];
    const of = (object: AmountObject): number =>
      found.reduce((total, part) => total + (part.object === object ? part.count : 0), 0);
    const byObject = {
      opportunity: of('opportunity'),
      contract: of('contract'),
      company: of('company'),
      accountNeed: of('accountNeed'),
    };
    return {
      currency,
      isBase: currency === baseCurrency,
      rate: exchangeRate(currency, exchange, today),
      amounts: AMOUNT_OBJECTS.reduce((total, object) => total + byObject[object], 0),
      byObject,
    };
  });
  const missing = ({ rate }: CurrencyFact): number => Number(rate === null);
  return facts.sort(
    (a, b) => missing(b) - missing(a) || b.amounts - a.amounts || (a.currency < b.currency ? -1 : 1),
  );
}
