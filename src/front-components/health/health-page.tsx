import type { Texts } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { Tag } from '../ui/tag.tsx';
import { cardStyle, headingStyle, noteStyle, rowStyle, type Theme, type Tone } from '../ui/theme.ts';
import type { HealthReport } from '../workspace/answers.ts';
import { isOpen } from './progress.ts';
import { RunCard } from './run-card.tsx';

const STATUS_TONES: Record<HealthReport['status'], Tone> = { OK: 'good', WARNING: 'warning', ERROR: 'bad' };
const SEVERITY_TONES: Record<HealthReport['findings'][number]['severity'], Tone> = {
  ERROR: 'bad',
  WARNING: 'warning',
  INFO: 'neutral',
};

type HealthPageProps = {
  health: HealthReport;
  texts: Texts;
  theme: Theme;
  /** Whether a recalculation of all was asked for and has not been answered. */
  isRequested: boolean;
  onRecalculateAll(): void;
  onReload(): void;
};

const Findings = ({ health, texts, theme }: Pick<HealthPageProps, 'health' | 'texts' | 'theme'>) => (
  <section aria-label={texts.findings} style={cardStyle(theme)}>
    <h3 style={headingStyle(theme)}>{texts.findings}</h3>
    <ul
      style={{ display: 'flex', flexDirection: 'column', gap: 8, listStyle: 'none', margin: 0, padding: 0 }}
    >
      {health.findings.map(({ severity, subject, text }) => (
        <li key={`${subject} ${text}`} style={{ alignItems: 'flex-start', display: 'flex', gap: 8 }}>
          <Tag label={texts.severities[severity]} tone={SEVERITY_TONES[severity]} theme={theme} />
          <span>
            <strong style={{ fontWeight: 600 }}>{subject}</strong>: {text}
          </span>
        </li>
      ))}
    </ul>
  </section>
);

/** Whether scoring works here, how far the last run got, and a way to score everything again. */
export function HealthPage({ isRequested, onRecalculateAll, onReload, ...shown }: HealthPageProps) {
  const { health, texts, theme } = shown;
  const isBusy = isRequested || isOpen(health.lastRun);
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 16 }} aria-busy={isBusy}>
      <div style={{ ...rowStyle, alignItems: 'center' }}>
        <h2 style={{ ...headingStyle(theme), fontSize: 16 }}>{texts.health}</h2>
        <span role="status">
          <Tag label={texts.statuses[health.status]} tone={STATUS_TONES[health.status]} theme={theme} />
        </span>
      </div>
      {health.findings.length === 0 ? null : <Findings {...shown} />}
      <RunCard run={health.lastRun} texts={texts} theme={theme} />
      <p style={noteStyle(theme)}>{texts.recalculateAllAbout}</p>
      <div style={rowStyle}>
        <Button
          label={isBusy ? texts.recalculating : texts.recalculateAll}
          theme={theme}
          disabled={isBusy}
          onClick={onRecalculateAll}
        />
        <Button label={texts.reload} theme={theme} onClick={onReload} />
      </div>
    </div>
  );
}
