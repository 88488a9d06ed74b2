import type { Desk } from '../panel/desk.ts';
import { useScreen } from '../panel/use-screen.ts';
import type { Look } from '../ui/look.ts';
import { pageStyle } from '../ui/theme.ts';
import type { InsightScope } from '../workspace/records.ts';
import { InsightScreen } from './insight-screen.ts';
import { InsightsView } from './insights-view.tsx';

/** What one deal taught, or the deals of a company, as a part of a page. */
export const InsightsPart = ({ scope, desk, ...look }: Look & { scope: InsightScope; desk: Desk }) => {
  const { screen, state } = useScreen(() => new InsightScreen(desk, scope));
  return (
    <div style={pageStyle(look.theme)} aria-busy={state.doing.kind === 'BUSY'}>
      <InsightsView state={state} screen={screen} {...look} />
    </div>
  );
};
