import type { Words } from '../words/words.ts';
import type { Money } from './money.ts';

/** An amount as people write it, with two decimals at most; null for none. */
export const moneyText = ({ amount, currency }: Money, { format }: Pick<Words, 'format'>): string | null => {
  if (amount === null) return null;
  const number = amount.toLocaleString(format, { maximumFractionDigits: 2 });
  return currency === null || currency === '' ? number : `${number} ${currency}`;
};
