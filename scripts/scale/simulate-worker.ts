/** A simulation in a thread of its own, so that its heap is measured without anything else on it. */
import { parentPort, workerData } from 'node:worker_threads';
import { simulate } from './simulate.ts';

const { companies } = workerData as { companies: number };
parentPort?.postMessage({ result: await simulate(companies, (text) => parentPort?.postMessage({ text })) });
