/**
 * Newer servers let the app ask for so many root fields a minute, and answer a document in part when that is used up:
 * whatever is left out ends right, and nothing is written twice.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { benchForTests } from './support/bench.ts';
import { tick } from './support/entries.ts';
import { basics } from './support/play.ts';
import { create, money, update } from './support/records.ts';

const on = benchForTests({ server: 'newer', eventMode: 'batch' });
const id = (key: string): string => on.stage.id(key);

const MADE = { createdAt: '2026-10-01T09:00:00.000Z' };

beforeEach(() =>
  on.install(
    ...basics(on.stage).map(({ object, values }) => create(object, values)),
    create('keyAccount', {
      ...MADE,
      id: id('account'),
      name: 'Alder Works',
      status: 'KEY',
      companyId: id('a'),
      regionalOwnerId: on.stage.memberId,
      directorId: on.stage.memberId,
    }),
    create('contract', {
      ...MADE,
      id: id('contract'),
      name: 'Frame',
      status: 'DRAFT',
      amount: money(100_000),
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      signedOn: '2025-12-01',
      companyId: id('a'),
    }),
  ),
);

const rows = <Node extends z.ZodType>(node: Node) => z.object({ edges: z.array(z.object({ node })) });

const Seen = z.object({
  companies: rows(z.object({ importanceScore: z.number().nullable(), contractMemory: z.unknown() })),
  contracts: rows(z.object({ status: z.string(), renewals: z.number().nullable() })),
  salesCredits: rows(z.object({ creditRole: z.string(), amount: z.object({ amountMicros: z.number() }) })),
  closenessScores: rows(z.object({ month: z.string() })),
  notes: rows(z.object({ title: z.string() })),
  noteTargets: rows(z.object({ targetCompanyId: z.string().nullable() })),
  tasks: rows(z.object({ title: z.string() })),
});

/** What stands in the workspace, in one order. */
async function seen() {
  const answer = Seen.parse(
    await on.query(
      `query Read($company: CompanyFilterInput) {
        companies(filter: $company) { edges { node { importanceScore contractMemory } } }
        contracts { edges { node { status renewals } } }
        salesCredits { edges { node { creditRole amount { amountMicros } } } }
        closenessScores { edges { node { month } } }
        notes { edges { node { title } } }
        noteTargets { edges { node { targetCompanyId } } }
        tasks { edges { node { title } } } }`,
      { company: { id: { eq: id('a') } } },
    ),
  );
  return Object.fromEntries(
    Object.entries(answer).map(([name, { edges }]) => [
      name,
      edges.map(({ node }) => JSON.stringify(node)).sort(),
    ]),
  );
}

/** A contract comes into force, signed a day later: scores, two credits, a note and what ties it. */
async function comesIntoForce(): Promise<void> {
  await on.send(update('contract', id('contract'), { status: 'ACTIVE', signedOn: '2025-12-02' }));
  await on.workspace.settle();
}

const PER_MINUTE = 500;

/** Leaves so many root fields for a document of that name, the first time; whatever comes after it has the whole again. */
function leaveFor(name: string, roots: number): void {
  const { faults } = on.workspace;
  let state: 'BEFORE' | 'NOW' | 'AFTER' = 'BEFORE';
  faults.requests.onRequest(({ operationName }) => {
    if (state === 'BEFORE' && operationName === name) {
      // A minute of so few refills too slowly to matter.
      faults.limitApp(roots);
      state = 'NOW';
    } else if (state === 'NOW') {
      faults.limitApp(PER_MINUTE);
      state = 'AFTER';
    }
  });
}

/** Everything that follows, once. */
const IN_FORCE = {
  contracts: [JSON.stringify({ status: 'ACTIVE', renewals: 0 })],
  salesCredits: ['DIRECTOR', 'REGIONAL_OWNER'].map((creditRole) =>
    JSON.stringify({ creditRole, amount: { amountMicros: 100_000_000_000 } }),
  ),
  notes: [JSON.stringify({ title: 'Contract changed: Frame' })],
  closenessScores: [JSON.stringify({ month: '2026-11-01' })],
};

describe('a document that is cut short', () => {
  it.each([
    ['ReadAccounts', 3],
    ['WritePapers', 0],
    ['WriteAccounts', 0],
    ['WriteAccounts', 1],
    ['WriteAccounts', 3],
  ])('%s after %i of its root fields', async (name, roots) => {
    leaveFor(name, roots);
    await comesIntoForce();
    const { faults } = on.workspace;
    expect(faults.refusedToApp).toBeGreaterThan(0);
    const found = await seen();
    expect(found).toMatchObject(IN_FORCE);
    // The company, the key account, and nothing twice.
    expect(found.noteTargets).toHaveLength(2);
    await tick(on.bench);
    expect(await seen()).toEqual(found);
  });
});

it('an event that gets nothing for too long says so, and the next minute does it', async () => {
  on.workspace.faults.limitApp(0);
  await comesIntoForce();
  expect(on.workspace.executions.at(-1)?.result).toMatchObject({
    outcomes: [],
    failure: expect.stringContaining('RATE_LIMITED'),
  });
  expect(await seen()).toMatchObject({ salesCredits: [], notes: [] });
  on.workspace.faults.limitApp(PER_MINUTE);
  await tick(on.bench);
  expect(await seen()).toMatchObject(IN_FORCE);
  // It waits and asks again for some seconds.
}, 60_000);

it('ranks of which the second half is left out are given with the same pass', async () => {
  // Beside the key account that is there, all of a class wait for a place.
  await on.sendQuietly(update('keyAccount', id('account'), { importanceRank: 9, rankedOutOf: 9 }));
  leaveFor('UpdateRanking', 1);
  on.bench.advance(7 * 3_600_000);
  const { result } = await on.workspace.runCron('key-accounts-sweep');
  await on.workspace.settle();
  expect(result).not.toHaveProperty('failure');
  expect(on.workspace.faults.refusedToApp).toBe(1);
  const { keyAccount } = z.object({ keyAccount: z.object({ importanceRank: z.number().nullable() }) }).parse(
    await on.query('query Read($f: KeyAccountFilterInput!) { keyAccount(filter: $f) { importanceRank } }', {
      f: { id: { eq: id('account') } },
    }),
  );
  expect(keyAccount.importanceRank).toBe(1);
});

it('a pass over many companies asks no faster than the app’s minute refills', async () => {
  const companies = Array.from({ length: 45 }, (_, index) =>
    create('company', { id: id(`company ${index}`), name: `Company ${index}` }),
  );
  await on.sendQuietly(...companies);
  const { faults } = on.workspace;
  const before = on.workspace.requests.length;
  on.bench.advance(7 * 3_600_000);
  faults.spendOfApp((faults.leftForApp ?? 0) - 25);
  await on.workspace.runCron('key-accounts-sweep');
  await on.workspace.settle();
  const asked = on.workspace.requests.slice(before).reduce((sum, { roots }) => sum + roots, 0);
  // More than there was at first, so it had to wait; nothing was refused.
  expect(asked).toBeGreaterThan(50);
  expect(faults.refusedToApp).toBe(0);
}, 60_000);
