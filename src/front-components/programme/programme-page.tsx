import { HealthSection } from '../health/health-section.tsx';
import type { Desk } from '../panel/desk.ts';
import { useScreen } from '../panel/use-screen.ts';
import { LivePage } from '../ui/live-page.tsx';
import type { Look } from '../ui/look.ts';
import { programmeStamp } from '../workspace/stamps.ts';
import { useLive } from '../workspace/use-live.ts';
import { ListsSection } from './lists-section.tsx';
import { ProgrammeScreen } from './programme-screen.ts';
import { ProgrammeView } from './programme-view.tsx';

/** The whole programme: what is recommended, and whether scoring works. */
export function ProgrammePage({ desk, ...look }: Look & { desk: Desk }) {
  const { screen, state } = useScreen(() => new ProgrammeScreen(desk));
  const live = useLive(desk.timers, () => ({
    stamp: () => programmeStamp(desk.client),
    refresh: () => screen.refresh(),
  }));
  return (
    <LivePage live={live} isBusy={state.doing.kind === 'BUSY'} {...look}>
      <ProgrammeView state={state} screen={screen} {...look} />
      <HealthSection client={desk.client} {...look} />
      <ListsSection desk={desk} {...look} />
    </LivePage>
  );
}
