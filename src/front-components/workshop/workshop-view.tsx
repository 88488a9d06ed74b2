import { Button } from '../ui/button.tsx';
import { noteStyle } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import { OutcomeSection } from './outcome-section.tsx';
import type { WorkshopViewProps } from './part-props.ts';
import { ScoreHistogram } from './score-histogram.tsx';
import { Sliders } from './sliders.tsx';

const column = (basis: string) =>
  ({ display: 'flex', flex: `1 1 ${basis}`, flexDirection: 'column', gap: 16, minWidth: 0 }) as const;

/**
 * The class as a histogram, which stays in view while the sliders under it are moved, and beside them what they come to
 * and what is recommended as it stands.
 */
export function WorkshopView({ recommendations, ...props }: WorkshopViewProps) {
  const { state, screen, texts, theme } = props;
  const { workshop: words } = texts.pictures;
  return (
    <WhenLoaded loaded={state.workshop} gone={words.gone} texts={texts} theme={theme} onRetry={screen.reload}>
      {(workshop) => {
        const outcome = screen.outcome(workshop, state.changes);
        return (
          <>
            <p style={noteStyle(theme)}>{words.about}</p>
            <div style={{ background: theme.surface, position: 'sticky', top: 0, zIndex: 1 }}>
              <ScoreHistogram workshop={workshop} outcome={outcome} {...props} />
            </div>
            <div style={{ alignItems: 'flex-start', display: 'flex', flexWrap: 'wrap', gap: 16 }}>
              <div style={column('300px')}>
                <Sliders workshop={workshop} {...props} />
              </div>
              <div style={column('400px')}>
                <OutcomeSection workshop={workshop} outcome={outcome} {...props} />
                {recommendations ?? (
                  <Button label={words.recommendations} theme={theme} onClick={screen.showRecommendations} />
                )}
              </div>
            </div>
          </>
        );
      }}
    </WhenLoaded>
  );
}
