/** A workspace that is too large for one pass is gone over by night: the programme each time, the others within seven. */
import { describe, expect, it } from 'vitest';
import { freshRun } from '../../src/flows/run/request-run.ts';
import { workOn } from '../../src/flows/run/work-on.ts';
import { companyId, someAccounts } from '../fixed/support/some-accounts.ts';
import { type LeanWorkspace, recordsIn, tickIn } from '../support/lean-workspace.ts';

const COMPANIES = 40;
const KEY = [3, 17];
const DAY_MS = 86_400_000;

const ID = /"(\d{8})-0c01-4000-8000-000000000000"/g;

async function withProgramme(): Promise<LeanWorkspace> {
  const workspace = someAccounts(COMPANIES);
  for (const index of KEY)
    workspace.make('keyAccount', { name: `Key ${index}`, companyId: companyId(index), status: 'KEY' });
  await tickIn(workspace);
  return workspace;
}

/** A night's sweep, from where the night before ended; tells the companies that it read. */
async function night(
  workspace: LeanWorkspace,
  most: number,
  { stops = false } = {},
): Promise<{ read: number[]; requests: number }> {
  workspace.advance(DAY_MS);
  const read: number[] = [];
  let requests = 0;
  const trouble = {
    before: ({ query, variables }: { query: string; variables: Record<string, unknown> }) => {
      requests += 1;
      if (!query.includes('query ReadAccounts')) return;
      for (const [, index = ''] of JSON.stringify(variables.companies).matchAll(ID)) read.push(Number(index));
    },
  };
  const wiring = workspace.execution({ trouble });
  const { coveredTo } = await wiring.runs.overview();
  const now = wiring.clock.now();
  let run = await wiring.runs.create(freshRun('SWEEP', null, now, coveredTo));
  for (let step = 0; step < 60 && run.finishedAt === null; step += 1) {
    const until = stops ? wiring.clock.now() : wiring.runOptions.until;
    run = (await workOn(wiring, run, { ...wiring.runOptions, until, mostAtOnce: most })) ?? run;
  }
  expect(run.state).toBe('FINISHED');
  return { read, requests };
}

describe.each([
  ['in one go', false],
  ['stopped after every step', true],
])('%s', (_, stops) => {
  it('each night goes over the programme, and seven nights over all', async () => {
    const workspace = await withProgramme();
    const seen = new Set<number>();
    const sizes: number[] = [];
    for (let index = 0; index < 7; index += 1) {
      const { read } = await night(workspace, 2, { stops });
      expect(read).toEqual(expect.arrayContaining(KEY));
      for (const company of read) seen.add(company);
      sizes.push(new Set(read).size);
    }
    expect(seen.size).toBe(COMPANIES);
    // 2 of the programme, and of 38 others a seventh: 5.4, rounded up.
    expect(sizes).toEqual([8, 8, 8, 8, 8, 8, 8]);
  });

  it('after the last company the night goes on with the first', async () => {
    const workspace = await withProgramme();
    const first = await night(workspace, 30, { stops });
    const second = await night(workspace, 30, { stops });
    // 38 others: 30 in the first night, the other 8 and 22 of those again in the second.
    expect(new Set(first.read).size).toBe(32);
    expect(new Set([...first.read, ...second.read]).size).toBe(COMPANIES);
    expect(second.read.filter((company) => !KEY.includes(company))).toHaveLength(30);
  });
});

it('a contract that ended yesterday has its company passed tonight', async () => {
  const workspace = await withProgramme();
  const late = companyId(COMPANIES - 1);
  workspace.make('contract', {
    name: 'Ends',
    companyId: late,
    status: 'ACTIVE',
    signedOn: '2026-01-01',
    startsOn: '2026-01-01',
    endsOn: new Date(workspace.now().getTime()).toISOString().slice(0, 10),
  });
  await tickIn(workspace);
  const { read } = await night(workspace, 2);
  expect(read).toContain(COMPANIES - 1);
  expect(recordsIn(workspace, 'contract')[0]?.renewalState).toBe('LAPSED');
});

it('one pass goes over all of them while they are few enough', async () => {
  const workspace = await withProgramme();
  const { read } = await night(workspace, COMPANIES);
  expect(new Set(read).size).toBe(COMPANIES);
});
