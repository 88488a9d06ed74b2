import { describe, expect, it } from 'vitest';
import { type RecordChange, stepsSetOffBy } from '../../src/flows/affected.ts';
import { companiesOfChanges, type LinkPorts } from '../../src/flows/company-links.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const LATER = new Date(NOW.getTime() + 60_000);

/** A task whose tie to a company is there from the `tiedAt`-th look on. */
const workspace = (tiedAt: number) => {
  const seen = { looks: 0, slept: [] as number[] };
  const ports: LinkPorts = {
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
    clock: { now: () => NOW },
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

const found = async (ports: LinkPorts, change: RecordChange, until = LATER) => {
  const affected = stepsSetOffBy([change]).map((setOff) => setOff.affected);
  const { byTask } = await companiesOfChanges(ports, [change], affected, until);
  return [...byTask.values()];
};

describe('a task that is not tied to anything', () => {
  it.each([
    ['is tied at once', 1, 1, 0],
    ['is tied a second later', 2, 2, 1],
    ['is tied three seconds later', 4, 4, 3],
  ])('%s: it is followed after %i looks', async (_name, tiedAt, looks, waits) => {
    const { ports, seen } = workspace(tiedAt);
    expect(await found(ports, task('created'))).toEqual([['company']]);
    expect(seen).toEqual({ looks, slept: Array(waits).fill(1_000) });
  });

  it('is given up after three further looks', async () => {
    const { ports, seen } = workspace(99);
    expect(await found(ports, task('created'))).toEqual([]);
    expect(seen).toEqual({ looks: 4, slept: [1_000, 1_000, 1_000] });
  });

  it('is not waited for when it is an old one, or when the time is over', async () => {
    const old = workspace(99);
    await found(old.ports, task('updated'));
    const late = workspace(99);
    await found(late.ports, task('created'), NOW);
    expect([old.seen.looks, late.seen.looks]).toEqual([1, 1]);
  });
});
