/** The seed command in a workspace that has records of its own for some demo companies already. */
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { generateDemoData, summarizeDemoData } from '../../demo/data/generate.ts';
import { isDemoId } from '../../demo/data/ids.ts';
import type { KeyAccountInput } from '../../demo/data/programme-types.ts';
import type { DemoData } from '../../demo/data/types.ts';
import { startWorkspace, type Workspace } from '../../embedded/index.ts';
import type { SeedOptions } from '../../scripts/seed/options.ts';
import { runSeed } from '../../scripts/seed/run.ts';
import { dataModelOf } from '../support/data-model.ts';
import { TODAY } from './demo-data.ts';

const UNTOUCHED = 'a0000000-0000-4000-8000-000000000001';
const WATCHED = 'a0000000-0000-4000-8000-000000000002';
const THROWN_AWAY = 'a0000000-0000-4000-8000-000000000003';
const OWN_MONTH = 'a0000000-0000-4000-8000-000000000004';

let workspace: Workspace;
let demo: DemoData;
let chosen: KeyAccountInput[];
let said: string[] = [];
let writes = 0;

async function execute(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  if (query.startsWith('mutation LoadDemo')) writes += 1;
  const answer = await workspace.execute(query, variables);
  if (answer.errors?.[0]) throw new Error(answer.errors[0].message);
  return answer.data;
}

function seed(options: Partial<SeedOptions> = {}): Promise<boolean> {
  said = [];
  writes = 0;
  const { url, apiKey } = workspace;
  return workspace.withoutEvents(() =>
    runSeed(
      {
        url,
        apiKey,
        seed: 1,
        today: TODAY,
        remove: false,
        yes: true,
        addLostStage: false,
        ratesAreSet: true,
        ...options,
      },
      {
        records: { execute },
        metadata: { execute: async () => dataModelOf(workspace) },
        say: (text) => said.push(text),
        rest: async () => {},
        ask: async () => null,
        progress: () => ({ update: () => {}, stop: () => {} }),
      },
    ),
  );
}

const Row = z.looseObject({
  id: z.string(),
  companyId: z.string().nullish(),
  deletedAt: z.string().nullish(),
});
const Rows = z.object({ edges: z.array(z.object({ node: Row })) });

/** The living and the deleted records of an object. */
async function rowsOf(plural: string, type: string, fields: string): Promise<z.infer<typeof Row>[]> {
  const answer = await execute(
    `query Rows($filter: ${type}FilterInput!) { ${plural}(first: 500, filter: $filter) { edges { node { id companyId deletedAt ${fields} } } } }`,
    { filter: { or: [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }] } },
  );
  return Rows.parse(z.record(z.string(), z.unknown()).parse(answer)[plural]).edges.map(({ node }) => node);
}

const accounts = () => rowsOf('keyAccounts', 'KeyAccount', 'status directorCreditShare');
const months = () => rowsOf('closenessScores', 'ClosenessScore', 'month score');

beforeAll(async () => {
  workspace = await startWorkspace();
  await workspace.install(inject('builtApp'));
  await workspace.addSelectOption('opportunity', 'stage', 'LOST');
  const memberIds = workspace.members.map(({ id }) => id);
  demo = generateDemoData({ seed: 1, today: TODAY, memberIds });
  // Accounts that plans are for, so that the plans have to be for those of the workspace.
  const planned = new Set(demo.espPlans.map(({ companyId }) => companyId));
  chosen = demo.keyAccounts.filter(({ companyId }) => planned.has(companyId)).slice(0, 3);
  const of = (place: number) => chosen[place]?.companyId;
  await workspace.withoutEvents(async () => {
    const companies = demo.companies.map(({ id, name }) => ({ id, name }));
    await execute('mutation Make($data: [CompanyCreateInput!]!) { createCompanies(data: $data) { id } }', {
      data: companies,
    });
    await execute(
      'mutation Make($data: [KeyAccountCreateInput!]!) { createKeyAccounts(data: $data) { id } }',
      {
        data: [
          { id: UNTOUCHED, companyId: of(0), status: 'CANDIDATE' },
          { id: WATCHED, companyId: of(1), status: 'WATCH' },
          { id: THROWN_AWAY, companyId: of(2), status: 'CANDIDATE' },
        ],
      },
    );
    await execute('mutation Drop($id: UUID!) { deleteKeyAccount(id: $id) { id } }', { id: THROWN_AWAY });
    const { companyId, month } = demo.closenessScores[0] ?? {};
    await execute(
      'mutation Make($data: ClosenessScoreCreateInput!) { createClosenessScore(data: $data) { id } }',
      { data: { id: OWN_MONTH, companyId, month, score: 12.3 } },
    );
  });
}, 120_000);
afterAll(() => workspace.close());

it('loads all but what the workspace has of its own, and gives an untouched account what the demo has', async () => {
  await expect(seed()).resolves.toBe(true);
  expect(said.join('\n')).toContain('2 demo companies have a key account of their own');
  const counts = summarizeDemoData(demo);
  const stored = new Map((await accounts()).map((account) => [account.id, account]));
  expect(stored.size).toBe(counts.keyAccounts);
  const [first, second, third] = chosen;
  expect(stored.get(UNTOUCHED)).toMatchObject({
    status: first?.status,
    directorCreditShare: first?.directorCreditShare,
    deletedAt: null,
  });
  expect(stored.get(WATCHED)).toMatchObject({ status: 'WATCH' });
  expect(stored.get(THROWN_AWAY)?.deletedAt).toEqual(expect.any(String));
  const plans = await rowsOf('espPlans', 'EspPlan', 'keyAccountId');
  const accountOf = (companyId: string | undefined) =>
    plans.find((plan) => plan.companyId === companyId)?.keyAccountId;
  expect([first, second, third].map((account) => accountOf(account?.companyId))).toEqual([
    UNTOUCHED,
    WATCHED,
    null,
  ]);
  const kept = (await months()).find(({ id }) => id === OWN_MONTH);
  expect(kept).toMatchObject({ score: 12.3 });
}, 90_000);

it('writes nothing the second time', async () => {
  await seed();
  expect(writes).toBe(0);
});

it('is brought up to date in another month without taking one record for another', async () => {
  await expect(seed({ today: '2026-12-24' })).resolves.toBe(true);
  const stored = await months();
  expect(new Set(stored.map(({ companyId, month }) => `${companyId} ${month}`)).size).toBe(stored.length);
  expect(stored.some(({ month }) => month === '2026-11-01')).toBe(true);
});

it('leaves nothing behind when it is removed, whoever made it', async () => {
  await execute('mutation Make($data: SalesCreditCreateInput!) { createSalesCredit(data: $data) { id } }', {
    data: { companyId: demo.companies[0]?.id, creditRole: 'DIRECTOR' },
  });
  await expect(seed({ remove: true })).resolves.toBe(true);
  expect(await accounts()).toEqual([]);
  expect(await months()).toEqual([]);
  expect(await rowsOf('salesCredits', 'SalesCredit', 'creditState')).toEqual([]);
  const companies = await execute('query Companies { companies(first: 500) { edges { node { id } } } }');
  expect(JSON.stringify(companies)).not.toMatch(/5eed/);
  expect(isDemoId(demo.companies[0]?.id ?? '')).toBe(true);
});
