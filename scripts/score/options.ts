import { parseArgs } from 'node:util';

export const USAGE = `See what accounts would score, by the app's own rules. Asks no workspace, writes nothing.

  npm run score -- FILE

  FILE      cases as JSON: { "cases": [{ "id", "now", "timeZone", "settings", "input", "expected" }] };
            docs/handbook-admin.md tells what an input may hold
  --json    print the results as JSON
  --help    show this text

Ends with an error when a case differs from what it expects.
`;

export type ScoreOptions = { file: string; json: boolean };

/**
 * Reads the command line; null when help is asked for.
 *
 * @throws {Error} when there is not one file
 */
export function readOptions(args: readonly string[]): ScoreOptions | null {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return null;
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new Error('Name one file of cases. See --help.');
  return { file, json: values.json ?? false };
}
