/** The lines between us and the people we know, as thick as the traffic between them. */
import { scaleSqrt } from 'd3-scale';
import { percent } from '../draw/fluid.ts';
import type { Theme } from '../ui/theme.ts';
import type { Spot } from './rings-layout.ts';
import type { MemberSpot } from './scene.ts';

/** As many lines as are told apart at rest; of what is pointed at all are drawn. */
const MOST_AT_REST = 24;

export type TieLine = {
  key: string;
  personKey: string;
  memberKey: string;
  from: { share: number; y: number };
  to: { share: number; y: number };
  width: number;
};

/** The ties between people and members that have a place, the strongest first. */
export function tieLines(spots: readonly Spot[], members: readonly MemberSpot[]): TieLine[] {
  const all = spots.flatMap((spot) =>
    spot.kind !== 'PERSON'
      ? []
      : spot.person.ties.flatMap(({ memberId, count }) => {
          const member = members.find((one) => one.member.id === memberId);
          return member === undefined ? [] : [{ spot, member, count }];
        }),
  );
  const most = Math.max(1, ...all.map(({ count }) => count));
  const widthOf = scaleSqrt().domain([0, most]).range([1, 6]);
  return all
    .toSorted((one, other) => other.count - one.count || (one.spot.key < other.spot.key ? -1 : 1))
    .map(({ spot, member, count }) => ({
      key: `${spot.key} ${member.key}`,
      personKey: spot.key,
      memberKey: member.key,
      from: { share: member.share, y: member.y },
      to: { share: spot.share, y: spot.y },
      width: widthOf(count),
    }));
}

/** The lines of what is pointed at stand out, the others keep back. */
export const Ties = ({ lines, at, theme }: { lines: readonly TieLine[]; at: string | null; theme: Theme }) =>
  lines.map(({ key, personKey, memberKey, from, to, width }, index) => {
    const isOf = at === personKey || at === memberKey;
    return index >= MOST_AT_REST && !isOf ? null : (
      <line
        key={key}
        x1={percent(from.share)}
        y1={String(from.y)}
        x2={percent(to.share)}
        y2={String(to.y)}
        style={{
          stroke: isOf ? theme.text : theme.secondaryText,
          strokeLinecap: 'round',
          strokeOpacity: isOf ? 0.7 : 0.18,
          strokeWidth: width,
        }}
      />
    );
  });
