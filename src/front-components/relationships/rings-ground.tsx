/** What people stand on: the rings with their names, and the wedges with theirs in the corners. */
import { percent } from '../draw/fluid.ts';
import { TEXT_SIZE, textStyle } from '../draw/plot.tsx';
import { fitted } from '../draw/text-width.ts';
import type { Look } from '../ui/look.ts';
import { RINGS, WEDGES } from './model.ts';
import {
  FRAME,
  NAMES,
  placeAt,
  REACH,
  RING_ENDS,
  RING_NAME,
  RING_NAMES,
  WEDGE_EDGES,
} from './rings-layout.ts';
import { influenceText, roleText } from './words.ts';

/** Where the name of each wedge stands, in their order; a third of the least width is as wide as one may be. */
const CORNERS = [
  { share: 0.5, anchor: 'middle', y: NAMES / 2 },
  { share: 1, anchor: 'end', y: NAMES / 2 },
  { share: 1, anchor: 'end', y: FRAME.height - NAMES / 2 },
  { share: 0, anchor: 'start', y: FRAME.height - NAMES / 2 },
  { share: 0, anchor: 'start', y: NAMES / 2 },
] as const;

const WEDGE_ROOM = FRAME.leastWidth / 3 - 4;

export const RingsGround = ({ texts, theme }: Look) => (
  <>
    {RING_ENDS.toReversed().map((end) => (
      <ellipse
        key={end}
        cx="50%"
        cy={String(FRAME.height / 2)}
        rx={percent(end * REACH.share)}
        ry={String(end * REACH.y)}
        style={{ fill: theme.raised, stroke: theme.strongLine }}
      />
    ))}
    {WEDGE_EDGES.map((angle) => {
      const rim = placeAt(1, angle);
      return (
        <line
          key={angle}
          x1="50%"
          y1={String(FRAME.height / 2)}
          x2={percent(rim.share)}
          y2={String(rim.y)}
          style={{ stroke: theme.strongLine }}
        />
      );
    })}
    {RING_NAMES.map(({ share, top, bottom }, index) => (
      <text
        key={top}
        x={percent(share)}
        y={String((top + bottom) / 2)}
        textAnchor="middle"
        dominantBaseline="central"
        style={{
          ...textStyle(theme.secondaryText),
          paintOrder: 'stroke',
          stroke: theme.raised,
          strokeWidth: 4,
        }}
      >
        {fitted(influenceText(RINGS[index] ?? null, texts), RING_NAME.width, TEXT_SIZE)}
      </text>
    ))}
    {CORNERS.map(({ share, anchor, y }, index) => (
      <text
        key={`${share} ${y}`}
        x={percent(share)}
        y={String(y)}
        textAnchor={anchor}
        dominantBaseline="central"
        style={{ ...textStyle(theme.text), fontWeight: 500 }}
      >
        {fitted(roleText(WEDGES[index] ?? null, texts), WEDGE_ROOM, TEXT_SIZE)}
      </text>
    ))}
  </>
);
