import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { deriveSchema } from '../../../embedded/schema/derive.ts';
import { readManifest } from '../../../embedded/schema/manifest.ts';
import { componentFiles } from '../../../scripts/demo/screens/bundle.ts';
import { readPlaces } from '../../../scripts/demo/screens/places.ts';
import { repositoryRoot } from '../../../scripts/support/repository-root.ts';

const Component = z.object({
  default: z.object({
    config: z.looseObject({ universalIdentifier: z.string(), isHeadless: z.boolean().default(false) }),
  }),
});

const schema = deriveSchema(await readManifest(repositoryRoot));
const places = await readPlaces(repositoryRoot, schema);
const files = await componentFiles(repositoryRoot);
const components = await Promise.all(
  files.map(async (file) => Component.parse(await import(pathToFileURL(file).href)).default.config),
);

it('has a place for every component that shows something, and no other', () => {
  const placed = new Set(places.map(({ component }) => component));
  const all = components.map(({ universalIdentifier }) => universalIdentifier);
  expect([...placed].filter((component) => !all.includes(component))).toEqual([]);
  expect(components.filter((one) => !one.isHeadless && !placed.has(one.universalIdentifier))).toEqual([]);
});

it('names each place once, in both languages', () => {
  const ids = places.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(places.filter(({ title }) => title['zh-CN'] === title.en)).toEqual([]);
});

it.each([
  // A page, a tab of a standard object's page, one of the app's own, and what a command opens.
  ['page-portfolio', 'Portfolio', '客户组合', null],
  ['company-score-history', 'Score history', '得分历史', 'companies'],
  ['contract-terms', 'Terms', '期限', 'contracts'],
  [
    'account-need-incubate-this-need-or-mark-it-as-covered',
    'Incubate this need or mark it as covered…',
    '将该需求转为商机或标记为已满足…',
    'accountNeeds',
  ],
])('knows where %s stands', (id, en, zh, plural) => {
  const place = places.find((one) => one.id === id);
  expect(place?.title).toEqual({ en, 'zh-CN': zh });
  expect(place?.object?.plural ?? null).toBe(plural);
});

it('tells pages first, then what is of companies, and what a tab shows not again as a command', () => {
  const objects = places.map(({ object }) => object?.name ?? null);
  expect(objects.slice(0, 2)).toEqual([null, null]);
  expect(objects.indexOf('company')).toBe(objects.lastIndexOf(null) + 1);
  const pairs = places.map(({ component, object }) => `${component} ${object?.name}`);
  expect(new Set(pairs).size).toBe(pairs.length);
});
