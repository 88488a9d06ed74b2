import { assessmentSaidIn, projectWordsOf } from '../../domain/words/languages.ts';
import { InsightsBeneath } from '../insight/insights-part.tsx';
import { OpenRecord, type Page } from '../panel/page.tsx';
import { dataOf } from '../panel/screen.ts';
import { useScreen } from '../panel/use-screen.ts';
import { LivePage } from '../ui/live-page.tsx';
import { listStamp } from '../workspace/list-stamps.ts';
import { useLive } from '../workspace/use-live.ts';
import { ProjectScreen } from './project-screen.ts';
import { ProjectView } from './project-view.tsx';

function OfDeal({ dealId, desk, texts, theme }: Page & { dealId: string }) {
  const { screen, state } = useScreen(() => new ProjectScreen(desk, dealId));
  const live = useLive(desk.timers, () => ({
    stamp: () => listStamp(desk.client, 'deal', dealId),
    refresh: () => screen.refresh(),
  }));
  const words = projectWordsOf(desk.language);
  const said = assessmentSaidIn(desk.language);
  const closedOn = dataOf(state.project)?.deal.closedOn ?? null;
  return (
    <LivePage live={live} isBusy={state.doing.kind === 'BUSY'} texts={texts} theme={theme}>
      <ProjectView state={state} screen={screen} words={words} said={said} texts={texts} theme={theme} />
      {closedOn === null ? null : (
        <InsightsBeneath key={closedOn} scope={{ dealId }} desk={desk} texts={texts} theme={theme} />
      )}
    </LivePage>
  );
}

/** The project line of the deal that is open. */
export const ProjectPage = () => (
  <OpenRecord show={(id, page) => <OfDeal key={id} dealId={id} {...page} />} />
);
