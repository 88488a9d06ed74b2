/**
 * `npm run bench`: what a change costs a server, counted where requests arrive, with what is promised beside it.
 * `--help` tells the options. Ends with 1 when a promise is missed, unless asked for JSON.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoggedRequest } from '../embedded/index.ts';
import { measureBundle } from './bench/bundle.ts';
import { measureChanges } from './bench/changes.ts';
import { PARTS, type Part, readOptions, USAGE } from './bench/options.ts';
import { measurePage } from './bench/page.ts';
import { misses, type Results, toJson, toText } from './bench/report.ts';
import { measureScale } from './bench/scale.ts';
import { type Stage, setStage } from './bench/stage.ts';
import { FULL_STORM, measureStorms, type StormSize } from './bench/storm.ts';
import { repositoryRoot } from './support/build-app.ts';
import { bundleFunctions } from './support/bundle-functions.ts';

const shareOf = (size: StormSize, share: number): StormSize => ({
  companies: Math.ceil(size.companies / share),
  people: Math.ceil(size.people / share),
  opportunities: Math.ceil(size.opportunities / share),
  contracts: Math.ceil(size.contracts / share),
});

const trace = (change: string, requests: readonly LoggedRequest[]): void => {
  console.error(change);
  for (const { functionName, operationName, roots, rootFields } of requests) {
    if (functionName !== null)
      console.error(`  ${functionName}: ${operationName}, ${roots}: ${rootFields.join(' ')}`);
  }
};

/** The parts that take place in a workspace of this process. */
const STAGED: readonly Part[] = PARTS.filter((part) => part !== 'scale');

/** Does one part after the other in one workspace, which is empty at the start of each. */
const measureAll = async (
  stage: Stage,
  app: string,
  { parts, size, isTraced }: { parts: readonly Part[]; size: StormSize; isTraced: boolean },
) => {
  let results: Results = {};
  for (const part of STAGED.filter((name) => parts.includes(name))) {
    const started = performance.now();
    await stage.reset();
    switch (part) {
      case 'changes':
        results = { ...results, changes: await measureChanges(stage, isTraced ? trace : undefined) };
        break;
      case 'page':
        results = { ...results, page: await measurePage(stage) };
        break;
      case 'storm':
        results = { ...results, ...(await measureStorms(stage, size)) };
        break;
      case 'bundle':
        results = { ...results, bundle: await measureBundle(app) };
    }
    console.error(`${part}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  return results;
};

/** The folder of a built app: the one that is told, or this one's functions, built into a folder of their own for as long as they are needed. */
const withApp = async <T>(told: string | undefined, work: (app: string) => Promise<T>): Promise<T> => {
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
};

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(USAGE);
  const staged = !options.only.some((part) => STAGED.includes(part))
    ? {}
    : await withApp(options.app, async (app) => {
        const stage = await setStage(app, options.processes ? 'process' : 'thread');
        try {
          const size = shareOf(FULL_STORM, options.stormShare);
          return await measureAll(stage, app, { parts: options.only, size, isTraced: options.trace });
        } finally {
          await stage.close();
        }
      });
  const results: Results = {
    ...staged,
    ...(options.only.includes('scale')
      ? { scale: await measureScale(options.companies, options.trace ? console.error : undefined) }
      : {}),
  };
  if (options.json) return console.log(toJson(results));
  console.log(toText(results));
  const missed = misses(results);
  for (const line of missed) console.log(line);
  if (missed.length > 0) process.exitCode = 1;
};

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
