import { humanName } from '../../domain/setup/classes.ts';
import { formatNumber } from '../texts/formats.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Line, Select } from '../ui/fields.tsx';
import { Section } from '../ui/section.tsx';
import { noteStyle } from '../ui/theme.ts';
import type { SetUpFacts, StageOutcomeName } from '../workspace/set-up.ts';
import type { PartProps } from './look.ts';
import { chanceIn, chosen, type StageFact, stagesToType } from './to-type.ts';
import { ToTypePart } from './to-type-part.tsx';

const OUTCOMES = ['OPEN', 'WON', 'LOST', 'IGNORED'] as const satisfies readonly StageOutcomeName[];

const isOutcome = (value: string): value is StageOutcomeName => OUTCOMES.some((outcome) => outcome === value);

function Chance({ fact, words, theme, state, screen }: PartProps & { fact: StageFact }) {
  const choice = chosen(fact, state.choices);
  if (choice.outcome !== 'OPEN') return <>–</>;
  return (
    <>
      <Line
        label={words.stages.probabilityLabel(humanName(fact.stage))}
        isLabelHidden
        value={choice.probability}
        theme={theme}
        isDisabled={false}
        onChange={(probability) => screen.chooseStage(fact.stage, { ...choice, probability })}
      />
      {chanceIn(choice.probability) === null ? (
        <p role="status" style={noteStyle(theme)}>
          {words.stages.notAChance}
        </p>
      ) : null}
    </>
  );
}

function nameOf({ stage, isNamed, isKnown }: StageFact, { words }: Pick<PartProps, 'words'>): string {
  const name = humanName(stage);
  if (!isKnown) return `${name} (${words.stages.notKnown})`;
  return isNamed ? name : `${name} (${words.stages.notNamed})`;
}

/** The stages that were found, how each counts, and what to type where that is to change. */
export function StagesSection({ facts, ...part }: PartProps & { facts: SetUpFacts }) {
  const { words, texts, theme, state, screen } = part;
  const { stages } = facts;
  const toType = stagesToType(stages, state.choices);
  return (
    <Section title={words.stages.title} theme={theme}>
      <p style={noteStyle(theme)}>{words.stages.about}</p>
      {stages.length === 0 ? (
        <p style={{ margin: 0 }}>{words.stages.none}</p>
      ) : (
        <DataTable
          label={words.stages.title}
          columns={[words.stages.stage, words.stages.deals, words.stages.reads, words.stages.probability]}
          theme={theme}
          rows={stages.map((fact) => {
            const choice = chosen(fact, state.choices);
            return {
              id: fact.stage,
              cells: [
                nameOf(fact, part),
                formatNumber(fact.deals, texts),
                <Select
                  key="reads"
                  label={words.stages.readsLabel(humanName(fact.stage))}
                  isLabelHidden
                  value={choice.outcome}
                  options={OUTCOMES.map((value) => ({ value, label: words.stages.outcomes[value] }))}
                  theme={theme}
                  isDisabled={false}
                  onChange={(value) => {
                    if (!isOutcome(value)) return;
                    const probability =
                      value === 'OPEN' && choice.probability === '' ? '0.2' : choice.probability;
                    screen.chooseStage(fact.stage, { outcome: value, probability });
                  }}
                />,
                <Chance key="chance" fact={fact} {...part} />,
              ],
            };
          })}
        />
      )}
      {toType.length === 0 ? (
        <p style={noteStyle(theme)}>{words.stages.asTheyAre}</p>
      ) : (
        <ToTypePart settings={toType} {...part} />
      )}
    </Section>
  );
}
