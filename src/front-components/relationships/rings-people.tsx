/** The people in their places, and ours under them; the same again as long as the map is. */
import type { ReactNode } from 'react';
import { placed } from '../draw/fluid.ts';
import { rememberLast } from '../draw/remember.ts';
import type { Texts } from '../texts/texts.ts';
import type { Look } from '../ui/look.ts';
import type { Theme } from '../ui/theme.ts';
import type { RelationshipMap } from './model.ts';
import type { Spot } from './rings-layout.ts';
import { MEMBER_RADIUS, type Scene } from './scene.ts';
import { Sign } from './signs.tsx';
import { cellText, describe, nameOf } from './words.ts';

/** What a place is called to those who do not see it. */
export function spotName(spot: Spot, map: RelationshipMap, texts: Texts): string {
  const { relationships: words } = texts.pictures;
  switch (spot.kind) {
    case 'PERSON':
      return describe(spot.person, map, texts);
    case 'MORE':
      return words.moreOf(spot.people.length, cellText(spot.cell, texts));
    case 'EMPTY':
      return words.add(words.missing[spot.role]);
  }
}

/** An empty place, or the rest of a cell. */
const Place = ({ spot, theme }: Pick<Look, 'theme'> & { spot: Exclude<Spot, { kind: 'PERSON' }> }) => (
  <>
    <circle
      r={String(spot.r)}
      style={{
        fill: theme.surface,
        stroke: spot.kind === 'EMPTY' ? theme.bad : theme.secondaryText,
        strokeDasharray: spot.kind === 'EMPTY' ? '4 3' : 'none',
        strokeWidth: 1.5,
      }}
    />
    <text
      textAnchor="middle"
      dominantBaseline="central"
      style={{ fill: theme.text, fontSize: spot.kind === 'EMPTY' ? 15 : 9, fontWeight: 600 }}
    >
      {spot.kind === 'EMPTY' ? '+' : `+${spot.people.length}`}
    </text>
  </>
);

/** SVG in SVG stands at a share of the width; what is in it has its own pixels. */
const At = ({
  share,
  y,
  label,
  children,
}: {
  share: number;
  y: number;
  label: string;
  children: ReactNode;
}) => (
  <g style={placed(share, y)}>
    <title>{label}</title>
    {children}
  </g>
);

/** The same as long as the map is: it is not gone through again when the pointer moves. */
export const peopleDrawn = rememberLast((scene: Scene, map: RelationshipMap, texts: Texts, theme: Theme) =>
  scene.spots.map((spot) => (
    <At key={spot.key} share={spot.share} y={spot.y} label={spotName(spot, map, texts)}>
      {spot.kind === 'PERSON' ? (
        <Sign person={spot.person} r={spot.r} theme={theme} />
      ) : (
        <Place spot={spot} theme={theme} />
      )}
    </At>
  )),
);

export const membersDrawn = rememberLast((scene: Scene, map: RelationshipMap, texts: Texts, theme: Theme) =>
  scene.members.map(({ key, member, share, y }) => {
    const known = map.people.filter(({ ties }) => ties.some(({ memberId }) => memberId === member.id));
    const label = texts.pictures.relationships.member(nameOf(member, texts), known.length);
    return (
      <At key={key} share={share} y={y} label={label}>
        <rect
          x={String(-MEMBER_RADIUS)}
          y={String(-MEMBER_RADIUS)}
          width={String(2 * MEMBER_RADIUS)}
          height={String(2 * MEMBER_RADIUS)}
          rx="4"
          style={{ fill: theme.third, stroke: theme.surface }}
        />
      </At>
    );
  }),
);
