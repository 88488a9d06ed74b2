import { useState } from 'react';
import { useColorScheme, useLocale, useSelectedRecordIds } from 'twenty-sdk/front-component';
import { languageOf } from '../../domain/shared/language.ts';
import { createDesk, type Desk } from '../panel/desk.ts';
import { useScreen } from '../panel/use-screen.ts';
import { ProgrammeScreen } from '../programme/programme-screen.ts';
import { ProgrammeView } from '../programme/programme-view.tsx';
import { textsFor } from '../texts/texts.ts';
import type { Look } from '../ui/look.ts';
import { Message } from '../ui/message.tsx';
import { pageStyle, themeFor } from '../ui/theme.ts';
import { WorkshopScreen } from './workshop-screen.ts';
import { WorkshopView } from './workshop-view.tsx';

const Recommendations = ({ desk, ...look }: Look & { desk: Desk }) => {
  const { screen, state } = useScreen(() => new ProgrammeScreen(desk));
  return <ProgrammeView state={state} screen={screen} {...look} />;
};

const OfPolicy = ({ policyId, desk, ...look }: Look & { policyId: string; desk: Desk }) => {
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
};

/** The workshop of the policy that is open. */
export const WorkshopPage = () => {
  const locale = useLocale();
  const [id, ...others] = useSelectedRecordIds();
  const look = { texts: textsFor(locale), theme: themeFor(useColorScheme()) };
  const [desk] = useState(() => createDesk(languageOf(locale)));
  return id === undefined || others.length > 0 ? (
    <Message text={look.texts.panel.unknown} theme={look.theme} />
  ) : (
    <OfPolicy key={id} policyId={id} desk={desk} {...look} />
  );
};
