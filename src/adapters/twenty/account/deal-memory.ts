/** What deals said when they were judged last, as one field of their company holds it. */
import * as z from 'zod/mini';
import type { Json } from '../../../domain/explanation.ts';
import { formatDay, parseDay } from '../../../domain/shared/calendar.ts';
import { lazily } from '../../../domain/shared/lazily.ts';
import type { DealMemory } from '../../../domain/shared/records.ts';
import { readById, storedById } from './memory-by-id.ts';

type Memory = Readonly<Record<string, DealMemory>>;

const Stored = lazily(() =>
  z.object({
    closedOn: z.optional(z.string()),
    partOfContractId: z.optional(z.string()),
    told: z.optional(z.number()),
  }),
);

function toOne(stored: unknown): DealMemory | null {
  const parsed = z.safeParse(Stored(), stored);
  if (!parsed.success) return null;
  const { closedOn, partOfContractId = null, told = 0 } = parsed.data;
  return { closedOn: parseDay(closedOn), partOfContractId, told };
}

const storedOne = ({ closedOn, partOfContractId, told }: DealMemory): Json => ({
  ...(closedOn === null ? {} : { closedOn: formatDay(closedOn) }),
  ...(partOfContractId === null ? {} : { partOfContractId }),
  ...(told === 0 ? {} : { told }),
});

/** What is stored, by deal. */
export const readDealMemory = (stored: unknown): Memory => readById(stored, toOne);

/** The same as it is stored; nothing for none. */
export const storedDealMemory = (memory: Memory): Json => storedById(memory, storedOne);
