import { propertyOf } from '../../domain/shared/properties.ts';
import type { AccountOutcome } from '../account/outcome.ts';
import type { RecomputePorts } from '../account/ports.ts';
import { recompute } from '../account/recompute.ts';
import { type Affected, affectedBy, isNobody } from './affected.ts';
import type { ChangeLookup } from './ports.ts';
import type { RecordChange } from './record-change.ts';

export type FollowPorts = RecomputePorts & { changes: ChangeLookup };

/**
 * `COVERED`: a run that read later than the change has counted it. `LEFT`: one of many records that are being made at
 * once, which the feed counts together.
 */
export type Followed = {
  result: 'NOTHING' | 'COVERED' | 'LEFT' | 'RECOMPUTED';
  outcomes: AccountOutcome[];
};

/** A change that is older than this when its process begins was waiting in a queue; others may have counted it. */
const LATE_MS = 10_000;

/** So many records of one object made within `RUSH_MS` are a load, not a person at work. */
const RUSH = 20;
const RUSH_MS = 60_000;

const NOTHING: Followed = { result: 'NOTHING', outcomes: [] };

function instantOf(value: unknown): Date | null {
  const instant = typeof value === 'string' ? new Date(value) : null;
  return instant === null || Number.isNaN(instant.getTime()) ? null : instant;
}

/** When the last of the changes was made; null when one of them does not say. */
function lastStamp(changes: readonly RecordChange[]): Date | null {
  const stamps = changes.map(({ after }) => instantOf(after?.updatedAt));
  return stamps.reduce<Date | null>(
    (latest, stamp, index) =>
      stamp === null || (index > 0 && latest === null)
        ? null
        : latest === null || stamp > latest
          ? stamp
          : latest,
    null,
  );
}

/** The object of which a program may be making many records at this moment. */
function objectInRush(changes: readonly RecordChange[]): 'opportunity' | 'contract' | null {
  const isMade = changes.every(
    ({ action, after }) => action === 'created' && propertyOf(after?.createdBy, 'source') !== 'MANUAL',
  );
  const [first] = changes;
  return isMade && (first?.object === 'opportunity' || first?.object === 'contract') ? first.object : null;
}

/** Whether a change needs nothing now, as others have counted it or the feed will. */
async function standsAside(
  { changes: lookup, clock }: FollowPorts,
  changes: readonly RecordChange[],
  { companyIds, records, movedIds, decidedIds }: Affected,
): Promise<'COVERED' | 'LEFT' | null> {
  // Only the event tells that a deal has just moved or was decided on.
  if (movedIds.size + decidedIds.size > 0) return null;
  const now = clock.now().getTime();
  const stamp = lastStamp(changes);
  const isLate = stamp !== null && now - stamp.getTime() > LATE_MS;
  const object = objectInRush(changes);
  if (!isLate && object === null) return null;
  const made = object === null ? null : { object, since: new Date((stamp?.getTime() ?? now) - RUSH_MS) };
  const { scoredAt, madeLately } = await lookup.standing(companyIds, made);
  const isCovered =
    stamp !== null &&
    companyIds.length > 0 &&
    Object.keys(records).length === 0 &&
    companyIds.every((id) => (scoredAt.get(id) ?? new Date(0)) > stamp);
  if (isCovered) return 'COVERED';
  return object !== null && madeLately > RUSH ? 'LEFT' : null;
}

/**
 * Does what follows from changes of records: finds the accounts they concern and recomputes them. No request when
 * nothing relevant changed; one when it was counted already or is left to the feed. What is wrongly taken for counted
 * the feed finds, as it compares what was counted and not when.
 *
 * @throws {WorkspaceError}
 */
export async function follow(ports: FollowPorts, changes: readonly RecordChange[]): Promise<Followed> {
  const affected = affectedBy(changes);
  if (isNobody(affected)) return NOTHING;
  const { taskIds, ...asked } = affected;
  const ties = taskIds.length === 0 ? [] : (await ports.changes.tiesOf(taskIds)).companyIds;
  const companyIds = [...new Set([...asked.companyIds, ...ties])].sort();
  if (companyIds.length + Object.keys(asked.records).length === 0) return NOTHING;
  const aside = taskIds.length > 0 ? null : await standsAside(ports, changes, affected);
  if (aside !== null) return { result: aside, outcomes: [] };
  return {
    result: 'RECOMPUTED',
    outcomes: await recompute(ports, { ...asked, companyIds, confirm: true }),
  };
}
