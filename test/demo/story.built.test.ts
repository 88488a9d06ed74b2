/** The demo's story, told in a fresh workspace, ends as it says. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createStory } from '../../demo/story/changes.ts';
import { stylesFor, toJson, toLines } from '../../demo/story/report.ts';
import { type Stage, setStage } from '../../demo/story/stage.ts';
import { type ChangeEffect, makeChange } from '../../demo/story/tell.ts';
import { dayOfInstant } from '../../src/domain/shared/calendar.ts';

let stage: Stage;
let effects: ChangeEffect[];

beforeAll(async () => {
  const today = dayOfInstant(new Date());
  stage = await setStage({ app: inject('builtApp'), today, seed: 1 });
  effects = [];
  for (const change of createStory(stage.cast, today))
    effects.push(await makeChange(stage.workspace, change));
}, 120_000);
afterAll(() => stage.workspace.close());

const effectOf = (title: RegExp): ChangeEffect => {
  const effect = effects.find(({ change }) => title.test(change));
  if (!effect) throw new Error(`The story has no change like ${title}.`);
  return effect;
};

it('nothing fails on the way', () => {
  expect(effects.flatMap(({ failures }) => failures)).toEqual([]);
});

it('no change takes more than three requests a company, and one that matters to no score takes none', () => {
  for (const { companies } of effects)
    for (const { requests } of companies) expect(requests).toBeLessThanOrEqual(3);
  expect(effectOf(/name changes/)).toMatchObject({ companies: [], requests: 0 });
});

it('a move rescores both companies', () => {
  const names = effectOf(/moves there/).companies.map(({ company }) => company);
  expect(names.sort()).toEqual([stage.cast.dormant.name, stage.cast.warm.name].sort());
});

describe('what is undone ends where it began', () => {
  it.each([
    ['the deleted contract comes back', /terminated/, /contract is restored/],
    ['the destroyed contract leaves nothing', /is drafted/, /contract is destroyed/],
    ['the deleted deal comes back', /It is won/, /opportunity is restored/],
  ])('%s', (_name, then, again) => {
    expect(effectOf(again).companies[0]?.after.importance).toBe(
      effectOf(then).companies[0]?.after.importance,
    );
  });
});

it('a won deal raises importance, and says by which parts', () => {
  const [company] = effectOf(/It is won/).companies;
  expect(company?.after.importance).toBeGreaterThan(company?.before.importance ?? 100);
  expect(company?.movement.moved.join()).toContain('revenue');
  expect(company?.movement.because.join()).toContain('revenue in the last 365 days');
});

it('prints the same for programs and for people', () => {
  const json = toJson(effects, stage.size);
  expect(json.changes).toHaveLength(effects.length);
  expect(json.workspace).toMatchObject({ companies: 120 });
  const text = effects.flatMap((effect, index) => toLines(effect, index + 1, stylesFor(false))).join('\n');
  for (const { change } of json.changes) expect(text).toContain(change);
});
