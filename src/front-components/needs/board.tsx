/** The board: a column for each horizon, one under the other where there is little room. */
import { Bar } from '../ui/bar.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import type { Look } from '../ui/look.ts';
import { headingStyle, noteStyle, type Theme } from '../ui/theme.ts';
import {
  type BoardCapability,
  type BoardCell,
  type BoardHorizon,
  type BoardNeed,
  capabilitiesOf,
  cellKey,
  horizonsOf,
  isGap,
  type NeedsBoard,
  needsIn,
  shareOfCell,
} from './model.ts';
import type { NeedsScreen, NeedsState } from './needs-screen.ts';
import { capabilityText, horizonText, needText, sumText, valueText } from './words.ts';

export type BoardProps = Look & {
  board: NeedsBoard;
  state: NeedsState;
  screen: Pick<NeedsScreen, keyof NeedsScreen>;
  isOfAll: boolean;
};

/** As many needs of a cell as are shown at first. */
const MOST_SHOWN = 6;

const capabilityColour = (capability: BoardCapability, theme: Theme): string =>
  capability === null
    ? theme.neutral
    : { MISSING: theme.bad, PARTIAL: theme.warning, READY: theme.good }[capability];

function NeedCard({ need, state, screen, isOfAll, texts, theme }: BoardProps & { need: BoardNeed }) {
  const isChosen = state.chosen === need.id;
  return (
    <li
      style={{
        background: theme.surface,
        border: `1px solid ${isChosen ? theme.text : theme.strongLine}`,
        borderRadius: 4,
        cursor: 'grab',
        opacity: state.dragged === need.id ? 0.5 : 1,
        overflowWrap: 'anywhere',
        padding: '4px 8px',
      }}
      onPointerDown={() => screen.press(need.id)}
    >
      <LinkButton label={needText(need, texts)} theme={theme} onClick={() => screen.choose(need.id)} />
      <div style={{ ...noteStyle(theme), display: 'flex', flexWrap: 'wrap', fontSize: 12, gap: '0 8px' }}>
        {isOfAll && need.company !== null ? <span>{need.company.name || texts.pictures.unnamed}</span> : null}
        <span style={{ fontVariantNumeric: 'tabular-nums' }}>{valueText(need, texts)}</span>
      </div>
    </li>
  );
}

function Cell({ cell, ...props }: BoardProps & { cell: BoardCell }) {
  const { board, state, screen, texts, theme } = props;
  const { needsBoard: words } = texts.pictures;
  const needs = needsIn(board, cell);
  const isUnfolded = state.unfolded.has(cellKey(cell));
  const shown = isUnfolded || needs.length <= MOST_SHOWN + 1 ? needs : needs.slice(0, MOST_SHOWN);
  const name = words.cell(
    horizonText(cell.horizon, texts),
    capabilityText(cell.capability, texts),
    needs.length,
  );
  const sum = sumText(needs, texts);
  const colour = capabilityColour(cell.capability, theme);
  const share = shareOfCell(board, cell);
  const isRed = isGap(cell.capability) && needs.length > 0;
  return (
    <section
      aria-label={name}
      style={{
        background: theme.raised,
        border: `1px solid ${theme.line}`,
        borderLeft: `4px solid ${colour}`,
        borderRadius: 4,
        display: 'flex',
        flexDirection: 'column',
        gap: 6,
        minHeight: 72,
        minWidth: 0,
        outline: state.over === cellKey(cell) ? `2px solid ${theme.accent}` : 'none',
        padding: 8,
      }}
      onPointerEnter={() => screen.enter(cell)}
      onPointerUp={() => screen.release(cell)}
    >
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0 8px', justifyContent: 'space-between' }}>
        <span style={{ fontWeight: 500 }}>{capabilityText(cell.capability, texts)}</span>
        <span style={{ color: isRed ? theme.bad : theme.text, fontWeight: isRed ? 600 : 400 }}>
          {sum === '' ? words.count(needs.length) : isRed ? words.gapOf(sum) : sum}
        </span>
      </div>
      {share === null || share === 0 ? null : (
        <Bar percent={100 * share} theme={{ ...theme, accent: isRed ? theme.bad : colour }} />
      )}
      {shown.length === 0 ? null : (
        <ul
          style={{
            display: 'flex',
            flexDirection: 'column',
            gap: 6,
            listStyle: 'none',
            margin: 0,
            padding: 0,
          }}
        >
          {shown.map((need) => (
            <NeedCard key={need.id} need={need} {...props} />
          ))}
        </ul>
      )}
      {shown.length < needs.length ? (
        <LinkButton
          label={words.more(needs.length - shown.length)}
          theme={theme}
          onClick={() => screen.unfold(cell)}
        />
      ) : null}
      {cell.horizon === null ? null : (
        <Button
          label="+"
          description={words.addIn(name)}
          theme={theme}
          disabled={state.doing.kind === 'BUSY'}
          onClick={() => screen.begin(cell)}
        />
      )}
    </section>
  );
}

function Column({ horizon, ...props }: BoardProps & { horizon: BoardHorizon }) {
  const { board, texts, theme } = props;
  const needs = board.needs.filter((need) => need.horizon === horizon);
  const sum = sumText(needs, texts);
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 8, minWidth: 0 }}>
      <div>
        <h4 style={headingStyle(theme)}>{horizonText(horizon, texts)}</h4>
        <span style={noteStyle(theme)}>
          {[texts.pictures.needsBoard.count(needs.length), ...(sum === '' ? [] : [sum])].join(' · ')}
        </span>
      </div>
      {capabilitiesOf(board).map((capability) => (
        <Cell key={cellKey({ horizon, capability })} cell={{ horizon, capability }} {...props} />
      ))}
    </div>
  );
}

export const Board = (props: BoardProps) => (
  <div
    style={{
      display: 'grid',
      gap: 16,
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
      userSelect: 'none',
    }}
    onPointerLeave={props.screen.drop}
  >
    {horizonsOf(props.board).map((horizon) => (
      <Column key={horizon} horizon={horizon} {...props} />
    ))}
  </div>
);
