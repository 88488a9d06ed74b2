/** The stored explanation as the web interface understands it. */
import * as z from 'zod/mini';

/** A reason with its English sentence; `code` and what else it has serve other languages and links. */
const WordedReason = z.looseObject({ code: z.string(), text: z.string() });

const explained = <Parts extends z.ZodMiniType>(parts: Parts) => ({
  score: z.nullable(z.number()),
  parts,
  reasons: z.array(WordedReason),
  missing: z.array(WordedReason),
});

const Points = z.object({ points: z.number(), weight: z.number() });
const Share = z.object({ value: z.number(), weight: z.number() });

const Explanation = z.object({
  baseCurrency: z.string(),
  policy: z.object({ name: z.string() }),
  importance: z.object(
    explained(z.object({ revenue: Points, potential: Points, reference: Points, winnability: Points })),
  ),
  closeness: z.object({
    ...explained(
      z.object({
        quality: Share,
        density: Share,
        authority: Share,
        commercial: Share,
        cap: z.nullable(z.number()),
      }),
    ),
    silence: z.nullable(z.number()),
    usualGap: z.number(),
    change: z.nullable(z.number()),
  }),
});

export type Explanation = z.infer<typeof Explanation>;
export type WordedReason = z.infer<typeof WordedReason>;

/** Reads a stored explanation; null for a form that another version of the app wrote. */
export function parseExplanation(stored: unknown): Explanation | null {
  const { success, data } = z.safeParse(Explanation, stored);
  return success ? data : null;
}
