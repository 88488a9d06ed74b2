import { parseArgs } from 'node:util';
import * as z from 'zod';

export const PARTS = ['changes', 'page', 'storm', 'bundle', 'scale'] as const;
export type Part = (typeof PARTS)[number];

/** Companies of the simulated workspace unless told. */
export const COMPANIES = 10_000;

export const USAGE = `npm run bench -- [options]

Counts what changes cost a server, in a workspace of this process, beside what is promised.

  --json           print the results as JSON
  --only PARTS     only some of ${PARTS.join(', ')}, with commas between
  --app FOLDER     a built app, instead of building this one
  --scale N        only a first pass over so many companies, simulated with the limits of servers
  --storm-share N  only every Nth row of the storm, for a quick look
  --trace          print the requests of each change
  --processes      run each function in a process of its own, as a server does; slower
  --help           print this`;

const Given = z.object({
  json: z.boolean().default(false),
  help: z.boolean().default(false),
  processes: z.boolean().default(false),
  trace: z.boolean().default(false),
  app: z.string().optional(),
  only: z
    .string()
    .default(PARTS.join(','))
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(PARTS, `--only takes some of ${PARTS.join(', ')}, with commas between.`))),
  scale: z.coerce.number().int().min(100, '--scale is a whole number of at least 100.').optional(),
  'storm-share': z.coerce.number().int().min(1, '--storm-share is a whole number of at least 1.').default(1),
});

export type Options = Omit<z.infer<typeof Given>, 'only' | 'scale' | 'storm-share'> & {
  only: readonly Part[];
  /** Companies of the simulated workspace. */
  companies: number;
  stormShare: number;
};

/**
 * The options of a command line.
 * @throws {Error} naming what is wrong
 */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean' },
      help: { type: 'boolean' },
      processes: { type: 'boolean' },
      trace: { type: 'boolean' },
      app: { type: 'string' },
      only: { type: 'string' },
      scale: { type: 'string' },
      'storm-share': { type: 'string' },
    },
  });
  const read = Given.safeParse(values);
  if (!read.success) throw new Error(read.error.issues.map(({ message }) => message).join('\n'));
  const { 'storm-share': stormShare, scale, only, ...options } = read.data;
  return {
    ...options,
    only: scale === undefined ? only : ['scale'],
    companies: scale ?? COMPANIES,
    stormShare,
  };
}
