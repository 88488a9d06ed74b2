import { TRIGGERS, type WatchedObject } from './triggers.ts';

/** A change of one record, as an event tells it. */
export type RecordChange = {
  object: WatchedObject;
  action: 'created' | 'updated' | 'deleted' | 'restored' | 'destroyed';
  recordId: string;
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
  /** Null when the event does not say. */
  updatedFields: readonly string[] | null;
};

export type Affected = { companyIds: string[]; opportunityIds: string[]; policyIds: string[] };

const isSet = (value: unknown): boolean => {
  if (value === null || value === undefined || value === '') return false;
  if (typeof value !== 'object') return true;
  return Object.values(value).some(isSet);
};

const isNewsWhenCreated = ({ object, after }: RecordChange, watched: readonly string[]): boolean => {
  // A company that was just created has no children yet: without an input of its own there is nothing to score.
  if (object === 'company') return watched.some((field) => isSet(after?.[field]));
  // The only policy that an app creates is the default of an install, which the install's own pass applies.
  if (object === 'scoringPolicy') return !isMadeByApp(after?.createdBy);
  return true;
};

const isMadeByApp = (actor: unknown): boolean =>
  typeof actor === 'object' && actor !== null && 'source' in actor && actor.source === 'APPLICATION';

const isRelevant = (change: RecordChange): boolean => {
  const { watched, mattersWhenGone } = TRIGGERS[change.object];
  switch (change.action) {
    case 'updated':
      return change.updatedFields === null || change.updatedFields.some((field) => watched.includes(field));
    case 'deleted':
    case 'destroyed':
      return mattersWhenGone;
    case 'created':
      return isNewsWhenCreated(change, watched);
    case 'restored':
      return true;
  }
};

const valuesOf = (change: RecordChange, key: string | null): string[] => {
  if (key === null) return [];
  if (key === 'id') return [change.recordId];
  return [change.before?.[key], change.after?.[key]].filter(
    (value): value is string => typeof value === 'string',
  );
};

/**
 * Whose scores a set of changes can move: the companies a record belonged to before and belongs to after, in
 * ascending order, each once. Nothing relevant changed: empty lists, and no request has to be made.
 */
export const affectedBy = (changes: readonly RecordChange[]): Affected => {
  const companyIds = new Set<string>();
  const opportunityIds = new Set<string>();
  const policyIds = new Set<string>();
  for (const change of changes.filter(isRelevant)) {
    const { companyKey, opportunityKey } = TRIGGERS[change.object];
    for (const id of valuesOf(change, companyKey)) companyIds.add(id);
    for (const id of valuesOf(change, opportunityKey)) opportunityIds.add(id);
    if (change.object === 'scoringPolicy') policyIds.add(change.recordId);
  }
  return {
    companyIds: [...companyIds].sort(),
    opportunityIds: [...opportunityIds].sort(),
    policyIds: [...policyIds].sort(),
  };
};
