/** What ties papers to what they are about. */

export const TIE_TASKS = `mutation TieTasks($targets: [TaskTargetCreateInput!]!) {
  createTaskTargets(data: $targets) { id }
}`;

export const TIE_NOTES = `mutation TieNotes($targets: [NoteTargetCreateInput!]!) {
  createNoteTargets(data: $targets) { id }
}`;
