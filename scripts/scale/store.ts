/** A simulated workspace in another thread. */
import { Worker } from 'node:worker_threads';
import type { Taken } from '../lean/server.ts';
import type { Actor } from '../lean/writes.ts';

export type Answered = { text: string; taken: Taken };

export type Store = {
  ask(body: string, now: Date, actor: Actor): Promise<Answered>;
  close(): Promise<void>;
};

const MEMORY_MB = 8192;

export function openStore(companies: number, now: Date): Store {
  const worker = new Worker(new URL('./store-worker.ts', import.meta.url), {
    workerData: { companies, now: now.getTime() },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const waiting = new Map<number, { resolve: (answer: Answered) => void; reject: (error: Error) => void }>();
  let asked = 0;
  worker.on('message', ({ id, text, taken, error }) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) one?.resolve({ text, taken });
    else one?.reject(new Error(error));
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error as Error);
  });
  return {
    ask: (body, at, actor) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        worker.postMessage({ id: asked, body, now: at.getTime(), actor });
      }),
    async close() {
      await worker.terminate();
    },
  };
}
