/**
 * Stryker runs Vitest once for each mutant, and Vitest starts a worker for each run, which takes ten times as long as the
 * tests of a rule. A mutant is switched on by a variable, so that one worker that has loaded everything can do many.
 */

import type { Plugin } from 'vitest/config';
import { type PoolWorker, ThreadsPoolWorker } from 'vitest/node';

type Options = ConstructorParameters<typeof ThreadsPoolWorker>[0];
type Listener = Parameters<PoolWorker['on']>[1];

/** A worker remembers a little of each run, and slows down by it. */
const MOST_RUNS = 200;

const STOPPED = { type: 'stopped', __vitest_worker_response__: true };

let kept: { worker: ThreadsPoolWorker; runs: number } | null = null;

/** A run's view of the worker: it goes with the run, and the worker stays. */
function createPoolWorker(options: Options): PoolWorker {
  kept ??= { worker: new ThreadsPoolWorker(options), runs: 0 };
  const { worker } = kept;
  kept.runs += 1;
  const { runs } = kept;
  if (runs === MOST_RUNS) kept = null;
  const listeners: [string, Listener][] = [];
  return {
    name: 'kept',
    on(event, listener) {
      listeners.push([event, listener]);
      worker.on(event, listener);
    },
    off: (event, listener) => worker.off(event, listener),
    send(message) {
      // One that is told to stop listens to nobody any more.
      if (runs === MOST_RUNS || message.type !== 'stop') return worker.send(message);
      for (const [event, listener] of listeners) if (event === 'message') listener(STOPPED);
    },
    deserialize: (data) => worker.deserialize(data),
    async start() {
      if (runs === 1) await worker.start();
    },
    async stop() {
      for (const [event, listener] of listeners) worker.off(event, listener);
      if (runs === MOST_RUNS) await worker.stop();
    },
  };
}

export const keptWorker: Plugin = {
  name: 'kept-worker',
  configureVitest({ project }) {
    project.config.pool = 'kept' as typeof project.config.pool;
    project.config.poolRunner = { name: 'kept', createPoolWorker };
  },
};
