/** What is drawn of a map, put in its places; the same again as long as the map is. */
import { rememberLast } from '../draw/remember.ts';
import { judged, type MapMember, type MapPerson, membersByTraffic, type RelationshipMap } from './model.ts';
import { FRAME, type Spot, spotsOf } from './rings-layout.ts';
import { type Tree, treeOf } from './tree-layout.ts';

/** Something that can be pointed at and gone through by keys. */
export type Thing = {
  key: string;
  kind: 'PERSON' | 'MORE' | 'EMPTY' | 'MEMBER' | 'FOLDED';
  /** Of the width in rings; in lines of reporting pixels stand in its place. */
  share: number;
  y: number;
  person: MapPerson | null;
  /** Of reports that are folded: whose they are. */
  aboveId: string | null;
};

/** One of us in the row under the rings. */
export type MemberSpot = { key: string; member: MapMember; share: number; y: number };

export type Scene = {
  spots: readonly Spot[];
  members: readonly MemberSpot[];
  tree: Tree;
  things: readonly Thing[];
};

/** As many of us as have room beside each other. */
export const MOST_MEMBERS = 6;
/** The heights of the row of our people, in pixels. */
const MEMBERS_HEIGHT = 74;
export const RINGS_HEIGHT = FRAME.height + MEMBERS_HEIGHT;
const MEMBER_Y = FRAME.height + 40;
export const MEMBER_RADIUS = 8;

/** The key of a person in either picture. */
export const personKey = (id: string): string => `person ${id}`;

const EMPTY_TREE: Tree = { nodes: [], links: [], width: 0, height: 0 };
const EMPTY: Scene = { spots: [], members: [], tree: EMPTY_TREE, things: [] };

function membersOf(map: RelationshipMap): MemberSpot[] {
  const shown = membersByTraffic(map).slice(0, MOST_MEMBERS);
  return shown.map((member, index) => ({
    key: `member ${member.id}`,
    member,
    share: (index + 0.5) / shown.length,
    y: MEMBER_Y,
  }));
}

function ringsOf(map: RelationshipMap): Scene {
  const spots = spotsOf(map.people, judged(map).missing);
  const members = membersOf(map);
  return {
    spots,
    members,
    tree: EMPTY_TREE,
    things: [
      ...spots.map(
        (spot): Thing => ({
          key: spot.key,
          kind: spot.kind,
          share: spot.share,
          y: spot.y,
          person: spot.kind === 'PERSON' ? spot.person : null,
          aboveId: null,
        }),
      ),
      ...members.map(
        ({ key, share, y }): Thing => ({ key, kind: 'MEMBER', share, y, person: null, aboveId: null }),
      ),
    ],
  };
}

function linesOf(map: RelationshipMap, unfolded: ReadonlySet<string>): Scene {
  const tree = treeOf(map.people, unfolded);
  const nodes = tree.nodes.map((node) => ({
    ...node,
    key: node.person === null ? node.key : personKey(node.person.id),
  }));
  return {
    spots: [],
    members: [],
    tree: { ...tree, nodes },
    things: nodes
      .map(
        ({ key, x, y, person, aboveId }): Thing => ({
          key,
          kind: person === null ? 'FOLDED' : 'PERSON',
          share: x,
          y,
          person,
          aboveId,
        }),
      )
      .toSorted((one, other) => one.y - other.y || one.share - other.share),
  };
}

/** What is drawn of a map; nothing while there is none. */
export const sceneOf = rememberLast(
  (map: RelationshipMap | null, view: 'RINGS' | 'TREE', unfolded: ReadonlySet<string>): Scene =>
    map === null ? EMPTY : view === 'RINGS' ? ringsOf(map) : linesOf(map, unfolded),
);
