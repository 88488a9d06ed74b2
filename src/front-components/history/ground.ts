import { axisTicks, type SlotLabel, slotLabels } from '../draw/axes.ts';
import { gutterFor, TEXT_SIZE } from '../draw/plot.tsx';
import { formatMonth, formatNumber } from '../texts/formats.ts';
import type { Texts } from '../texts/texts.ts';
import type { History } from '../workspace/history.ts';
import { slotsOf } from './history-screen.ts';
import type { HistoryMonth } from './model.ts';
import { PIN_KINDS } from './pins.ts';

/** The least width of a page, less what stands around the picture: edges, and the frame of a panel. */
const LEAST_PAGE = 340;

/** What all pictures of a history share, so that their months stand under each other. */
export type HistoryGround = {
  months: readonly string[];
  slots: readonly { month: string; stored: HistoryMonth | null }[];
  gutter: number;
  leastWidth: number;
  monthLabels: readonly SlotLabel[];
};

export const MONTHS_HEIGHT = 20;

const isJanuary = (month: string): boolean => month.slice(5, 7) === '01';

const firstJanuary = (months: readonly string[]): number => Math.max(0, months.findIndex(isJanuary));

/** Januaries by their year, other months by their name; the first one by both where there is no January. */
function monthTexts(months: readonly string[], texts: Texts): string[] {
  const hasYear = months.some(isJanuary);
  return months.map((month, index) => {
    if (isJanuary(month)) return formatMonth(month, texts, 'year');
    return formatMonth(month, texts, index === 0 && !hasYear ? 'short' : 'name');
  });
}

/** The ground of a history's pictures. */
export function groundOf(history: History, texts: Texts): HistoryGround {
  const slots = slotsOf(history);
  const months = slots.map(({ month }) => month);
  const { kinds } = texts.pictures.history;
  const numbers = axisTicks([0, 100], [0, 1], 4, (value) => formatNumber(value, texts)).map(
    ({ text }) => text,
  );
  const gutter = gutterFor([...PIN_KINDS.map((kind) => kinds[kind]), ...numbers]);
  const leastWidth = LEAST_PAGE - gutter;
  const frame = { leastWidth, height: MONTHS_HEIGHT };
  const monthLabels = slotLabels(monthTexts(months, texts), frame, TEXT_SIZE, firstJanuary(months));
  return { months, slots, gutter, leastWidth, monthLabels };
}
