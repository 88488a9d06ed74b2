import { parseArgs } from 'node:util';
import * as z from 'zod';
import { SeedError } from './errors.ts';

export const USAGE = `Fill a Twenty workspace with the Key Accounts demo data, or take it out again.

  npm run seed -- [options]

  --url URL          where Twenty runs (default http://localhost:3000)
  --seed N           which demo data: the same number gives the same records (default 1)
  --today DAY        the day all dates are relative to, YYYY-MM-DD (default: today, UTC)
  --add-lost-stage   add the stage "Lost" to opportunities when the workspace has none
  --rates-are-set    leave the app's exchange rates as they are (else those of the demo's currencies are added)
  --remove           remove the demo records, of every seed, and nothing else
  --yes              do not ask before writing
  --help             show this text

The API key of the workspace (Settings > API & Webhooks) is taken from the environment variable TWENTY_API_KEY, or
asked for.

Safe to run twice: what is there already is left alone or brought up to date. After an interruption, run it again.
`;

function isDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

const Options = z.object({
  url: z
    .url({ protocol: /^https?$/, error: '--url is a web address such as http://localhost:3000.' })
    .transform((url) => url.replace(/\/(graphql|metadata|rest)?\/?$/, '')),
  apiKey: z
    .string({ error: 'An API key is missing: set the environment variable TWENTY_API_KEY.' })
    .trim()
    .min(1, 'The API key is empty.'),
  seed: z
    .string()
    .regex(/^\d{1,9}$/, '--seed is a whole number from 0 to 999999999.')
    .transform(Number),
  today: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, '--today has the form YYYY-MM-DD.')
    .refine(isDay, '--today is not a day of the calendar.'),
  remove: z.boolean(),
  yes: z.boolean(),
  addLostStage: z.boolean(),
  ratesAreSet: z.boolean(),
});

export type SeedOptions = z.infer<typeof Options>;

/**
 * Reads the command line. Returns null when help is asked for; throws a SeedError that names every wrong option.
 * @param today the day to take when none is given, `YYYY-MM-DD`
 */
export function readOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  today: string,
): SeedOptions | null {
  const values = parse(args);
  if (values.help) return null;
  const read = Options.safeParse({
    url: values.url ?? 'http://localhost:3000',
    apiKey: environment.TWENTY_API_KEY,
    seed: values.seed ?? '1',
    today: values.today ?? today,
    remove: values.remove ?? false,
    yes: values.yes ?? false,
    addLostStage: values['add-lost-stage'] ?? false,
    ratesAreSet: values['rates-are-set'] ?? false,
  });
  if (read.success) return read.data;
  throw new SeedError(
    read.error.issues.map(({ message }) => message).join('\n'),
    'See npm run seed -- --help.',
  );
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        url: { type: 'string' },
        seed: { type: 'string' },
        today: { type: 'string' },
        remove: { type: 'boolean' },
        yes: { type: 'boolean' },
        'add-lost-stage': { type: 'boolean' },
        'rates-are-set': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new SeedError(
      error instanceof Error ? error.message : String(error),
      'See npm run seed -- --help.',
    );
  }
}
