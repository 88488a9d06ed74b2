/** A simulation in a thread whose heap is as small as a function's may be expected to be. */
import { parentPort, workerData } from 'node:worker_threads';
import { simulate } from './simulate.ts';

const { companies } = workerData as { companies: number };
parentPort?.postMessage({ result: await simulate(companies, (text) => parentPort?.postMessage({ text })) });
