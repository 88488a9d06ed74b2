import * as z from 'zod';

/** The options by which every script finds the workspace, as `parseArgs` takes them; the key is none of them. */
export const WORKSPACE_ARGS = {
  url: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Where Twenty runs, and the key to it, checked. */
export const WorkspaceOptions = z.object({
  url: z
    .url({ protocol: /^https?$/, error: '--url is a web address such as http://localhost:3000.' })
    .transform((url) => url.replace(/\/+$/, '')),
  apiKey: z
    .string({ error: 'An API key is missing: set the environment variable TWENTY_API_KEY.' })
    .trim()
    .min(1, 'The API key is empty.'),
});

type Environment = Readonly<Record<string, string | undefined>>;

/** The workspace of a command line, with what the environment and the defaults add. */
export const workspaceIn = (values: { url?: string }, environment: Environment) => ({
  url: values.url ?? 'http://localhost:3000',
  apiKey: environment.TWENTY_API_KEY,
});

/**
 * What was read, when it can be used.
 * @throws {Error} naming every wrong option
 */
export function accepted<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  throw new Error(read.error.issues.map(({ message }) => message).join('\n'));
}
