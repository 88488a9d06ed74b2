/** Keeps a simulated workspace in a thread of its own, so that what the flows take of memory can be told apart. */
import { parentPort, workerData } from 'node:worker_threads';
import { createLeanServer } from '../lean/server.ts';
import { byImportance } from './by-importance.ts';
import { worldOf } from './world.ts';

type Message = { id: number; body: string; now: number; actor: { source: string; name: string } };

/** In larger workspaces long JSON is kept packed, which takes time. */
const MOST_UNPACKED = 20_000;

const { companies, now } = workerData as { companies: number; now: number };
const server = createLeanServer({
  generated: worldOf(companies, new Date(now)),
  packed: companies > MOST_UNPACKED ? ['scoreExplanation'] : [],
  orderedIds: byImportance,
});

parentPort?.on('message', ({ id, body, now: at, actor }: Message) => {
  try {
    const { answer, taken } = server.answer(JSON.parse(body), new Date(at), actor);
    parentPort?.postMessage({ id, text: JSON.stringify(answer), taken });
  } catch (error) {
    parentPort?.postMessage({
      id,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
