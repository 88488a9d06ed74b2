import { CHANGEABLE_TO } from '../../domain/opportunity/initiation.ts';
import type { DealChange } from '../../flows/opportunity-ports.ts';
import { type GuardedUpdate, guardedUpdates } from './guarded-updates.ts';

type Values = {
  salesTrack?: string;
  initiation?: 'NOT_REQUIRED' | 'PENDING' | null;
  keyAccountStatus?: string;
};

export type DealUpdate = GuardedUpdate<Values>;

const valuesOf = ({ salesTrack, initiation, keyAccountStatus }: DealChange): Values => ({
  ...(salesTrack === null ? {} : { salesTrack }),
  ...(initiation === null ? {} : { initiation: initiation === 'EMPTY' ? null : initiation }),
  ...(keyAccountStatus === null ? {} : { keyAccountStatus }),
});

/** Filtered updates, one for each set of values, of deals that no person decided on meanwhile. */
export const updatesFor = (changes: readonly DealChange[]): DealUpdate[] =>
  guardedUpdates(
    changes.map((change) => ({
      id: change.deal.id,
      updatedAt: change.deal.updatedAt,
      values: valuesOf(change),
    })),
    ({ initiation }) =>
      initiation === undefined
        ? []
        : [
            {
              or: [
                { initiation: { is: 'NULL' } },
                { initiation: { in: [...CHANGEABLE_TO[initiation ?? 'EMPTY']] } },
              ],
            },
          ],
  );
