import { parseArgs } from 'node:util';
import * as z from 'zod';
import { accepted, WORKSPACE_ARGS, WorkspaceOptions, workspaceIn } from '../support/workspace-options.ts';

export const USAGE = `See what the recommendations would change about key accounts, apply them, or take that back.

  npm run recommendations --             shows what would change; nothing is written
  npm run recommendations -- --apply     shows it, asks, and applies it
  npm run recommendations -- --undo RUN  takes back what a run applied

  --url URL          where Twenty runs (default http://localhost:3000)
  --apply            apply the recommendations
  --undo RUN         the id of the run to take back, as --apply told it
  --yes              do not ask before writing
  --help             show this text

The API key of the workspace (Settings > API & Webhooks) is taken from the environment variable TWENTY_API_KEY, or
asked for.
`;

const Options = WorkspaceOptions.extend({
  apply: z.boolean(),
  undo: z.uuid('--undo takes the id of a run, as --apply told it.').nullable(),
  yes: z.boolean(),
}).refine(({ apply, undo }) => !(apply && undo !== null), 'Either --apply or --undo, not both.');

export type RecommendationsOptions = z.infer<typeof Options>;

/**
 * Reads the command line; null when help is asked for.
 * @throws {Error} naming every wrong option
 */
export function readOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): RecommendationsOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...WORKSPACE_ARGS,
      apply: { type: 'boolean' },
      undo: { type: 'string' },
      yes: { type: 'boolean' },
    },
  });
  if (values.help) return null;
  return accepted(Options, {
    ...workspaceIn(values, environment),
    apply: values.apply ?? false,
    undo: values.undo ?? null,
    yes: values.yes ?? false,
  });
}
