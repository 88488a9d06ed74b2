import { useState } from 'react';
import { useColorScheme, useLocale } from 'twenty-sdk/front-component';
import { languageOf } from '../../domain/shared/language.ts';
import { createDesk } from '../panel/desk.ts';
import { textsFor } from '../texts/texts.ts';
import { themeFor } from '../ui/theme.ts';
import { ProgrammePage } from './programme-page.tsx';

/** The recommendations at the full width of a page, whatever record was looked at before. */
export const RecommendationsTab = () => {
  const locale = useLocale();
  const [desk] = useState(() => createDesk(languageOf(locale)));
  return <ProgrammePage desk={desk} texts={textsFor(locale)} theme={themeFor(useColorScheme())} />;
};
