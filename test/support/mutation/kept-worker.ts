/**
 * Stryker runs Vitest once for each mutant, and Vitest starts a worker for each run, which takes ten times as long as the
 * tests of a rule. A mutant is switched on by a variable, so that one worker that has loaded everything can do them all.
 */

import type { Plugin } from 'vitest/config';
import { type PoolWorker, ThreadsPoolWorker } from 'vitest/node';

type Options = ConstructorParameters<typeof ThreadsPoolWorker>[0];
type Listener = Parameters<PoolWorker['on']>[1];

let kept: ThreadsPoolWorker | null = null;

/** A run's view of the worker: it goes with the run, and the worker stays. */
const createPoolWorker = (options: Options): PoolWorker => {
  const isNew = kept === null;
  kept ??= new ThreadsPoolWorker(options);
  const worker = kept;
  const listeners: [string, Listener][] = [];
  return {
    name: 'kept',
    on(event, listener) {
      listeners.push([event, listener]);
      worker.on(event, listener);
    },
    off: (event, listener) => worker.off(event, listener),
    send: (message) => worker.send(message),
    deserialize: (data) => worker.deserialize(data),
    async start() {
      if (isNew) await worker.start();
    },
    async stop() {
      for (const [event, listener] of listeners) worker.off(event, listener);
    },
  };
};

export const keptWorker: Plugin = {
  name: 'kept-worker',
  configureVitest({ project }) {
    project.config.pool = 'kept' as typeof project.config.pool;
    project.config.poolRunner = { name: 'kept', createPoolWorker };
  },
};
