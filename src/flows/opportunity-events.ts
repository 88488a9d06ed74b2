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

export type ChangedDeals = {
  opportunityIds: string[];
  /** Companies that the events name; the current record has the last word. */
  companyIds: string[];
  /** Opportunities whose stage changed. */
  movedIds: ReadonlySet<string>;
};

const isRelevant = ({ object, action, updatedFields }: RecordChange): boolean => {
  if (object !== 'opportunity') return false;
  if (action !== 'updated') return action === 'created' || action === 'restored';
  return updatedFields === null || updatedFields.some((field) => PROCESS_FIELDS.includes(field));
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
  };
};
