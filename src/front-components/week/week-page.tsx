import { useState } from 'react';
import { useColorScheme, useLocale, useUserId } from 'twenty-sdk/front-component';
import { languageOf } from '../../domain/shared/language.ts';
import { createDesk } from '../panel/desk.ts';
import { useScreen } from '../panel/use-screen.ts';
import { textsFor } from '../texts/texts.ts';
import { pageStyle, themeFor } from '../ui/theme.ts';
import { WeekScreen } from './week-screen.ts';
import { WeekView } from './week-view.tsx';

/** The week on a page of its own. */
export const WeekPage = () => {
  const locale = useLocale();
  const userId = useUserId();
  const look = { texts: textsFor(locale), theme: themeFor(useColorScheme()) };
  const [desk] = useState(() => createDesk(languageOf(locale)));
  const { screen, state } = useScreen(() => new WeekScreen(desk, userId));
  return (
    <div style={pageStyle(look.theme)}>
      <WeekView state={state} screen={screen} {...look} />
    </div>
  );
};
