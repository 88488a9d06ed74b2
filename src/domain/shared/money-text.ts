import type { Money } from './money.ts';
import { grouped } from './numbers.ts';

/** An amount as people write it, with two decimals at most; null for none. */
export function moneyText({ amount, currency }: Money): string | null {
  if (amount === null) return null;
  const number = grouped(amount, 2);
  return currency === null || currency === '' ? number : `${number} ${currency}`;
}
