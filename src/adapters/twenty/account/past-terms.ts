import * as z from 'zod/mini';
import type { Json } from '../../../domain/explanation.ts';
import { formatDay } from '../../../domain/shared/calendar.ts';
import { lazily } from '../../../domain/shared/lazily.ts';
import { toMicros } from '../../../domain/shared/money.ts';
import { AMOUNT_PERIODS, type EarlierAmount, type PastTerm } from '../../../domain/shared/records.ts';
import { oneOf } from '../../one-of.ts';
import { moneyFields, toMoney } from '../micros.ts';
import { storedDay, storedList } from './json-parts.ts';

const StoredEarlier = lazily(() => z.object({ ...moneyFields(), until: storedDay() }));

const StoredTerm = lazily(() =>
  z.object({
    ...moneyFields(),
    startsOn: storedDay(),
    endsOn: storedDay(),
    amountPer: z.optional(oneOf(AMOUNT_PERIODS)),
    earlier: z.optional(z.array(z.unknown())),
  }),
);

function toEarlier(stored: unknown): EarlierAmount[] {
  const parsed = z.safeParse(StoredEarlier(), stored);
  if (!parsed.success || parsed.data.until === null) return [];
  return [{ until: parsed.data.until, amount: toMoney(parsed.data) }];
}

/** Amounts that stood before, in ascending order of days; what can't be read is none. */
export const readEarlier = (stored: unknown): readonly EarlierAmount[] =>
  storedList(stored)
    .flatMap(toEarlier)
    .sort((one, other) => one.until - other.until);

/** Amounts that stood before, as they are stored; nothing for none. */
export const storedEarlier = (earlier: readonly EarlierAmount[]): Json =>
  earlier.length === 0
    ? null
    : earlier.map(({ until, amount }) => ({ until: formatDay(until), ...toMicros(amount) }));

function toTerm(stored: unknown): PastTerm | null {
  const parsed = z.safeParse(StoredTerm(), stored);
  if (!parsed.success) return null;
  const { startsOn, endsOn, amountPer, earlier } = parsed.data;
  if (startsOn === null || endsOn === null || startsOn > endsOn) return null;
  const before = readEarlier(earlier);
  return {
    startsOn,
    endsOn,
    amount: toMoney(parsed.data),
    ...(amountPer === undefined ? {} : { amountPer }),
    ...(before.length === 0 ? {} : { earlier: before }),
  };
}

/** The recorded terms of a contract that can be read, and whether there are others. */
export function readPastTerms(stored: unknown): { terms: PastTerm[]; isUnreadable: boolean } {
  const terms = storedList(stored).map(toTerm);
  return { terms: terms.filter((term) => term !== null), isUnreadable: terms.includes(null) };
}

/** What is recorded with further terms after it; what can't be read stays where it is. */
export const withPastTerms = (stored: unknown, ended: readonly PastTerm[]): Json[] => [
  ...(storedList(stored) as readonly Json[]),
  ...ended.map(({ startsOn, endsOn, amount, amountPer, earlier }) => ({
    startsOn: formatDay(startsOn),
    endsOn: formatDay(endsOn),
    ...toMicros(amount),
    ...(amountPer === undefined ? {} : { amountPer }),
    ...(earlier === undefined ? {} : { earlier: storedEarlier(earlier) }),
  })),
];
