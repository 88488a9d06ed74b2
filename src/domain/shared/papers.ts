/** The tasks that the app gives people, and the notes by which it tells what happened. */

/** A record that a task or a note is about. */
export type Subject = { object: 'company' | 'keyAccount' | 'opportunity' | 'supportRequest'; id: string };

/** A task; `key` says what it asks for and names it for good. */
export type AppTask = {
  key: string;
  title: string;
  assigneeId: string | null;
  dueAt: Date | null;
  subjects: readonly Subject[];
};

/** A note for the timelines of its subjects; `key` says what it tells and names it for good. */
export type AppNote = { key: string; title: string; markdown: string; subjects: readonly Subject[] };
