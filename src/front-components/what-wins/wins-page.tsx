import { useState } from 'react';
import { useColorScheme, useLocale } from 'twenty-sdk/front-component';
import { languageOf } from '../../domain/shared/language.ts';
import { assessmentSaidIn, projectWordsOf } from '../../domain/words/languages.ts';
import { createDesk } from '../panel/desk.ts';
import { useScreen } from '../panel/use-screen.ts';
import { textsFor } from '../texts/texts.ts';
import { pageStyle, themeFor } from '../ui/theme.ts';
import { WinsScreen } from './wins-screen.ts';
import { WinsView } from './wins-view.tsx';

/** What wins, on a page of its own. */
export function WinsPage() {
  const locale = useLocale();
  const language = languageOf(locale);
  const theme = themeFor(useColorScheme());
  const [desk] = useState(() => createDesk(language));
  const { screen, state } = useScreen(() => new WinsScreen(desk));
  return (
    <div style={pageStyle(theme)}>
      <WinsView
        state={state}
        screen={screen}
        texts={textsFor(locale)}
        theme={theme}
        words={projectWordsOf(language)}
        said={assessmentSaidIn(language)}
      />
    </div>
  );
}
