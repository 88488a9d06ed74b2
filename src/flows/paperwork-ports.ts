import type { AppNote, AppTask } from '../domain/shared/papers.ts';

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
