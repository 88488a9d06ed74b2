/** What a change did to a company's explanation: which parts moved, and the reasons that came or went. */
import * as z from 'zod';

const Part = z.looseObject({ points: z.number().optional(), value: z.number().optional() });
const Score = z.object({
  score: z.number().nullable(),
  parts: z.record(z.string(), z.unknown()),
  reasons: z.array(z.object({ code: z.string(), text: z.string() })),
  missing: z.array(z.object({ code: z.string(), text: z.string() })),
});

/** The stored explanation as far as the story reads it; null for a company that was never scored. */
export const Explanation = z.object({ importance: Score, closeness: Score }).nullable();
export type Explanation = z.infer<typeof Explanation>;

export type Movement = { moved: string[]; because: string[] };

const SCORES = ['importance', 'closeness'] as const;

/** Points of a part of importance, or hundredths of a part of closeness; null for anything else. */
function sizeOf(part: unknown): number | null {
  const parsed = Part.safeParse(part);
  if (!parsed.success) return null;
  if (parsed.data.points !== undefined) return parsed.data.points;
  return parsed.data.value === undefined ? null : 100 * parsed.data.value;
}

const format = (size: number | null): string => (size === null ? '–' : size.toFixed(1));

const texts = (explanation: Explanation): string[] =>
  SCORES.flatMap((score) =>
    [...(explanation?.[score].reasons ?? []), ...(explanation?.[score].missing ?? [])].map(
      ({ text }) => text,
    ),
  );

/** Compares two explanations of one company. */
export function movementBetween(before: Explanation, after: Explanation): Movement {
  const moved = SCORES.flatMap((score) => {
    const names = Object.keys(after?.[score].parts ?? before?.[score].parts ?? {});
    return names.flatMap((name) => {
      const from = sizeOf(before?.[score].parts[name]);
      const to = sizeOf(after?.[score].parts[name]);
      return format(from) === format(to) ? [] : [`${name} ${format(from)} → ${format(to)}`];
    });
  });
  const known = new Set(texts(before));
  return { moved, because: texts(after).filter((text) => !known.has(text)) };
}
