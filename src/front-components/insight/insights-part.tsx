import type { Desk } from '../panel/desk.ts';
import { useScreen } from '../panel/use-screen.ts';
import { LivePage } from '../ui/live-page.tsx';
import type { Look } from '../ui/look.ts';
import { pageStyle } from '../ui/theme.ts';
import type { InsightScope } from '../workspace/records.ts';
import { recordStamp } from '../workspace/stamps.ts';
import { useLive } from '../workspace/use-live.ts';
import { InsightScreen } from './insight-screen.ts';
import { InsightsView } from './insights-view.tsx';

const OfDeal = ({ dealId, desk, ...look }: Look & { dealId: string; desk: Desk }) => {
  const { screen, state } = useScreen(() => new InsightScreen(desk, { dealId }));
  const live = useLive(desk.timers, () => ({
    stamp: () => recordStamp(desk.client, 'opportunity', dealId),
    refresh: () => screen.refresh(),
  }));
  return (
    <LivePage live={live} isBusy={state.doing.kind === 'BUSY'} {...look}>
      <InsightsView state={state} screen={screen} {...look} />
    </LivePage>
  );
};

/** Not followed by itself: it stands under a page that is. */
const OfCompany = ({ companyId, desk, ...look }: Look & { companyId: string; desk: Desk }) => {
  const { screen, state } = useScreen(() => new InsightScreen(desk, { companyId }));
  return (
    <div style={pageStyle(look.theme)} aria-busy={state.doing.kind === 'BUSY'}>
      <InsightsView state={state} screen={screen} {...look} />
    </div>
  );
};

/** What one deal taught, or the deals of a company, as a part of a page. */
export const InsightsPart = ({ scope, ...shown }: Look & { scope: InsightScope; desk: Desk }) =>
  'dealId' in scope ? (
    <OfDeal dealId={scope.dealId} {...shown} />
  ) : (
    <OfCompany companyId={scope.companyId} {...shown} />
  );
