import { decisionIn } from '../domain/opportunity/decision.ts';
import type { RecordChange } from './affected.ts';

/**
 * Fields of an opportunity that decide its track, its initiation or a reminder. None of them is written by the app.
 * The owner is not among them: it decides who gets a task, never whether there is one.
 */
export const PROCESS_FIELDS: readonly string[] = [
  'stage',
  'amount',
  'closeDate',
  'company',
  'companyId',
  'closenessOutcome',
  'insightGained',
];

/** Changes of these are looked into: the initiation too, for what people decide. What the app sets is passed over. */
export const PROCESS_TRIGGER_FIELDS: readonly string[] = [...PROCESS_FIELDS, 'initiation'];

export type ChangedDeals = {
  opportunityIds: string[];
  /** Companies that the events name; the current record has the last word. */
  companyIds: string[];
  /** Opportunities whose stage changed. */
  movedIds: ReadonlySet<string>;
  /** Opportunities whose initiation a person approved or rejected. */
  decidedIds: ReadonlySet<string>;
};

const isDecided = ({ action, updatedFields, before, after }: RecordChange): boolean =>
  action === 'updated' &&
  decisionIn(after?.initiation) !== null &&
  (updatedFields === null ? before?.initiation !== after?.initiation : updatedFields.includes('initiation'));

const isRelevant = (change: RecordChange): boolean => {
  const { object, action, updatedFields } = change;
  if (object !== 'opportunity') return false;
  if (action !== 'updated') return action === 'created' || action === 'restored';
  if (updatedFields === null || isDecided(change)) return true;
  return updatedFields.some((field) => PROCESS_FIELDS.includes(field));
};

const hasMoved = ({ action, updatedFields, before, after }: RecordChange): boolean =>
  action === 'updated' &&
  (updatedFields === null ? before?.stage !== after?.stage : updatedFields.includes('stage'));

/** Which opportunities events are about, each once in ascending order; none when nothing relevant changed. */
export const changedDeals = (changes: readonly RecordChange[]): ChangedDeals => {
  const relevant = changes.filter(isRelevant);
  const companyIds = relevant
    .map(({ after }) => after?.companyId)
    .filter((id): id is string => typeof id === 'string');
  return {
    opportunityIds: [...new Set(relevant.map(({ recordId }) => recordId))].sort(),
    companyIds: [...new Set(companyIds)].sort(),
    movedIds: new Set(relevant.filter(hasMoved).map(({ recordId }) => recordId)),
    decidedIds: new Set(relevant.filter(isDecided).map(({ recordId }) => recordId)),
  };
};
