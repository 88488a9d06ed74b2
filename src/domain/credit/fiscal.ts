import { type DayNumber, formatDay } from '../shared/calendar.ts';

const MONTHS_PER_YEAR = 12;
const MONTHS_PER_QUARTER = 3;

/**
 * The quarter of a day in the fiscal year: 2026-Q4 for one that begins in January, else such as 2024/25-Q4.
 *
 * @param startsIn the month that the fiscal year begins in, 1 to 12
 */
export function quarterOf(day: DayNumber, startsIn: number): string {
  const [year = 0, month = 1] = formatDay(day).split('-').map(Number);
  const monthsIn = (month - startsIn + MONTHS_PER_YEAR) % MONTHS_PER_YEAR;
  const quarter = `Q${Math.floor(monthsIn / MONTHS_PER_QUARTER) + 1}`;
  if (startsIn === 1) return `${year}-${quarter}`;
  const first = month < startsIn ? year - 1 : year;
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}-${quarter}`;
}
