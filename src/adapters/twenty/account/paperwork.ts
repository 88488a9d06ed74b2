import { chunksOf } from '../../../domain/shared/grouping.ts';
import type { AppNote, AppTask, Subject } from '../../../domain/shared/papers.ts';
import type { Paperwork } from '../../../flows/paperwork-ports.ts';
import type { TwentyClient } from '../client.ts';
import {
  CLOSE_TASKS,
  CREATE_NOTES,
  CREATE_TASKS,
  TIE_NOTES,
  TIE_TASKS,
  UPDATE_NOTES,
} from '../documents/paperwork.ts';
import { ALIVE, and, anyOf } from '../filters.ts';
import { MOST_RECORDS } from '../guarded-updates.ts';
import { uuidOf } from '../uuid-of.ts';
import { createMissing } from './create-missing.ts';
import { noteIdsOf, taskIdsOf } from './task-ids.ts';

const TARGETS: Readonly<Record<Subject['object'], string>> = {
  company: 'targetCompanyId',
  keyAccount: 'targetKeyAccountId',
  opportunity: 'targetOpportunityId',
  supportRequest: 'targetSupportRequestId',
};

/** A row that ties a task or note to one of its subjects. */
export type TargetRow = { id: string } & Record<string, string>;

/** The rows that tie a task to its subjects. */
export const taskTargetRows = async ({
  key,
  subjects,
}: Pick<AppTask, 'key' | 'subjects'>): Promise<TargetRow[]> => {
  const { task, target } = await taskIdsOf(key);
  return Promise.all(
    subjects.map(async ({ object, id }, index) => ({
      id: index === 0 ? target : await uuidOf(`key-accounts task target ${key} ${object}`),
      taskId: task,
      [TARGETS[object]]: id,
    })),
  );
};

/** A task as it is created. */
export const taskRow = async ({ key, title, markdown, assigneeId, dueAt }: Omit<AppTask, 'subjects'>) => ({
  id: (await taskIdsOf(key)).task,
  title,
  bodyV2: { markdown },
  assigneeId,
  ...(dueAt === null ? {} : { dueAt: dueAt.toISOString() }),
});

const noteTargetRows = ({ key, subjects }: AppNote): Promise<TargetRow[]> =>
  Promise.all(
    subjects.map(async ({ object, id }) => {
      const { note, target } = await noteIdsOf(key, object);
      return { id: target, noteId: note, [TARGETS[object]]: id };
    }),
  );

/** Tasks and notes over Twenty's GraphQL. */
export const createPaperwork = (client: TwentyClient): Paperwork => ({
  async giveTasks(tasks) {
    const rows = await Promise.all(tasks.map(taskRow));
    await createMissing(rows, (chunk) => client.mutate(CREATE_TASKS, { tasks: chunk }));
    const targets = (await Promise.all(tasks.map(taskTargetRows))).flat();
    await createMissing(targets, (chunk) => client.mutate(TIE_TASKS, { targets: chunk }));
  },

  async closeTasks(keys) {
    const ids = await Promise.all(keys.map(async (key) => (await taskIdsOf(key)).task));
    const isOpen = { or: [{ status: { is: 'NULL' } }, { status: { neq: 'DONE' } }] };
    for (const chunk of chunksOf(ids, MOST_RECORDS)) {
      const filter = and({ id: anyOf(chunk) }, isOpen, ALIVE);
      await client.query(CLOSE_TASKS.document, { filter, data: { status: 'DONE' } });
    }
  },

  async writeNotes(notes) {
    const rows = await Promise.all(
      notes.map(async ({ key, title, markdown, subjects }) => ({
        id: (await noteIdsOf(key, subjects[0]?.object ?? '')).note,
        title,
        bodyV2: { markdown },
      })),
    );
    await createMissing(rows, (chunk) => client.mutate(CREATE_NOTES, { notes: chunk }));
    const targets = (await Promise.all(notes.map(noteTargetRows))).flat();
    await createMissing(targets, (chunk) => client.mutate(TIE_NOTES, { targets: chunk }));
  },

  async rewriteNotes(notes) {
    for (const { key, markdown, subjects } of notes) {
      const { note } = await noteIdsOf(key, subjects[0]?.object ?? '');
      const isUntouched = { updatedBy: { source: { in: ['APPLICATION'] } } };
      await client.query(UPDATE_NOTES.document, {
        filter: and({ id: { eq: note } }, isUntouched, ALIVE),
        data: { bodyV2: { markdown } },
      });
    }
  },
});
