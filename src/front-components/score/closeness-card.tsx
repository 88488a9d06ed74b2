import type { ClosenessTrend, RelationshipState } from '../../domain/closeness/relationship.ts';
import { formatChange } from '../texts/formats.ts';
import type { Texts } from '../texts/texts.ts';
import { Tag } from '../ui/tag.tsx';
import { noteStyle, type Theme, type Tone } from '../ui/theme.ts';
import type { NamedRecord } from './reasons.ts';
import { ScoreCard } from './score-card.tsx';
import type { ScoreView } from './view.ts';

const TREND_TONES: Record<ClosenessTrend, Tone> = {
  RISING: 'good',
  STEADY: 'neutral',
  FALLING: 'bad',
  UNKNOWN: 'neutral',
};
const STATE_TONES: Record<RelationshipState, Tone> = {
  ACTIVE: 'good',
  COOLING: 'warning',
  DORMANT: 'bad',
  UNKNOWN: 'neutral',
};

type ClosenessCardProps = {
  closeness: Extract<ScoreView, { kind: 'SCORED' }>['closeness'];
  baseCurrency: string;
  texts: Texts;
  theme: Theme;
  onOpen(record: NamedRecord): void;
};

/** Closeness with where it is heading and how alive the relationship is. */
export function ClosenessCard({ closeness, texts, theme, ...rest }: ClosenessCardProps) {
  const { trend, state, change, silence, usualGap } = closeness;
  return (
    <ScoreCard
      {...rest}
      title={texts.closeness}
      meaning={texts.closenessMeaning}
      section={closeness}
      texts={texts}
      theme={theme}
      beside={
        <>
          <Tag label={texts.trends[trend]} tone={TREND_TONES[trend]} theme={theme} />
          <Tag label={texts.states[state]} tone={STATE_TONES[state]} theme={theme} />
          {change === null ? null : (
            <span style={noteStyle(theme)}>{texts.change(formatChange(change, texts))}</span>
          )}
        </>
      }
      under={
        silence === null ? null : (
          <p style={noteStyle(theme)}>{texts.rhythm(Math.round(silence), Math.round(usualGap))}</p>
        )
      }
    />
  );
}
