import { chunksOf } from '../../../domain/shared/grouping.ts';
import type { Paperwork } from '../../../flows/paperwork-ports.ts';
import type { TwentyClient } from '../client.ts';
import { CLOSE_TASKS, CREATE_NOTES, CREATE_TASKS, UPDATE_NOTES } from '../documents/paperwork.ts';
import { TIE_NOTES, TIE_TASKS } from '../documents/ties.ts';
import { ALIVE, and, anyOf, NOT_DONE } from '../filters.ts';
import { MOST_RECORDS } from '../guarded-updates.ts';
import { createMissing } from './create-missing.ts';
import { noteRow, noteTargetRows, taskRow, taskTargetRows } from './paper-rows.ts';
import { noteIdsOf, taskIdsOf } from './task-ids.ts';

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
    for (const chunk of chunksOf(ids, MOST_RECORDS)) {
      const filter = and({ id: anyOf(chunk) }, NOT_DONE, ALIVE);
      await client.query(CLOSE_TASKS.document, { filter, data: { status: 'DONE' } });
    }
  },

  async writeNotes(notes) {
    const rows = await Promise.all(notes.map(noteRow));
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
