import { expect, it } from 'vitest';
import { recordsIn, tickIn } from '../support/lean-workspace.ts';
import { someAccounts } from './support/some-accounts.ts';

/** More than are passed in one execution. */
const COMPANIES = 1600;

it.each([4100, 5300])(
  'no page is begun that an execution has no time for, which would hold its run for long, at %d ms a request',
  async (milliseconds) => {
    const workspace = someAccounts(COMPANIES);
    await tickIn(workspace, { trouble: { before: () => workspace.advance(milliseconds) } });
    const [run] = recordsIn(workspace, 'scoreRun').filter(({ mode }) => mode !== 'FEED');
    expect(run).toMatchObject({ state: 'RUNNING', leasedUntil: null });
    expect(run?.processed).toBeGreaterThan(0);
  },
);
