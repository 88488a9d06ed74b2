/** A part of a cron pattern: the values it allows, or undefined for "any". */
type Part = ReadonlySet<number> | undefined;

const RANGES: readonly (readonly [number, number])[] = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
];

function parsePart(text: string, [low, high]: readonly [number, number]): Part {
  if (text === '*') return undefined;
  const values = new Set<number>();
  for (const piece of text.split(',')) {
    const match = /^(\*|\d+)(?:-(\d+))?(?:\/(\d+))?$/.exec(piece);
    if (!match) throw new Error(`Not a cron pattern: ${text}`);
    const [, from = '*', to, step] = match;
    const start = from === '*' ? low : Number(from);
    const end = to === undefined ? (from === '*' || step !== undefined ? high : start) : Number(to);
    if (start < low || end > high) throw new Error(`Out of range in a cron pattern: ${piece}`);
    for (let value = start; value <= end; value += Number(step ?? 1)) values.add(value);
  }
  return values;
}

/**
 * Tells whether a five-field cron pattern (minute, hour, day, month, weekday) matches the
 * minute of a moment, in UTC. As in cron, a named day and a named weekday each suffice.
 *
 * @throws Error for a pattern of another form
 */
export function matchesCron(pattern: string, moment: Date): boolean {
  const texts = pattern.trim().split(/\s+/);
  if (texts.length !== RANGES.length) throw new Error(`Not a five-field cron pattern: ${pattern}`);
  const [minute, hour, day, month, weekday] = RANGES.map((range, index) =>
    parsePart(texts[index] ?? '*', range),
  );
  const allows = (part: Part, value: number): boolean => part === undefined || part.has(value);
  const weekdayValue = moment.getUTCDay();
  const onDay = allows(day, moment.getUTCDate());
  const onWeekday = allows(weekday, weekdayValue) || (weekdayValue === 0 && allows(weekday, 7));
  const dayMatches = day !== undefined && weekday !== undefined ? onDay || onWeekday : onDay && onWeekday;
  return (
    allows(minute, moment.getUTCMinutes()) &&
    allows(hour, moment.getUTCHours()) &&
    allows(month, moment.getUTCMonth() + 1) &&
    dayMatches
  );
}
