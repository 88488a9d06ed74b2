import { axisTicks } from '../draw/axes.ts';
import { Names } from '../draw/banded-names.tsx';
import { Layers } from '../draw/by-width.tsx';
import { percent } from '../draw/fluid.ts';
import { DashedSwatch, Legend } from '../draw/legend.tsx';
import { Picture } from '../draw/picture.tsx';
import { gutterFor, Paths, Plot, Rules, strokeStyle } from '../draw/plot.tsx';
import { rememberLast } from '../draw/remember.ts';
import { Strips } from '../draw/strips.tsx';
import { Tooltip } from '../draw/tooltip.tsx';
import { formatNumber } from '../texts/formats.ts';
import type { Texts } from '../texts/texts.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import type { Look } from '../ui/look.ts';
import { noteStyle, rowStyle, type Theme } from '../ui/theme.ts';
import { Bubbles, statusColour } from './bubbles.tsx';
import { AXIS_HEIGHT, Columns, Lines } from './ground.tsx';
import { type Bubble, dotPaths, FRAME, NAME_LAYERS, namesOf, shareOf, yOf } from './layout.ts';
import { linedPolicy, type Portfolio, type PortfolioPolicy, policyLines, STATUSES } from './model.ts';
import { dragOf, type PortfolioScreen, type PortfolioState } from './portfolio-screen.ts';
import { describe, factsOf, lineText, nameOf } from './words.ts';

type PortfolioPictureProps = Look & {
  portfolio: Portfolio;
  state: PortfolioState;
  screen: Pick<PortfolioScreen, keyof PortfolioScreen>;
};

/** How much wider than an account the ground is that shows it is chosen, in pixels. */
const RING = 7;

/** What is drawn of the accounts, the same as long as they are. */
const bubblesDrawn = rememberLast(
  (bubbles: readonly Bubble[], policies: readonly PortfolioPolicy[] | null, texts: Texts, theme: Theme) => (
    <Bubbles bubbles={bubbles} describe={(bubble) => describe(bubble, policies, texts)} theme={theme} />
  ),
);

/** Their names, by how wide the picture is. */
const namesDrawn = rememberLast((bubbles: readonly Bubble[], theme: Theme) => (
  <Layers
    height={FRAME.height}
    layers={NAME_LAYERS.map((layer) => ({
      from: layer.leastWidth,
      drawn: <Names labels={namesOf(bubbles, layer)} theme={theme} />,
    }))}
  />
));

const stripsDrawn = rememberLast((screen: PortfolioPictureProps['screen'], isFraming: boolean) => (
  <Strips screen={screen} cursor={isFraming ? 'crosshair' : 'pointer'} isDrawing={isFraming} />
));

/** A ground under the accounts that are chosen, which shows as a ring around each. */
const chosenDrawn = rememberLast((bubbles: readonly Bubble[], chosen: ReadonlySet<string>, theme: Theme) => (
  <Paths height={FRAME.height}>
    {dotPaths(bubbles.filter(({ account }) => chosen.has(account.id))).map(({ status, diameter, path }) => (
      <path key={`${status} ${diameter}`} d={path} style={strokeStyle(theme.text, diameter + RING)} />
    ))}
  </Paths>
));

const At = ({ bubble: { share, y, r }, theme }: { bubble: Bubble; theme: Theme }) => (
  <circle
    cx={percent(share)}
    cy={String(y)}
    r={String(r + 2)}
    style={{ fill: 'none', stroke: theme.text, strokeWidth: 2 }}
  />
);

function Frame({ frame, theme }: { frame: NonNullable<PortfolioState['frame']>; theme: Theme }) {
  const { from, to } = dragOf(frame);
  return (
    <rect
      x={percent(from.share)}
      y={String(from.y)}
      width={percent(to.share - from.share)}
      height={String(Math.max(1, to.y - from.y))}
      style={{ fill: theme.accent, fillOpacity: 0.12, stroke: theme.accent }}
    />
  );
}

/** All accounts that are shown, by closeness across and importance or rank upright. */
export function PortfolioPicture({ portfolio, state, screen, texts, theme }: PortfolioPictureProps) {
  const { portfolio: words } = texts.pictures;
  const { policies } = portfolio;
  const { axis, chosen, frame, isFraming } = state;
  const accounts = state.shown?.accounts ?? [];
  const bubbles = state.shown?.bubbles ?? [];
  const policy = linedPolicy(accounts, policies);
  const lines = policy === null ? [] : policyLines(policy, axis);
  const format = (value: number) => formatNumber(value, texts);
  const across = axisTicks([0, 100], [shareOf(0), shareOf(100)], 5, format);
  const upright = axisTicks([0, 100], [yOf(0), yOf(100)], 5, format);
  const side = axis === 'SCORE' ? upright : [];
  const at = bubbles.find(({ account }) => account.id === state.at);
  return (
    <Picture
      title={words.title}
      about={axis === 'SCORE' ? words.about : words.aboutRank}
      isTable={state.isTable}
      table={{
        columns: [
          words.nameColumn,
          ...(accounts[0] ? factsOf(accounts[0], policies, texts) : []).map(([name]) => name),
        ],
        rows: state.isTable
          ? accounts.map((account) => ({
              id: account.id,
              cells: [
                <LinkButton
                  key="name"
                  label={nameOf(account, texts)}
                  description={texts.openRecordLabel(nameOf(account, texts))}
                  theme={theme}
                  onClick={() => screen.openAccount(account.id)}
                />,
                ...factsOf(account, policies, texts).map(([, value]) => value),
              ],
            }))
          : [],
      }}
      onTurn={screen.turn}
      texts={texts}
      theme={theme}
    >
      <Legend
        entries={[
          ...STATUSES.map((status) => ({
            name: texts.labels.accountStatus[status],
            swatch: (
              <span
                aria-hidden="true"
                style={{
                  background: statusColour(status, theme),
                  borderRadius: 5,
                  flexShrink: 0,
                  height: 10,
                  width: 10,
                }}
              />
            ),
          })),
          ...lines.map((line) => ({
            name: lineText(line, texts),
            swatch: <DashedSwatch colour={theme.bad} />,
          })),
        ]}
        theme={theme}
      />
      <div style={{ ...rowStyle, alignItems: 'center' }}>
        <Button
          label={isFraming ? words.frameOff : words.frame}
          theme={theme}
          isMain={isFraming}
          onClick={screen.turnFraming}
        />
        <span style={noteStyle(theme)}>{isFraming ? words.frameAbout : words.keys}</span>
      </div>
      <span style={{ ...noteStyle(theme), fontSize: 12 }}>
        {axis === 'SCORE' ? words.importanceAxis : words.rankAxis}
      </span>
      <Plot
        label={words.label(bubbles.length)}
        height={FRAME.height + AXIS_HEIGHT}
        gutter={gutterFor(upright.map(({ text }) => text))}
        side={side}
        theme={theme}
        onKey={screen.key}
        onLeave={screen.leave}
        over={
          <>
            {namesDrawn(bubbles, theme)}
            <svg
              aria-hidden="true"
              width="100%"
              height={String(FRAME.height)}
              style={{
                left: 0,
                pointerEvents: 'none',
                position: 'absolute',
                top: 0,
                willChange: 'transform',
              }}
            >
              {at === undefined ? null : <At bubble={at} theme={theme} />}
              {frame === null ? null : <Frame frame={frame} theme={theme} />}
            </svg>
            <div style={{ height: FRAME.height, left: 0, position: 'absolute', top: 0, width: '100%' }}>
              {stripsDrawn(screen, isFraming)}
            </div>
            <Tooltip
              shown={
                at === undefined
                  ? null
                  : {
                      share: at.share,
                      top: at.y - at.r,
                      bottom: at.y + at.r,
                      title: nameOf(at.account, texts),
                      lines: factsOf(at.account, policies, texts),
                    }
              }
              height={FRAME.height + AXIS_HEIGHT}
              theme={theme}
            />
          </>
        }
      >
        <Rules ticks={upright} theme={theme} />
        <Columns ticks={across} theme={theme} />
        <Lines lines={lines} theme={theme} />
        {chosenDrawn(bubbles, chosen, theme)}
        {bubblesDrawn(bubbles, policies, texts, theme)}
      </Plot>
      <span style={{ ...noteStyle(theme), alignSelf: 'flex-end', fontSize: 12 }}>{words.closenessAxis}</span>
    </Picture>
  );
}
