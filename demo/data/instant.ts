/** The ISO date-time of a minute of a UTC day. */
export const instantOf = (day: number, minuteOfDay: number): string =>
  new Date(day * 86_400_000 + minuteOfDay * 60_000).toISOString();
