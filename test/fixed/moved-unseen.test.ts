import { expect, it } from 'vitest';
import { follow } from '../../src/flows/change/follow.ts';
import { recordsIn, tickIn } from '../support/lean-workspace.ts';
import { companyId, someAccounts, usd } from './support/some-accounts.ts';

it.each([
  ['was scored', true],
  ['is new', false],
])(
  'a deal that moved without an event counts no longer for the company it left, when the other %s',
  async (_, wasScored) => {
    const workspace = someAccounts(2);
    const newId = companyId(7);
    if (wasScored) workspace.make('company', { id: newId, name: 'New' });
    await tickIn(workspace);
    workspace.advance(600_000);
    await tickIn(workspace);
    if (!wasScored) workspace.make('company', { id: newId, name: 'New' });
    const former = companyId(1);
    const deal = recordsIn(workspace, 'opportunity').find((one) => one.companyId === former);
    const dealId = String(deal?.id);
    const scores = () => workspace.server.of('company').get(former);
    const before = scores()?.countedRecords;
    workspace.advance(1000);
    workspace.change('opportunity', dealId, { companyId: newId });
    const moved = workspace.server.of('opportunity').get(dealId);
    workspace.advance(1000);
    workspace.change('opportunity', dealId, { amount: usd(70_000) });
    const after = workspace.server.of('opportunity').get(dealId);
    await follow(workspace.execution(), [
      {
        object: 'opportunity',
        action: 'updated',
        recordId: dealId,
        before: moved,
        after,
        updatedFields: ['amount'],
      },
    ]);
    const counted = scores()?.countedRecords;
    expect(counted).not.toBe('');
    expect(String(counted).split(' ')).toHaveLength(String(before).split(' ').length - 1);
  },
);

it('nobody is asked for when nothing moved', async () => {
  const workspace = someAccounts(2);
  await tickIn(workspace);
  const asked: string[] = [];
  const trouble = { before: ({ query }: { query: string }) => void asked.push(query) };
  workspace.advance(1000);
  const id = workspace.make('opportunity', { name: 'Another', companyId: companyId(0), stage: 'PROPOSAL' });
  const after = workspace.server.of('opportunity').get(id);
  await follow(workspace.execution({ trouble }), [
    {
      object: 'opportunity',
      action: 'created',
      recordId: id,
      before: null,
      after,
      updatedFields: null,
    },
  ]);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((query) => query.includes('CompaniesCounting'))).toEqual([]);
});
