/** What every page begins with: words and colours, a desk to work at, and the record that is open. */
import { type ReactNode, useMemo, useState } from 'react';
import { useColorScheme, useLocale, useSelectedRecordIds } from 'twenty-sdk/front-component';
import { languageOf } from '../../domain/shared/language.ts';
import { textsFor } from '../texts/texts.ts';
import type { Look } from '../ui/look.ts';
import { Message } from '../ui/message.tsx';
import { themeFor } from '../ui/theme.ts';
import { createDesk, type Desk } from './desk.ts';

export type Page = Look & { desk: Desk };

/** The page of whoever looks: the same as long as language and colours are, and so is what is drawn for it. */
export function usePage(): Page {
  const locale = useLocale();
  const scheme = useColorScheme();
  const [desk] = useState(() => createDesk(languageOf(locale)));
  return useMemo(() => ({ texts: textsFor(locale), theme: themeFor(scheme), desk }), [locale, scheme, desk]);
}

/** The page of the record that is open; it says so when there is none, or several are. */
export function OpenRecord({ show }: { show: (id: string, page: Page) => ReactNode }) {
  const page = usePage();
  const [id, ...others] = useSelectedRecordIds();
  return id === undefined || others.length > 0 ? (
    <Message text={page.texts.panel.unknown} theme={page.theme} />
  ) : (
    show(id, page)
  );
}
