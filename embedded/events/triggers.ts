import type { InstalledFunction } from '../functions/installed.ts';
import type { RecordChange } from './change.ts';

/**
 * Tells whether a function listens to a change. `updatedFields` narrows updates only.
 *
 * @param eventName `opportunity.updated`
 */
export function isTriggered(
  logicFunction: InstalledFunction,
  eventName: string,
  change: RecordChange,
): boolean {
  const trigger = logicFunction.event;
  if (!trigger) return false;
  const [object = '', action = ''] = eventName.split('.');
  if (![`${object}.${action}`, `*.${action}`, `${object}.*`, '*.*'].includes(trigger.name)) return false;
  if (action !== 'updated' || trigger.updatedFields.length === 0) return true;
  return (change.updatedFields ?? []).some((field) => trigger.updatedFields.includes(field));
}
