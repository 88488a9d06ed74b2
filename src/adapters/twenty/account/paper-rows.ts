/** Tasks and notes as they are created, and what ties them to their subjects. */
import type { AppNote, AppTask, Subject } from '../../../domain/shared/papers.ts';
import { uuidOf } from '../uuid-of.ts';
import { capitalised } from './object-names.ts';
import { noteIdsOf, taskIdsOf } from './task-ids.ts';

const targetOf = (object: Subject['object']): string => `target${capitalised(object)}Id`;

/** A row that ties a task or note to one of its subjects. */
export type TargetRow = { id: string } & Record<string, string>;

/** The rows that tie a task to its subjects. */
export async function taskTargetRows({
  key,
  subjects,
}: Pick<AppTask, 'key' | 'subjects'>): Promise<TargetRow[]> {
  const { task, target } = await taskIdsOf(key);
  return Promise.all(
    subjects.map(async ({ object, id }, index) => ({
      id: index === 0 ? target : await uuidOf(`key-accounts task target ${key} ${object}`),
      taskId: task,
      [targetOf(object)]: id,
    })),
  );
}

/** A task as it is created. */
export const taskRow = async ({ key, title, markdown, assigneeId, dueAt }: Omit<AppTask, 'subjects'>) => ({
  id: (await taskIdsOf(key)).task,
  title,
  bodyV2: { markdown },
  assigneeId,
  ...(dueAt === null ? {} : { dueAt: dueAt.toISOString() }),
});

/** A note as it is created. */
export const noteRow = async ({ key, title, markdown, subjects }: AppNote) => ({
  id: (await noteIdsOf(key, subjects[0]?.object ?? '')).note,
  title,
  bodyV2: { markdown },
});

/** The rows that tie a note to its subjects. */
export const noteTargetRows = ({ key, subjects }: AppNote): Promise<TargetRow[]> =>
  Promise.all(
    subjects.map(async ({ object, id }) => {
      const { note, target } = await noteIdsOf(key, object);
      return { id: target, noteId: note, [targetOf(object)]: id };
    }),
  );
