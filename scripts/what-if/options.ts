import { parseArgs } from 'node:util';
import * as z from 'zod';

export const USAGE = `See who would be recommended under a changed scoring policy. Nothing is written.

  npm run what-if -- --api-key KEY --set keyShare=25 [--set entryScore=45 ...]

  --url URL          where Twenty runs (default http://localhost:3000)
  --api-key KEY      an API key of the workspace (Settings > API & Webhooks); or set TWENTY_API_KEY
  --policy POLICY    the scoring policy, by name or id (default: the default policy)
  --set NAME=NUMBER  a number of the policy, by its API name; may be given several times
  --json             print the answer as JSON
  --help             show this text
`;

const CHANGE = /^\s*([A-Za-z0-9]+)\s*=\s*(-?\d+(?:\.\d+)?)\s*$/;

const Change = z
  .string()
  .regex(CHANGE, { error: ({ input }) => `--set has the form NAME=NUMBER, not "${input}".` })
  .transform((text): [string, number] => {
    const [, name = '', value = ''] = CHANGE.exec(text) ?? [];
    return [name, Number(value)];
  });

const Options = z.object({
  url: z
    .url({ protocol: /^https?$/, error: '--url is a web address such as http://localhost:3000.' })
    .transform((url) => url.replace(/\/+$/, '')),
  apiKey: z
    .string({ error: 'An API key is missing: --api-key KEY, or the environment variable TWENTY_API_KEY.' })
    .trim()
    .min(1, 'The API key is empty.'),
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
export const readOptions = (
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): WhatIfOptions | null => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      url: { type: 'string' },
      'api-key': { type: 'string' },
      policy: { type: 'string' },
      set: { type: 'string', multiple: true },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return null;
  const read = Options.safeParse({
    url: values.url ?? 'http://localhost:3000',
    apiKey: values['api-key'] ?? environment.TWENTY_API_KEY,
    policy: values.policy ?? null,
    changes: values.set ?? [],
    json: values.json ?? false,
  });
  if (read.success) return read.data;
  throw new Error(read.error.issues.map(({ message }) => message).join('\n'));
};
