import { filteredUpdateOf } from './filtered-updates.ts';

export const CREATE_TASKS = `mutation CreateTasks($tasks: [TaskCreateInput!]!) {
  createTasks(data: $tasks) { id }
}`;

/** Ties tasks to what they are about; beside other roots of a document, too. */
export const TIE = {
  declaration: '$targets: [TaskTargetCreateInput!]!',
  call: 'createTaskTargets(data: $targets) { id }',
};

export const TIE_TASKS = `mutation TieTasks(${TIE.declaration}) { ${TIE.call} }`;

export const CLOSE_TASKS = filteredUpdateOf('Task', 'Tasks');

export const CREATE_NOTES = `mutation CreateNotes($notes: [NoteCreateInput!]!) {
  createNotes(data: $notes) { id }
}`;

export const TIE_NOTES = `mutation TieNotes($targets: [NoteTargetCreateInput!]!) {
  createNoteTargets(data: $targets) { id }
}`;

export const UPDATE_NOTES = filteredUpdateOf('Note', 'Notes');
