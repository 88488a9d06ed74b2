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

export type Paperwork = {
  /**
   * Gives tasks that were never given, and ties them to their subjects. One that is there, done, renamed or thrown
   * away stays as it is.
   *
   * @throws {WorkspaceError}
   */
  giveTasks(tasks: readonly AppTask[]): Promise<void>;
  /** Sets tasks that are open to done; one that was never given or was thrown away is passed over. */
  closeTasks(keys: readonly string[]): Promise<void>;
  /**
   * Writes notes that were never written, and ties them to their subjects. One that is there or was thrown away stays
   * as it is.
   *
   * @throws {WorkspaceError}
   */
  writeNotes(notes: readonly AppNote[]): Promise<void>;
  /** Gives notes that are there another text, unless a person changed one of them. */
  rewriteNotes(notes: readonly AppNote[]): Promise<void>;
};
