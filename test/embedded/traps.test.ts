/** Traps of a real server that were met while the app ran on it. */
import { expect, test } from 'vitest';
import { dataOf, errorOf, SMALL_APP, workspaceForTests } from './support/workspace.ts';

const workspace = workspaceForTests({ app: SMALL_APP });

const COMPANY = 'c1000000-0000-4000-8000-000000000009';
const UPDATE =
  'mutation($f: CompanyFilterInput!, $d: CompanyUpdateInput!){ updateCompanies(filter:$f, data:$d){ id } }';
const MOMENT = '2026-11-23T16:05:19.987Z';

const create = () =>
  dataOf(workspace(), 'mutation($d: CompanyCreateInput!){ createCompany(data:$d){ id } }', {
    d: { id: COMPANY, name: 'Harbor', createdAt: MOMENT },
  });

test('eq of a date-time in the filter of an update fails, at any depth', async () => {
  await create();
  const filter = { and: [{ id: { eq: COMPANY } }, { createdAt: { eq: MOMENT } }] };
  expect(await errorOf(workspace(), UPDATE, { f: filter, d: { name: 'Port' } })).toBe(
    'Data validation error.',
  );
});

test('the same instant closed in from both sides works, and so does eq in a list', async () => {
  await create();
  const filter = { and: [{ createdAt: { gte: MOMENT } }, { createdAt: { lte: MOMENT } }] };
  expect(await dataOf(workspace(), UPDATE, { f: filter, d: { name: 'Port' } })).toEqual({
    updateCompanies: [{ id: COMPANY }],
  });
  const list = 'query($f: CompanyFilterInput){ companies(filter:$f){ totalCount } }';
  expect(await dataOf(workspace(), list, { f: { createdAt: { eq: MOMENT } } })).toEqual({
    companies: { totalCount: 1 },
  });
});

test('the nil id is no id', async () => {
  const list = 'query($f: CompanyFilterInput){ companies(filter:$f){ totalCount } }';
  const nil = '00000000-0000-0000-0000-000000000000';
  expect(await errorOf(workspace(), list, { f: { id: { in: [nil] } } })).toContain('Invalid UUID value');
});
