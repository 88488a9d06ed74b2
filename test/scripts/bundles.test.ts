/** What an event's process has to load: every change starts one. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MOST_BYTES } from '../../scripts/bench/report.ts';
import { type BundledFunctions, bundleFunctions } from '../../scripts/support/bundle-functions.ts';
import { deskWordsOf, panelWordsOf } from '../../src/domain/words/languages.ts';

let outputDir = '';
let events: BundledFunctions['files'] = [];

beforeAll(async () => {
  outputDir = await mkdtemp(join(tmpdir(), 'bundles-'));
  const { files } = await bundleFunctions({ outputDir });
  events = files.filter(({ name }) => name.startsWith('on-'));
});

afterAll(() => rm(outputDir, { recursive: true, force: true }));

it('is short', () => {
  expect(events.length).toBeGreaterThan(5);
  expect(events.filter(({ bytes }) => bytes > MOST_BYTES)).toEqual([]);
});

it('carries no words that only screens or the desk say', async () => {
  const texts = await Promise.all(events.map(({ path }) => readFile(path, 'utf8')));
  const unsaid = [
    panelWordsOf('en').importanceMeaning,
    deskWordsOf('en').second.takesNoPart,
    panelWordsOf('en').terms.counted,
  ];
  expect(unsaid.filter((words) => texts.some((text) => text.includes(words)))).toEqual([]);
});
