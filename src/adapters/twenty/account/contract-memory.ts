/** What contracts said when they were judged last, as one field of their company holds it. */
import * as z from 'zod/mini';
import type { Json } from '../../../domain/explanation.ts';
import { formatDay, parseDay } from '../../../domain/shared/calendar.ts';
import { lazily } from '../../../domain/shared/lazily.ts';
import { toMicros } from '../../../domain/shared/money.ts';
import { AMOUNT_PERIODS, type ContractMemory, type ContractTerms } from '../../../domain/shared/records.ts';
import { moneyFields, toMoney } from '../micros.ts';
import { CONTRACT_STATUSES } from '../nodes.ts';
import { readById, storedById } from './memory-by-id.ts';

type Memory = Readonly<Record<string, ContractMemory>>;

const Stored = lazily(() => {
  const day = z.pipe(
    z.optional(z.string()),
    z.transform((value: string | undefined) => parseDay(value)),
  );
  const option = <const Name extends string>(names: readonly Name[]) =>
    z.pipe(
      z.optional(z.string()),
      z.transform((value: string | undefined): Name | null => names.find((name) => name === value) ?? null),
    );
  // Terms are not in memories from before changes were told.
  return z.object({
    ...moneyFields(),
    amountFrom: z.optional(z.string()),
    previous: z.optional(z.object({ ...moneyFields(), replacedOn: z.string() })),
    opportunityId: z.optional(z.string()),
    terms: z.optional(
      z.object({
        status: option(CONTRACT_STATUSES),
        amountPer: option(AMOUNT_PERIODS),
        signedOn: day,
        startsOn: day,
        endsOn: day,
        terminatedOn: day,
      }),
    ),
    told: z.optional(z.number()),
  });
});

function toOne(stored: unknown): ContractMemory | null {
  const parsed = z.safeParse(Stored(), stored);
  if (!parsed.success) return null;
  const { amountFrom, previous, opportunityId, terms, told } = parsed.data;
  const replacedOn = parseDay(previous?.replacedOn);
  return {
    amount: toMoney(parsed.data),
    amountFrom: parseDay(amountFrom),
    previous:
      previous === undefined || replacedOn === null ? null : { amount: toMoney(previous), replacedOn },
    opportunityId: opportunityId ?? null,
    ...(terms === undefined ? {} : { terms }),
    ...(told === undefined ? {} : { told }),
  };
}

const storedTerms = ({ status, amountPer, ...days }: ContractTerms): Json => ({
  ...(status === null ? {} : { status }),
  ...(amountPer === null ? {} : { amountPer }),
  ...Object.fromEntries(
    Object.entries(days).flatMap(([name, day]) => (day === null ? [] : [[name, formatDay(day)]])),
  ),
});

const storedOne = ({ amount, amountFrom, previous, opportunityId, terms, told }: ContractMemory): Json => ({
  ...toMicros(amount),
  ...(amountFrom === null ? {} : { amountFrom: formatDay(amountFrom) }),
  ...(previous === null
    ? {}
    : { previous: { ...toMicros(previous.amount), replacedOn: formatDay(previous.replacedOn) } }),
  ...(opportunityId === null ? {} : { opportunityId }),
  ...(terms === undefined ? {} : { terms: storedTerms(terms) }),
  ...(told === undefined ? {} : { told }),
});

/** What is stored, by contract, in ascending order of ids; what can't be read is forgotten. */
export const readMemory = (stored: unknown): Memory => readById(stored, toOne);

/** The same as it is stored; nothing for none. */
export const storedMemory = (memory: Memory): Json => storedById(memory, storedOne);
