import { InsightsBeneath } from '../insight/insights-part.tsx';
import type { Desk } from '../panel/desk.ts';
import { useScreen } from '../panel/use-screen.ts';
import { LivePage } from '../ui/live-page.tsx';
import type { Look } from '../ui/look.ts';
import { recordStamp } from '../workspace/stamps.ts';
import { useLive } from '../workspace/use-live.ts';
import { PlanScreen } from './plan-screen.ts';
import { PlanView } from './plan-view.tsx';

type PlanPageProps = Look & { planId: string; companyId: string | null; desk: Desk };

/** The page of an ESP+ plan, with what the deals of its company taught. */
export function PlanPage({ planId, companyId, desk, ...look }: PlanPageProps) {
  const { screen, state } = useScreen(() => new PlanScreen(desk, planId));
  const live = useLive(desk.timers, () => ({
    stamp: () => recordStamp(desk.client, 'espPlan', planId),
    refresh: () => screen.refresh(),
  }));
  return (
    <>
      <LivePage live={live} isBusy={state.doing.kind === 'BUSY'} {...look}>
        <PlanView state={state} screen={screen} {...look} />
      </LivePage>
      {companyId === null ? null : <InsightsBeneath scope={{ companyId }} desk={desk} {...look} />}
    </>
  );
}
