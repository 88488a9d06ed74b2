/** The names in and under the rings, for each width of the picture. */
import { BandedNames } from '../draw/banded-names.tsx';
import { bandsOf } from '../draw/bands.ts';
import type { FluidBox } from '../draw/fluid.ts';
import type { Label, Nameable } from '../draw/labels.ts';
import { TEXT_SIZE } from '../draw/plot.tsx';
import { rememberLast } from '../draw/remember.ts';
import { fitted } from '../draw/text-width.ts';
import type { Texts } from '../texts/texts.ts';
import type { Theme } from '../ui/theme.ts';
import { boxOf, FRAME, NAMES, RING_NAMES, type Spot } from './rings-layout.ts';
import { MEMBER_RADIUS, type MemberSpot, RINGS_HEIGHT, type Scene } from './scene.ts';
import { nameOf } from './words.ts';

const GAP = 6;
const NAME_SHARE = 0.22;
const LEAST_NAME = 112;

const personName = (spot: Spot, texts: Texts): string =>
  spot.kind === 'PERSON'
    ? nameOf(spot.person, texts)
    : spot.kind === 'EMPTY'
      ? texts.pictures.relationships.missing[spot.role]
      : '';

const nameable = (spot: Spot, texts: Texts): Nameable => ({
  id: spot.key,
  text: personName(spot, texts),
  share: spot.share,
  y: spot.y,
  reach: spot.r,
});

/** The names of our people, each under its place and no wider than that. */
const memberLabels = (members: readonly MemberSpot[], width: number, texts: Texts): Label[] =>
  members.map(({ key, member, share, y }) => ({
    id: key,
    text: fitted(nameOf(member, texts), width / members.length - GAP, TEXT_SIZE),
    anchor: 'middle',
    share,
    dx: 0,
    y: y + MEMBER_RADIUS + 2 * GAP,
    box: { share, left: 0, right: 0, top: y, bottom: y },
  }));

/** Above and below the rings, where the names of the wedges stand. */
const EDGES: readonly FluidBox[] = [
  { share: 0, left: 0, right: Number.POSITIVE_INFINITY, top: 0, bottom: NAMES },
  { share: 0, left: 0, right: Number.POSITIVE_INFINITY, top: FRAME.height - NAMES, bottom: FRAME.height },
];

const weightOf = (spot: Spot): number => (spot.kind === 'EMPTY' ? 1000 : spot.kind === 'PERSON' ? spot.r : 0);

export const namesDrawn = rememberLast((scene: Scene, texts: Texts, theme: Theme) => {
  const named = scene.spots.toSorted((one, other) => weightOf(other) - weightOf(one));
  const people = bandsOf(
    named.map((spot) => nameable(spot, texts)),
    {
      height: FRAME.height,
      size: TEXT_SIZE,
      most: 200,
      taken: [...EDGES, ...RING_NAMES, ...scene.spots.map(boxOf)],
    },
    (width) => Math.max(LEAST_NAME, Math.min(150, NAME_SHARE * width)),
  );
  const bands = people.map((band) => ({
    ...band,
    labels: [...band.labels, ...memberLabels(scene.members, band.from, texts)],
  }));
  return <BandedNames bands={bands} height={RINGS_HEIGHT} theme={theme} />;
});
