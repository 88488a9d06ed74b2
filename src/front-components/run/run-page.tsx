import type { Desk } from '../panel/desk.ts';
import { useScreen } from '../panel/use-screen.ts';
import { LivePage } from '../ui/live-page.tsx';
import type { Look } from '../ui/look.ts';
import { recordStamp } from '../workspace/stamps.ts';
import { useLive } from '../workspace/use-live.ts';
import { RunScreen } from './run-screen.ts';
import { RunView } from './run-view.tsx';

/** The page of a run. */
export function RunPage({ runId, desk, ...look }: Look & { runId: string; desk: Desk }) {
  const { screen, state } = useScreen(() => new RunScreen(desk, runId));
  const live = useLive(desk.timers, () => ({
    stamp: () => recordStamp(desk.client, 'scoreRun', runId),
    refresh: () => screen.refresh(),
  }));
  return (
    <LivePage live={live} isBusy={state.doing.kind === 'BUSY'} {...look}>
      <RunView state={state} screen={screen} {...look} />
    </LivePage>
  );
}
