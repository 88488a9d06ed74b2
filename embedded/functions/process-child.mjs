// Entry of a child process: runs one job and exits.
import { callHandler } from './handler.mjs';
import { shiftClock } from './shifted-clock.mjs';

process.once('message', async (job) => {
  shiftClock(job.clockOffsetMs);
  const answer = await callHandler(job);
  process.send(answer, () => process.exit(answer.ok ? 0 : 1));
});
