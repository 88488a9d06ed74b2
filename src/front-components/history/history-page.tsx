import { useState } from 'react';
import { useColorScheme, useLocale, useSelectedRecordIds } from 'twenty-sdk/front-component';
import { languageOf } from '../../domain/shared/language.ts';
import { createDesk, type Desk, type RecordRef } from '../panel/desk.ts';
import { useScreen } from '../panel/use-screen.ts';
import { textsFor } from '../texts/texts.ts';
import { LivePage } from '../ui/live-page.tsx';
import type { Look } from '../ui/look.ts';
import { Message } from '../ui/message.tsx';
import { themeFor } from '../ui/theme.ts';
import { useLive } from '../workspace/use-live.ts';
import { HistoryScreen } from './history-screen.ts';
import { HistoryView } from './history-view.tsx';

const OfRecord = ({ record, desk, ...look }: Look & { record: RecordRef; desk: Desk }) => {
  const { screen, state } = useScreen(() => new HistoryScreen(desk, record));
  const live = useLive(desk.timers, () => ({ stamp: screen.stamp, refresh: () => screen.refresh() }));
  return (
    <LivePage live={live} {...look}>
      <HistoryView state={state} screen={screen} {...look} />
    </LivePage>
  );
};

/** The history of the record that is open. */
export const HistoryPage = ({ object }: Pick<RecordRef, 'object'>) => {
  const locale = useLocale();
  const [id, ...others] = useSelectedRecordIds();
  const look = { texts: textsFor(locale), theme: themeFor(useColorScheme()) };
  const [desk] = useState(() => createDesk(languageOf(locale)));
  return id === undefined || others.length > 0 ? (
    <Message text={look.texts.panel.unknown} theme={look.theme} />
  ) : (
    <OfRecord key={id} record={{ object, id }} desk={desk} {...look} />
  );
};
