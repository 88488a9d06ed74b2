import { propertyOf } from '../../domain/shared/properties.ts';
import type { RecordChange } from '../change/record-change.ts';
import { watchedFields } from '../change/triggers.ts';

function isNews({ object, action, updatedFields, after }: RecordChange): boolean {
  if (object !== 'scoringPolicy') return false;
  // The only policy that an app creates is the default of an install, which the install's own pass applies.
  if (action === 'created') return propertyOf(after?.createdBy, 'source') !== 'APPLICATION';
  if (action !== 'updated' || updatedFields === null) return true;
  return updatedFields.some((field) => watchedFields('scoringPolicy').includes(field));
}

export type ChangedPolicies = {
  /** The policies that have to be checked, each once in ascending order. */
  policyIds: string[];
  /** Those of them that were only just made: companies that are given one tell of it themselves. */
  madeIds: ReadonlySet<string>;
};

export function changedPolicies(changes: readonly RecordChange[]): ChangedPolicies {
  const news = changes.filter(isNews);
  const idsOf = (some: readonly RecordChange[]): Set<string> => new Set(some.map(({ recordId }) => recordId));
  const changed = idsOf(news.filter(({ action }) => action !== 'created'));
  return {
    policyIds: [...idsOf(news)].sort(),
    madeIds: new Set([...idsOf(news)].filter((id) => !changed.has(id))),
  };
}
