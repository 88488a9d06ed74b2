import type { RecordChange } from '../change/record-change.ts';
import { watchedFields } from '../change/triggers.ts';

const isMadeByApp = (actor: unknown): boolean =>
  typeof actor === 'object' && actor !== null && 'source' in actor && actor.source === 'APPLICATION';

const isNews = ({ object, action, updatedFields, after }: RecordChange): boolean => {
  if (object !== 'scoringPolicy') return false;
  // The only policy that an app creates is the default of an install, which the install's own pass applies.
  if (action === 'created') return !isMadeByApp(after?.createdBy);
  if (action !== 'updated' || updatedFields === null) return true;
  return updatedFields.some((field) => watchedFields('scoringPolicy').includes(field));
};

/** The policies that have to be checked and applied again, each once in ascending order. */
export const changedPolicies = (changes: readonly RecordChange[]): string[] =>
  [...new Set(changes.filter(isNews).map(({ recordId }) => recordId))].sort();
