/** What a company remembers of its records, by their ids, as one field holds it. */
import type { Json } from '../../../domain/explanation.ts';
import { isObject } from '../../../domain/shared/properties.ts';

/** What is stored, in ascending order of ids; what can't be read is forgotten. */
export const readById = <Memory>(
  stored: unknown,
  toOne: (stored: unknown) => Memory | null,
): Readonly<Record<string, Memory>> =>
  isObject(stored)
    ? Object.fromEntries(
        Object.entries(stored)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .flatMap(([id, one]): [string, Memory][] => {
            const memory = toOne(one);
            return memory === null ? [] : [[id, memory]];
          }),
      )
    : {};

/** The same as it is stored; nothing for none. */
export const storedById = <Memory>(
  memory: Readonly<Record<string, Memory>>,
  storedOne: (memory: Memory) => Json,
): Json =>
  Object.keys(memory).length === 0
    ? null
    : Object.fromEntries(Object.entries(memory).map(([id, one]) => [id, storedOne(one)]));
