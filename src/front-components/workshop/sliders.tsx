import { wordsOf } from '../../domain/words/languages.ts';
import { formatNumber } from '../texts/formats.ts';
import { Section } from '../ui/section.tsx';
import { Slider } from '../ui/slider.tsx';
import { noteStyle } from '../ui/theme.ts';
import { GROUPS, type Movable, positionOf, reaching, sliderNumbers } from './model.ts';
import type { WorkshopPartProps } from './part-props.ts';

type NumberProps = WorkshopPartProps & { field: Movable };

function NumberSlider({ field, workshop, state, screen, language, texts, theme }: NumberProps) {
  const { workshop: words } = texts.pictures;
  const saved = workshop.policy.numbers[field];
  const value = state.changes[field] ?? saved;
  const count = reaching(workshop, field, value);
  const notes = [
    ...(value === saved ? [] : [words.was(formatNumber(saved, texts))]),
    ...(count === null ? [] : [words.reach(formatNumber(count, texts))]),
  ];
  return (
    <Slider
      label={wordsOf(language).policy.numbers[field]}
      value={
        <>
          <span style={{ fontWeight: value === saved ? 400 : 600 }}>{formatNumber(value, texts)}</span>{' '}
          <span style={noteStyle(theme)}>{notes.join(' · ')}</span>
        </>
      }
      position={positionOf(value, screen.ranges(workshop)[field])}
      theme={theme}
      isDisabled={state.doing.kind === 'BUSY'}
      onMove={(position) => screen.move(field, position)}
    />
  );
}

/** A slider for each number that decides who is recommended. */
export function Sliders(props: WorkshopPartProps) {
  const { texts, theme } = props;
  const { groups } = texts.pictures.workshop;
  return GROUPS.map((group) => (
    <Section key={group} title={groups[group]} theme={theme}>
      {sliderNumbers(group).map((field) => (
        <NumberSlider key={field} field={field} {...props} />
      ))}
    </Section>
  ));
}
