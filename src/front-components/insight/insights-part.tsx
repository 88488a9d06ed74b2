import type { Desk } from '../panel/desk.ts';
import { dataOf } from '../panel/screen.ts';
import { useScreen } from '../panel/use-screen.ts';
import { formatMoney } from '../texts/formats.ts';
import { LivePage } from '../ui/live-page.tsx';
import type { Look } from '../ui/look.ts';
import { bannerStyle, pageStyle } from '../ui/theme.ts';
import type { InsightDeal, InsightScope } from '../workspace/records.ts';
import { recordStamp } from '../workspace/stamps.ts';
import { useLive } from '../workspace/use-live.ts';
import { InsightScreen } from './insight-screen.ts';
import { InsightsView } from './insights-view.tsx';

/** Why nobody knows which process a deal takes. */
export const TrackNotice = ({ deal, texts, theme }: Look & { deal: InsightDeal | undefined }) =>
  deal?.salesTrack === 'UNKNOWN' ? (
    <p role="alert" style={bannerStyle(theme)}>
      {texts.insights.trackUnknown(formatMoney(deal.amount, texts))}
    </p>
  ) : null;

/** What one deal taught, as a part of a page. */
export function DealInsights({ dealId, desk, ...look }: Look & { dealId: string; desk: Desk }) {
  const { screen, state } = useScreen(() => new InsightScreen(desk, { dealId }));
  const live = useLive(desk.timers, () => ({
    stamp: () => recordStamp(desk.client, 'opportunity', dealId),
    refresh: () => screen.refresh(),
  }));
  return (
    <LivePage live={live} isBusy={state.doing.kind === 'BUSY'} {...look}>
      <TrackNotice deal={dataOf(state.deals)?.[0]} {...look} />
      <InsightsView state={state} screen={screen} {...look} />
    </LivePage>
  );
}

/** What deals taught, under a page that is followed: it is not followed by itself. */
export function InsightsBeneath({ scope, desk, ...look }: Look & { scope: InsightScope; desk: Desk }) {
  const { screen, state } = useScreen(() => new InsightScreen(desk, scope));
  return (
    <div style={pageStyle(look.theme)} aria-busy={state.doing.kind === 'BUSY'}>
      <InsightsView state={state} screen={screen} {...look} />
    </div>
  );
}
