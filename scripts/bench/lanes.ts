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

/** Two lanes that take about as long as each other. */
const LANES: readonly (readonly Job[])[] = [['changes', 'page', 'storm'], ['stormByApi']];

const partOf = (job: Job): Part => (job === 'stormByApi' ? 'storm' : job);

const runLane = async (workerData: LaneWork): Promise<Results> => {
  const worker = new Worker(new URL('./lane.ts', import.meta.url), { workerData });
  try {
    return await new Promise<Results>((resolve, reject) => {
      worker.once('message', resolve).once('error', reject);
      worker.once('exit', (code) => reject(new Error(`A lane of the bench ended with code ${code}.`)));
    });
  } finally {
    await worker.terminate();
  }
};

/**
 * Measures the wanted parts, all but the bundle.
 *
 * @throws {Error} when one of them can't be measured
 */
export const measureInLanes = async (
  parts: readonly Part[],
  work: Omit<LaneWork, 'jobs'>,
): Promise<Results> => {
  const lanes = LANES.map((jobs) => jobs.filter((job) => parts.includes(partOf(job))));
  const results = lanes.filter((jobs) => jobs.length > 0).map((jobs) => runLane({ ...work, jobs }));
  return Object.assign({}, ...(await Promise.all(results)));
};
