/** Where accounts are drawn. */
import { scaleLinear, scaleSqrt } from 'd3-scale';
import { line } from 'd3-shape';
import { byId } from '../../domain/shared/order.ts';
import { type FluidBox, type Frame, pathX } from '../draw/fluid.ts';
import { type Label, type Nameable, placeLabels } from '../draw/labels.ts';
import { TEXT_SIZE } from '../draw/plot.tsx';
import { type Axis, heightOf, type PortfolioAccount } from './model.ts';

/** The least width of a page, less its edges and the numbers at the left. */
export const FRAME: Frame = { leastWidth: 300, height: 420 };

const LEAST_RADIUS = 3.5;
const MOST_RADIUS = 12;
/** Room for half a circle at either end of the axes. */
const EDGE = MOST_RADIUS + 2;

export const shareOf = scaleLinear()
  .domain([0, 100])
  .range([EDGE / FRAME.leastWidth, 1 - EDGE / FRAME.leastWidth])
  .clamp(true);
export const yOf = scaleLinear()
  .domain([0, 100])
  .range([FRAME.height - EDGE, EDGE])
  .clamp(true);
const radiusOf = scaleSqrt().domain([0, 100]).range([LEAST_RADIUS, MOST_RADIUS]).clamp(true);

export type Bubble = {
  account: PortfolioAccount;
  share: number;
  y: number;
  r: number;
  /** Where it was; null where that is not known, or is where it is. */
  from: { share: number; y: number } | null;
};

/** The accounts that have a place, the largest first so that none is hidden under a larger one. */
export const bubblesOf = (accounts: readonly PortfolioAccount[], axis: Axis): Bubble[] =>
  accounts
    .flatMap((account): Bubble[] => {
      const height = heightOf(account, axis);
      if (account.closeness === null || height === null) return [];
      const { before } = account;
      const share = shareOf(account.closeness);
      const y = yOf(height);
      const was =
        before === null || axis === 'RANK'
          ? null
          : { share: shareOf(before.closeness), y: yOf(before.importance) };
      const hasMoved = was !== null && (was.share !== share || was.y !== y);
      return [{ account, share, y, r: radiusOf(account.revenuePoints ?? 0), from: hasMoved ? was : null }];
    })
    .toSorted((one, other) => other.r - one.r || byId(one.account, other.account));

/** With more, bubbles and tails are drawn together: each by itself would be too much for the page. */
export const MOST_SINGLE = 500;

const draw = line<{ share: number; y: number }>(
  ({ share }) => pathX(share),
  ({ y }) => y,
).digits(1);

/** All tails as one path. */
export const tailsPath = (bubbles: readonly Bubble[]): string =>
  bubbles.flatMap(({ from, share, y }) => (from === null ? [] : (draw([from, { share, y }]) ?? []))).join('');

/** Dots of one size and status, as a path of points whose ends are round. */
export type Dots = { status: PortfolioAccount['status']; diameter: number; path: string };

/** Sizes that dots are drawn in; a bubble is drawn in the next smaller one. */
const DIAMETERS = [7, 11, 15, 19, 23] as const;

const diameterFor = (r: number): number =>
  DIAMETERS.findLast((diameter) => diameter <= 2 * r) ?? DIAMETERS[0];

/** All bubbles as a few paths: one for each size and status, the largest first. */
export function dotPaths(bubbles: readonly Bubble[]): Dots[] {
  const points = new Map<string, Dots>();
  for (const { account, share, y, r } of bubbles) {
    const diameter = diameterFor(r);
    const key = `${diameter} ${account.status}`;
    const dots = points.get(key) ?? { status: account.status, diameter, path: '' };
    points.set(key, { ...dots, path: `${dots.path}M${pathX(share)},${Math.round(y * 10) / 10}h0` });
  }
  return [...points.values()].toSorted((one, other) => other.diameter - one.diameter);
}

const boxOf = ({ share, y, r }: Bubble): FluidBox => ({
  share,
  left: -r,
  right: r,
  top: y - r,
  bottom: y + r,
});

/** As many bubbles as names keep clear of; among more a name would find no place. */
const MOST_KEPT_CLEAR = 80;
/** As wide as a name is cut to where it finds no place as a whole. */
const NAME_ROOM = 120;

/** How names are placed by the width of the picture: what fits the least one is little in a wider one. */
export const NAME_LAYERS = [
  { leastWidth: FRAME.leastWidth, wholeRoom: NAME_ROOM, most: 24 },
  { leastWidth: 500, wholeRoom: 160, most: 32 },
  { leastWidth: 700, wholeRoom: 200, most: 40 },
  { leastWidth: 900, wholeRoom: 260, most: 60 },
  { leastWidth: 1080, wholeRoom: 300, most: 80 },
] as const;

/** What decides who is named first: the programme's own, then importance. */
const STANDING = ['KEY', 'WATCH', 'CANDIDATE', 'FORMER'];

const standing = ({ account }: Bubble): number =>
  account.status === null ? STANDING.length : STANDING.indexOf(account.status);

/** Names beside bubbles, as far as there is room in a picture that is so wide at least. */
export function namesOf(
  bubbles: readonly Bubble[],
  { leastWidth, wholeRoom, most }: (typeof NAME_LAYERS)[number] = NAME_LAYERS[0],
): Label[] {
  const things: Nameable[] = bubbles
    .toSorted(
      (one, other) =>
        standing(one) - standing(other) ||
        (other.account.importance ?? 0) - (one.account.importance ?? 0) ||
        byId(one.account, other.account),
    )
    .map(({ account, share, y, r }) => ({ id: account.id, text: account.name ?? '', share, y, reach: r }));
  const others = bubbles.length <= MOST_KEPT_CLEAR ? bubbles.map(boxOf) : [];
  return placeLabels(things, {
    frame: { ...FRAME, leastWidth },
    size: TEXT_SIZE,
    room: NAME_ROOM,
    wholeRoom,
    most,
    taken: others,
  });
}

/** A frame by two of its corners, as shares of the width and pixels from the top. */
export type Drag = { from: { share: number; y: number }; to: { share: number; y: number } };

/** The bubbles whose middle lies in a frame. */
export const bubblesIn = (bubbles: readonly Bubble[], { from, to }: Drag): Bubble[] =>
  bubbles.filter(
    ({ share, y }) =>
      share >= Math.min(from.share, to.share) &&
      share <= Math.max(from.share, to.share) &&
      y >= Math.min(from.y, to.y) &&
      y <= Math.max(from.y, to.y),
  );

/** The order in which keys go through accounts: by closeness, then upwards. */
export const inOrder = (bubbles: readonly Bubble[]): Bubble[] =>
  bubbles.toSorted(
    (one, other) => one.share - other.share || other.y - one.y || byId(one.account, other.account),
  );

/** The bubble next in one direction of the picture; null at its end. */
export function bubbleBeside(
  bubbles: readonly Bubble[],
  at: Bubble,
  direction: 'LEFT' | 'RIGHT' | 'UP' | 'DOWN',
): Bubble | null {
  const ordered =
    direction === 'LEFT' || direction === 'RIGHT'
      ? inOrder(bubbles)
      : bubbles.toSorted(
          (one, other) => other.y - one.y || one.share - other.share || byId(one.account, other.account),
        );
  const index = ordered.findIndex(({ account }) => account.id === at.account.id);
  const step = direction === 'RIGHT' || direction === 'UP' ? 1 : -1;
  return index < 0 ? null : (ordered[index + step] ?? null);
}
