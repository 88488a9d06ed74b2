/** Measurements side by side: each lane has a thread and a workspace of its own, as a workspace keeps one core busy. */
import { Worker } from 'node:worker_threads';
import type { Part } from './options.ts';
import type { Results } from './report.ts';
import type { StormSize } from './storm.ts';

export type Job = 'changes' | 'page' | 'storm' | 'stormByApi';

/** What is measured in one lane, one job after the other. */
export type LaneWork = {
  /** Folder of the built app. */
  readonly app: string;
  readonly runner: 'inline' | 'process';
  readonly size: StormSize;
  readonly isTraced: boolean;
  readonly jobs: readonly Job[];
};

type Lanes = readonly (readonly Job[])[];

/** Two lanes that take about as long as each other. */
const TWO: Lanes = [['changes', 'page', 'storm'], ['stormByApi']];

/** Beside the pass over a large workspace, which keeps a core busy as long as all of them. */
const ONE: Lanes = [TWO.flat()];

const partOf = (job: Job): Part => (job === 'stormByApi' ? 'storm' : job);

const resultsOf = (worker: Worker): Promise<Results> =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', (code) => reject(new Error(`A lane of the bench ended with code ${code}.`)));
  });

/**
 * Measures the wanted parts, all but the bundle.
 *
 * @throws {Error} when one of them can't be measured
 */
export async function measureInLanes(parts: readonly Part[], work: Omit<LaneWork, 'jobs'>): Promise<Results> {
  const lanes = parts.includes('scale') ? ONE : TWO;
  const workers = lanes
    .map((jobs) => jobs.filter((job) => parts.includes(partOf(job))))
    .filter((jobs) => jobs.length > 0)
    .map((jobs) => new Worker(new URL('./lane.ts', import.meta.url), { workerData: { ...work, jobs } }));
  try {
    return Object.assign({}, ...(await Promise.all(workers.map(resultsOf))));
  } finally {
    // What fails in one lane ends the others too.
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
