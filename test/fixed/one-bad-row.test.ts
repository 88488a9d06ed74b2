import { describe, expect, it } from 'vitest';
import type { LeanError } from '../../scripts/lean/server.ts';
import { recordsIn, type Trouble, tickIn } from '../support/lean-workspace.ts';
import { companyId, someAccounts, usd } from './support/some-accounts.ts';

const BAD = companyId(3);

/** A server that can't read one company, whichever others are asked for with it. */
const cannotRead = (code: string): Trouble => ({
  refusal: ({ query, variables }): LeanError | null =>
    query.includes('query ReadAccounts') && JSON.stringify(variables).includes(BAD)
      ? { message: 'out of range', path: ['companies'], extensions: { code } }
      : null,
});

const scoredIn = (workspace: ReturnType<typeof someAccounts>): unknown[] =>
  recordsIn(workspace, 'company')
    .filter(({ importanceScore }) => typeof importanceScore === 'number')
    .map(({ id }) => id);

describe.each(['INTERNAL_SERVER_ERROR', 'BAD_USER_INPUT'])('a company that can not be read (%s)', (code) => {
  it('fails alone in a pass, by its name', async () => {
    const workspace = someAccounts(7);
    const [run] = await tickIn(workspace, { trouble: cannotRead(code) });
    expect(run).toMatchObject({ state: 'FINISHED', processed: 7, failed: 1 });
    expect(run?.failureReasons).toEqual([
      { companyId: BAD, reason: expect.stringContaining('out of range') },
    ]);
    expect(scoredIn(workspace)).toEqual([0, 1, 2, 4, 5, 6].map(companyId));
  });

  it('keeps the feed from nothing else', async () => {
    const workspace = someAccounts(7);
    await tickIn(workspace);
    workspace.advance(5 * 60_000);
    for (const index of [2, 3, 4])
      workspace.change('company', companyId(index), { potentialAnnualValue: usd(3_000_000) });
    const before = new Map(recordsIn(workspace, 'company').map((row) => [row.id, row.importanceScore]));
    for (let minute = 0; minute < 2; minute += 1) {
      workspace.advance(60_000);
      await tickIn(workspace, { trouble: cannotRead(code) });
    }
    const moved = recordsIn(workspace, 'company').filter((row) => before.get(row.id) !== row.importanceScore);
    expect(moved.map(({ id }) => id)).toEqual([companyId(2), companyId(4)]);
  });
});
