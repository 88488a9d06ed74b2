import { expect, it } from 'vitest';
import { recordsIn, tickIn } from '../support/lean-workspace.ts';
import { someAccounts } from './support/some-accounts.ts';

/** More than an execution gets through at so long a request. */
const COMPANIES = 1300;
const REQUEST_MS = 5300;

it('no page is begun that an execution has no time for: its run would be held for minutes after', async () => {
  const workspace = someAccounts(COMPANIES);
  await tickIn(workspace, { trouble: { before: () => workspace.advance(REQUEST_MS) } });
  const [run] = recordsIn(workspace, 'scoreRun').filter(({ mode }) => mode !== 'FEED');
  expect(run).toMatchObject({ state: 'RUNNING', leasedUntil: null });
  expect(run?.processed).toBeGreaterThan(0);
});
