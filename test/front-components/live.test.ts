import { describe, expect, it } from 'vitest';
import { Follower, type Stamp } from '../../src/front-components/workspace/live.ts';
import { programmeStamp, recordStamp } from '../../src/front-components/workspace/stamps.ts';
import { FakeClock } from './support/fake-clock.ts';
import { Broken, stage } from './support/stage.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** A page that is open, the record behind it, and how often either was asked for. */
function opened() {
  const clock = new FakeClock();
  const record: { stamp: Stamp | null; isBusy: boolean } = {
    stamp: { record: 'a', counted: '1', isByHand: false },
    isBusy: false,
  };
  const count = { asked: 0, read: 0 };
  const follower = new Follower(clock, {
    stamp: async () => {
      count.asked += 1;
      return record.stamp;
    },
    refresh: async () => {
      if (record.isBusy) return false;
      count.read += 1;
      return true;
    },
  });
  const close = follower.begin();
  const change = (stamp: Partial<Stamp>) => {
    if (record.stamp !== null) record.stamp = { ...record.stamp, ...stamp };
  };
  /** How often it asks while time passes. */
  const asksIn = async (milliseconds: number) => {
    const before = count.asked;
    await clock.pass(milliseconds);
    return count.asked - before;
  };
  return { clock, record, count, follower, close, change, asksIn };
}

describe('a page that is open', () => {
  it('reads a change of its record within five seconds while somebody is at it', async () => {
    const { clock, count, follower, change } = opened();
    await clock.pass(10 * MINUTE);
    follower.sign();
    change({ record: 'b' });
    await clock.pass(5 * SECOND);
    expect(count.read).toBe(1);
    change({ record: 'c' });
    await clock.pass(5 * SECOND);
    expect(count.read).toBe(2);
  });

  it('looks at once when somebody comes back', async () => {
    const { clock, count, follower, change } = opened();
    await clock.pass(10 * MINUTE + 20 * SECOND);
    change({ record: 'b' });
    follower.sign();
    await clock.pass(0);
    expect(count.read).toBe(1);
  });

  it('reads any other change within thirty seconds, and the ones that follow within five', async () => {
    const { clock, count, change } = opened();
    await clock.pass(10 * MINUTE);
    change({ record: 'b' });
    await clock.pass(30 * SECOND);
    expect(count.read).toBe(1);
    change({ record: 'c' });
    await clock.pass(5 * SECOND);
    expect(count.read).toBe(2);
  });

  it('reads nothing while nothing changes', async () => {
    const { clock, count } = opened();
    await clock.pass(60 * MINUTE);
    expect(count.read).toBe(0);
  });

  // 60 s / 4 s = 15 and 60 s / 25 s = 2.4 a minute.
  it.each([
    ['somebody stays at it', true, 150],
    ['nobody is at it', false, 24],
  ])('asks this often in ten minutes when %s', async (_, isSomebodyThere, expected) => {
    const { clock, follower, asksIn } = opened();
    await clock.pass(5 * MINUTE);
    let asked = 0;
    for (let second = 0; second < 600; second += 1) {
      if (isSomebodyThere) follower.sign();
      asked += await asksIn(SECOND);
    }
    expect(Math.abs(asked - expected)).toBeLessThanOrEqual(1);
  });

  it('leaves a server alone that does not answer, and goes on when it does', async () => {
    const { clock, record, follower, asksIn } = opened();
    await clock.pass(10 * MINUTE);
    const { stamp } = record;
    record.stamp = null;
    // 25 s, then 50, 100, 200 and 300 s later.
    await clock.pass(10 * MINUTE);
    expect(await asksIn(10 * MINUTE)).toBe(2);
    const { asOf } = follower.read();
    expect(clock.now() - (asOf ?? 0)).toBeGreaterThan(19 * MINUTE);
    record.stamp = stamp;
    await clock.pass(5 * MINUTE);
    expect(await asksIn(MINUTE)).toBeGreaterThanOrEqual(2);
  });

  it('waits while something is asked or done on it, and forgets no change over it', async () => {
    const { clock, record, count, change } = opened();
    await clock.pass(SECOND);
    record.isBusy = true;
    change({ record: 'b' });
    await clock.pass(20 * SECOND);
    expect(count.read).toBe(0);
    record.isBusy = false;
    await clock.pass(5 * SECOND);
    expect(count.read).toBe(1);
  });

  it('stops when it is closed', async () => {
    const { clock, close, asksIn } = opened();
    await clock.pass(SECOND);
    close();
    expect(await asksIn(10 * MINUTE)).toBe(0);
  });
});

describe('what is said of how it stands', () => {
  it('is when it was last known to be so', async () => {
    const { clock, follower } = opened();
    expect(follower.read().asOf).toBeNull();
    await clock.pass(9 * SECOND);
    expect(clock.now() - (follower.read().asOf ?? 0)).toBe(SECOND);
  });

  it.each([
    ['a person changed it', { isByHand: true }, true],
    ['the app changed it', { isByHand: false }, false],
    ['its numbers came with it', { isByHand: true, counted: '2' }, false],
    ['it has no numbers', { isByHand: true, counted: null }, false],
  ])('is that it is being recalculated, when %s', async (_, changed, expected) => {
    const { clock, follower, record, change } = opened();
    if ('counted' in changed && changed.counted === null && record.stamp)
      record.stamp = { ...record.stamp, counted: null };
    await clock.pass(SECOND);
    change({ record: 'b', ...changed });
    await clock.pass(5 * SECOND);
    expect(follower.read().isBehind).toBe(expected);
  });

  it('is no longer that when its numbers have come, or will not', async () => {
    const { clock, follower, change } = opened();
    await clock.pass(SECOND);
    change({ record: 'b', isByHand: true });
    await clock.pass(4 * SECOND);
    expect(follower.read().isBehind).toBe(true);
    change({ record: 'c', counted: '2', isByHand: false });
    await clock.pass(4 * SECOND);
    expect(follower.read().isBehind).toBe(false);
    change({ record: 'd', isByHand: true });
    await clock.pass(4 * SECOND);
    expect(follower.read().isBehind).toBe(true);
    await clock.pass(20 * SECOND);
    expect(follower.read().isBehind).toBe(false);
  });
});

describe('the marks of a record', () => {
  const marks = {
    id: 'a',
    updatedAt: '2026-06-30T12:00:00.000Z',
    scoredAt: '2026-06-30T11:59:59.000Z',
    updatedBy: { source: 'MANUAL' },
  };
  it('are asked for by one light request', async () => {
    const { desk, queries } = stage({ lists: { companies: [marks] } });
    expect(await recordStamp(desk.client, 'company', 'a')).toEqual({
      record: '2026-06-30T12:00:00.000Z 2026-06-30T11:59:59.000Z ',
      counted: '2026-06-30T11:59:59.000Z',
      isByHand: true,
    });
    expect(queries).toHaveLength(1);
    expect(queries[0]).not.toContain('scoreExplanation');
  });

  it('are others once it is gone, and none when nobody answers', async () => {
    expect(await recordStamp(stage({ lists: {} }).desk.client, 'espPlan', 'a')).toMatchObject({ record: '' });
    const broken = stage({ graphql: () => new Broken().reply });
    expect(await recordStamp(broken.desk.client, 'company', 'a')).toBeNull();
    expect(await programmeStamp(broken.desk.client)).toBeNull();
  });

  it('are, of all key accounts, their number and the last change', async () => {
    const node = { id: 'k', updatedAt: '2026-06-30T12:00:00.000Z' };
    const { desk } = stage({
      graphql: () => ({ body: { data: { keyAccounts: { totalCount: 3, edges: [{ node }] } } } }),
    });
    expect(await programmeStamp(desk.client)).toMatchObject({ record: '3 2026-06-30T12:00:00.000Z' });
  });
});
