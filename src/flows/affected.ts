import { STEP_NAMES, type StepName } from './step-names.ts';
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

/** Companies, and records whose companies have to be looked up, each once in ascending order. */
export type Affected = {
  companyIds: string[];
  opportunityIds: string[];
  planIds: string[];
  taskIds: string[];
  policyIds: string[];
};

const isSet = (value: unknown): boolean => {
  if (value === null || value === undefined || value === '') return false;
  if (typeof value !== 'object') return true;
  return Object.values(value).some(isSet);
};

const isMadeByApp = (actor: unknown): boolean =>
  typeof actor === 'object' && actor !== null && 'source' in actor && actor.source === 'APPLICATION';

const isNewsWhenCreated = ({ object, after }: RecordChange, watched: readonly string[]): boolean => {
  // A company that was just created has no children yet: without an input of its own there is nothing to score.
  if (object === 'company') return watched.some((field) => isSet(after?.[field]));
  // The only policy that an app creates is the default of an install, which the install's own pass applies.
  if (object === 'scoringPolicy') return !isMadeByApp(after?.createdBy);
  // The ranking scores the companies that it gives a key account by itself.
  if (object === 'keyAccount') return !isMadeByApp(after?.createdBy);
  return true;
};

const movesScores = (change: RecordChange): boolean => {
  const { watched, mattersWhenGone } = TRIGGERS[change.object];
  if (watched.length === 0) return false;
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

const setsOff = (change: RecordChange, step: StepName): boolean => {
  const fields = TRIGGERS[change.object].steps[step];
  if (fields === undefined) return false;
  switch (change.action) {
    case 'updated':
      return change.updatedFields === null || change.updatedFields.some((field) => fields.includes(field));
    case 'created':
      return change.object !== 'company';
    default:
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

const sorted = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

const collect = (changes: readonly RecordChange[]): Affected => ({
  companyIds: sorted(changes.flatMap((change) => valuesOf(change, TRIGGERS[change.object].companyKey))),
  opportunityIds: sorted(
    changes.flatMap((change) => valuesOf(change, TRIGGERS[change.object].opportunityKey)),
  ),
  planIds: sorted(changes.flatMap((change) => valuesOf(change, TRIGGERS[change.object].planKey))),
  taskIds: sorted(changes.flatMap(({ object, recordId }) => (object === 'task' ? [recordId] : []))),
  policyIds: sorted(
    changes.flatMap(({ object, recordId }) => (object === 'scoringPolicy' ? [recordId] : [])),
  ),
});

/**
 * Whose scores a set of changes can move: the companies a record belonged to before and belongs to after. Nothing
 * relevant changed: empty lists, and no request has to be made.
 */
export const affectedBy = (changes: readonly RecordChange[]): Affected =>
  collect(changes.filter(movesScores));

/** What else follows from a set of changes, and for whom, in the order it is to be done. */
export const stepsSetOffBy = (changes: readonly RecordChange[]): { step: StepName; affected: Affected }[] =>
  STEP_NAMES.flatMap((step) => {
    const relevant = changes.filter((change) => setsOff(change, step));
    return relevant.length === 0 ? [] : [{ step, affected: collect(relevant) }];
  });
