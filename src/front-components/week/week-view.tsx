import { reviewedText } from '../key-account/reviews-section.tsx';
import { Aftermath } from '../ui/aftermath.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/fields.tsx';
import { noteStyle, rowStyle } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import { decidedText } from './item-texts.ts';
import { WEEK_KINDS, type WeekKind } from './model.ts';
import type { WeekPartProps, WeekViewProps } from './part-props.ts';
import { WeekList } from './week-list.tsx';
import { listedIn } from './week-screen.ts';

type KindProps = WeekPartProps & { kind: WeekKind | null; count: number };

function KindButton({ kind, count, state, screen, texts, theme }: KindProps) {
  const { week: words } = texts.pictures;
  const isChosen = state.kind === kind;
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={() => screen.show(kind)}
      style={{
        background: isChosen ? theme.track : 'transparent',
        border: `1px solid ${isChosen ? theme.accent : theme.strongLine}`,
        borderRadius: 16,
        color: theme.text,
        cursor: 'pointer',
        fontFamily: theme.font,
        fontSize: 13,
        minHeight: 28,
        padding: '2px 12px',
      }}
    >
      {words.kindWith(kind === null ? words.all : words.kinds[kind], count.toLocaleString(texts.format))}
    </button>
  );
}

function Kinds(props: WeekPartProps) {
  const { state } = props;
  const left = listedIn({ ...state, kind: null });
  const counted = WEEK_KINDS.map((kind) => [kind, left.filter((item) => item.kind === kind).length] as const);
  return (
    <div style={{ ...rowStyle, gap: 6 }}>
      <KindButton kind={null} count={left.length} {...props} />
      {counted
        .filter(([kind, count]) => count > 0 || kind === state.kind)
        .map(([kind, count]) => (
          <KindButton key={kind} kind={kind} count={count} {...props} />
        ))}
    </div>
  );
}

function Last({ state, ...look }: WeekViewProps) {
  const { texts } = look;
  const { week: words } = texts.pictures;
  const { last, completed } = state;
  if (last === null) return null;
  const text = last.kind === 'REVIEWED' ? reviewedText(last.review, texts) : decidedText(last, texts);
  return (
    <>
      <p role="status" style={{ margin: 0 }}>
        {words.doneOf(last.name, text)}{' '}
        <span style={noteStyle(look.theme)}>{words.doneCount(completed.size)}</span>
      </p>
      {last.kind === 'REVIEWED' ? <Aftermath failure={last.failure} {...look} /> : null}
    </>
  );
}

function Notes({ week, state, texts, theme }: WeekPartProps) {
  const { week: words } = texts.pictures;
  const hidden = WEEK_KINDS.filter((kind) => week.hidden.has(kind)).map((kind) => words.kinds[kind]);
  const notes = [
    ...(state.scope === 'MINE' && state.isNobody ? [words.nobody] : []),
    ...(hidden.length > 0 ? [words.hidden(hidden.join(', '))] : []),
    ...(week.isPartly ? [words.partly] : []),
  ];
  return notes.length === 0 ? null : <p style={noteStyle(theme)}>{notes.join(' ')}</p>;
}

function Nothing({ state, texts, theme }: WeekViewProps) {
  const { week: words } = texts.pictures;
  const text =
    state.kind !== null
      ? words.nothingOfKind
      : state.scope === 'MINE' && !state.isNobody
        ? words.nothingMine
        : words.nothing;
  return <p style={noteStyle(theme)}>{text}</p>;
}

/** The week: whose and which kind, the list, and beside or under it what is looked at. */
export function WeekView(props: WeekViewProps) {
  const { state, screen, ...look } = props;
  const { texts, theme } = look;
  const { week: words } = texts.pictures;
  return (
    <>
      <div style={{ ...rowStyle, alignItems: 'flex-end', gap: 12 }}>
        <Select
          label={words.whose}
          value={state.scope}
          options={(['MINE', 'ALL'] as const).map((value) => ({ value, label: words.scopes[value] }))}
          theme={theme}
          isDisabled={state.doing.kind === 'BUSY'}
          onChange={(value) => screen.choose(value === 'ALL' ? 'ALL' : 'MINE')}
        />
        <div>
          <Button label={texts.reload} theme={theme} onClick={screen.reload} />
        </div>
      </div>
      <WhenLoaded loaded={state.week} gone={words.nothing} {...look} onRetry={screen.reload}>
        {(week) => (
          <>
            <Kinds week={week} {...props} />
            <Notes week={week} {...props} />
            <Last {...props} />
            {listedIn(state).length === 0 ? (
              <Nothing {...props} />
            ) : (
              <>
                <WeekList week={week} {...props} />
                <p style={noteStyle(theme)}>{words.keys}</p>
              </>
            )}
          </>
        )}
      </WhenLoaded>
    </>
  );
}
