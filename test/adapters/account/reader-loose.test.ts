/** Records whose company is not known: without one they are an account together, with one they are not read. */
import { describe, expect, it } from 'vitest';
import { benchForTests, idOf } from './reader-bench.ts';

const bench = benchForTests();

const A = idOf(0xa);
const DEAL = idOf(0xd);
const PLAN = idOf(0xe);
const KEY_ACCOUNT = idOf(0xf);
const CONTRACT = idOf(0xc);
const NEED = idOf(1);
const REQUEST = idOf(6);
const CREDIT = idOf(5);

const ids = (records: readonly { id: string }[] | undefined): string[] => (records ?? []).map(({ id }) => id);

/** A record of every kind that may stand alone, all of the company or of none. */
async function makeAll(companyId: string | null): Promise<void> {
  const { make } = bench();
  await make('Companies', 'Company', [{ id: A }]);
  await make('Opportunities', 'Opportunity', [{ id: DEAL, companyId }]);
  await make('KeyAccounts', 'KeyAccount', [{ id: KEY_ACCOUNT, companyId, status: 'KEY' }]);
  await make('EspPlans', 'EspPlan', [{ id: PLAN, companyId, keyAccountId: KEY_ACCOUNT }]);
  await make('PlanObjectives', 'PlanObjective', [{ id: idOf(8), espPlanId: PLAN }]);
  await make('Contracts', 'Contract', [{ id: CONTRACT, companyId }]);
  await make('AccountNeeds', 'AccountNeed', [{ id: NEED, companyId }]);
  await make('SupportRequests', 'SupportRequest', [{ id: REQUEST, opportunityId: DEAL }]);
  await make('SalesCredits', 'SalesCredit', [{ id: CREDIT, companyId, contractId: CONTRACT }]);
}

const ALL = {
  opportunity: [DEAL],
  espPlan: [PLAN],
  contract: [CONTRACT],
  accountNeed: [NEED],
  keyAccount: [KEY_ACCOUNT],
  supportRequest: [REQUEST],
  salesCredit: [CREDIT],
};

describe('records without a known company', () => {
  it('are one account when they have none', async () => {
    await makeAll(null);
    const { make, read, sent } = bench();
    await make('Tasks', 'Task', [{ id: idOf(7), status: 'TODO' }]);
    await make('TaskTargets', 'TaskTarget', [{ taskId: idOf(7), targetKeyAccountId: KEY_ACCOUNT }]);

    const { accounts, discovered } = await read({ records: ALL });

    expect(accounts).toHaveLength(1);
    const [account] = accounts;
    expect(account?.company).toBeNull();
    expect(ids(account?.opportunities)).toEqual([DEAL]);
    expect(ids(account?.espPlans)).toEqual([PLAN]);
    expect(ids(account?.planObjectives)).toEqual([idOf(8)]);
    expect(ids(account?.contracts)).toEqual([CONTRACT]);
    expect(ids(account?.accountNeeds)).toEqual([NEED]);
    expect(ids(account?.keyAccounts)).toEqual([KEY_ACCOUNT]);
    expect(ids(account?.supportRequests)).toEqual([REQUEST]);
    expect(ids(account?.salesCredits)).toEqual([CREDIT]);
    expect(account?.openTasks).toEqual([{ id: idOf(7), subjectIds: [KEY_ACCOUNT] }]);
    expect(Object.keys(account?.contracts[0] ?? {})).not.toContain('company');
    expect(discovered).toEqual([]);
    expect(sent()).toEqual([{ name: 'ReadLooseRecords', roots: 8 }]);
  });

  it.each(Object.entries(ALL))('name the company that they have: %s', async (object, records) => {
    await makeAll(A);
    const { read } = bench();
    const { accounts, discovered } = await read({ records: { [object]: records } });
    expect(accounts).toEqual([]);
    expect(discovered).toEqual([A]);
  });

  it('count as without one when it is in the trash', async () => {
    await makeAll(A);
    const { read, trash } = bench();
    await trash('Company', A);
    const { accounts, discovered } = await read({ records: ALL });
    expect(accounts.map(({ company }) => company)).toEqual([null]);
    expect(ids(accounts[0]?.contracts)).toEqual([CONTRACT]);
    expect(accounts[0]?.contracts[0]?.companyId).toBeNull();
    expect(accounts[0]?.salesCredits[0]?.contractCompanyId).toBeNull();
    expect(discovered).toEqual([]);
  });

  it('come with the companies that are read, opportunities and plans in the same request', async () => {
    const { make, read, sent } = bench();
    await makeAll(null);
    await make('Opportunities', 'Opportunity', [{ id: idOf(0xd, 1), companyId: A }]);
    const { accounts } = await read({ companyIds: [A], records: { opportunity: [DEAL], espPlan: [PLAN] } });
    expect(accounts.map(({ opportunities }) => ids(opportunities))).toEqual([[idOf(0xd, 1)], [DEAL]]);
    expect(ids(accounts[1]?.planObjectives)).toEqual([idOf(8)]);
    expect(sent()[0]).toEqual({ name: 'ReadAccounts', roots: 4 });
    expect(sent().map(({ name }) => name)).not.toContain('ReadLooseRecords');
  });

  it('belong to an account that is read', async () => {
    const { read } = bench();
    await makeAll(A);
    const { accounts, discovered } = await read({ companyIds: [A], records: ALL });
    expect(accounts.map(({ company }) => company?.id)).toEqual([A]);
    expect(ids(accounts[0]?.contracts)).toEqual([CONTRACT]);
    expect(ids(accounts[0]?.salesCredits)).toEqual([CREDIT]);
    expect(discovered).toEqual([]);
  });

  it('are no contracts that came with an opportunity of a company: they are its own', async () => {
    const { make, read } = bench();
    await make('Companies', 'Company', [{ id: A }]);
    await make('Opportunities', 'Opportunity', [{ id: DEAL, companyId: A }]);
    await make('Contracts', 'Contract', [{ id: CONTRACT, opportunityId: DEAL }]);
    const { accounts } = await read({ companyIds: [A] });
    expect(accounts).toHaveLength(1);
    expect(ids(accounts[0]?.contracts)).toEqual([CONTRACT]);
    expect(ids(accounts[0]?.contractsOfOthers)).toEqual([]);
  });
});

it('nothing is asked for when nothing is wanted', async () => {
  const { read, sent } = bench();
  expect(await read({})).toEqual({ accounts: [], policies: [], discovered: [] });
  expect(sent()).toEqual([]);
});
