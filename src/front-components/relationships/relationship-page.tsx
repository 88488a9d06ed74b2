import { useMemo, useState } from 'react';
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
import { RelationshipScreen } from './relationship-screen.ts';
import { RelationshipView } from './relationship-view.tsx';

const OfRecord = ({ record, desk, ...look }: Look & { record: RecordRef; desk: Desk }) => {
  const { screen, state } = useScreen(() => new RelationshipScreen(desk, record));
  const live = useLive(desk.timers, () => ({ stamp: screen.stamp, refresh: () => screen.refresh() }));
  return (
    <LivePage live={live} isBusy={state.doing.kind === 'BUSY'} {...look}>
      <RelationshipView state={state} screen={screen} {...look} />
    </LivePage>
  );
};

/** The people of the company of the record that is open. */
export const RelationshipPage = ({ object }: Pick<RecordRef, 'object'>) => {
  const locale = useLocale();
  const scheme = useColorScheme();
  const [id, ...others] = useSelectedRecordIds();
  // What is drawn stays the same as long as these do.
  const look = useMemo(() => ({ texts: textsFor(locale), theme: themeFor(scheme) }), [locale, scheme]);
  const [desk] = useState(() => createDesk(languageOf(locale)));
  return id === undefined || others.length > 0 ? (
    <Message text={look.texts.panel.unknown} theme={look.theme} />
  ) : (
    <OfRecord key={id} record={{ object, id }} desk={desk} {...look} />
  );
};
