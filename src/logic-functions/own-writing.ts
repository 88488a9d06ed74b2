/**
 * What an event needs nothing for, told from its payload alone, before anything is built or asked: a process is started
 * for every event, and most of a load's events are of this kind. Everything else is read properly afterwards.
 */
import { propertyOf } from '../domain/shared/properties.ts';

/** The name that the app's own writes carry. */
const OWN_NAME = 'Key Accounts';

const isActor = (actor: unknown, source: string, name?: string): boolean =>
  propertyOf(actor, 'source') === source && (name === undefined || propertyOf(actor, 'name') === name);

/** Who throws a record away or brings it back does not stand on it: it still shows who changed it before. */
const isOwn = (action: string, after: unknown): boolean =>
  (action === 'created' || action === 'updated') &&
  isActor(propertyOf(after, 'updatedBy'), 'APPLICATION', OWN_NAME);

/** A record that is imported comes with many others, which the feed counts together. */
const isImported = (action: string, after: unknown): boolean =>
  action === 'created' && isActor(propertyOf(after, 'createdBy'), 'IMPORT');

const actionIn = (name: unknown): string => (typeof name === 'string' ? (name.split('.')[1] ?? '') : '');

/** Whether every change that a payload tells of was made by the app itself, or by an import. */
export function needsNothing(payload: unknown): boolean {
  const events = propertyOf(payload, 'events');
  const list: readonly unknown[] = Array.isArray(events) ? events : [payload];
  const action = actionIn(propertyOf(payload, 'name'));
  return list.every((event) => {
    const after = propertyOf(propertyOf(event, 'properties'), 'after');
    return isOwn(action, after) || isImported(action, after);
  });
}
