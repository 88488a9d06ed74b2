// Entry of a worker thread: runs one job after the other, each with an environment of its own.
import { parentPort } from 'node:worker_threads';
import { callHandler } from './handler.mjs';
import { shiftClock } from './shifted-clock.mjs';

let output = '';
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk, encoding, callback) => {
    output += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    const done = typeof encoding === 'function' ? encoding : callback;
    done?.();
    return true;
  };
}

parentPort.on('message', async (job) => {
  output = '';
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, job.env);
  shiftClock(job.clockOffsetMs);
  const answer = await callHandler(job);
  parentPort.postMessage({ ...answer, output });
});
