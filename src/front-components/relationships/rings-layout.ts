/** Where people stand in rings of influence, cut into wedges of buying roles. */
import { scaleSqrt } from 'd3-scale';
import { lazily } from '../../domain/shared/lazily.ts';
import { byId } from '../../domain/shared/order.ts';
import type { FluidBox, Frame } from '../draw/fluid.ts';
import { type Cell, type MapPerson, RINGS, sameCell, WEDGES } from './model.ts';

/** The least width of a page, less its edges. */
export const FRAME: Frame = { leastWidth: 316, height: 560 };

/** Room above and below the rings for the names of wedges, in pixels. */
export const NAMES = 22;
const MIDDLE = { share: 0.5, y: FRAME.height / 2 };
/** The rings' reach across as a share of the width, and down in pixels. */
export const REACH = { share: 0.5, y: FRAME.height / 2 - NAMES };

/** How far each ring reaches, of the whole: no cell is without room, and those of whom little is known are many. */
export const RING_ENDS = [0.42, 0.61, 0.78, 1] as const;
const TURN = 2 * Math.PI;
const WEDGE = TURN / WEDGES.length;

const radiusOf = scaleSqrt().domain([0, 100]).range([6, 11]).clamp(true);
/** Of people whose closeness is not the point: clusters and empty places. */
export const PLACE_RADIUS = 11;
/** Between the middles of two places of a cell, in pixels. */
const SPACING = 24;
/** As near as the middles of any two places may be. */
const APART = 2 * PLACE_RADIUS;
/** Between the middle of a place and the edge of its cell. */
const MARGIN = 5;

/** How large a person is drawn: the closer, the larger. */
export const sizeOf = ({ closeness }: Pick<MapPerson, 'closeness'>): number => radiusOf(closeness);

/** A place from the middle of the rings: how far of their reach, and the angle clockwise from the top. */
function polar(share: number, y: number): { far: number; angle: number } {
  const across = (share - MIDDLE.share) / REACH.share;
  const down = (y - MIDDLE.y) / REACH.y;
  const angle = Math.atan2(across, -down);
  return { far: Math.hypot(across, down), angle: angle < 0 ? angle + TURN : angle };
}

/** A place at an angle, as far out of the whole reach. */
export const placeAt = (far: number, angle: number): { share: number; y: number } => ({
  share: MIDDLE.share + far * REACH.share * Math.sin(angle),
  y: MIDDLE.y - far * REACH.y * Math.cos(angle),
});

/** Where the wedges meet, as angles. */
export const WEDGE_EDGES = WEDGES.map((_, index) => (index + 0.5) * WEDGE);

/** The cell at a place; null outside the rings. */
export function cellAt(share: number, y: number): Cell | null {
  const { far, angle } = polar(share, y);
  const ring = RING_ENDS.findIndex((end) => far <= end);
  const influence = RINGS[ring];
  const buyingRole = WEDGES[Math.round(angle / WEDGE) % WEDGES.length];
  return influence === undefined || buyingRole === undefined ? null : { influence, buyingRole };
}

/** Where the middle of a cell is. */
export function middleOf({ influence, buyingRole }: Cell): { share: number; y: number } {
  const ring = RINGS.indexOf(influence);
  const from = RING_ENDS[ring - 1] ?? 0.2;
  return placeAt((from + (RING_ENDS[ring] ?? 1)) / 2, WEDGES.indexOf(buyingRole) * WEDGE);
}

/** As wide as the name of a ring may be, and as high, in pixels. */
export const RING_NAME = { width: 124, height: 14 } as const;

/** Where the names of the rings stand: in the line between the two lower wedges, at the outer end of each. */
export const RING_NAMES: readonly FluidBox[] = RING_ENDS.map((end) => {
  const bottom = MIDDLE.y + end * REACH.y - 1;
  return {
    share: MIDDLE.share,
    left: -RING_NAME.width / 2,
    right: RING_NAME.width / 2,
    top: bottom - RING_NAME.height,
    bottom,
  };
});

type Slot = { share: number; y: number };

/** Whether all around a place still is the same cell, in a picture of the least width. */
const isWithin = (slot: Slot, cell: Cell): boolean =>
  [0, 1, 2, 3, 4, 5, 6, 7].every((turn) => {
    const angle = (turn * TURN) / 8;
    const at = cellAt(
      slot.share + (MARGIN * Math.cos(angle)) / FRAME.leastWidth,
      slot.y + MARGIN * Math.sin(angle),
    );
    return at !== null && sameCell(at, cell);
  });

const isClear = ({ share, y }: Slot): boolean =>
  RING_NAMES.every(
    (box) =>
      Math.abs(y - (box.top + box.bottom) / 2) >= (box.bottom - box.top) / 2 + PLACE_RADIUS ||
      (share - box.share) * FRAME.leastWidth + PLACE_RADIUS <= box.left ||
      (share - box.share) * FRAME.leastWidth - PLACE_RADIUS >= box.right,
  );

const distance = (one: Slot, other: Slot): number =>
  Math.hypot((one.share - other.share) * FRAME.leastWidth, one.y - other.y);

/** Where somebody could stand in a cell, the nearest to its middle first. */
function candidatesOf(cell: Cell): Slot[] {
  const row = SPACING * Math.sqrt(3 / 4);
  const middle = middleOf(cell);
  const slots: Slot[] = [];
  const rows = Math.floor(FRAME.height / row);
  const columns = Math.floor(FRAME.leastWidth / SPACING);
  // Places are counted from the middle of the cell, so that somebody who is alone there stands in the middle.
  for (let down = -rows; down <= rows; down += 1) {
    for (let across = -columns; across <= columns; across += 1) {
      const shift = down % 2 === 0 ? 0 : SPACING / 2;
      const slot = {
        share: middle.share + (across * SPACING + shift) / FRAME.leastWidth,
        y: middle.y + down * row,
      };
      if (isWithin(slot, cell) && isClear(slot)) slots.push(slot);
    }
  }
  return slots.toSorted(
    (one, other) =>
      Math.round(distance(one, middle) - distance(other, middle)) ||
      one.y - other.y ||
      one.share - other.share,
  );
}

/** All cells, from the middle outwards and clockwise. */
export const CELLS: readonly Cell[] = RINGS.flatMap((influence) =>
  WEDGES.map((buyingRole) => ({ influence, buyingRole })),
);

/** The cells take places in turns, so that none is too near to one of another cell and each cell has some. */
const allSlots = lazily((): readonly (readonly Slot[])[] => {
  const candidates = CELLS.map(candidatesOf);
  const taken: Slot[][] = CELLS.map(() => []);
  const most = Math.max(...candidates.map(({ length }) => length));
  for (let turn = 0; turn < most; turn += 1) {
    candidates.forEach((slots, index) => {
      const slot = slots[turn];
      const isFree = slot !== undefined && taken.flat().every((other) => distance(slot, other) >= APART);
      if (isFree) taken[index]?.push(slot);
    });
  }
  return taken;
});

/**
 * The places of a cell, apart from each other and from those of other cells in a picture of the least width and farther
 * apart in a wider one, the nearest to its middle first. None is where the name of a ring stands.
 */
export const slotsOf = (cell: Cell): readonly Slot[] =>
  allSlots()[CELLS.findIndex((one) => sameCell(one, cell))] ?? [];

/** What stands at a place of the rings. */
export type Spot = Slot & { key: string; r: number } & (
    | { kind: 'PERSON'; person: MapPerson }
    | { kind: 'MORE'; cell: Cell; people: readonly MapPerson[] }
    | { kind: 'EMPTY'; role: 'DECISION_MAKER' | 'APPROVER' }
  );

const nearestFirst = (one: MapPerson, other: MapPerson): number =>
  other.closeness - one.closeness || byId(one, other);

function spotsOfCell(cell: Cell, people: readonly MapPerson[], slots: readonly Slot[]): Spot[] {
  const ordered = people.toSorted(nearestFirst);
  const shown = ordered.length > slots.length ? Math.max(0, slots.length - 1) : ordered.length;
  const spots = ordered.slice(0, shown).flatMap((person, index): Spot[] => {
    const slot = slots[index];
    return slot === undefined
      ? []
      : [{ ...slot, key: `person ${person.id}`, r: sizeOf(person), kind: 'PERSON', person }];
  });
  const rest = ordered.slice(shown);
  const last = slots[shown];
  if (rest.length === 0 || last === undefined) return spots;
  const key = `more ${cell.influence} ${cell.buyingRole}`;
  return [...spots, { ...last, key, r: PLACE_RADIUS, kind: 'MORE', cell, people: rest }];
}

/**
 * Where everybody stands: the closest to us nearest to the middle of their cell. Where a cell has more people than
 * places, its last place stands for the others.
 *
 * @param missing roles that nobody has, each with an empty place in the inner circle
 */
export const spotsOf = (
  people: readonly MapPerson[],
  missing: readonly ('DECISION_MAKER' | 'APPROVER')[],
): Spot[] =>
  CELLS.flatMap((cell) => {
    const inside = people.filter((person) => sameCell(person, cell));
    const role = missing.find((one) => one === cell.buyingRole && cell.influence === 'INNER_CIRCLE');
    if (inside.length === 0 && role === undefined) return [];
    const slots = slotsOf(cell);
    const [first] = slots;
    return role !== undefined && first !== undefined
      ? [{ ...first, key: `empty ${role}`, r: PLACE_RADIUS, kind: 'EMPTY', role } as const]
      : spotsOfCell(cell, inside, slots);
  });

/** The box that a spot takes. */
export const boxOf = ({ share, y, r }: Spot): FluidBox => ({
  share,
  left: -r,
  right: r,
  top: y - r,
  bottom: y + r,
});
