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
import { NeedsScreen } from './needs-screen.ts';
import { NeedsView } from './needs-view.tsx';

const useLook = (): Look & { desk: Desk } => {
  const locale = useLocale();
  const scheme = useColorScheme();
  const [desk] = useState(() => createDesk(languageOf(locale)));
  return useMemo(() => ({ texts: textsFor(locale), theme: themeFor(scheme), desk }), [locale, scheme, desk]);
};

const Board = ({ record, desk, ...look }: Look & { record: RecordRef | null; desk: Desk }) => {
  const { screen, state } = useScreen(() => new NeedsScreen(desk, record));
  const live = useLive(desk.timers, () => ({ stamp: screen.stamp, refresh: () => screen.refresh() }));
  return (
    <LivePage live={live} isBusy={state.doing.kind === 'BUSY'} {...look}>
      <NeedsView state={state} screen={screen} isOfAll={record === null} {...look} />
    </LivePage>
  );
};

/** The needs of the record that is open. */
export const NeedsOfRecord = ({ object }: Pick<RecordRef, 'object'>) => {
  const look = useLook();
  const [id, ...others] = useSelectedRecordIds();
  return id === undefined || others.length > 0 ? (
    <Message text={look.texts.panel.unknown} theme={look.theme} />
  ) : (
    <Board key={id} record={{ object, id }} {...look} />
  );
};

/** The needs of all accounts. */
export const NeedsOfAll = () => <Board record={null} {...useLook()} />;
