import { Button } from '../ui/button.tsx';
import { headingStyle, noteStyle, pageStyle } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import type { SetUpFacts } from '../workspace/set-up.ts';
import { CalendarSection } from './calendar-section.tsx';
import { ClassesSection } from './classes-section.tsx';
import { CurrenciesSection } from './currencies-section.tsx';
import { HistorySection } from './history-section.tsx';
import type { PartProps } from './look.ts';
import { QualitySection } from './quality-section.tsx';
import { RolesSection } from './roles-section.tsx';
import { SettingsSection } from './settings-section.tsx';
import { StagesSection } from './stages-section.tsx';
import { ThresholdsSection } from './thresholds-section.tsx';

/** A setting that can't be used stops everything: then it comes before the steps. */
const isBroken = ({ settings }: SetUpFacts): boolean => settings.some(({ problem }) => problem !== null);

/** The steps of setting up from top to bottom, and the data quality meter. */
export function SetUpView({ timeZone, ...part }: PartProps & { timeZone: string }) {
  const { words, texts, theme, state, screen } = part;
  const settings = (facts: SetUpFacts) => (
    <SettingsSection facts={facts} words={words} texts={texts} theme={theme} />
  );
  return (
    <div style={{ ...pageStyle(theme), maxWidth: 1100 }} aria-busy={state.doing.kind === 'BUSY'}>
      <h2 style={{ ...headingStyle(theme), fontSize: 16 }}>{words.title}</h2>
      <p style={noteStyle(theme)}>{words.about}</p>
      <WhenLoaded
        loaded={state.setUp}
        gone={words.notAllowed}
        texts={texts}
        theme={theme}
        onRetry={screen.reload}
      >
        {(facts) => (
          <>
            <Button label={words.checkAgain} theme={theme} onClick={screen.reload} />
            {isBroken(facts) ? settings(facts) : null}
            <CurrenciesSection facts={facts} {...part} />
            <StagesSection facts={facts} {...part} />
            <CalendarSection facts={facts} timeZone={timeZone} {...part} />
            <ThresholdsSection facts={facts} {...part} />
            <ClassesSection facts={facts} {...part} />
            <HistorySection {...part} />
            <RolesSection {...part} />
            <QualitySection facts={facts} {...part} />
            {isBroken(facts) ? null : settings(facts)}
          </>
        )}
      </WhenLoaded>
    </div>
  );
}
