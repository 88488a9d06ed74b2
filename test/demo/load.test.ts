import { describe, expect, it } from 'vitest';
import { planBatches } from '../../demo/data/batches.ts';
import { DEMO_KINDS, isDemoId } from '../../demo/data/ids.ts';
import { loadDemoData } from '../../demo/data/load.ts';
import { demoOf } from './demo-data.ts';
import { FakeWorkspace } from './fake-workspace.ts';

const { data } = demoOf(1);
const total = DEMO_KINDS.reduce((sum, kind) => sum + data[kind].length, 0);

describe('loading the demo', () => {
  it('takes batches of at most 200, every record once', () => {
    const batches = planBatches(data);
    expect(Math.max(...batches.map(({ records }) => records.length))).toBe(200);
    const ids = batches.flatMap(({ records }) => records.map(({ id }) => id));
    expect(new Set(ids).size).toBe(total);
    expect(ids).toHaveLength(total);
  });

  it('makes few records at a time of which the server follows every one, and rests after each', async () => {
    const watched = planBatches(data).filter(({ kind }) => kind === 'opportunities' || kind === 'contracts');
    expect(Math.max(...watched.map(({ records }) => records.length))).toBe(25);
    const done: string[] = [];
    const client = {
      execute: async (query: string, { data: records }: Record<string, unknown>) => {
        const name = /create\w+/.exec(query)?.[0] ?? '';
        done.push(name);
        return { [name]: records };
      },
    };
    const rest = async () => {
      done.push('rest');
    };
    await loadDemoData(client, data, { rest });
    const made = done.filter((name) => /Opportunities|Contracts/.test(name)).length;
    expect(made).toBe(watched.length);
    expect(
      done.filter((name, index) => name === 'rest' && /Opportunities|Contracts/.test(done[index - 1] ?? '')),
    ).toHaveLength(made);
  });

  it('stays below the requests an API key may send in a minute, what it rests after apart', () => {
    const batches = planBatches(data).filter(({ kind }) => kind !== 'opportunities' && kind !== 'contracts');
    expect(batches.length).toBeLessThan(100);
  });

  it('comes to what a record points to before the record', () => {
    const seen = new Set<string>();
    for (const { records } of planBatches(data)) {
      for (const record of records) seen.add(record.id);
      for (const record of records) {
        for (const [field, value] of Object.entries(record)) {
          if (isDemoId(String(value))) expect(seen.has(String(value)), `${field} of ${record.id}`).toBe(true);
        }
      }
    }
  });

  it('stores every record and tells how far it is', async () => {
    const workspace = new FakeWorkspace();
    const steps: number[] = [];
    await loadDemoData(workspace.records, data, { onProgress: ({ loaded }) => steps.push(loaded) });
    expect(workspace.size).toBe(total);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBe(total);
    expect(workspace.requests.every(({ name }) => name === 'LoadDemo')).toBe(true);
  });

  it('may run twice', async () => {
    const workspace = new FakeWorkspace();
    await loadDemoData(workspace.records, data);
    await loadDemoData(workspace.records, data);
    expect(workspace.size).toBe(total);
  });

  it('leaves out what is there already', async () => {
    const workspace = new FakeWorkspace();
    const startAt = Object.fromEntries(DEMO_KINDS.map((kind) => [kind, data[kind].length]));
    await loadDemoData(workspace.records, data, { startAt: { ...startAt, people: 400 } });
    expect(workspace.size).toBe(data.people.length - 400);
  });

  it('goes on when the app was quicker with a key account: the one it made is filled in', async () => {
    const workspace = new FakeWorkspace();
    const client = {
      execute: async (query: string, variables: Record<string, unknown>) => {
        const answer = await workspace.records.execute(query, variables);
        return query.includes('createKeyAccounts') ? { createKeyAccounts: [{ id: 'another' }] } : answer;
      },
    };
    await expect(loadDemoData(client, data)).resolves.toBeUndefined();
  });

  it('comes to key accounts and their history before anything a company is ranked by', () => {
    const kinds = [...new Set(planBatches(data).map(({ kind }) => kind))];
    expect(kinds.slice(0, 4)).toEqual(['scoringPolicies', 'companies', 'keyAccounts', 'closenessScores']);
    expect(kinds.toSorted()).toEqual([...DEMO_KINDS].toSorted());
  });

  it('stops when a record was stored under another id', async () => {
    const workspace = new FakeWorkspace();
    const client = {
      execute: async (query: string, variables: Record<string, unknown>) => {
        const answer = await workspace.records.execute(query, variables);
        return query.includes('createCompanies') ? { createCompanies: [{ id: 'another' }] } : answer;
      },
    };
    await expect(loadDemoData(client, data)).rejects.toThrow(/createCompanies did not store/);
  });
});
