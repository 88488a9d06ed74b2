import type { Answer } from '../../domain/assessment/assess.ts';
import { ALL_GROUPS, questionsOf } from '../../domain/assessment/questions.ts';
import type { Evidence, Suggestion } from '../../domain/assessment/suggest.ts';
import { questionText } from '../../domain/assessment/texts.ts';
import { formatDay } from '../texts/formats.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { headingStyle, noteStyle, rowStyle } from '../ui/theme.ts';
import type { ProjectRound } from '../workspace/project.ts';
import { Choice } from './choice.tsx';
import type { PartProps, ProjectLook } from './look.ts';

type EvidenceProps = ProjectLook & { evidence: Evidence; open: PartProps['screen']['open'] };

function EvidenceText({ evidence, open, said, theme }: EvidenceProps) {
  // The union of codes can't be followed through the lookup; the table's type ties each code to its own sentence.
  const text = (said.evidence[evidence.code] as (evidence: Evidence) => string)(evidence);
  if (!('record' in evidence)) return <span>{text}</span>;
  const { name, object, id } = evidence.record;
  return (
    <span>
      <LinkButton
        label={name.trim() === '' ? '…' : name}
        theme={theme}
        onClick={() => open({ object, id })}
      />{' '}
      {text}
    </span>
  );
}

type SuggestedProps = ProjectLook & {
  suggestion: Suggestion;
  answer: Answer | null;
  screen: PartProps['screen'];
  onAccept(): void;
};

/** What the records say about a question, why, and a click that accepts it. */
function Suggested({ suggestion, answer, screen, onAccept, ...look }: SuggestedProps) {
  const { words, said, theme } = look;
  const suggested = said.answers[suggestion.answer];
  return (
    <div style={{ ...rowStyle, ...noteStyle(theme), alignItems: 'center' }}>
      <span>{words.suggestion(suggested)}</span>
      {suggestion.evidence.map((evidence) => (
        <span key={`${evidence.code} ${'record' in evidence ? evidence.record.id : ''}`}>
          <span aria-hidden="true">· </span>
          <EvidenceText evidence={evidence} open={screen.open} {...look} />
        </span>
      ))}
      {answer === suggestion.answer ? null : (
        <Button
          label={words.accept}
          description={words.acceptLabel(questionText(suggestion.question, said), suggested)}
          theme={theme}
          onClick={onAccept}
        />
      )}
    </div>
  );
}

type RowProps = PartProps & { round: ProjectRound; question: number; suggestion: Suggestion | undefined };

function QuestionRow({ round, question, suggestion, screen, ...shown }: RowProps) {
  const { said, words, theme } = shown;
  const answer = round.answers[question] ?? null;
  const choose = (value: Answer | null): void =>
    screen.answer({ of: 'ROUND', id: round.id }, question, answer, value);
  return (
    <li
      style={{
        borderTop: `1px solid ${theme.line}`,
        display: 'flex',
        flexDirection: 'column',
        gap: 6,
        paddingTop: 8,
      }}
    >
      <div style={{ ...rowStyle, alignItems: 'center', justifyContent: 'space-between' }}>
        <div style={{ flex: '1 1 220px', minWidth: 0 }}>
          <div style={{ fontWeight: 500 }}>{questionText(question, said)}</div>
          <div style={noteStyle(theme)}>{said.asked[question]}</div>
        </div>
        <Choice label={questionText(question, said)} value={answer} onChoose={choose} {...shown} />
      </div>
      {suggestion === undefined ? null : (
        <Suggested
          suggestion={suggestion}
          answer={answer}
          screen={screen}
          onAccept={() => choose(suggestion.answer)}
          words={words}
          said={said}
          texts={shown.texts}
          theme={theme}
        />
      )}
    </li>
  );
}

/** Some questions of a round, group by group, each with what the records say about it. */
export function QuestionsSection(
  props: PartProps & { round: ProjectRound; title?: string; asked?: readonly number[] },
) {
  const { round, title, asked, state, screen, words, said, texts, theme } = props;
  const suggestions = new Map(screen.suggestions().map((one) => [one.question, one]));
  const open = [...suggestions.values()].filter(
    ({ question }) => !round.answers[question] && (asked === undefined || asked.includes(question)),
  );
  const acceptAll = (): void => {
    for (const { question, answer } of open)
      screen.answer({ of: 'ROUND', id: round.id }, question, null, answer);
  };
  return (
    <Section
      title={title ?? words.questions(round.round ?? 1, formatDay(round.assessedOn, texts))}
      theme={theme}
    >
      <p style={noteStyle(theme)}>{words.keys}</p>
      {state.facts === null ? <p style={noteStyle(theme)}>{words.noFacts}</p> : null}
      {open.length > 1 ? (
        <Button label={words.acceptAll(open.length)} theme={theme} onClick={acceptAll} />
      ) : null}
      {ALL_GROUPS.map((group) => {
        const questions = questionsOf(group).filter((one) => asked === undefined || asked.includes(one));
        return questions.length === 0 ? null : (
          <div key={group} style={{ display: 'flex', flexDirection: 'column', gap: 8 }}>
            <h4 style={headingStyle(theme)}>{said.groups[group]}</h4>
            <ul
              style={{
                display: 'flex',
                flexDirection: 'column',
                gap: 8,
                listStyle: 'none',
                margin: 0,
                padding: 0,
              }}
            >
              {questions.map((question) => (
                <QuestionRow
                  key={question}
                  {...props}
                  question={question}
                  suggestion={suggestions.get(question)}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}
