import { noteStyle, rowStyle } from '../ui/theme.ts';
import { dueText, whatOf } from './item-texts.ts';
import { type WeekItem, windowAround } from './model.ts';
import type { WeekPartProps } from './part-props.ts';
import { WeekDetail } from './week-item.tsx';
import { listedIn } from './week-screen.ts';

/** As many items as are shown at once; the others are counted. */
const SHOWN = 12;

const optionId = (item: WeekItem): string => `week ${item.id}`;

function Row({ item, week, state, screen, texts, theme }: WeekPartProps & { item: WeekItem }) {
  const isAt = item.id === state.at;
  const due = dueText(item, week.today, texts);
  const isLate = item.due !== null && item.due < week.today && item.kind !== 'PLAN';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: The keys are the list's, around it.
    // biome-ignore lint/a11y/useFocusableInteractive: The focus is the list's, too.
    <div
      id={optionId(item)}
      role="option"
      aria-selected={isAt}
      onClick={() => screen.look(item.id)}
      style={{
        background: isAt ? theme.track : 'transparent',
        borderLeft: `3px solid ${isAt ? theme.accent : 'transparent'}`,
        cursor: 'pointer',
        display: 'flex',
        flexDirection: 'column',
        padding: '6px 8px',
      }}
    >
      <div style={{ ...rowStyle, gap: '0 12px', justifyContent: 'space-between' }}>
        <span style={{ fontWeight: 500, minWidth: 0, overflowWrap: 'anywhere' }}>
          {item.name || texts.pictures.unnamed}
        </span>
        <span style={isLate ? { fontWeight: 500 } : noteStyle(theme)}>{due}</span>
      </div>
      <span style={{ ...noteStyle(theme), minWidth: 0, overflowWrap: 'anywhere' }}>
        {whatOf(item, texts, screen.sentenceOf)}
      </span>
    </div>
  );
}

type RowsProps = WeekPartProps & { label: string; items: readonly WeekItem[]; active: WeekItem | null };

/**
 * Rows that are gone through by keys. They have no focus of their own: a row that is no longer shown would take it along.
 */
const Rows = ({ label, items, active, ...props }: RowsProps) => (
  <div
    role="listbox"
    aria-label={label}
    tabIndex={0}
    {...(active === null ? {} : { 'aria-activedescendant': optionId(active) })}
    onKeyDown={({ key }) => props.screen.key(key)}
    style={{ minWidth: 0 }}
  >
    {items.map((item) => (
      <Row key={item.id} item={item} {...props} />
    ))}
  </div>
);

/**
 * The items around the one that is looked at, which opens under its row. What is typed there must not go to the list, so
 * that the rows before and after it are lists of their own.
 */
export function WeekList(props: WeekPartProps) {
  const { state, texts, theme } = props;
  const { week: words } = texts.pictures;
  const items = listedIn(state);
  const at = items.findIndex(({ id }) => id === state.at);
  const { from, to } = windowAround(Math.max(0, at), items.length, SHOWN);
  const cut = at < 0 ? to : at + 1;
  const note = { ...noteStyle(theme), padding: '4px 12px' };
  return (
    <div
      style={{
        border: `1px solid ${theme.strongLine}`,
        borderRadius: 8,
        maxWidth: 960,
        minWidth: 0,
        padding: 4,
      }}
    >
      {from > 0 ? <p style={note}>{words.before(from)}</p> : null}
      <Rows label={words.list} items={items.slice(from, cut)} active={items[at] ?? null} {...props} />
      <WeekDetail {...props} />
      <Rows label={words.rest} items={items.slice(cut, to)} active={null} {...props} />
      {to < items.length ? <p style={note}>{words.after(items.length - to)}</p> : null}
    </div>
  );
}
