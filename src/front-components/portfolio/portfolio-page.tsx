import { useMemo, useState } from 'react';
import { useColorScheme, useLocale } from 'twenty-sdk/front-component';
import { languageOf } from '../../domain/shared/language.ts';
import { createDesk } from '../panel/desk.ts';
import { useScreen } from '../panel/use-screen.ts';
import { textsFor } from '../texts/texts.ts';
import { pageStyle, themeFor } from '../ui/theme.ts';
import { PortfolioScreen } from './portfolio-screen.ts';
import { PortfolioView } from './portfolio-view.tsx';

/** The portfolio on a page of its own. */
export const PortfolioPage = () => {
  const locale = useLocale();
  const scheme = useColorScheme();
  // What is drawn stays the same as long as these do.
  const look = useMemo(() => ({ texts: textsFor(locale), theme: themeFor(scheme) }), [locale, scheme]);
  const [desk] = useState(() => createDesk(languageOf(locale)));
  const { screen, state } = useScreen(() => new PortfolioScreen(desk));
  return (
    <div style={pageStyle(look.theme)}>
      <PortfolioView state={state} screen={screen} {...look} />
    </div>
  );
};
