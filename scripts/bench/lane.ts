/** A lane of the bench, in a thread of its own: one workspace, in which one measurement comes after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import type { LoggedRequest } from '../../embedded/index.ts';
import { measureChanges } from './changes.ts';
import type { Job, LaneWork } from './lanes.ts';
import { measurePage } from './page.ts';
import type { Results } from './report.ts';
import { type Stage, setStage } from './stage.ts';
import { measureStorm } from './storm.ts';

function trace(change: string, requests: readonly LoggedRequest[]): void {
  console.error(change);
  for (const { functionName, operationName, roots, rootFields } of requests) {
    if (functionName !== null)
      console.error(`  ${functionName}: ${operationName}, ${roots}: ${rootFields.join(' ')}`);
  }
}

async function measureJob(stage: Stage, job: Job, { size, isTraced }: LaneWork): Promise<Results> {
  switch (job) {
    case 'changes':
      return { changes: await measureChanges(stage, isTraced ? trace : undefined) };
    case 'page':
      return { page: await measurePage(stage) };
    case 'storm':
      return { storm: await measureStorm(stage, 'import', size) };
    case 'stormByApi':
      return { stormByApi: await measureStorm(stage, 'api', size) };
  }
}

/** Measures one thing after the other, each in a workspace that is empty at its start. */
async function measureLane(work: LaneWork): Promise<Results> {
  const stage = await setStage(work.app, work.runner);
  try {
    let results: Results = {};
    for (const job of work.jobs) {
      const started = performance.now();
      await stage.reset();
      results = { ...results, ...(await measureJob(stage, job, work)) };
      console.error(`${job}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
    }
    return results;
  } finally {
    await stage.close();
  }
}

parentPort?.postMessage(await measureLane(workerData as LaneWork));
