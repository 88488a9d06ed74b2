/** Merging companies, as a real 2.21 did it: see `merges.jsonl` among the recordings. */
import { expect, test } from 'vitest';
import { dataOf, SMALL_APP, workspaceForTests } from './support/workspace.ts';

let now = new Date('2026-11-23T09:00:00.000Z');
const workspace = workspaceForTests({ app: SMALL_APP, clock: () => now });

const KEPT = 'c1000000-0000-4000-8000-00000000000a';
const ABSORBED = 'c1000000-0000-4000-8000-00000000000b';
const DEAL = 'd1000000-0000-4000-8000-00000000000a';
const TASK = 'e1000000-0000-4000-8000-00000000000a';
const MAYA = '5eed0001-0000-4000-8000-000000000001';

const run = (query: string, variables: Record<string, unknown> = {}) => dataOf(workspace(), query, variables);

const merge = () =>
  workspace().execute(
    `mutation { mergeCompanies(ids: ["${KEPT}", "${ABSORBED}"], conflictPriorityIndex: 0) { id name updatedBy { source } } }`,
    {},
    { token: workspace().signIn(MAYA, null) },
  );

const twoCompanies = (kept: Record<string, unknown> = {}) =>
  run('mutation($d: [CompanyCreateInput!]!) { createCompanies(data: $d) { id } }', {
    d: [
      { id: KEPT, name: 'Kept', ...kept },
      { id: ABSORBED, name: 'Absorbed' },
    ],
  });

test('children move with a later stamp and their last writer, without an event; ties of tasks are gone', async () => {
  await twoCompanies();
  await run(
    `mutation { createOpportunity(data: { id: "${DEAL}", name: "Deal", companyId: "${ABSORBED}" }) { id }
      createTask(data: { id: "${TASK}", title: "Call" }) { id } }`,
  );
  await run(
    `mutation { createTaskTarget(data: { taskId: "${TASK}", targetCompanyId: "${ABSORBED}" }) { id } }`,
  );
  await workspace().forgetLogs();
  now = new Date(now.getTime() + 60_000);
  expect((await merge()).data).toEqual({
    mergeCompanies: { id: KEPT, name: 'Kept', updatedBy: { source: 'API' } },
  });
  const trash = '{ or: [{ deletedAt: { is: NULL } }, { deletedAt: { is: NOT_NULL } }] }';
  expect(
    await run(
      `query { opportunities { edges { node { companyId updatedAt updatedBy { source } } } }
        taskTargets(filter: ${trash}) { totalCount } companies(filter: ${trash}) { totalCount } }`,
    ),
  ).toEqual({
    opportunities: {
      edges: [
        {
          node: {
            companyId: KEPT,
            updatedAt: '2026-11-23T09:01:00.000Z',
            updatedBy: { source: 'API' },
          },
        },
      ],
    },
    taskTargets: { totalCount: 0 },
    companies: { totalCount: 1 },
  });
  expect(workspace().events.map(({ name }) => name)).toEqual(['company.destroyed']);
});

test('the survivor tells of itself only when it takes something over', async () => {
  await twoCompanies({ name: '' });
  await workspace().forgetLogs();
  await merge();
  expect(workspace().events.map(({ name }) => name)).toEqual(['company.destroyed', 'company.updated']);
});

test('a unique index of what would move refuses all of the merge', async () => {
  await twoCompanies();
  await run('mutation($d: [ContractCreateInput!]!) { createContracts(data: $d) { id } }', {
    d: [KEPT, ABSORBED].map((companyId) => ({ companyId, signedOn: '2026-10-01' })),
  });
  await run(
    `mutation { createOpportunity(data: { id: "${DEAL}", name: "Deal", companyId: "${ABSORBED}" }) { id } }`,
  );
  const { errors } = await merge();
  expect(errors).toMatchObject([
    { message: 'A duplicate entry was detected', extensions: { code: 'BAD_USER_INPUT' } },
  ]);
  expect(
    await run('query { companies { totalCount } opportunities { edges { node { companyId } } } }'),
  ).toEqual({
    companies: { totalCount: 2 },
    opportunities: { edges: [{ node: { companyId: ABSORBED } }] },
  });
});

test('more than 200 children of one kind cannot be moved', async () => {
  await twoCompanies();
  for (const count of [200, 1]) {
    await run('mutation($d: [PersonCreateInput!]!) { createPeople(data: $d) { id } }', {
      d: Array.from({ length: count }, () => ({ companyId: ABSORBED })),
    });
  }
  expect((await merge()).errors).toMatchObject([{ message: 'Cannot update more than 200 records at once' }]);
  expect(await run('query { companies { totalCount } }')).toEqual({ companies: { totalCount: 2 } });
});
