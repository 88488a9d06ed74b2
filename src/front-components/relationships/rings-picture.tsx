import { percent, placed } from '../draw/fluid.ts';
import { Plot } from '../draw/plot.tsx';
import { rememberLast } from '../draw/remember.ts';
import { Strips } from '../draw/strips.tsx';
import { Tooltip } from '../draw/tooltip.tsx';
import type { Texts } from '../texts/texts.ts';
import type { Look } from '../ui/look.ts';
import { noteStyle, type Theme } from '../ui/theme.ts';
import { type RelationshipMap, trafficOf } from './model.ts';
import type { RelationshipScreen } from './relationship-screen.ts';
import type { RelationshipState } from './relationship-state.ts';
import { RingsGround } from './rings-ground.tsx';
import { namesDrawn } from './rings-names.tsx';
import { membersDrawn, peopleDrawn, spotName } from './rings-people.tsx';
import { MEMBER_RADIUS, RINGS_HEIGHT, type Scene, sceneOf } from './scene.ts';
import { Sign } from './signs.tsx';
import { Ties, tieLines } from './ties.tsx';
import { factsOf, nameOf } from './words.ts';

export type MapPictureProps = Look & {
  map: RelationshipMap;
  state: RelationshipState;
  screen: Pick<RelationshipScreen, keyof RelationshipScreen>;
};

/** Wider rings would be flat. */
const MOST_WIDTH = 1100;

const groundDrawn = rememberLast((texts: Texts, theme: Theme) => <RingsGround texts={texts} theme={theme} />);

const linesOf = rememberLast((scene: Scene) => tieLines(scene.spots, scene.members));

const stripsDrawn = rememberLast((screen: MapPictureProps['screen'], isDragging: boolean) => (
  <Strips screen={screen} cursor={isDragging ? 'grabbing' : 'pointer'} isDrawing={isDragging} />
));

/** What is explained at the pointer: a person with everything known, one of us with whom they know. */
function explained({ map, state, texts }: MapPictureProps, scene: Scene) {
  if (state.drag?.hasMoved) return null;
  const spot = scene.spots.find(({ key }) => key === state.at);
  const member = scene.members.find(({ key }) => key === state.at);
  if (spot !== undefined) {
    const place = { share: spot.share, top: spot.y - spot.r, bottom: spot.y + spot.r };
    return spot.kind === 'PERSON'
      ? { ...place, title: nameOf(spot.person, texts), lines: factsOf(spot.person, map, texts) }
      : { ...place, title: spotName(spot, map, texts), lines: [] };
  }
  if (member === undefined) return null;
  const { relationships: words } = texts.pictures;
  return {
    share: member.share,
    top: member.y - MEMBER_RADIUS,
    bottom: member.y + MEMBER_RADIUS,
    title: nameOf(member.member, texts),
    lines: [[words.contact, String(trafficOf(member.member.id, map.people))] as const],
  };
}

function Dragged({ map, state, theme }: MapPictureProps) {
  const { drag } = state;
  const person = drag?.hasMoved ? map.people.find(({ id }) => id === drag.personId) : undefined;
  if (!drag || person === undefined) return null;
  return (
    <g style={placed(drag.at.x, drag.at.y)}>
      <Sign person={person} r={12} theme={theme} />
    </g>
  );
}

function Chosen({ scene, state, theme }: { scene: Scene } & Pick<MapPictureProps, 'state' | 'theme'>) {
  const marked = [...scene.spots, ...scene.members.map((one) => ({ ...one, r: MEMBER_RADIUS }))];
  return marked
    .filter(({ key }) => key === state.at || key === state.chosen)
    .map(({ key, share, y, r }) => (
      <circle
        key={key}
        cx={percent(share)}
        cy={String(y)}
        r={String(r + 4)}
        style={{ fill: 'none', stroke: theme.text, strokeWidth: key === state.chosen ? 2.5 : 1.5 }}
      />
    ));
}

/** Everybody by influence and buying role, with our people under them. */
export function RingsPicture(props: MapPictureProps) {
  const { map, state, screen, texts, theme } = props;
  const { relationships: words } = texts.pictures;
  const scene = sceneOf(map, 'RINGS', state.unfolded);
  const over = { left: 0, position: 'absolute', top: 0, width: '100%' } as const;
  return (
    <div style={{ maxWidth: MOST_WIDTH }}>
      <Plot
        label={words.label(map.people.length)}
        height={RINGS_HEIGHT}
        gutter={0}
        side={[]}
        theme={theme}
        onKey={screen.key}
        onLeave={screen.leave}
        over={
          <>
            {namesDrawn(scene, texts, theme)}
            <svg
              aria-hidden="true"
              width="100%"
              height={String(RINGS_HEIGHT)}
              style={{ ...over, overflow: 'visible', pointerEvents: 'none' }}
            >
              <Chosen scene={scene} state={state} theme={theme} />
              <Dragged {...props} />
            </svg>
            <div style={{ ...over, height: RINGS_HEIGHT }}>
              {stripsDrawn(screen, state.drag?.hasMoved === true)}
            </div>
            <Tooltip shown={explained(props, scene)} height={RINGS_HEIGHT} theme={theme} />
          </>
        }
      >
        {groundDrawn(texts, theme)}
        <Ties lines={linesOf(scene)} at={state.at ?? state.chosen} theme={theme} />
        {peopleDrawn(scene, map, texts, theme)}
        {membersDrawn(scene, map, texts, theme)}
      </Plot>
      {scene.members.length === 0 ? null : <p style={noteStyle(theme)}>{words.ours}</p>}
    </div>
  );
}
