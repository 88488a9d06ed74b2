import { describe, expect, it } from 'vitest';
import { requestRun } from '../../src/flows/run/request-run.ts';
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

  it('when a person asks for it again before it has begun', async () => {
    const workspace = someAccounts(3);
    const ask = () => requestRun(workspace.execution(), 'MANUAL');
    const [first, second, third] = [await ask(), await ask(), await ask()];
    expect([second?.id, third?.id]).toEqual([first?.id, first?.id]);
    expect(recordsIn(workspace, 'scoreRun').filter(({ mode }) => mode === 'MANUAL')).toHaveLength(1);
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
