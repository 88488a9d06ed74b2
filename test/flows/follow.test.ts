import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/shared/settings.ts';
import type { RecordChange } from '../../src/flows/affected.ts';
import { type FollowPorts, followChanges } from '../../src/flows/follow.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const LATER = new Date(NOW.getTime() + 60_000);

/** A task whose tie to a company is there from the `tiedAt`-th look on. */
const workspace = (tiedAt: number) => {
  const seen = { looks: 0, slept: [] as number[], measured: [] as string[][] };
  const unexpected = () => Promise.reject(new Error('Not asked for here.'));
  const ports: FollowPorts = {
    links: {
      async companiesOf({ taskIds }) {
        seen.looks += 1;
        const isTied = taskIds.length > 0 && seen.looks >= tiedAt;
        return {
          byPlan: new Map(),
          byOpportunity: new Map(),
          byTask: new Map(isTied ? taskIds.map((id) => [id, ['company']]) : []),
        };
      },
    },
    sleeper: {
      async sleep(milliseconds) {
        seen.slept.push(milliseconds);
      },
    },
    plans: {
      async read(companyIds) {
        seen.measured.push([...companyIds]);
        return [];
      },
      companiesWithPlans: unexpected,
      write: unexpected,
    },
    mirrors: { read: unexpected, write: unexpected },
    clock: { now: () => NOW },
    log: { write: () => undefined },
    scoring: DEFAULT_SETTINGS,
  };
  return { ports, seen };
};

const task = (action: RecordChange['action']): RecordChange => ({
  object: 'task',
  action,
  recordId: 'task',
  before: null,
  after: null,
  updatedFields: action === 'updated' ? ['status'] : null,
});

describe('a task that is not tied to anything', () => {
  it.each([
    ['is tied at once', 1, 1, 0],
    ['is tied a second later', 2, 2, 1],
    ['is tied three seconds later', 4, 4, 3],
  ])('%s: it is followed after %i looks', async (_name, tiedAt, looks, waits) => {
    const { ports, seen } = workspace(tiedAt);
    await followChanges(ports, [task('created')], LATER);
    expect(seen).toEqual({ looks, slept: Array(waits).fill(1_000), measured: [['company']] });
  });

  it('is given up after three further looks', async () => {
    const { ports, seen } = workspace(99);
    await followChanges(ports, [task('created')], LATER);
    expect(seen).toEqual({ looks: 4, slept: [1_000, 1_000, 1_000], measured: [] });
  });

  it('is not waited for when it is an old one, or when the time is over', async () => {
    const old = workspace(99);
    await followChanges(old.ports, [task('updated')], LATER);
    const late = workspace(99);
    await followChanges(late.ports, [task('created')], NOW);
    expect([old.seen.looks, late.seen.looks]).toEqual([1, 1]);
  });
});
