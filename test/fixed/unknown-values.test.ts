import { describe, expect, it } from 'vitest';
import { recordsIn, tickIn } from '../support/lean-workspace.ts';
import { companyId, someAccounts } from './support/some-accounts.ts';

describe('what the app does not know stops nothing else', () => {
  it('a fifth status of a key account', async () => {
    const workspace = someAccounts(6);
    workspace.make('keyAccount', { companyId: companyId(1), name: 'Company 1', status: 'PARTNER' });
    const [run] = await tickIn(workspace);
    expect(run).toMatchObject({ state: 'FINISHED', failed: 0, failureReasons: [] });
    const ranks = recordsIn(workspace, 'keyAccount').map(({ importanceRank }) => importanceRank);
    expect(ranks.length).toBeGreaterThan(1);
    expect(ranks.every((rank) => typeof rank === 'number')).toBe(true);
    expect(recordsIn(workspace, 'keyAccount').find((row) => row.companyId === companyId(1))?.status).toBe(
      'PARTNER',
    );
  });

  it.each([
    ['a run with a mode and no state', { mode: 'SWEEP', state: null }],
    ['a run of another mode', { mode: 'TURBO', state: 'WAITING' }],
    ['a run whose reasons are no list', { mode: 'MANUAL', state: 'FINISHED', failureReasons: 'none' }],
    [
      'a run with another phase and a broken cursor',
      { mode: 'MANUAL', state: 'WAITING', phase: 'X', cursor: '{' },
    ],
  ])('%s', async (_name, values) => {
    const workspace = someAccounts(3);
    workspace.make('scoreRun', values);
    const runs = await tickIn(workspace);
    expect(runs.every(({ state, failed }) => state === 'FINISHED' && failed === 0)).toBe(true);
    expect(recordsIn(workspace, 'company').every((row) => typeof row.importanceScore === 'number')).toBe(
      true,
    );
  });

  it.each([
    ['company', { scoreExplanation: 'text' }],
    ['company', { countedRecords: '{]' }],
    ['opportunity', { stage: 'SOMEWHERE', salesTrack: 'SIDEWAYS' }],
  ])('a %s with %j', async (object, values) => {
    const workspace = someAccounts(3);
    const [record] = recordsIn(workspace, object);
    workspace.change(object, String(record?.id), values);
    const [run] = await tickIn(workspace);
    expect(run).toMatchObject({ state: 'FINISHED', processed: 3, failed: 0, failureReasons: [] });
  });
});
