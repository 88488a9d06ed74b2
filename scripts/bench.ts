/**
 * `npm run bench`: what a change costs a server, counted where requests arrive, with what is promised beside it.
 * `--help` tells the options. Ends with 1 when a promise is missed, unless asked for JSON.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { measureBundle } from './bench/bundle.ts';
import { measureInLanes } from './bench/lanes.ts';
import { type Options, readOptions, USAGE } from './bench/options.ts';
import { misses, type Results, toJson, toText } from './bench/report.ts';
import { measureScale } from './bench/scale.ts';
import { FULL_STORM, type StormSize } from './bench/storm.ts';
import { bundleFunctions } from './support/bundle-functions.ts';
import { repositoryRoot } from './support/repository-root.ts';

const shareOf = (size: StormSize, share: number): StormSize => ({
  companies: Math.ceil(size.companies / share),
  people: Math.ceil(size.people / share),
  opportunities: Math.ceil(size.opportunities / share),
  contracts: Math.ceil(size.contracts / share),
});

/** The folder of a built app: the one that is told, or this one's functions, built into a folder of their own for as long as they are needed. */
async function withApp<T>(told: string | undefined, work: (app: string) => Promise<T>): Promise<T> {
  if (told !== undefined) return work(told);
  const parent = join(repositoryRoot, '.twenty');
  await mkdir(parent, { recursive: true });
  const outputDir = await mkdtemp(join(parent, 'bench-'));
  try {
    await bundleFunctions({ outputDir });
    return await work(outputDir);
  } finally {
    await rm(outputDir, { recursive: true, force: true });
  }
}

/** What a pass over a large workspace takes; nothing when it is not asked for. */
const measureSize = async ({ only, companies, trace }: Options): Promise<Results> =>
  only.includes('scale') ? { scale: await measureScale(companies, trace ? console.error : undefined) } : {};

/** All that is asked for. */
async function measureAll(options: Options): Promise<Results> {
  const { only } = options;
  const scaling = measureSize(options);
  if (only.every((part) => part === 'scale')) return scaling;
  const measuring = withApp(options.app, async (app): Promise<Results> => {
    const inLanes = await measureInLanes(only, {
      app,
      runner: options.processes ? 'process' : 'inline',
      size: shareOf(FULL_STORM, options.stormShare),
      isTraced: options.trace,
    });
    const scale = await scaling;
    // What CPU time a process takes is measured while nothing else is.
    const bundle = only.includes('bundle') ? { bundle: await measureBundle(app) } : {};
    return { ...inLanes, ...bundle, ...scale };
  });
  const [, results] = await Promise.all([scaling, measuring]);
  return results;
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(USAGE);
  const results = await measureAll(options);
  if (options.json) return console.log(toJson(results));
  console.log(toText(results));
  const missed = misses(results);
  for (const line of missed) console.log(line);
  if (missed.length > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // Whatever is still being measured is of no use any more.
  process.exit(1);
}
