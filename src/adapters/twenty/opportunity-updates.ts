import { CHANGEABLE_TO, type SetInitiation } from '../../domain/opportunity/initiation.ts';
import type { DealChange } from '../../flows/opportunity-ports.ts';
import { type GuardedUpdate, guardedUpdates } from './guarded-updates.ts';

type Values = { salesTrack: string; initiation?: SetInitiation };

export type DealUpdate = GuardedUpdate<Values>;

/** Filtered updates, one for each pair of values, of deals that no person decided on meanwhile. */
export const updatesFor = (changes: readonly DealChange[]): DealUpdate[] =>
  guardedUpdates(
    changes.map(({ deal, salesTrack, initiation }) => ({
      id: deal.id,
      updatedAt: deal.updatedAt,
      values: { salesTrack, ...(initiation === null ? {} : { initiation }) } as Values,
    })),
    ({ initiation }) =>
      initiation === undefined
        ? []
        : [{ or: [{ initiation: { is: 'NULL' } }, { initiation: { in: [...CHANGEABLE_TO[initiation]] } }] }],
  );
