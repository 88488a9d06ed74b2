/** How a cockpit writes days and amounts. */
import { type DayNumber, formatDay as storedDay } from '../../domain/shared/calendar.ts';
import { formatDay, formatMoney, formatNumber } from '../texts/formats.ts';
import type { Texts } from '../texts/texts.ts';

export const dayText = (day: DayNumber, texts: Texts): string => formatDay(storedDay(day), texts);

/** An amount in whole units of its currency. */
export const moneyText = (amount: number, currency: string, texts: Texts): string =>
  formatMoney({ amount, currency }, texts);

/** Sums by currency in one line; `otherwise` for none. */
export const sumsText = (
  sums: readonly { amount: number; currency: string }[],
  texts: Texts,
  otherwise: string,
): string =>
  sums.length === 0
    ? otherwise
    : sums.map(({ amount, currency }) => moneyText(amount, currency, texts)).join(' · ');

/** A score, or that there is none. */
export const scoreText = (score: number | null, texts: Texts): string =>
  score === null ? texts.noScore : formatNumber(score, texts);
