/** What contracts said when they were judged last, as one field of their company holds it. */
import * as z from 'zod/mini';
import type { Json } from '../../../domain/explanation.ts';
import { formatDay, parseDay } from '../../../domain/shared/calendar.ts';
import { lazily } from '../../../domain/shared/lazily.ts';
import type { ContractMemory } from '../../../domain/shared/records.ts';
import { toMicros, toMoney } from './past-terms.ts';

type Memory = Readonly<Record<string, ContractMemory>>;

const Stored = lazily(() => {
  const money = { amountMicros: z.nullable(z.number()), currencyCode: z.nullable(z.string()) };
  return z.object({
    ...money,
    amountFrom: z.optional(z.string()),
    previous: z.optional(z.object({ ...money, replacedOn: z.string() })),
    opportunityId: z.optional(z.string()),
  });
});

const toOne = (stored: unknown): ContractMemory | null => {
  const parsed = z.safeParse(Stored(), stored);
  if (!parsed.success) return null;
  const { amountFrom, previous, opportunityId } = parsed.data;
  const replacedOn = parseDay(previous?.replacedOn);
  return {
    amount: toMoney(parsed.data),
    amountFrom: parseDay(amountFrom),
    previous:
      previous === undefined || replacedOn === null ? null : { amount: toMoney(previous), replacedOn },
    opportunityId: opportunityId ?? null,
  };
};

/** What is stored, by contract, in ascending order of ids; what can't be read is forgotten. */
export const readMemory = (stored: unknown): Memory =>
  typeof stored === 'object' && stored !== null
    ? Object.fromEntries(
        Object.entries(stored)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .flatMap(([id, one]): [string, ContractMemory][] => {
            const memory = toOne(one);
            return memory === null ? [] : [[id, memory]];
          }),
      )
    : {};

/** The same as it is stored; nothing for none. */
export const storedMemory = (memory: Memory): Json =>
  Object.keys(memory).length === 0
    ? null
    : Object.fromEntries(
        Object.entries(memory).map(([id, { amount, amountFrom, previous, opportunityId }]) => [
          id,
          {
            ...toMicros(amount),
            ...(amountFrom === null ? {} : { amountFrom: formatDay(amountFrom) }),
            ...(previous === null
              ? {}
              : { previous: { ...toMicros(previous.amount), replacedOn: formatDay(previous.replacedOn) } }),
            ...(opportunityId === null ? {} : { opportunityId }),
          },
        ]),
      );
