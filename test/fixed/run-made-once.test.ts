import { describe, expect, it } from 'vitest';
import { recordsIn, tickIn } from '../support/lean-workspace.ts';
import { someAccounts } from './support/some-accounts.ts';

const passesIn = (workspace: ReturnType<typeof someAccounts>) =>
  recordsIn(workspace, 'scoreRun').filter(({ mode }) => mode === 'SWEEP');

describe('a pass is made once', () => {
  it('when the answer to its making is lost', async () => {
    const workspace = someAccounts(3);
    let isLost = false;
    const [run] = await tickIn(workspace, {
      trouble: {
        after({ query }) {
          if (isLost || !query.includes('mutation CreateRun')) return;
          isLost = true;
          throw new Error('the connection broke');
        },
      },
    });
    expect(isLost).toBe(true);
    expect(run?.state).toBe('FINISHED');
    expect(passesIn(workspace)).toHaveLength(1);
  });

  it('when two ticks find at once that it is due', async () => {
    const workspace = someAccounts(3);
    await Promise.all([tickIn(workspace), tickIn(workspace)]);
    expect(passesIn(workspace)).toHaveLength(1);
  });

  it.each([true, false])(
    'also after one of its name was thrown away (unreadable: %s)',
    async (isUnreadable) => {
      const workspace = someAccounts(3);
      await tickIn(workspace);
      const [first] = passesIn(workspace);
      const gone = isUnreadable ? { state: null } : { deletedAt: workspace.now().toISOString() };
      workspace.change('scoreRun', String(first?.id), gone);
      workspace.advance(60_000);
      const [again] = await tickIn(workspace);
      expect(again).toMatchObject({ mode: 'SWEEP', state: 'FINISHED' });
      workspace.advance(60_000);
      expect(await tickIn(workspace)).toEqual([]);
    },
  );
});
