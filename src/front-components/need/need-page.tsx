import type { Desk } from '../panel/desk.ts';
import { useScreen } from '../panel/use-screen.ts';
import { LivePage } from '../ui/live-page.tsx';
import type { Look } from '../ui/look.ts';
import { recordStamp } from '../workspace/stamps.ts';
import { useLive } from '../workspace/use-live.ts';
import { NeedScreen } from './need-screen.ts';
import { NeedView } from './need-view.tsx';

/** The page of an account need. */
export function NeedPage({ needId, desk, ...look }: Look & { needId: string; desk: Desk }) {
  const { screen, state } = useScreen(() => new NeedScreen(desk, needId));
  const live = useLive(desk.timers, () => ({
    stamp: () => recordStamp(desk.client, 'accountNeed', needId),
    refresh: () => screen.refresh(),
  }));
  return (
    <LivePage live={live} isBusy={state.doing.kind === 'BUSY'} {...look}>
      <NeedView state={state} screen={screen} {...look} />
    </LivePage>
  );
}
