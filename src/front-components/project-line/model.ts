/** What the tab shows of a deal's rounds, worked out in the browser by the rules that the app judges by. */
import { type Answer, type Answers, type Assessment, assess } from '../../domain/assessment/assess.ts';
import { type Fit, fitsIn, withFit } from '../../domain/assessment/criteria.ts';
import { assessmentNumbers } from '../../domain/assessment/numbers.ts';
import { ALL_QUESTIONS } from '../../domain/assessment/questions.ts';
import { inTime } from '../../domain/assessment/rounds.ts';
import { type DayNumber, parseDay } from '../../domain/shared/calendar.ts';
import type { Project, ProjectDeal, ProjectRound } from '../workspace/project.ts';
import type { Target } from './project-state.ts';

const dated = (round: ProjectRound) => ({ ...round, day: parseDay(round.assessedOn) ?? 0 });

/** The rounds of a kind, earlier ones first. */
export const roundsOf = (
  { deal }: Project,
  kind: ProjectRound['kind'],
): (ProjectRound & { day: DayNumber })[] =>
  inTime(deal.dealAssessments.filter((round) => round.kind === kind).map(dated));

/** What answers come to beside the deal's rivals and criteria; null where the policy weighs nothing. */
export function assessmentNow({ deal, policy }: Project, answers: Answers): Assessment | null {
  const numbers = assessmentNumbers(policy);
  if (Object.values(numbers.weights).every((weight) => weight === 0)) return null;
  const failsMandatory = deal.decisionCriteria.some(
    ({ mandatory, ourFit }) => mandatory === true && ourFit === 'WORSE',
  );
  return assess(answers, deal.dealCompetitors, failsMandatory, numbers);
}

/** The last whole round of a deal, and what it comes to now. */
export function lastAssessed(project: Project) {
  const round = roundsOf(project, 'FULL').at(-1);
  return { round, assessed: round === undefined ? null : assessmentNow(project, round.answers) };
}

const changed = <Row extends { id: string }>(
  rows: readonly Row[],
  id: string,
  change: (row: Row) => Partial<Row>,
): Row[] => rows.map((row) => (row.id === id ? { ...row, ...change(row) } : row));

/** A deal with a question of a round, or of a rival, answered. */
export function withAnswer(
  deal: ProjectDeal,
  { of, id }: Target,
  question: number,
  answer: Answer | null,
): ProjectDeal {
  const answered = ({ answers }: { answers: Answers }) => ({ answers: { ...answers, [question]: answer } });
  return of === 'ROUND'
    ? { ...deal, dealAssessments: changed(deal.dealAssessments, id, answered) }
    : { ...deal, dealCompetitors: changed(deal.dealCompetitors, id, answered) };
}

/** A deal in which a rival, or we where none is named, meets a criterion as said. */
export const withRated = (
  deal: ProjectDeal,
  rivalId: string | null,
  criterionId: string,
  fit: Fit | null,
): ProjectDeal =>
  rivalId === null
    ? { ...deal, decisionCriteria: changed(deal.decisionCriteria, criterionId, () => ({ ourFit: fit })) }
    : {
        ...deal,
        dealCompetitors: changed(deal.dealCompetitors, rivalId, ({ fits }) => ({
          fits: fitsIn(withFit(fits, criterionId, fit)),
        })),
      };

/** How much a criterion counts, 1 to 5; one without a weight as much as a new one. */
export const weightOf = (weight: string | null): number =>
  Number(/^RATING_([1-5])$/.exec(weight ?? '')?.[1] ?? 3);

export type ChangedAnswer = { question: number; before: Answer | null; after: Answer | null };

/** The answers that differ between two rounds, in the order of the questions. */
export const changedBetween = (before: Answers, after: Answers): ChangedAnswer[] =>
  ALL_QUESTIONS.map((question) => ({
    question,
    before: before[question] ?? null,
    after: after[question] ?? null,
  })).filter((change) => change.before !== change.after);

/** Where a lead of −100 to 100 points is drawn, in percent of the width: from the middle to one side. */
export function leadBar(lead: number): { left: number; width: number } {
  const width = Math.min(100, Math.abs(lead)) / 2;
  return { left: lead < 0 ? 50 - width : 50, width };
}

export type Place<Step> = { step: Step; percent: number };

/**
 * Where steps stand on a line from the earliest to the latest day, today among them, in percent. Steps without a day
 * are not on it.
 */
export function placedSteps<Step extends { dueOn: string | null; doneOn: string | null }>(
  steps: readonly Step[],
  today: DayNumber,
): { places: Place<Step>[]; todayAt: number } {
  const withDays = steps
    .map((step) => ({ step, day: parseDay(step.doneOn ?? step.dueOn) }))
    .filter((one): one is { step: Step; day: DayNumber } => one.day !== null)
    .sort((one, other) => one.day - other.day);
  const days = [...withDays.map(({ day }) => day), today];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const at = (day: DayNumber): number => (last === first ? 50 : (100 * (day - first)) / (last - first));
  return { places: withDays.map(({ step, day }) => ({ step, percent: at(day) })), todayAt: at(today) };
}
