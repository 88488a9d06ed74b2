import type { DayNumber } from '../shared/calendar.ts';
import { formatDay } from '../shared/calendar.ts';
import type { Language } from '../shared/language.ts';
import { roundToOneDecimal } from '../shared/numbers.ts';
import { wordsOf } from '../words/languages.ts';
import { type Answers, type Assessment, type AssessmentNumbers, gainOf } from './assess.ts';
import type { GateGap } from './gate.ts';
import type { AssessmentWords } from './words.ts';

/** A question by its number and in a word or two, as people talk about it. */
export const questionText = (question: number, { questions }: Pick<AssessmentWords, 'questions'>): string =>
  `${question} ${questions[question] ?? ''}`;

/** Why a round has its verdict, and what would raise its score most. */
export const verdictText = (
  { cause, worthMost }: Pick<Assessment, 'cause' | 'worthMost'>,
  answers: Answers,
  numbers: AssessmentNumbers,
  words: AssessmentWords,
  space: string,
): string =>
  [
    words.causes[cause],
    words.worthMost(
      worthMost.map((question) => ({
        question: questionText(question, words),
        gain: roundToOneDecimal(gainOf(question, answers, numbers)),
      })),
    ),
  ]
    .filter((text) => text !== '')
    .join(space);

/** Why a round does not count: it lies ahead, or was made after the deal was closed. */
export function notCounted(
  day: DayNumber,
  closedOn: DayNumber | null,
  today: DayNumber,
  language: Language,
): string | null {
  const { future, afterClosing } = wordsOf(language).assessment;
  if (day > today) return future(formatDay(day));
  return closedOn !== null && day > closedOn ? afterClosing(formatDay(closedOn)) : null;
}

/** What a decision on an initiation lacks, in sentences; empty for nothing. */
export function gateText(gaps: readonly GateGap[], language: Language): string {
  const { assessment, space } = wordsOf(language);
  // The union of codes can't be followed through the lookup; the table's type ties each code to its own sentence.
  const textOf = (gap: GateGap): string => (assessment.gaps[gap.code] as (gap: GateGap) => string)(gap);
  return gaps.map(textOf).join(space);
}
