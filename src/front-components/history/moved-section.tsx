import type { PartName } from '../score/view.ts';
import { formatChange, formatDay, formatMonth, formatNumber } from '../texts/formats.ts';
import type { Texts } from '../texts/texts.ts';
import { Select } from '../ui/fields.tsx';
import type { Look } from '../ui/look.ts';
import { Section } from '../ui/section.tsx';
import { headingStyle, listStyle, noteStyle } from '../ui/theme.ts';
import type { History } from '../workspace/history.ts';
import type { HistoryScreen } from './history-screen.ts';
import { type HistoryMonth, type Moved, movedBetween } from './model.ts';
import { happeningText } from './pins.ts';

type MovedProps = Look & {
  history: History;
  since: HistoryMonth | null;
  screen: Pick<HistoryScreen, 'choose'>;
};

function sentenceOf(moved: Moved<PartName>, score: string, month: string, texts: Texts): string {
  const { history: words } = texts.pictures;
  switch (moved.kind) {
    case 'UNKNOWN':
      return words.unknown(score, month);
    case 'OTHER_RULES':
      return words.otherRules(score, month);
    case 'MOVED': {
      const before = formatNumber(moved.before, texts);
      return moved.change === 0
        ? words.unmoved(score, before, month)
        : words.moved(
            score,
            before,
            month,
            formatNumber(moved.after, texts),
            formatChange(moved.change, texts),
          );
    }
  }
}

function partsOf(moved: Moved<PartName>, texts: Texts): string[] {
  const { history: words } = texts.pictures;
  if (moved.kind !== 'MOVED') return [];
  if (moved.parts === null) return [words.partsUnknown];
  return moved.parts.map(({ name, change }) =>
    words.part(name === 'rest' ? words.rest : texts.parts[name], formatChange(change, texts)),
  );
}

const Score = ({
  moved,
  name,
  month,
  texts,
}: Look & { moved: Moved<PartName>; name: string; month: string }) => (
  <div>
    <p style={{ margin: 0 }}>{sentenceOf(moved, name, month, texts)}</p>
    <ul style={listStyle}>
      {partsOf(moved, texts).map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  </div>
);

/** As many as are named of what happened. */
const MOST_NAMED = 12;

function Meanwhile({ history, since, texts, theme }: Look & { history: History; since: HistoryMonth }) {
  const { history: words } = texts.pictures;
  const later = history.happenings.filter(({ day }) => day.slice(0, 7) > since.month.slice(0, 7));
  if (later.length === 0) return null;
  const named = later.slice(-MOST_NAMED).toReversed();
  return (
    <div>
      <h4 style={headingStyle(theme)}>{words.meanwhile}</h4>
      <ul style={listStyle}>
        {named.map((happening) => {
          const text = words.on(formatDay(happening.day, texts), happeningText(happening, texts));
          return <li key={text}>{text}</li>;
        })}
        {later.length > named.length ? <li>{words.more(later.length - named.length)}</li> : null}
      </ul>
    </div>
  );
}

/** What moved both scores since a month that can be chosen: the difference of their parts, and what happened meanwhile. */
export function MovedSection({ history, since, screen, ...look }: MovedProps) {
  const { texts, theme } = look;
  const { history: words } = texts.pictures;
  const now = history.months.at(-1);
  if (since === null || now === undefined) {
    return <p style={noteStyle(theme)}>{words.onlyMonth}</p>;
  }
  const month = formatMonth(since.month, texts);
  return (
    <Section title={words.since} theme={theme}>
      <Select
        label={words.month}
        value={since.month}
        options={history.months
          .slice(0, -1)
          .toReversed()
          .map((one) => ({ value: one.month, label: formatMonth(one.month, texts) }))}
        theme={theme}
        isDisabled={false}
        onChange={screen.choose}
      />
      <div role="status" style={{ display: 'flex', flexDirection: 'column', gap: 8 }}>
        <Score
          moved={movedBetween(since, now, ({ importance }) => importance)}
          name={texts.importance}
          month={month}
          {...look}
        />
        <Score
          moved={movedBetween(since, now, ({ closeness }) => closeness)}
          name={texts.closeness}
          month={month}
          {...look}
        />
      </div>
      <Meanwhile history={history} since={since} {...look} />
    </Section>
  );
}
