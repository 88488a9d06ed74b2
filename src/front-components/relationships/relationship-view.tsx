import { Picture } from '../draw/picture.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Outcome } from '../ui/commands.tsx';
import { Select } from '../ui/fields.tsx';
import { headingStyle, noteStyle, rowStyle } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import { ChosenCard } from './chosen-card.tsx';
import { NextPart } from './next-part.tsx';
import { type MapPictureProps, RingsPicture } from './rings-picture.tsx';
import { personKey } from './scene.ts';
import { SupportLegend } from './signs.tsx';
import { TreePicture } from './tree-picture.tsx';
import { factsOf, nameOf } from './words.ts';

type RelationshipViewProps = Omit<MapPictureProps, 'map'>;

function Bar({ map, state, screen, texts, theme }: MapPictureProps) {
  const { relationships: words } = texts.pictures;
  const last = state.done.at(-1);
  const name = nameOf(
    map.people.find(({ id }) => id === last?.personId),
    texts,
  );
  return (
    <div style={{ ...rowStyle, alignItems: 'flex-end', gap: 12, minHeight: 60 }}>
      <Select
        label={words.show}
        value={state.view}
        options={[
          { value: 'RINGS', label: words.rings },
          { value: 'TREE', label: words.tree },
        ]}
        onChange={(value) => screen.look(value === 'TREE' ? 'TREE' : 'RINGS')}
        theme={theme}
        isDisabled={false}
      />
      {last === undefined ? null : (
        <div>
          <Button
            label={words.undo}
            description={words.undoOf(name)}
            theme={theme}
            disabled={state.doing.kind === 'BUSY'}
            onClick={() => void screen.undo()}
          />
        </div>
      )}
      <span role="status" style={{ ...noteStyle(theme), paddingBottom: 6 }}>
        {state.doing.kind === 'BUSY' ? words.saving : last === undefined ? '' : words.saved(name)}
      </span>
    </div>
  );
}

function ofPeople({ map, screen, state, texts, theme }: MapPictureProps) {
  const [first] = map.people;
  return {
    columns: [
      texts.pictures.relationships.person,
      ...(first === undefined ? [] : factsOf(first, map, texts)).map(([name]) => name),
    ],
    rows: state.isTable
      ? map.people.map((person) => ({
          id: person.id,
          cells: [
            <LinkButton
              key="name"
              label={nameOf(person, texts)}
              theme={theme}
              onClick={() => screen.choose(personKey(person.id))}
            />,
            ...factsOf(person, map, texts).map(([, value]) => value),
          ],
        }))
      : [],
  };
}

function Whole(props: MapPictureProps) {
  const { map, state, screen, texts, theme } = props;
  const { relationships: words } = texts.pictures;
  return (
    <>
      <NextPart {...props} />
      <Bar {...props} />
      <Outcome doing={state.doing} of={['SAVE']} texts={texts} theme={theme} onRetry={screen.forget} />
      <div style={{ alignItems: 'flex-start', display: 'flex', flexWrap: 'wrap', gap: 16 }}>
        <div style={{ flex: '4 1 600px', maxWidth: '100%', minWidth: 0 }}>
          <Picture
            title={words.title}
            about={state.view === 'RINGS' ? words.aboutRings : words.aboutTree}
            isTable={state.isTable}
            table={ofPeople({ ...props, map })}
            onTurn={screen.turn}
            texts={texts}
            theme={theme}
          >
            <SupportLegend texts={texts} theme={theme} />
            {state.view === 'RINGS' ? <RingsPicture {...props} /> : <TreePicture {...props} />}
            <p style={noteStyle(theme)}>{words.keys}</p>
          </Picture>
        </div>
        {state.chosen === null ? null : (
          <div style={{ flex: '1 1 280px', maxWidth: '100%', minWidth: 0 }}>
            <ChosenCard {...props} />
          </div>
        )}
      </div>
    </>
  );
}

/** The map: whom to win next, the picture, and what is chosen in it. */
export function RelationshipView(props: RelationshipViewProps) {
  const { state, screen, texts, theme } = props;
  const { relationships: words } = texts.pictures;
  return (
    <WhenLoaded
      loaded={state.map}
      gone={texts.companyGone}
      texts={texts}
      theme={theme}
      onRetry={screen.reload}
    >
      {(map) =>
        map.people.length === 0 ? (
          <>
            <h3 style={headingStyle(theme)}>{words.empty}</h3>
            <p style={noteStyle(theme)}>{map.isPartly ? texts.partlyHidden : words.emptyAbout}</p>
            <Button label={words.openPeople} theme={theme} onClick={screen.addPeople} />
          </>
        ) : (
          <Whole {...props} map={map} />
        )
      }
    </WhenLoaded>
  );
}
