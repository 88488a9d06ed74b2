/** Who made a record and who changed it last, when, and who sent a request, as a real 2.21 tells it. */
import { expect, test } from 'vitest';
import { dataOf, SMALL_APP, workspaceForTests } from './support/workspace.ts';

let now = new Date('2026-11-23T09:00:00.000Z');
const workspace = workspaceForTests({ app: SMALL_APP, clock: () => now });

const MAYA = '5eed0001-0000-4000-8000-000000000001';
const ID = 'c1000000-0000-4000-8000-000000000008';
const BY = '{ source name workspaceMemberId }';
const API = { source: 'API', name: 'Embedded API key', workspaceMemberId: null };

async function asMaya(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await workspace().execute(query, variables, {
    token: workspace().signIn(MAYA, null),
  });
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

const CREATE = `mutation Create($data: [ContractCreateInput!]!, $upsert: Boolean) {
  createContracts(data: $data, upsert: $upsert) { name createdBy ${BY} updatedBy ${BY} } }`;

const actorsOf = (change: 'before' | 'after') =>
  workspace().events.map(({ properties }) => {
    const record = JSON.parse(JSON.stringify(properties))[change];
    return [record.createdBy.source, record.createdBy.name, record.updatedBy.source];
  });

test('an import says so, and the rows are still those of who imports; in the event too', async () => {
  const maya = { name: 'Maya Okafor', workspaceMemberId: MAYA };
  const source = { source: 'IMPORT', context: {} };
  expect(
    await asMaya(CREATE, { data: [{ name: 'A', createdBy: source, updatedBy: source }], upsert: true }),
  ).toEqual({
    createContracts: [
      { name: 'A', createdBy: { source: 'IMPORT', ...maya }, updatedBy: { source: 'MANUAL', ...maya } },
    ],
  });
  expect(actorsOf('after')).toEqual([['IMPORT', 'Maya Okafor', 'MANUAL']]);
});

test('a row that an import updates keeps its source', async () => {
  await dataOf(workspace(), CREATE, { data: [{ id: ID, name: 'A' }] });
  const source = { source: 'IMPORT', context: {} };
  expect(
    await asMaya(CREATE, { data: [{ id: ID, name: 'B', createdBy: source }], upsert: true }),
  ).toMatchObject({ createContracts: [{ name: 'B', createdBy: API, updatedBy: { source: 'MANUAL' } }] });
});

test('a named creator stands as it was sent, the last writer is whoever writes', async () => {
  const someone = { source: 'EMAIL', name: 'A mailbox' };
  const answer = await dataOf(workspace(), CREATE, {
    data: [{ name: 'A', createdBy: someone, updatedBy: someone }],
  });
  expect(answer).toEqual({
    createContracts: [{ name: 'A', createdBy: { ...someone, workspaceMemberId: null }, updatedBy: API }],
  });
});

test('the app is told by its display name', async () => {
  await dataOf(workspace(), CREATE, { data: [{ id: ID, name: 'A' }] });
  await workspace().callRoute('/small/weigh', { id: ID, value: 3 }, { token: workspace().apiKey });
  await workspace().settle();
  const read = `query { contract(filter: { id: { eq: "${ID}" } }) { createdBy ${BY} updatedBy ${BY} } }`;
  expect(await dataOf(workspace(), read)).toEqual({
    contract: {
      createdBy: API,
      updatedBy: { source: 'APPLICATION', name: 'Small app', workspaceMemberId: null },
    },
  });
});

test('a request is logged with its root fields and the function that sent it', async () => {
  await workspace().runCron('nightly');
  await dataOf(workspace(), 'query { companies { totalCount } people { totalCount } }');
  expect(workspace().requests).toMatchObject([
    { roots: 1, functionName: 'nightly' },
    { roots: 2, functionName: null },
  ]);
  await workspace().forgetLogs();
  expect([workspace().requests, workspace().executions]).toEqual([[], []]);
});

test('every update, deletion and restoration is a later change, and by it rows can be put in order', async () => {
  const other = ID.replace(/8$/, '7');
  await dataOf(workspace(), CREATE, {
    data: [
      { id: ID, name: 'A' },
      { id: other, name: 'B' },
    ],
  });
  const steps = [
    `mutation { updateContract(id: "${ID}", data: { name: "A2" }) { updatedAt updatedBy ${BY} } }`,
    `mutation { deleteContract(id: "${ID}") { updatedAt updatedBy ${BY} } }`,
    `mutation { restoreContract(id: "${ID}") { updatedAt updatedBy ${BY} } }`,
  ];
  const seen = [];
  for (const step of steps) {
    now = new Date(now.getTime() + 60_000);
    seen.push(...Object.values({ ...(await asMaya(step)) }));
  }
  expect(seen).toMatchObject([
    { updatedAt: '2026-11-23T09:01:00.000Z', updatedBy: { source: 'MANUAL' } },
    { updatedAt: '2026-11-23T09:02:00.000Z', updatedBy: { source: 'MANUAL' } },
    { updatedAt: '2026-11-23T09:03:00.000Z', updatedBy: { source: 'MANUAL' } },
  ]);
  const since = (moment: string) =>
    dataOf(
      workspace(),
      `query { contracts(filter: { and: [{ updatedAt: { gte: "${moment}" } },
        { or: [{ deletedAt: { is: NULL } }, { deletedAt: { is: NOT_NULL } }] }] },
        orderBy: [{ updatedAt: DescNullsLast }]) { edges { node { id } } } }`,
    );
  expect(await since('2026-11-23T09:00:00.000Z')).toEqual({
    contracts: { edges: [{ node: { id: ID } }, { node: { id: other } }] },
  });
  expect(await since('2026-11-23T09:03:00.000Z')).toEqual({ contracts: { edges: [{ node: { id: ID } }] } });
  expect(await since('2026-11-23T09:03:00.001Z')).toEqual({ contracts: { edges: [] } });
});
