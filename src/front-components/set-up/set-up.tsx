import { useState } from 'react';
import { AppPath, navigate, useColorScheme, useLocale } from 'twenty-sdk/front-component';
import { languageOf } from '../../domain/shared/language.ts';
import { setUpWordsOf } from '../../domain/words/languages.ts';
import { createDesk } from '../panel/desk.ts';
import { useScreen } from '../panel/use-screen.ts';
import { textsFor } from '../texts/texts.ts';
import { themeFor } from '../ui/theme.ts';
import { type SetUpDesk, SetUpScreen } from './set-up-screen.ts';
import { SetUpView } from './set-up-view.tsx';

const deskOf = (locale: string): SetUpDesk => ({
  ...createDesk(languageOf(locale)),
  openList: ({ objects, filter }) => {
    void navigate(
      AppPath.RecordIndexPage,
      { objectNamePlural: objects },
      filter === undefined ? {} : { filter },
    );
  },
  openRoles: () => {
    void navigate(AppPath.SettingsCatchAll, { '*': 'members/roles' });
  },
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone ?? '',
});

/** The page on which an administrator sets the app up: from the folder, and in the app's own settings. */
export function SetUp() {
  const locale = useLocale();
  const [desk] = useState(() => deskOf(locale));
  const { screen, state } = useScreen(() => new SetUpScreen(desk));
  return (
    <SetUpView
      state={state}
      screen={screen}
      timeZone={desk.timeZone}
      words={setUpWordsOf(languageOf(locale))}
      texts={textsFor(locale)}
      theme={themeFor(useColorScheme())}
    />
  );
}
