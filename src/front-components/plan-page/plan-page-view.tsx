import { Button } from '../ui/button.tsx';
import type { Look } from '../ui/look.ts';
import { Printed } from '../ui/printed.tsx';
import { noteStyle, rowStyle } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import { BurnUpPicture } from './burn-up-picture.tsx';
import { ObjectivesPicture } from './objectives-picture.tsx';
import { Compared, Head, MissingPart, Written } from './parts.tsx';
import type { PlanPageScreen, PlanPageState } from './plan-page-screen.ts';

type PlanPageViewProps = Look & { state: PlanPageState; screen: Pick<PlanPageScreen, keyof PlanPageScreen> };

/** A plan on a page, or the same as it is printed. */
export function PlanPageView(props: PlanPageViewProps) {
  const { state, screen, ...look } = props;
  const { texts, theme } = look;
  const { planPage: words } = texts.pictures;
  if (state.printed !== null) {
    return (
      <Printed
        printed={state.printed}
        gone={texts.plan.gone}
        back={words.printOff}
        {...look}
        onAgain={() => void screen.print()}
        onClose={screen.closePrint}
      />
    );
  }
  return (
    <WhenLoaded loaded={state.page} gone={texts.plan.gone} {...look} onRetry={screen.reload}>
      {(page) => (
        <>
          {page.hidden.length === 0 ? null : <p style={noteStyle(theme)}>{words.partly}</p>}
          <Head page={page} {...look} />
          <div style={rowStyle}>
            <Button label={words.print} theme={theme} onClick={() => void screen.print()} />
            {page.before === null ? null : (
              <Button
                label={state.isCompared ? words.compareOff : words.compare(String(page.before.revision ?? 1))}
                theme={theme}
                onClick={screen.compare}
              />
            )}
          </div>
          {state.isCompared ? <Compared page={page} {...look} /> : null}
          <MissingPart page={page} screen={screen} {...look} />
          <Written page={page} screen={screen} {...look} />
          {page.burnUp === null ? (
            <p style={noteStyle(theme)}>{page.missing === null ? words.burnUpHidden : words.burnUpUnknown}</p>
          ) : (
            <BurnUpPicture burnUp={page.burnUp} today={page.today} state={state} screen={screen} {...look} />
          )}
          <ObjectivesPicture plan={page.plan} today={page.today} state={state} screen={screen} {...look} />
        </>
      )}
    </WhenLoaded>
  );
}
