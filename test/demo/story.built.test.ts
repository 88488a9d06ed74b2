/** The demo's story, told in a fresh workspace, ends as it says. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { createContext, type DemoOptions } from '../../demo/data/context.ts';
import { generateDemoData } from '../../demo/data/generate.ts';
import { LIFE_ACCOUNTS } from '../../demo/data/life/stories.ts';
import { standingsOf } from '../../demo/data/standing.ts';
import { createStory } from '../../demo/story/changes.ts';
import { type ProgrammeState, programmeLines, readProgramme } from '../../demo/story/programme.ts';
import { storyLines, toJson, toLines } from '../../demo/story/report.ts';
import { type Stage, setStage } from '../../demo/story/stage.ts';
import { stylesFor } from '../../demo/story/styles.ts';
import { type ChangeEffect, makeChange } from '../../demo/story/tell.ts';
import { dayOfInstant, formatDay } from '../../src/domain/shared/calendar.ts';
import { dayNumber } from './demo-data.ts';

const edges = <Node extends z.ZodType>(node: Node) => z.object({ edges: z.array(z.object({ node })) });
const score = z.number().nullable();
const day = z.string().nullable();
const Begun = z.object({
  companies: edges(z.object({ id: z.string(), importanceScore: score, closenessScore: score })),
  keyAccounts: edges(z.object({ id: z.string(), statusSince: day, keySince: day })),
  contracts: edges(z.object({ endsOn: z.string() })),
});
const READ_BEGUN = `query ReadBegun {
  companies(first: 500) { edges { node { id importanceScore closenessScore } } }
  keyAccounts(first: 500) { edges { node { id statusSince keySince } } }
  contracts(first: 500, filter: { renewals: { gt: 0 } }) { edges { node { endsOn } } }
}`;

/** Those of the plan, and those that show a shape of life. */
const COMPANIES = 120 + LIFE_ACCOUNTS.length;

let stage: Stage;
let programme: ProgrammeState;
let begun: z.infer<typeof Begun>;
let options: DemoOptions;
let effects: ChangeEffect[];

beforeAll(async () => {
  const today = dayOfInstant(new Date());
  stage = await setStage({ app: inject('builtApp'), today, seed: 1 });
  programme = await readProgramme(stage.workspace, today);
  begun = Begun.parse((await stage.workspace.execute(READ_BEGUN)).data);
  options = { seed: 1, today: formatDay(today), memberIds: stage.workspace.members.map(({ id }) => id) };
  effects = [];
  for (const change of createStory(stage.cast, today))
    effects.push(await makeChange(stage.workspace, change));
}, 120_000);
afterAll(() => stage.workspace.close());

function effectOf(title: RegExp): ChangeEffect {
  const effect = effects.find(({ change }) => title.test(change));
  if (!effect) throw new Error(`The story has no change like ${title}.`);
  return effect;
}

it('begins with a programme in flight', () => {
  expect(programme.accounts).toMatchObject({ KEY: 16, WATCH: 3, FORMER: 3 });
  expect(programme.accounts.CANDIDATE).toBeGreaterThan(10);
  expect(programme.reviews.due).toBeGreaterThanOrEqual(3);
  expect(programme.reviews.overdue).toBeGreaterThanOrEqual(4);
  expect(programme.recommendations).toMatchObject({ toWatch: 2, exits: 2 });
  expect(programme.recommendations.promotions).toBeGreaterThan(3);
  expect(programme.recommendations.examples).toHaveLength(3);
  for (const health of ['ON_TRACK', 'AT_RISK', 'OFF_TRACK'])
    expect(programme.plans[health], health).toBeGreaterThan(0);
  for (const verdict of ['GO', 'IMPROVE', 'STOP'])
    expect(programme.deals.verdicts[verdict], verdict).toBeGreaterThan(0);
  expect(programme.deals.example).toContain('→');
  expect(programme.closeness).toMatchObject({ FALLING: 12, STEADY: 36 });
  expect(programme.closeness.RISING).toBeGreaterThanOrEqual(10);
  expect(programme.closeness.UNKNOWN).toBe(COMPANIES - 48 - (programme.closeness.RISING ?? 0));
  const text = programmeLines(programme, stylesFor(false)).join('\n');
  expect(text).toContain('16 key, 3 watched');
  for (const example of programme.recommendations.examples) expect(text).toContain(example);
});

it('scores every company as the generator reckoned when it chose who is in', () => {
  const standings = standingsOf(createContext(options), generateDemoData(options));
  expect(begun.companies.edges).toHaveLength(COMPANIES);
  for (const { node } of begun.companies.edges) {
    const standing = standings.get(node.id);
    expect(node.importanceScore, node.id).toBe(standing?.importance);
    expect(node.closenessScore, node.id).toBe(standing?.closenessOn(dayNumber(options.today)).score);
  }
});

it('has accounts key since that was decided, and contracts whose term went on', () => {
  const enrolled = new Map(generateDemoData(options).keyAccounts.map((account) => [account.id, account]));
  const found = begun.keyAccounts.edges.flatMap(({ node }) => {
    const account = enrolled.get(node.id);
    return account ? [{ node, account }] : [];
  });
  expect(found).toHaveLength(24);
  for (const { node, account } of found) {
    const joined = account.createdAt.slice(0, 10);
    expect(node.statusSince).toBe(account.statusSince ?? joined);
    expect(node.keySince).toBe(
      ['KEY', 'WATCH'].includes(account.status) ? (account.keySince ?? joined) : null,
    );
  }
  expect(begun.contracts.edges).toHaveLength(3);
  for (const { node } of begun.contracts.edges) expect(node.endsOn >= options.today).toBe(true);
});

it('nothing fails on the way', () => {
  expect(effects.flatMap(({ failures }) => failures)).toEqual([]);
});

it('a change takes three requests, or four with a task or note, and one that matters to no score none', () => {
  for (const { companies } of effects)
    for (const { requests } of companies) expect(requests).toBeLessThanOrEqual(4);
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
  const json = toJson(effects, stage.size, programme, stage.stories);
  expect(json.programme).toEqual(programme);
  expect(json.changes).toHaveLength(effects.length);
  expect(json.workspace).toMatchObject({ companies: COMPANIES });
  expect(storyLines(stage.stories, stylesFor(false)).join('\n')).toContain(
    'Aldermoor Rail Services: a contract over three years',
  );
  const text = effects.flatMap((effect, index) => toLines(effect, index + 1, stylesFor(false))).join('\n');
  for (const { change } of json.changes) expect(text).toContain(change);
});
