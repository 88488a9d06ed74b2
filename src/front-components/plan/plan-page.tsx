import type { Desk } from '../panel/desk.ts';
import { useScreen } from '../panel/use-screen.ts';
import type { Look } from '../ui/look.ts';
import { pageStyle } from '../ui/theme.ts';
import { PlanScreen } from './plan-screen.ts';
import { PlanView } from './plan-view.tsx';

/** The page of an ESP+ plan. */
export const PlanPage = ({ planId, desk, ...look }: Look & { planId: string; desk: Desk }) => {
  const { screen, state } = useScreen(() => new PlanScreen(desk, planId));
  return (
    <div style={pageStyle(look.theme)} aria-busy={state.doing.kind === 'BUSY'}>
      <PlanView state={state} screen={screen} {...look} />
    </div>
  );
};
