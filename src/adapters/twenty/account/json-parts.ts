/** What fields of any form are made of. */
import * as z from 'zod/mini';
import { parseDay } from '../../../domain/shared/calendar.ts';
import { lazily } from '../../../domain/shared/lazily.ts';

/** A day; null for a text that is none. */
export const storedDay = lazily(() =>
  z.pipe(
    z.string(),
    z.transform((value: string) => parseDay(value)),
  ),
);

/** A list; anything else is one of one. */
export function storedList(stored: unknown): readonly unknown[] {
  if (stored === null || stored === undefined) return [];
  return Array.isArray(stored) ? stored : [stored];
}
