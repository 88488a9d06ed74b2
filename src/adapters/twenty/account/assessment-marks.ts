/** What was asked and told about a deal's assessments, as one field of the deal holds it. */
import * as z from 'zod/mini';
import { type AssessmentMarks, NO_MARKS } from '../../../domain/assessment/project-fields.ts';
import type { Json } from '../../../domain/explanation.ts';
import { lazily } from '../../../domain/shared/lazily.ts';

const Stored = lazily(() => {
  const mark = z.pipe(
    z.optional(z.nullable(z.string())),
    z.transform((value) => value ?? null),
  );
  return z.object({ asked: mark, quick: mark, track: mark, decision: mark });
});

/** The marks; what can't be read was never marked. */
export function readMarks(stored: unknown): AssessmentMarks {
  const parsed = z.safeParse(Stored(), stored);
  return parsed.success ? parsed.data : NO_MARKS;
}

/** The same as they are stored; nothing for none. */
export function storedMarks(marks: AssessmentMarks): Json {
  const set = Object.entries(marks).filter(([, mark]) => mark !== null);
  return set.length === 0 ? null : Object.fromEntries(set);
}
