import { uuidOf } from '../uuid-of.ts';

/**
 * The ids of a task and of what ties it to its first subject. They follow from what the task asks for, so a second
 * process can't make a second task, and one that somebody threw away is known as such.
 */
export const taskIdsOf = async (key: string): Promise<{ task: string; target: string }> => ({
  task: await uuidOf(`key-accounts task ${key}`),
  target: await uuidOf(`key-accounts task target ${key}`),
});

/** The ids of a note and of what ties it to one of its subjects, by the same token. */
export const noteIdsOf = async (key: string, object: string): Promise<{ note: string; target: string }> => ({
  note: await uuidOf(`key-accounts note ${key}`),
  target: await uuidOf(`key-accounts note target ${key} ${object}`),
});
