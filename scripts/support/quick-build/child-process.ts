/** The `node:child_process` that Twenty's builder finds in a quick build, in which the types have been checked before. */
import { basename } from 'node:path';

export * from 'node:child_process';

type Done = (error: Error | null, stdout: string, stderr: string) => void;

/**
 * Answers that all types are right.
 * @throws {Error} when the builder starts anything but the type check
 */
export function execFile(file: string, _args: readonly string[], _options: object, done: Done): void {
  if (basename(file) !== 'tsc') throw new Error(`A quick build doesn't know what ${file} is for`);
  done(null, '', '');
}
