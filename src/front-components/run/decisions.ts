/** The decisions that a run has stored, as the panel shows them. */
import * as z from 'zod/mini';

const text = z.nullable(z.string());
const maybe = z.optional(text);

const Decision = z.object({
  keyAccountId: z.string(),
  name: text,
  from: text,
  to: text,
  result: maybe,
  resultReason: maybe,
  undo: z.optional(z.nullable(z.object({ result: z.string(), reason: maybe }))),
});

export type Decision = z.infer<typeof Decision>;

/** What a run decided; null for a form that another version of the app stored. */
export function parseDecisions(stored: unknown): Decision[] | null {
  const { success, data } = z.safeParse(z.array(Decision), stored ?? []);
  return success ? data : null;
}

/** Whether a decision took effect, or may have. */
export const isApplied = ({ result }: Decision): boolean =>
  result == null || result === 'APPLIED' || result === 'PENDING';
