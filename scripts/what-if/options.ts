import { parseArgs } from 'node:util';
import * as z from 'zod';
import { accepted, WORKSPACE_ARGS, WorkspaceOptions, workspaceIn } from '../support/workspace-options.ts';

export const USAGE = `See who would be recommended under a changed scoring policy. Nothing is written.

  npm run what-if -- --set keyShare=25 [--set entryScore=45 ...]

  --url URL          where Twenty runs (default http://localhost:3000)
  --policy POLICY    the scoring policy, by name or id (default: the default policy)
  --set NAME=NUMBER  a number of the policy, by its API name; may be given several times
  --json             print the answer as JSON
  --help             show this text

The API key of the workspace (Settings > API & Webhooks) is taken from the environment variable TWENTY_API_KEY, or
asked for.
`;

const CHANGE = /^\s*([A-Za-z0-9]+)\s*=\s*(-?\d+(?:\.\d+)?)\s*$/;

const Change = z
  .string()
  .regex(CHANGE, { error: ({ input }) => `--set has the form NAME=NUMBER, not "${input}".` })
  .transform((text): [string, number] => {
    const [, name = '', value = ''] = CHANGE.exec(text) ?? [];
    return [name, Number(value)];
  });

const Options = WorkspaceOptions.extend({
  policy: z.string().trim().min(1, '--policy is empty.').nullable(),
  changes: z
    .array(Change)
    .min(1, 'Nothing is changed: give at least one --set NAME=NUMBER.')
    .transform((changes) => Object.fromEntries(changes)),
  json: z.boolean(),
});

export type WhatIfOptions = z.infer<typeof Options>;

/**
 * Reads the command line; null when help is asked for.
 * @throws {Error} naming every wrong option
 */
export function readOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): WhatIfOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...WORKSPACE_ARGS,
      policy: { type: 'string' },
      set: { type: 'string', multiple: true },
      json: { type: 'boolean' },
    },
  });
  if (values.help) return null;
  return accepted(Options, {
    ...workspaceIn(values, environment),
    policy: values.policy ?? null,
    changes: values.set ?? [],
    json: values.json ?? false,
  });
}
