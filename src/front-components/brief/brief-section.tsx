import { Button } from '../ui/button.tsx';
import type { Look } from '../ui/look.ts';
import { Printed } from '../ui/printed.tsx';
import { Section } from '../ui/section.tsx';
import { noteStyle, rowStyle } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import { BriefPage } from './brief-page.tsx';
import { type BriefScreen, type BriefState, isTooLong } from './brief-screen.ts';

type BriefSectionProps = Look & {
  state: BriefState;
  screen: Pick<BriefScreen, 'write' | 'close' | 'copy' | 'turn' | 'print' | 'closePrint'>;
};

/** The brief as a page, or as the Markdown to paste, print or mail; nothing until it is asked for. */
export function BriefSection({ state, screen, ...look }: BriefSectionProps) {
  const { texts, theme } = look;
  if (state.brief === null) return null;
  if (state.printed !== null) {
    return (
      <Section title={texts.brief.title} theme={theme}>
        <Printed
          printed={state.printed}
          gone={texts.companyGone}
          back={texts.brief.printOff}
          {...look}
          onAgain={() => void screen.print()}
          onClose={screen.closePrint}
        />
      </Section>
    );
  }
  return (
    <Section title={texts.brief.title} theme={theme}>
      {state.brief.kind === 'LOADING' ? (
        <div role="status">{texts.brief.writing}</div>
      ) : (
        <WhenLoaded
          loaded={state.brief}
          gone={texts.companyGone}
          {...look}
          onRetry={() => void screen.write()}
        >
          {({ markdown, blocks }) => (
            <>
              {state.isText || blocks.length === 0 ? (
                <pre
                  style={{
                    fontFamily: 'inherit',
                    margin: 0,
                    overflowWrap: 'anywhere',
                    whiteSpace: 'pre-wrap',
                  }}
                >
                  {markdown}
                </pre>
              ) : (
                <BriefPage blocks={blocks} theme={theme} />
              )}
              {isTooLong(markdown) ? <p style={noteStyle(theme)}>{texts.brief.tooLong}</p> : null}
              <div style={{ ...rowStyle, alignItems: 'center' }}>
                <Button
                  label={texts.brief.copy}
                  theme={theme}
                  isMain
                  disabled={isTooLong(markdown)}
                  onClick={() => void screen.copy()}
                />
                {blocks.length === 0 ? null : (
                  <Button
                    label={state.isText ? texts.brief.showPage : texts.brief.showText}
                    theme={theme}
                    onClick={screen.turn}
                  />
                )}
                <Button label={texts.brief.print} theme={theme} onClick={() => void screen.print()} />
                <Button label={texts.brief.close} theme={theme} onClick={screen.close} />
                {state.isCopied ? <span role="status">{texts.brief.copied}</span> : null}
              </div>
            </>
          )}
        </WhenLoaded>
      )}
    </Section>
  );
}
