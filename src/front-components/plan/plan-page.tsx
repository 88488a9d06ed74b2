import { InsightsPart } from '../insight/insights-part.tsx';
import type { Desk } from '../panel/desk.ts';
import { useScreen } from '../panel/use-screen.ts';
import type { Look } from '../ui/look.ts';
import { pageStyle } from '../ui/theme.ts';
import { PlanScreen } from './plan-screen.ts';
import { PlanView } from './plan-view.tsx';

type PlanPageProps = Look & { planId: string; companyId: string | null; desk: Desk };

/** The page of an ESP+ plan, with what the deals of its company taught. */
export const PlanPage = ({ planId, companyId, desk, ...look }: PlanPageProps) => {
  const { screen, state } = useScreen(() => new PlanScreen(desk, planId));
  return (
    <>
      <div style={pageStyle(look.theme)} aria-busy={state.doing.kind === 'BUSY'}>
        <PlanView state={state} screen={screen} {...look} />
      </div>
      {companyId === null ? null : <InsightsPart scope={{ companyId }} desk={desk} {...look} />}
    </>
  );
};
