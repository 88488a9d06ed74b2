import { useSelectedObjectMetadata, useSelectedRecordIds } from 'twenty-sdk/front-component';
import { ProgrammePage } from '../programme/programme-page.tsx';
import { LinkButton } from '../ui/button.tsx';
import { pageStyle } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import { type Page, usePage } from './page.tsx';
import { RecordPage } from './record-page.tsx';
import { RecordScreen } from './record-screen.ts';
import { useScreen } from './use-screen.ts';

type OfRecordProps = Page & { recordId: string; object: string | null };

function OfRecord({ recordId, object, desk, ...look }: OfRecordProps) {
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
}

/**
 * The app's one panel: beside a record, on its page, and in the settings. It shows what fits the record it is opened
 * for; without one, or with several, the programme as a whole.
 */
export function Panel() {
  const page = usePage();
  const object = useSelectedObjectMetadata()?.nameSingular ?? null;
  const [recordId, ...others] = useSelectedRecordIds();
  return recordId === undefined || others.length > 0 ? (
    <ProgrammePage {...page} />
  ) : (
    <OfRecord key={recordId} recordId={recordId} object={object} {...page} />
  );
}
