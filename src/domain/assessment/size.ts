/** How large amounts are, held against what the policy calls a large deal. */
import type { DayNumber } from '../shared/calendar.ts';
import { type ExchangeRates, type Money, toBase } from '../shared/money.ts';
import { sum } from '../shared/numbers.ts';
import type { SuggestionFacts } from './suggest.ts';

const SOURCE = { object: 'opportunity', id: '' } as const;

/**
 * An amount against the threshold of large deals, both in the base currency, as which a blank one counts:
 *
 *   percent = 100 × amount / threshold
 *
 * @returns null without an amount or a threshold above 0, and where one of them has no rate
 */
export function percentOfLarge(
  money: Money,
  threshold: Money,
  exchange: ExchangeRates,
  today: DayNumber,
): number | null {
  if (money.amount === null) return null;
  const [amount, large] = [money, threshold].map((one) => toBase(one, exchange, SOURCE, today));
  if (!amount || !large || amount.left !== null || large.left !== null || !(large.value > 0)) return null;
  return (100 * amount.value) / large.value;
}

/**
 * Whether amounts can't be held against a threshold without knowing the base currency, which a blank currency stands
 * for, and rates: not all of those that are there are in the threshold's currency.
 */
export const needsRates = (values: readonly Money[], threshold: Money): boolean =>
  values.some(
    ({ amount, currency }) =>
      amount !== null && amount !== 0 && (currency || null) !== (threshold.currency || null),
  );

/** What later needs are worth against the same threshold; one without a value or a rate adds nothing. */
export const laterSize = (
  values: readonly Money[],
  threshold: Money,
  exchange: ExchangeRates,
  today: DayNumber,
): SuggestionFacts['laterNeeds'] => ({
  count: values.length,
  percent:
    values.length === 0
      ? null
      : sum(values.map((money) => percentOfLarge(money, threshold, exchange, today) ?? 0)),
});
