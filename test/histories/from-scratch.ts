/** What the app made of a workspace, and what it would make of it from scratch. */
import { requestRun } from '../../src/flows/run/request-run.ts';
import { workOn } from '../../src/flows/run/work-on.ts';
import { type LeanWorkspace, recordsIn } from '../support/lean-workspace.ts';

/** Recomputes everything, as an administrator's click does. */
export async function passOver(workspace: LeanWorkspace): Promise<void> {
  const wiring = workspace.execution();
  await workOn(wiring, await requestRun(wiring, 'MANUAL'), wiring.runOptions);
}

/** Fields that follow from what is there now, by object; other computed ones tell when something was first seen. */
const FOLLOWING: Readonly<Record<string, readonly string[]>> = {
  company: ['importanceScore', 'closenessScore', 'keyAccountStatus', 'countedRecords'],
  opportunity: ['salesTrack', 'keyAccountStatus', 'winPlanCompleteness'],
  contract: ['renewalState', 'noticeBy'],
  person: ['closeness'],
};

/** A value without what it says of records that are gone. */
const presentOf = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll(/-[0-9a-f]{8} /g, '') : (value ?? null);

/** What the app made of a workspace. Nothing is made of a record whose company is in the trash. */
export function computedIn(workspace: LeanWorkspace): Record<string, unknown> {
  const companies = new Set(recordsIn(workspace, 'company').map(({ id }) => id));
  return Object.fromEntries(
    Object.entries(FOLLOWING).flatMap(([object, fields]) =>
      recordsIn(workspace, object)
        .filter(({ companyId }) => typeof companyId !== 'string' || companies.has(companyId))
        .map((row) => [`${object} ${row.id}`, fields.map((field) => presentOf(row[field]))]),
    ),
  );
}

/** Lets everything be computed as if nothing ever had been. */
export async function fromScratch(workspace: LeanWorkspace): Promise<void> {
  for (const [object, fields] of Object.entries(FOLLOWING)) {
    const nothing = Object.fromEntries(
      fields.map((field) => [field, field === 'countedRecords' ? '' : null]),
    );
    const unscored = object === 'company' ? { ...nothing, scoredAt: null } : nothing;
    for (const { id } of recordsIn(workspace, object)) workspace.change(object, id, unscored);
  }
  await passOver(workspace);
}
