/** What the map of relationships shows, and what is under way on it. */
import type { Doing, Loaded } from '../panel/screen.ts';
import type { Change, RelationshipMap } from './model.ts';

export type MapView = 'RINGS' | 'TREE';

/** Somebody who is being dragged, and where to: a share of the width in rings, pixels in lines of reporting. */
export type Drag = { personId: string; at: { x: number; y: number }; hasMoved: boolean };

export type RelationshipState = {
  map: Loaded<RelationshipMap>;
  view: MapView;
  /** What is explained: a thing of the scene, by its key. */
  at: string | null;
  /** What is chosen: a person, a member, an empty place or the rest of a cell. */
  chosen: string | null;
  drag: Drag | null;
  /** What was set, the last at the end. */
  done: readonly Change[];
  doing: Doing<'SAVE'>;
  isTable: boolean;
  /** Whose reports are all shown. */
  unfolded: ReadonlySet<string>;
};
