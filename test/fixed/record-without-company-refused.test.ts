import { expect, it } from 'vitest';
import type { LeanError } from '../../scripts/lean/server.ts';
import { recordsIn, type Trouble, tickIn } from '../support/lean-workspace.ts';
import { someAccounts, usd } from './support/some-accounts.ts';

it('a record without a company that can not be written is named on the run, and others are written', async () => {
  const workspace = someAccounts(2);
  const makeLoose = (name: string): string =>
    workspace.make('opportunity', {
      name,
      companyId: null,
      stage: 'PROPOSAL',
      amount: usd(500_000),
      closeDate: '2026-12-20T00:00:00.000Z',
    });
  const bad = makeLoose('Bad');
  const good = makeLoose('Good');
  const refuseBad: Trouble = {
    refusal: ({ query, variables }): LeanError | null =>
      query.includes('mutation Write') && JSON.stringify(variables).includes(bad)
        ? { message: 'no such option', path: [], extensions: { code: 'BAD_USER_INPUT' } }
        : null,
  };
  const [run] = await tickIn(workspace, { trouble: refuseBad });
  expect(run).toMatchObject({ state: 'FINISHED', processed: 2, failed: 0 });
  expect(run?.failureReasons).toEqual([
    { companyId: null, reason: expect.stringMatching(new RegExp(`opportunity ${bad}.*no such option`)) },
  ]);
  const tracks = new Map(recordsIn(workspace, 'opportunity').map(({ id, salesTrack }) => [id, salesTrack]));
  expect(tracks.get(good)).toBe('FULL_PROCESS');
  expect(tracks.get(bad) ?? null).toBeNull();
});
