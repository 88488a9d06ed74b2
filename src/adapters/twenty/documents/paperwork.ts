import { filteredUpdateOf } from './filtered-updates.ts';

export const CREATE_TASKS = `mutation CreateTasks($tasks: [TaskCreateInput!]!) {
  createTasks(data: $tasks) { id }
}`;

export const CLOSE_TASKS = filteredUpdateOf('Task', 'Tasks');

export const CREATE_NOTES = `mutation CreateNotes($notes: [NoteCreateInput!]!) {
  createNotes(data: $notes) { id }
}`;

export const UPDATE_NOTES = filteredUpdateOf('Note', 'Notes');
