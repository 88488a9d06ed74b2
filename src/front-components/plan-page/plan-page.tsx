import { useMemo, useState } from 'react';
import { useColorScheme, useLocale, useSelectedRecordIds } from 'twenty-sdk/front-component';
import { languageOf } from '../../domain/shared/language.ts';
import { createDesk, type Desk } from '../panel/desk.ts';
import { useScreen } from '../panel/use-screen.ts';
import { textsFor } from '../texts/texts.ts';
import { LivePage } from '../ui/live-page.tsx';
import type { Look } from '../ui/look.ts';
import { Message } from '../ui/message.tsx';
import { themeFor } from '../ui/theme.ts';
import { recordStamp } from '../workspace/stamps.ts';
import { useLive } from '../workspace/use-live.ts';
import { PlanPageScreen } from './plan-page-screen.ts';
import { PlanPageView } from './plan-page-view.tsx';

const OfPlan = ({ planId, desk, ...look }: Look & { planId: string; desk: Desk }) => {
  const { screen, state } = useScreen(() => new PlanPageScreen(desk, planId));
  // What is written beside the page shows on it.
  const live = useLive(desk.timers, () => ({
    stamp: () => recordStamp(desk.client, 'espPlan', planId),
    refresh: () => screen.refresh(),
  }));
  return (
    <LivePage live={live} {...look}>
      <PlanPageView state={state} screen={screen} {...look} />
    </LivePage>
  );
};

/** The plan that is open, on a page. */
export const PlanOnAPage = () => {
  const locale = useLocale();
  const scheme = useColorScheme();
  const [id, ...others] = useSelectedRecordIds();
  const look = useMemo(() => ({ texts: textsFor(locale), theme: themeFor(scheme) }), [locale, scheme]);
  const [desk] = useState(() => createDesk(languageOf(locale)));
  return id === undefined || others.length > 0 ? (
    <Message text={look.texts.panel.unknown} theme={look.theme} />
  ) : (
    <OfPlan key={id} planId={id} desk={desk} {...look} />
  );
};
