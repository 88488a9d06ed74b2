import { useState } from 'react';
import {
  useColorScheme,
  useLocale,
  useSelectedObjectMetadata,
  useSelectedRecordIds,
} from 'twenty-sdk/front-component';
import { languageOf } from '../../domain/shared/language.ts';
import { ProgrammePage } from '../programme/programme-page.tsx';
import { textsFor } from '../texts/texts.ts';
import { LinkButton } from '../ui/button.tsx';
import type { Look } from '../ui/look.ts';
import { pageStyle, themeFor } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import { createDesk, type Desk } from './desk.ts';
import { RecordPage } from './record-page.tsx';
import { RecordScreen } from './record-screen.ts';
import { useScreen } from './use-screen.ts';

type OfRecordProps = Look & { recordId: string; object: string | null; desk: Desk };

const OfRecord = ({ recordId, object, desk, ...look }: OfRecordProps) => {
  const { screen, state } = useScreen(() => new RecordScreen(desk, recordId, object));
  const { texts, theme } = look;
  const { record, isProgramme } = state;
  const turn = (
    <div style={{ ...pageStyle(theme), paddingTop: 0 }}>
      <div>
        <LinkButton
          label={isProgramme ? texts.panel.back : texts.panel.programme}
          theme={theme}
          onClick={screen.turn}
        />
      </div>
    </div>
  );
  if (isProgramme) {
    return (
      <>
        <ProgrammePage desk={desk} {...look} />
        {turn}
      </>
    );
  }
  return (
    <>
      {record.kind === 'READY' ? (
        <RecordPage record={record.data} desk={desk} {...look} />
      ) : (
        <div style={pageStyle(theme)}>
          <WhenLoaded loaded={record} gone={texts.panel.unknown} {...look} onRetry={screen.reload}>
            {() => null}
          </WhenLoaded>
        </div>
      )}
      {record.kind === 'LOADING' ? null : turn}
    </>
  );
};

/**
 * The app's one panel: beside a record, on its page, and in the settings. It shows what fits the record it is opened
 * for; without one, or with several, the programme as a whole.
 */
export const Panel = () => {
  const locale = useLocale();
  const object = useSelectedObjectMetadata()?.nameSingular ?? null;
  const [recordId, ...others] = useSelectedRecordIds();
  const look = { texts: textsFor(locale), theme: themeFor(useColorScheme()) };
  const [desk] = useState(() => createDesk(languageOf(locale)));
  return recordId === undefined || others.length > 0 ? (
    <ProgrammePage desk={desk} {...look} />
  ) : (
    <OfRecord key={recordId} recordId={recordId} object={object} desk={desk} {...look} />
  );
};
