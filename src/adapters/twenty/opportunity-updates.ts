import { CHANGEABLE_TO } from '../../domain/opportunity/initiation.ts';
import { chunksOf, groupBy } from '../../domain/shared/grouping.ts';
import type { DealChange } from '../../flows/opportunity-ports.ts';
import { ALIVE, and, type Filter } from './filters.ts';

/** Records per write. Twenty lets an administrator set the most; 100 is its default. */
export const MOST_RECORDS = 100;

/** Only as it was read: alive, unchanged since, and not decided on by a person. */
const asRead = (changes: readonly DealChange[], initiation: DealChange['initiation']): Filter =>
  and(
    {
      or: changes.map(({ deal }) =>
        and({ id: { eq: deal.id } }, { updatedAt: { lte: deal.updatedAt.toISOString() } }),
      ),
    },
    ALIVE,
    ...(initiation === null
      ? []
      : [{ or: [{ initiation: { is: 'NULL' } }, { initiation: { in: [...CHANGEABLE_TO[initiation]] } }] }]),
  );

export type DealUpdate = { filter: Filter; data: Record<string, string> };

const valuesOf = ({ salesTrack, initiation, keyAccountStatus }: DealChange): DealUpdate['data'] => ({
  ...(salesTrack === null ? {} : { salesTrack }),
  ...(initiation === null ? {} : { initiation }),
  ...(keyAccountStatus === null ? {} : { keyAccountStatus }),
});

/** Filtered updates, one for each set of values: unlike an upsert they bring nothing out of the trash. */
export const updatesFor = (changes: readonly DealChange[]): DealUpdate[] =>
  [...groupBy(changes, (change) => JSON.stringify(valuesOf(change))).values()].flatMap((group) =>
    chunksOf(group, MOST_RECORDS).flatMap((chunk): DealUpdate[] => {
      const [first] = chunk;
      return first ? [{ filter: asRead(chunk, first.initiation), data: valuesOf(first) }] : [];
    }),
  );
