/** Everything that Twenty shows of the app's declarations stands in the Chinese catalogue, and nothing else does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { repositoryRoot } from '../../scripts/support/repository-root.ts';
import { builtManifest, fieldsOf } from '../support/manifest.ts';

const Words = z.record(z.string(), z.string());

const entries = Object.entries(
  z
    .record(z.string(), z.union([z.string(), Words]))
    .parse(JSON.parse(readFileSync(join(repositoryRoot, 'locales/zh-CN.json'), 'utf8'))),
);

/** By kind of text, as newer servers look a translation up. */
const catalogue = Object.fromEntries(
  entries.flatMap(([kind, words]) => (typeof words === 'string' ? [] : [[kind, words]])),
);

/** Whatever the kind, as Twenty 2.21 does. */
const flat = Object.fromEntries(
  entries.flatMap(([text, word]) => (typeof word === 'string' ? [[text, word]] : [])),
);

const manifest = builtManifest();
const text = z.string().nullish();

const Labelled = z.object({ label: text, shortLabel: text });
const Described = z.object({ labelSingular: text, labelPlural: text, description: text });
const Named = z.object({ name: text });
const Layout = z.object({
  name: text,
  tabs: z.array(z.object({ title: text, widgets: z.array(z.object({ title: text })).optional() })).optional(),
});
const Tab = z.object({ title: text, widgets: z.array(z.object({ title: text })).optional() });
const Whole = z.object({
  commandMenuItems: z.array(Labelled),
  objects: z.array(Described),
  navigationMenuItems: z.array(Named),
  views: z.array(z.object({ name: text, fieldGroups: z.array(Named).optional() })),
  pageLayouts: z.array(Layout),
  pageLayoutTabs: z.array(Tab),
});

const whole = Whole.parse(manifest);
const tabs = [...whole.pageLayouts.flatMap(({ tabs: own }) => own ?? []), ...whole.pageLayoutTabs];

const SHOWN: Readonly<Record<string, readonly (string | null | undefined)[]>> = {
  'commandMenuItem.label': whole.commandMenuItems.map(({ label }) => label),
  'commandMenuItem.shortLabel': whole.commandMenuItems.map(({ shortLabel }) => shortLabel),
  'fieldMetadata.label': fieldsOf(manifest).map(({ label }) => label),
  'fieldMetadata.description': fieldsOf(manifest).map(({ description }) => description),
  'objectMetadata.labelSingular': whole.objects.map(({ labelSingular }) => labelSingular),
  'objectMetadata.labelPlural': whole.objects.map(({ labelPlural }) => labelPlural),
  'objectMetadata.description': whole.objects.map(({ description }) => description),
  'navigationMenuItem.name': whole.navigationMenuItems.map(({ name }) => name),
  'view.name': whole.views.map(({ name }) => name),
  'viewFieldGroup.name': whole.views.flatMap(({ fieldGroups }) => fieldGroups ?? []).map(({ name }) => name),
  'pageLayout.name': whole.pageLayouts.map(({ name }) => name),
  'pageLayoutTab.title': tabs.map(({ title }) => title),
  'pageLayoutWidget.title': tabs.flatMap(({ widgets }) => widgets ?? []).map(({ title }) => title),
};

const distinct = (values: readonly (string | null | undefined)[]): string[] =>
  [...new Set(values.filter((value): value is string => typeof value === 'string' && value !== ''))].sort();

/** Names that are the same in both languages. */
const SAME = new Set(['ESP+']);

describe.each(Object.entries(SHOWN))('%s in Chinese', (kind, values) => {
  const shown = distinct(values);
  const translated = catalogue[kind] ?? {};

  it('lacks nothing', () => {
    expect(shown.filter((value) => !translated[value]?.trim())).toEqual([]);
  });

  it('is not English that was left standing', () => {
    const left = shown.filter(
      (value) =>
        !SAME.has(value) && translated[value] !== undefined && !/\p{Script=Han}/u.test(translated[value]),
    );
    expect(left).toEqual([]);
  });

  it('has no words for what is not shown any more', () => {
    expect(Object.keys(translated).filter((value) => !shown.includes(value))).toEqual([]);
  });
});

describe('the Chinese catalogue', () => {
  it('says the same of a text whatever its kind, for servers that do not ask for the kind', () => {
    const all = Object.assign({}, ...Object.values(catalogue));
    expect(flat).toEqual(all);
  });

  it('covers every kind of text that Twenty translates', () => {
    const covered = new Set(Object.keys(SHOWN));
    expect(Object.keys(catalogue).filter((kind) => !covered.has(kind))).toEqual([]);
  });
});
