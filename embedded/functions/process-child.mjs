// Entry of a child process: runs one job and exits.
import { pathToFileURL } from 'node:url';
import { callHandler } from './handler.mjs';
import { shiftedDate } from './shifted-clock.mjs';

process.once('message', async ({ bundlePath, clockOffsetMs, ...job }) => {
  globalThis.Date = shiftedDate(() => clockOffsetMs);
  const answer = await callHandler({ ...job, load: () => import(pathToFileURL(bundlePath).href) });
  process.send(answer, () => process.exit(answer.ok ? 0 : 1));
});
