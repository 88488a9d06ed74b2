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
    deskWordsOf('en').planMaking.startingPoint.nobody,
    deskWordsOf('en').brief.options.PURSUE ?? 'pursue',
    'is long past its close date and counts less and less',
  ];
  expect(unsaid.filter((words) => texts.some((text) => text.includes(words)))).toEqual([]);
});

it('parses with no kind of schema that only passes and the desk name', async () => {
  const texts = await Promise.all(events.map(({ path }) => readFile(path, 'utf8')));
  const kinds = ['Record', 'Union', 'Default', 'Enum', 'Boolean', 'Date', 'Lazy', 'Literal', 'Tuple', 'Map'];
  const carried = kinds.filter((kind) => texts.some((text) => text.includes(`"$Zod${kind}"`)));
  expect(carried).toEqual([]);
});

it('carries no pace, as only passes leave room for others', async () => {
  const texts = await Promise.all(events.map(({ path }) => readFile(path, 'utf8')));
  expect(texts.filter((text) => text.includes('src/adapters/twenty/root-fields.ts'))).toEqual([]);
});
