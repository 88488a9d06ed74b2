import * as z from 'zod/mini';
import type { PastTerm } from '../../domain/contract/past-terms.ts';
import type { Json } from '../../domain/explanation.ts';
import { formatDay, parseDay } from '../../domain/shared/calendar.ts';
import { lazily } from '../../domain/shared/lazily.ts';

const MICROS = 1_000_000;

const StoredTerm = lazily(() => {
  const day = z.pipe(
    z.string(),
    z.transform((value: string) => parseDay(value)),
  );
  return z.object({
    startsOn: day,
    endsOn: day,
    amountMicros: z.nullable(z.number()),
    currencyCode: z.nullable(z.string()),
  });
});

const toTerm = (stored: unknown): PastTerm | null => {
  const parsed = z.safeParse(StoredTerm(), stored);
  if (!parsed.success) return null;
  const { startsOn, endsOn, amountMicros, currencyCode } = parsed.data;
  if (startsOn === null || endsOn === null || startsOn > endsOn) return null;
  const amount = amountMicros === null ? null : amountMicros / MICROS;
  return { startsOn, endsOn, amount: { amount, currency: currencyCode === '' ? null : currencyCode } };
};

const listOf = (stored: unknown): readonly unknown[] => {
  if (stored === null || stored === undefined) return [];
  return Array.isArray(stored) ? stored : [stored];
};

/** The recorded terms of a contract that can be read, and whether there are others. */
export const readPastTerms = (stored: unknown): { terms: PastTerm[]; isUnreadable: boolean } => {
  const terms = listOf(stored).map(toTerm);
  return { terms: terms.filter((term) => term !== null), isUnreadable: terms.includes(null) };
};

/** What is recorded with further terms after it; what can't be read stays where it is. */
export const withPastTerms = (stored: unknown, ended: readonly PastTerm[]): Json[] => [
  ...(listOf(stored) as readonly Json[]),
  ...ended.map(({ startsOn, endsOn, amount }) => ({
    startsOn: formatDay(startsOn),
    endsOn: formatDay(endsOn),
    amountMicros: amount.amount === null ? null : Math.round(amount.amount * MICROS),
    currencyCode: amount.currency,
  })),
];
