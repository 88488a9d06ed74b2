import { describe, expect, it } from 'vitest';
import { HistoryScreen } from '../../src/front-components/history/history-screen.ts';
import { NeedsScreen } from '../../src/front-components/needs/needs-screen.ts';
import { RelationshipScreen } from '../../src/front-components/relationships/relationship-screen.ts';
import { listStamp } from '../../src/front-components/workspace/list-stamps.ts';
import { Follower } from '../../src/front-components/workspace/live.ts';
import { Broken, stage } from './support/stage.ts';

const rows = (updatedAt: string, totalCount = 1) => ({
  totalCount,
  edges: totalCount === 0 ? [] : [{ node: { id: 'one', updatedAt } }],
});

const answering = (data: () => Record<string, unknown>) =>
  stage({ graphql: () => ({ body: { data: data() } }) });

async function stampOf(data: Record<string, unknown>) {
  const { desk } = answering(() => data);
  return (await listStamp(desk.client, 'deal', 'deal-1'))?.record;
}

describe('the stamp of a picture of many records', () => {
  it('changes with a record that changed, came or went, in any of its lists', async () => {
    const now = { opportunities: rows('1'), dealCompetitors: rows('1', 2) };
    const stamps = await Promise.all(
      [
        now,
        { ...now, opportunities: rows('2') },
        { ...now, dealCompetitors: rows('1', 3) },
        { ...now, dealCompetitors: rows('', 0) },
        { ...now, dealCompetitors: null },
      ].map(stampOf),
    );
    expect(new Set(stamps).size).toBe(5);
    expect(await stampOf(now)).toBe(stamps[0]);
  });

  it('is none where the server answers something else', async () => {
    const { desk } = stage({ graphql: () => new Broken().reply });
    expect(await listStamp(desk.client, 'people', 'company-1')).toBeNull();
  });
});

describe('pictures that are open', () => {
  it.each([
    ['the relationship map', 'people', RelationshipScreen],
    ['the needs', 'accountNeeds', NeedsScreen],
    ['the history', 'contracts', HistoryScreen],
  ] as const)('follow what they show within five seconds: %s', async (_picture, list, Picture) => {
    let at = 'before';
    const { desk, clock, queries, sent } = answering(() => ({ [list]: rows(at) }));
    const screen = new Picture(desk, { object: 'company', id: 'company-1' });
    // As a page opens: it is read and followed at the same time.
    void screen.load();
    const reads = () => queries.filter((query) => !query.includes('Stamp')).length + sent.length;
    const follower = new Follower(clock, { stamp: screen.stamp, refresh: () => screen.refresh() });
    const close = follower.begin();
    await clock.pass(5_000);
    const before = reads();
    at = 'after';
    await clock.pass(5_000);
    expect(reads()).toBeGreaterThan(before);
    close();
  });

  it('do not move under a hand that drags', async () => {
    const { desk } = answering(() => ({}));
    const needs = new NeedsScreen(desk, { object: 'company', id: 'company-1' });
    needs.press('need-1');
    expect(await needs.refresh()).toBe(false);
    needs.drop();
    expect(await needs.refresh()).toBe(true);
  });
});
