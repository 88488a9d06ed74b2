import { questionText } from '../../domain/assessment/texts.ts';
import { formatDay, formatNumber } from '../texts/formats.ts';
import { Select } from '../ui/fields.tsx';
import { Section } from '../ui/section.tsx';
import { listStyle, noteStyle } from '../ui/theme.ts';
import type { PartProps } from './look.ts';
import { assessmentNow, changedBetween, roundsOf } from './model.ts';

/** The last round beside an earlier one: what changed, question by question. */
export function RoundsSection({ project, state, screen, words, said, texts, theme }: PartProps) {
  const rounds = roundsOf(project, 'FULL');
  const last = rounds.at(-1);
  const earlier = rounds.slice(0, -1).reverse();
  const before = earlier.find(({ id }) => id === state.compared) ?? earlier[0];
  if (last === undefined || before === undefined) return null;
  const answerText = (answer: keyof typeof said.answers | null): string =>
    answer === null ? words.unanswered : said.answers[answer];
  const changes = changedBetween(before.answers, last.answers);
  const scoreNow = assessmentNow(project, last.answers)?.score ?? null;
  const shown = (score: number | null): string => (score === null ? '–' : formatNumber(score, texts));
  return (
    <Section title={words.rounds} theme={theme}>
      <Select
        label={words.earlier}
        value={before.id}
        options={earlier.map(({ id, round, assessedOn }) => ({
          value: id,
          label: words.roundOf(round ?? 1, formatDay(assessedOn, texts)),
        }))}
        theme={theme}
        isDisabled={false}
        onChange={(compared) => screen.enter({ compared })}
      />
      <p style={{ margin: 0 }}>
        {words.scoreChange(shown(before.score), shown(scoreNow))}
        {before.verdict === null ? '' : ` (${said.verdicts[before.verdict]})`}
      </p>
      {changes.length === 0 ? <p style={noteStyle(theme)}>{words.unchanged}</p> : null}
      <ul style={listStyle}>
        {changes.map((change) => (
          <li key={change.question}>
            {words.changed(
              questionText(change.question, said),
              answerText(change.before),
              answerText(change.after),
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
