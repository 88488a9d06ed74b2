import { formatNumber } from '../texts/formats.ts';
import type { Texts } from '../texts/texts.ts';
import { Progress } from '../ui/bar.tsx';
import { Tag } from '../ui/tag.tsx';
import { cardStyle, headingStyle, listStyle, noteStyle, type Theme, type Tone } from '../ui/theme.ts';
import type { LastRun } from '../workspace/answers.ts';
import { percentOf } from './progress.ts';

const TONES: Record<LastRun['state'], Tone> = {
  WAITING: 'neutral',
  RUNNING: 'warning',
  FINISHED: 'good',
  FAILED: 'bad',
};

type RunProps = { texts: Texts; theme: Theme };

const NeverRan = ({ texts, theme }: RunProps) => (
  <section aria-label={texts.lastRun} style={cardStyle(theme)}>
    <h3 style={headingStyle(theme)}>{texts.neverRan}</h3>
    <p style={noteStyle(theme)}>{texts.neverRanAbout}</p>
    <ul style={listStyle}>
      {texts.neverRanChecks.map((check) => (
        <li key={check}>{check}</li>
      ))}
    </ul>
  </section>
);

/** The last pass over the companies, or what to check when there never was one. */
export function RunCard({ run, texts, theme }: RunProps & { run: LastRun | null }) {
  if (run === null) return <NeverRan texts={texts} theme={theme} />;
  const counts = [run.processed, run.total, run.changed, run.failed].map((count) =>
    formatNumber(count, texts),
  ) as [string, string, string, string];
  return (
    <section aria-label={texts.lastRun} style={cardStyle(theme)}>
      <div style={{ alignItems: 'center', display: 'flex', flexWrap: 'wrap', gap: 12 }}>
        <h3 style={headingStyle(theme)}>{texts.lastRun}</h3>
        <Tag label={texts.runStates[run.state]} tone={TONES[run.state]} theme={theme} />
      </div>
      <p style={noteStyle(theme)}>{texts.modes[run.mode]}</p>
      <Progress percent={percentOf(run)} label={texts.progressLabel} theme={theme} />
      <p style={{ margin: 0 }}>{texts.runProgress(...counts)}</p>
    </section>
  );
}
