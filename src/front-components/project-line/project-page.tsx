import { useState } from 'react';
import { useColorScheme, useLocale, useSelectedRecordIds } from 'twenty-sdk/front-component';
import { languageOf } from '../../domain/shared/language.ts';
import { assessmentSaidIn, projectWordsOf } from '../../domain/words/languages.ts';
import { InsightsBeneath } from '../insight/insights-part.tsx';
import { createDesk, type Desk } from '../panel/desk.ts';
import { dataOf } from '../panel/screen.ts';
import { useScreen } from '../panel/use-screen.ts';
import { textsFor } from '../texts/texts.ts';
import { LivePage } from '../ui/live-page.tsx';
import { Message } from '../ui/message.tsx';
import { themeFor } from '../ui/theme.ts';
import { listStamp } from '../workspace/list-stamps.ts';
import { useLive } from '../workspace/use-live.ts';
import type { ProjectLook } from './look.ts';
import { ProjectScreen } from './project-screen.ts';
import { ProjectView } from './project-view.tsx';

const OfDeal = ({ dealId, desk, ...look }: ProjectLook & { dealId: string; desk: Desk }) => {
  const { screen, state } = useScreen(() => new ProjectScreen(desk, dealId));
  const live = useLive(desk.timers, () => ({
    stamp: () => listStamp(desk.client, 'deal', dealId),
    refresh: () => screen.refresh(),
  }));
  const closedOn = dataOf(state.project)?.deal.closedOn ?? null;
  return (
    <LivePage live={live} isBusy={state.doing.kind === 'BUSY'} texts={look.texts} theme={look.theme}>
      <ProjectView state={state} screen={screen} {...look} />
      {closedOn === null ? null : (
        <InsightsBeneath
          key={closedOn}
          scope={{ dealId }}
          desk={desk}
          texts={look.texts}
          theme={look.theme}
        />
      )}
    </LivePage>
  );
};

/** The project line of the deal that is open. */
export const ProjectPage = () => {
  const locale = useLocale();
  const language = languageOf(locale);
  const [id, ...others] = useSelectedRecordIds();
  const [desk] = useState(() => createDesk(language));
  const look: ProjectLook = {
    texts: textsFor(locale),
    theme: themeFor(useColorScheme()),
    words: projectWordsOf(language),
    said: assessmentSaidIn(language),
  };
  return id === undefined || others.length > 0 ? (
    <Message text={look.texts.panel.unknown} theme={look.theme} />
  ) : (
    <OfDeal key={id} dealId={id} desk={desk} {...look} />
  );
};
