import { OpenRecord, type Page } from '../panel/page.tsx';
import { useScreen } from '../panel/use-screen.ts';
import { ProgrammeScreen } from '../programme/programme-screen.ts';
import { ProgrammeView } from '../programme/programme-view.tsx';
import { pageStyle } from '../ui/theme.ts';
import { WorkshopScreen } from './workshop-screen.ts';
import { WorkshopView } from './workshop-view.tsx';

function Recommendations({ desk, ...look }: Page) {
  const { screen, state } = useScreen(() => new ProgrammeScreen(desk));
  return <ProgrammeView state={state} screen={screen} {...look} />;
}

function OfPolicy({ policyId, desk, ...look }: Page & { policyId: string }) {
  const { screen, state } = useScreen(() => new WorkshopScreen(desk, policyId));
  return (
    <div style={pageStyle(look.theme)}>
      <WorkshopView
        state={state}
        screen={screen}
        language={desk.language}
        {...(state.hasRecommendations ? { recommendations: <Recommendations desk={desk} {...look} /> } : {})}
        {...look}
      />
    </div>
  );
}

/** The workshop of the policy that is open. */
export const WorkshopPage = () => (
  <OpenRecord show={(id, page) => <OfPolicy key={id} policyId={id} {...page} />} />
);
