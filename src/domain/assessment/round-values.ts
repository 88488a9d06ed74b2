/** What a round shows: the app's own fields of it. */
import { corrected } from '../account/corrected.ts';
import type { DayNumber } from '../shared/calendar.ts';
import type { Language } from '../shared/language.ts';
import { wordsOf } from '../words/languages.ts';
import { type Answers, type Assessment, type AssessmentNumbers, assess, type Rival } from './assess.ts';
import { ALL_QUESTIONS, QUICK_QUESTIONS } from './questions.ts';
import { answersIn, type StoredRound } from './records.ts';
import { notCounted, verdictText } from './texts.ts';

/** A round with its day, its number and its answers. */
export type ReadRound = { id: string; round: number; day: DayNumber; answers: Answers; stored: StoredRound };

/** What the rounds of a deal are judged beside. */
export type Beside = {
  deal: { name: string; stage: string | null; closedOn: DayNumber | null };
  rivals: readonly Rival[];
  failsMandatory: boolean;
  numbers: AssessmentNumbers;
  today: DayNumber;
  language: Language;
};

/** The answers to a round's own questions. */
export const answersOf = (stored: StoredRound): Answers =>
  answersIn(stored, stored.kind === 'QUICK' ? QUICK_QUESTIONS : ALL_QUESTIONS);

const NO_RESULT = {
  opportunityPoints: null,
  competePoints: null,
  winPoints: null,
  worthPoints: null,
  score: null,
  verdict: null,
} as const;

/** How many of the quick questions are answered with no. */
export const quickNoes = (answers: Answers): number =>
  QUICK_QUESTIONS.filter((question) => answers[question] === 'NO').length;

function quickResult(answers: Answers, language: Language): Partial<StoredRound> {
  const known = QUICK_QUESTIONS.filter((question) => answers[question] && answers[question] !== 'UNKNOWN');
  return {
    ...NO_RESULT,
    known: known.length,
    verdictReason: wordsOf(language).assessment.quick(quickNoes(answers), known.length),
  };
}

/** What the answers of a full round come to beside the deal's rivals and criteria. */
export const assessedRound = (answers: Answers, { rivals, failsMandatory, numbers }: Beside): Assessment =>
  assess(answers, rivals, failsMandatory, numbers);

/** Whether a round's own numbers, which follow from its answers alone, are those that stand. */
const standsAs = (stored: StoredRound, { score, known, points }: Assessment): boolean =>
  stored.score === score &&
  stored.known === known &&
  stored.opportunityPoints === points.opportunity &&
  stored.competePoints === points.compete &&
  stored.winPoints === points.win &&
  stored.worthPoints === points.worth;

function fullResult({ answers, stored }: ReadRound, isLast: boolean, beside: Beside): Partial<StoredRound> {
  const assessed = assessedRound(answers, beside);
  // An earlier round keeps the verdict that it had beside the rivals of its time.
  if (!isLast && stored.verdict !== null && standsAs(stored, assessed)) return {};
  const { assessment, space } = wordsOf(beside.language);
  const { points, score, known, verdict } = assessed;
  return {
    opportunityPoints: points.opportunity,
    competePoints: points.compete,
    winPoints: points.win,
    worthPoints: points.worth,
    score,
    known,
    verdict,
    verdictReason: verdictText(assessed, answers, beside.numbers, assessment, space),
  };
}

/**
 * A round as it is to stand.
 *
 * @param isLast whether its deal is judged by it
 */
export function judgedRound(read: ReadRound, isLast: boolean, beside: Beside): StoredRound {
  const { stored, round, day, answers } = read;
  const { deal, today, language } = beside;
  const aside = notCounted(day, deal.closedOn, today, language);
  const kind = stored.kind ?? 'FULL';
  const result = kind === 'QUICK' ? quickResult(answers, language) : fullResult(read, isLast, beside);
  return corrected(stored, {
    name: wordsOf(language).assessment.roundName(kind, round, deal.name),
    round,
    assessedOn: day,
    stageThen: stored.stageThen ?? deal.stage,
    ...result,
    ...(aside === null ? {} : { verdict: null, verdictReason: aside }),
  });
}
