/** The pictures of a history, one under the other on the same months, and what moved since one of them in words. */
import type { Look } from '../ui/look.ts';
import { headingStyle, noteStyle } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import type { History } from '../workspace/history.ts';
import { groundOf } from './ground.ts';
import { HappeningsPicture } from './happenings-picture.tsx';
import { type HistoryScreen, type HistoryState, sinceOf } from './history-screen.ts';
import { CLOSENESS_PARTS, IMPORTANCE_PARTS } from './model.ts';
import { MovedSection } from './moved-section.tsx';
import { ScorePicture } from './score-picture.tsx';

type HistoryViewProps = Look & {
  state: HistoryState;
  screen: Pick<HistoryScreen, keyof HistoryScreen>;
};

function Pictures({ history, state, screen, ...look }: HistoryViewProps & { history: History }) {
  const { texts, theme } = look;
  const { history: words } = texts.pictures;
  if (history.months.length === 0) {
    return (
      <>
        <h3 style={headingStyle(theme)}>{words.empty}</h3>
        <p style={noteStyle(theme)}>{words.emptyAbout}</p>
      </>
    );
  }
  const ground = groundOf(history, texts);
  const since = sinceOf(history, state.since);
  const shared = { ground, since, at: state.at, screen, ...look };
  return (
    <>
      {history.isPartly ? (
        <p style={noteStyle(theme)}>{texts.partlyHidden}</p>
      ) : (
        <HappeningsPicture history={history} isTable={state.tables.has('HAPPENINGS')} {...shared} />
      )}
      <ScorePicture
        picture="IMPORTANCE"
        title={texts.importance}
        names={IMPORTANCE_PARTS}
        scoreOf={({ importance }) => importance}
        isTable={state.tables.has('IMPORTANCE')}
        {...shared}
      />
      <ScorePicture
        picture="CLOSENESS"
        title={texts.closeness}
        names={CLOSENESS_PARTS}
        scoreOf={({ closeness }) => closeness}
        isTable={state.tables.has('CLOSENESS')}
        {...shared}
      />
      <MovedSection history={history} since={since} screen={screen} {...look} />
    </>
  );
}

export function HistoryView(props: HistoryViewProps) {
  const { state, screen, ...look } = props;
  return (
    <WhenLoaded loaded={state.history} gone={look.texts.companyGone} {...look} onRetry={screen.reload}>
      {(history) => <Pictures history={history} {...props} />}
    </WhenLoaded>
  );
}
