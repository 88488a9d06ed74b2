import { BESIDE_SCORES, OF_DEALS } from '../../domain/account/inputs.ts';
import { decisionIn } from '../../domain/opportunity/decision.ts';
import type { Asked } from '../account/asked.ts';
import { isLooseObject } from '../account/loose.ts';
import type { LooseIds, LooseObject } from '../account/ports.ts';
import type { RecordChange } from './record-change.ts';
import { watchedFields } from './triggers.ts';

/** The accounts that changes concern; tasks whose accounts have to be looked up. */
export type Affected = Required<Omit<Asked, 'confirm' | 'restatedFrom'>> & { taskIds: string[] };

function isRelevant({ object, action, updatedFields }: RecordChange): boolean {
  if (object === 'scoringPolicy') return false;
  if (action !== 'updated' || updatedFields === null) return true;
  const watched = watchedFields(object);
  return updatedFields.some((field) => watched.includes(field));
}

/** Whether a field has another value than before, or the record came or went. */
function isMoved({ action, updatedFields, before, after }: RecordChange, field: string): boolean {
  if (action !== 'updated') return true;
  return updatedFields === null ? before?.[field] !== after?.[field] : updatedFields.includes(field);
}

const idsOf = ({ before, after }: RecordChange, key: string): string[] =>
  [before?.[key], after?.[key]].filter((value): value is string => typeof value === 'string' && value !== '');

const companiesOf = (change: RecordChange): string[] =>
  change.object === 'company' ? [change.recordId] : idsOf(change, 'companyId');

const isThere = ({ action }: RecordChange): boolean => action !== 'deleted' && action !== 'destroyed';

/** Records through which a change concerns accounts that it does not name, each with its object. */
function linksOf(change: RecordChange): [LooseObject, string][] {
  const { object, recordId, after } = change;
  const links: [LooseObject, string][] = [];
  // One of no company is an account of its own.
  if (isLooseObject(object) && isThere(change) && (after?.companyId ?? null) === null)
    links.push([object, recordId]);
  if (object === 'contract' && isMoved(change, 'opportunityId'))
    links.push(...idsOf(change, 'opportunityId').map((id): [LooseObject, string] => ['opportunity', id]));
  if (OF_DEALS.includes(object))
    links.push(...idsOf(change, 'opportunityId').map((id): [LooseObject, string] => ['opportunity', id]));
  if (object === 'planObjective')
    links.push(...idsOf(change, 'espPlanId').map((id): [LooseObject, string] => ['espPlan', id]));
  return links;
}

const sorted = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

function grouped(links: readonly [LooseObject, string][]): LooseIds {
  const ids: Partial<Record<LooseObject, string[]>> = {};
  for (const [object, id] of links) ids[object] = sorted([...(ids[object] ?? []), id]);
  return ids;
}

const hasMovedStage = (change: RecordChange): boolean =>
  change.object === 'opportunity' && change.action === 'updated' && isMoved(change, 'stage');

/** The stage before, of a deal that moved; nothing where the event does not tell. */
function stageBefore(change: RecordChange): [string, string | null][] {
  const stage = change.before?.stage;
  return hasMovedStage(change) && (typeof stage === 'string' || stage === null)
    ? [[change.recordId, stage]]
    : [];
}

const ENDED: readonly unknown[] = ['TERMINATED', 'EXPIRED'];

const hasEnded = (change: RecordChange): boolean =>
  change.object === 'contract' &&
  change.action === 'updated' &&
  isMoved(change, 'status') &&
  ENDED.includes(change.after?.status);

const isDecided = (change: RecordChange): boolean =>
  change.object === 'opportunity' &&
  change.action === 'updated' &&
  decisionIn(change.after?.initiation) !== null &&
  isMoved(change, 'initiation');

/**
 * Whom a set of changes concerns: the companies a record belonged to before and belongs to after, and records that lead
 * to others. Nothing relevant changed: nothing, and no request has to be made.
 */
export function affectedBy(changes: readonly RecordChange[]): Affected {
  const relevant = changes.filter(isRelevant);
  return {
    companyIds: sorted(relevant.flatMap(companiesOf)),
    records: grouped(relevant.flatMap(linksOf)),
    movedIds: new Set(relevant.filter(hasMovedStage).map(({ recordId }) => recordId)),
    stagesBefore: new Map(relevant.flatMap(stageBefore)),
    endedIds: new Set(relevant.filter(hasEnded).map(({ recordId }) => recordId)),
    decidedIds: new Set(relevant.filter(isDecided).map(({ recordId }) => recordId)),
    withTraffic: relevant.some(({ object }) => !BESIDE_SCORES.includes(object)),
    taskIds: sorted(relevant.flatMap(({ object, recordId }) => (object === 'task' ? [recordId] : []))),
  };
}

/** Whether changes concern nobody. */
export const isNobody = ({ companyIds, records, taskIds }: Affected): boolean =>
  companyIds.length + taskIds.length + Object.values(records).flat().length === 0;
