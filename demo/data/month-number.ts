/** Months since the year 0, of a day as it is stored. */
export function monthNumber(day: string): number {
  const [year, ofYear] = day.split('-').map(Number);
  return 12 * (year ?? 0) + (ofYear ?? 0);
}
