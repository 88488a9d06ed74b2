import { expect, it } from 'vitest';
import { tickIn } from '../support/lean-workspace.ts';
import { someAccounts } from './support/some-accounts.ts';

it('any number of newer runs hides neither when the last full pass was nor where the feed stands', async () => {
  const workspace = someAccounts(3);
  const [sweep] = await tickIn(workspace);
  for (let index = 0; index < 130; index += 1) {
    workspace.advance(10_000);
    workspace.make('scoreRun', {
      mode: 'MANUAL',
      state: 'FINISHED',
      startedAt: workspace.now().toISOString(),
      finishedAt: workspace.now().toISOString(),
    });
  }
  expect(await tickIn(workspace)).toEqual([]);
  const { lastFullStart } = await workspace.execution().runs.overview();
  expect(lastFullStart).toEqual(sweep?.startedAt);
  const feeds = [...workspace.server.of('scoreRun').ids(null)].filter(
    (id) => workspace.server.of('scoreRun').get(id)?.mode === 'FEED',
  );
  expect(feeds).toHaveLength(1);
});
