import type { DealTaskKey } from '../../flows/opportunity-ports.ts';
import { uuidOf } from './uuid-of.ts';

/**
 * The ids of a task on an opportunity and of what ties the two. They follow from the opportunity and the kind, so a
 * second process can't make a second task, and one that somebody threw away is known as such.
 */
export const taskIdsOf = async ({
  kind,
  opportunityId,
}: DealTaskKey): Promise<{ task: string; target: string }> => ({
  task: await uuidOf(`key-accounts task ${kind} ${opportunityId}`),
  target: await uuidOf(`key-accounts task target ${kind} ${opportunityId}`),
});
