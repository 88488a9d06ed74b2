/** Who reports to whom, from left to right. Pixels: this picture is as large as it has to be, and scrolls. */
import { hierarchy, tree } from 'd3-hierarchy';
import { linkHorizontal } from 'd3-shape';
import { byId } from '../../domain/shared/order.ts';
import type { MapPerson } from './model.ts';
import { sizeOf } from './rings-layout.ts';

export const COLUMN = 196;
export const ROW = 40;
/** Above the people: where somebody is dropped who reports to nobody. */
export const TOP = 36;
const LEFT = 16;
/** As many reports of one person as are shown at first. */
export const MOST_REPORTS = 12;

/** A person, or those of the reports of one that are not shown. */
export type TreeNode = {
  key: string;
  x: number;
  y: number;
  r: number;
  person: MapPerson | null;
  /** Whose reports they are; null for those without a superior here. */
  aboveId: string | null;
  hidden: number;
};

export type Tree = {
  nodes: readonly TreeNode[];
  /** Superiors with those who report to them. */
  links: readonly { from: TreeNode; to: TreeNode }[];
  width: number;
  height: number;
};

type Branch = {
  key: string;
  person: MapPerson | null;
  aboveId: string | null;
  hidden: number;
  below: Branch[];
};

function byName(one: MapPerson, other: MapPerson): number {
  const [first, second] = [one.name ?? '', other.name ?? ''];
  return first === second ? byId(one, other) : first < second ? -1 : 1;
}

/** Whom each person stands below in the picture: somebody of the map, and nobody who stands below them. */
function superiors(people: readonly MapPerson[]): ReadonlyMap<string, string> {
  const ids = new Set(people.map(({ id }) => id));
  const above = new Map<string, string>();
  for (const { id, reportsToId } of people.toSorted(byId)) {
    if (reportsToId === null || !ids.has(reportsToId)) continue;
    let at: string | undefined = reportsToId;
    while (at !== undefined && at !== id) at = above.get(at);
    if (at === undefined) above.set(id, reportsToId);
  }
  return above;
}

function branchesOf(people: readonly MapPerson[], unfolded: ReadonlySet<string>): Branch[] {
  const above = superiors(people);
  const reports = new Map<string | null, MapPerson[]>();
  for (const person of people.toSorted(byName)) {
    const key = above.get(person.id) ?? null;
    reports.set(key, [...(reports.get(key) ?? []), person]);
  }
  const size = (id: string): number => reports.get(id)?.length ?? 0;
  const below = (aboveId: string | null): Branch[] => {
    // Whoever leads others first, so that folding hides ends of the lines only.
    const all = (reports.get(aboveId) ?? []).toSorted(
      (one, other) => Number(size(other.id) > 0) - Number(size(one.id) > 0),
    );
    const leading = all.filter(({ id }) => size(id) > 0).length;
    const most = Math.max(leading, MOST_REPORTS);
    const isFolded = all.length > most + 1 && !unfolded.has(aboveId ?? '');
    const shown = (isFolded ? all.slice(0, most) : all).map(
      (person): Branch => ({ key: person.id, person, aboveId, hidden: 0, below: below(person.id) }),
    );
    const hidden = all.length - shown.length;
    return hidden === 0
      ? shown
      : [...shown, { key: `more ${aboveId}`, person: null, aboveId, hidden, below: [] }];
  };
  return below(null);
}

const drawLink = linkHorizontal<unknown, { x: number; y: number }>()
  .x(({ x }) => x)
  .y(({ y }) => y);

/**
 * The lines from superiors to their reports, as one path. They begin behind what is written beside the superior.
 *
 * @param reachOf how far right of its middle a node and its texts reach, in pixels
 */
export const linksPath = ({ links }: Tree, reachOf: (node: TreeNode) => number): string =>
  links
    .map(({ from, to }) =>
      drawLink({ source: { x: from.x + reachOf(from), y: from.y }, target: { x: to.x - to.r, y: to.y } }),
    )
    .join('');

/**
 * The lines of reporting of some people. Whoever reports to nobody here begins a line; a circle of superiors is opened
 * where its first id reports to the others.
 *
 * @param unfolded whose reports are all shown; the empty text for those who report to nobody
 */
export function treeOf(people: readonly MapPerson[], unfolded: ReadonlySet<string>): Tree {
  const root: Branch = {
    key: '',
    person: null,
    aboveId: null,
    hidden: 0,
    below: branchesOf(people, unfolded),
  };
  const laid = tree<Branch>()
    .nodeSize([ROW, COLUMN])
    .separation(() => 1)(hierarchy(root, ({ below }) => below));
  const all = laid.descendants().filter(({ depth }) => depth > 0);
  const least = Math.min(0, ...all.map(({ x }) => x));
  const placed = all.map((node): { node: typeof node; drawn: TreeNode } => {
    const { key, person, aboveId, hidden } = node.data;
    const x = LEFT + (node.depth - 1) * COLUMN;
    const y = TOP + ROW / 2 + node.x - least;
    return { node, drawn: { key, x, y, r: person === null ? 0 : sizeOf(person), person, aboveId, hidden } };
  });
  const drawnOf = new Map(placed.map(({ node, drawn }) => [node, drawn]));
  return {
    nodes: placed.map(({ drawn }) => drawn),
    links: placed.flatMap(({ node, drawn }) => {
      const from = node.parent === null ? undefined : drawnOf.get(node.parent);
      return from === undefined ? [] : [{ from, to: drawn }];
    }),
    width: Math.max(COLUMN, ...placed.map(({ drawn }) => drawn.x - LEFT + COLUMN)),
    height: Math.max(TOP + ROW, ...placed.map(({ drawn }) => drawn.y + ROW / 2)),
  };
}

/** The node at a place: the row and column that it is in. */
export const nodeAt = ({ nodes }: Tree, x: number, y: number): TreeNode | null =>
  nodes.find((node) => Math.abs(y - node.y) <= ROW / 2 && x >= node.x - LEFT && x < node.x - LEFT + COLUMN) ??
  null;
