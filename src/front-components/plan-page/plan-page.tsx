import { OpenRecord, type Page } from '../panel/page.tsx';
import { useScreen } from '../panel/use-screen.ts';
import { LivePage } from '../ui/live-page.tsx';
import { recordStamp } from '../workspace/stamps.ts';
import { useLive } from '../workspace/use-live.ts';
import { PlanPageScreen } from './plan-page-screen.ts';
import { PlanPageView } from './plan-page-view.tsx';

function OfPlan({ planId, desk, ...look }: Page & { planId: string }) {
  const { screen, state } = useScreen(() => new PlanPageScreen(desk, planId));
  // What is written beside the page shows on it.
  const live = useLive(desk.timers, () => ({
    stamp: () => recordStamp(desk.client, 'espPlan', planId),
    refresh: () => screen.refresh(),
  }));
  return (
    <LivePage live={live} {...look}>
      <PlanPageView state={state} screen={screen} {...look} />
    </LivePage>
  );
}

/** The plan that is open, on a page. */
export const PlanOnAPage = () => (
  <OpenRecord show={(id, page) => <OfPlan key={id} planId={id} {...page} />} />
);
