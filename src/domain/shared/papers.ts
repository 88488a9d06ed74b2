/** The tasks that the app gives people, and the notes by which it tells what happened. */

/** A record that a task or a note is about. */
export type Subject = { object: 'company' | 'keyAccount' | 'opportunity' | 'supportRequest'; id: string };

/** A task; `key` says what it asks for and names it for good. */
export type AppTask = {
  key: string;
  title: string;
  /** Why it is asked for, what is to be done, by when, and links. */
  markdown: string;
  assigneeId: string | null;
  dueAt: Date | null;
  subjects: readonly Subject[];
};

/** A note for the timelines of its subjects; `key` says what it tells and names it for good. */
export type AppNote = { key: string; title: string; markdown: string; subjects: readonly Subject[] };

/** The words of every task, in one language. */
export type TaskWords = {
  why: string;
  what: string;
  by: string;
  links: string;
  colon: string;
  /** What stands in place of a day that nobody set. */
  soon: string;
  /** A record without a name, as a link. */
  unnamed: string;
  /** The key account of a company, beside the company itself. */
  keyAccount: (name: string) => string;
};
