import { setTimeout as sleep } from 'node:timers/promises';
import { SeedError } from './seed/errors.ts';
import { createHttpClient } from './seed/http-client.ts';
import { readOptions, USAGE } from './seed/options.ts';
import { type Clock, createPacedClient } from './seed/pace.ts';
import { createProgress, type Progress } from './seed/progress.ts';
import { runSeed, type SeedWorld } from './seed/run.ts';
/** What 25 processes take on a server with two cores. */
import { withApiKey } from './support/api-key.ts';
import { confirm } from './support/confirm.ts';

const REST_MS = 3_000;

const clock: Clock = { now: () => Date.now(), sleep: (milliseconds) => sleep(milliseconds) };

async function main(): Promise<number> {
  const today = new Date().toISOString().slice(0, 10);
  const args = process.argv.slice(2);
  const options = readOptions(args, await withApiKey(process.env, args), today);
  if (!options) {
    process.stdout.write(USAGE);
    return 0;
  }
  let shown: Progress | null = null;
  const onWait = (milliseconds: number, reason: string): void =>
    shown?.pause(`waiting ${Math.ceil(milliseconds / 1000)} s (${reason})`);
  const world: SeedWorld = {
    records: createPacedClient(createHttpClient(options.url, options.apiKey, '/graphql'), clock, { onWait }),
    metadata: createPacedClient(createHttpClient(options.url, options.apiKey, '/metadata'), clock),
    say: (text) => {
      process.stdout.write(`${text}\n`);
    },
    rest: () => sleep(REST_MS),
    ask: confirm,
    progress: (title, total) => {
      const progress = createProgress(process.stdout, title, total);
      shown = progress;
      return progress;
    },
  };
  await runSeed(options, world);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof SeedError)) throw error;
  process.stderr.write(`${error.message}\n${error.advice}\n`);
  process.exitCode = 1;
}
