/** Amounts that have no exchange rate, as reasons. */
import { agreedWhole, type Term, unratedIn } from '../contract/worth.ts';
import type { ExchangeRates } from '../shared/money.ts';
import { grouped, sum } from '../shared/numbers.ts';
import type { Reason } from '../shared/reasons.ts';

export type Unrated = Extract<Reason, { code: 'AMOUNT_WITHOUT_RATE' }>;

export const isUnrated = (reason: Reason): reason is Unrated => reason.code === 'AMOUNT_WITHOUT_RATE';

/** What a term was agreed to come to in a currency; its first year when it has no end. */
const agreed = (term: Term, currency: string): number =>
  sum(agreedWhole(term).flatMap((piece) => ((piece.currency ?? '') === currency ? [piece.value] : [])));

/**
 * What has no rate of the terms of one record: one reason a currency, with what the last of its terms comes to.
 *
 * @param terms in ascending order
 */
export function unratedOf(
  terms: readonly Term[],
  object: string,
  id: string,
  exchange: ExchangeRates,
): Unrated[] {
  const amounts = new Map(
    terms.flatMap((term) =>
      unratedIn(term, exchange).map((currency) => [currency, agreed(term, currency)] as const),
    ),
  );
  return [...amounts].map(([currency, amount]) => ({
    code: 'AMOUNT_WITHOUT_RATE',
    currency,
    amount,
    object,
    id,
  }));
}

/** Amounts by currency, each with what they come to, in the order of their codes. */
export function sumsByCurrency(
  amounts: readonly { amount: number | null; currency: string }[],
): { amount: number; currency: string }[] {
  const sums = new Map<string, number>();
  for (const { amount, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + (amount ?? 0));
  return [...sums]
    .map(([currency, amount]) => ({ amount, currency }))
    .sort((one, other) => (one.currency < other.currency ? -1 : 1));
}

/** Amounts in one line that reads the same in every language: `1,000,000 EUR · 20,000 GBP`; empty for none. */
export const amountsText = (amounts: readonly { amount: number; currency: string }[]): string =>
  amounts.map(({ amount, currency }) => `${grouped(amount)} ${currency}`).join(' · ');
