/**
 * `npm run pictures`: opens every screen of the app on the demo's data in a real Chromium, in both languages and colour
 * schemes, at 380 and 1440 pixels; looks for what must not be seen, compares with the kept pictures, then clicks and
 * drags. Needs a Chromium on this machine, or its path in `CHROMIUM`; nothing is downloaded.
 *
 *   npm run pictures -- --only portfolio     only places whose names contain it
 *   npm run pictures -- --keep               keeps what is drawn now as what is right
 *   npm run pictures -- --all                puts every picture into `.twenty/pictures`, not only those that differ
 */
import { parseArgs } from 'node:util';
import { findChromium } from './pictures/chromium.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, keep: { type: 'boolean' }, all: { type: 'boolean' } },
});

const chromium = findChromium();
if (chromium === null) {
  console.error('NOT RUN: no Chromium was found. Install one, or name it: CHROMIUM=/path/to/chromium');
  process.exitCode = 1;
} else {
  const { runPictures } = await import('./pictures/run.ts');
  process.exitCode = await runPictures({
    chromium,
    only: values.only ?? '',
    isKeeping: values.keep ?? false,
    isAll: values.all ?? false,
  });
}
