import { reasonText } from '../reason-texts.ts';
import type { NeedHorizon } from '../shared/horizons.ts';
import type { Reason } from '../shared/reasons.ts';
import type { Missing } from './completeness.ts';
import type { Overdue, Pace } from './health.ts';
import type { PlanProblem } from './problems.ts';

/** Overdue objectives and left-out amounts that are named one by one; the others are counted. */
const MOST_NAMED = 3;

const HORIZON_WORDS: Readonly<Record<NeedHorizon, string>> = {
  WITHIN_3_MONTHS: 'within 3 months',
  MONTHS_3_TO_12: '3 to 12 months',
  YEARS_1_TO_3: '1 to 3 years',
};

/** A horizon as it reads within a sentence. */
export const horizonWords = (horizon: NeedHorizon): string => HORIZON_WORDS[horizon];

const missingWords = (missing: Missing): string => {
  switch (missing.item) {
    case 'GOAL':
      return 'no goal';
    case 'VALUE_PROPOSITION':
      return 'no value proposition';
    case 'CRITICAL_SUCCESS_FACTORS':
      return 'no critical success factors';
    case 'STRATEGY':
      return 'no strategy';
    case 'REVENUE_TARGET':
      return 'no revenue target';
    case 'DATED_OBJECTIVE':
      return 'no objective with a due date';
    case 'NEED':
      return `no need in the horizon ${horizonWords(missing.horizon)}`;
    case 'DECISION_MAKER':
      return 'no decision maker mapped';
    case 'MENTOR_OR_SUPPORTER':
      return 'no mentor or supporter mapped';
    case 'OPEN_TASK':
      return 'no open task';
  }
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sentence = (parts: readonly string[]): string =>
  parts.length === 0 ? '' : `${capitalised(parts.join('; '))}.`;

/** What a plan lacks, as one sentence in English; empty for a plan that lacks nothing. */
export const missingText = (missing: readonly Missing[]): string => sentence(missing.map(missingWords));

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

const objectiveWords = ({ name, days: count }: Overdue): string =>
  `objective '${name.trim() === '' ? 'without a name' : name}' is ${days(count)} overdue`;

const overdueWords = (overdue: readonly Overdue[]): string[] => {
  if (overdue.length === 0) return ['no objective is overdue'];
  const further = overdue.length - MOST_NAMED;
  return [
    ...overdue.slice(0, MOST_NAMED).map(objectiveWords),
    ...(further > 0 ? [`${further} more ${further === 1 ? 'objective is' : 'objectives are'} overdue`] : []),
  ];
};

const leftOutText = (left: readonly Reason[], baseCurrency: string): string[] => {
  const further = left.length - MOST_NAMED;
  return [
    ...left.slice(0, MOST_NAMED).map((reason) => reasonText(reason, baseCurrency)),
    ...(further > 0 ? [`${further} more records were left out of the revenue.`] : []),
  ];
};

/**
 * Why a plan's health is what it is, in English: revenue against time, overdue objectives, completeness, and what
 * could not be counted.
 */
export const healthText = (
  pace: Pace | null,
  overdue: readonly Overdue[],
  completenessPercent: number,
  left: readonly Reason[],
  baseCurrency: string,
): string => {
  const revenue =
    pace === null
      ? 'revenue is not measured without a target and a period'
      : `revenue is at ${pace.attainment} % after ${Math.round(pace.elapsed)} % of the time`;
  const parts = [revenue, ...overdueWords(overdue), `the plan is ${completenessPercent} % complete`];
  return [sentence(parts), ...leftOutText(left, baseCurrency)].join(' ');
};

const problemText = (problem: PlanProblem): string => {
  switch (problem.code) {
    case 'NO_PERIOD':
      return 'The plan has no period: set its first and its last day.';
    case 'PERIOD_REVERSED':
      return 'The plan ends before it starts.';
    case 'TARGET_WITHOUT_RATE':
      return problem.currency === ''
        ? 'The revenue target has no currency: attainment is not measured.'
        : `There is no exchange rate for ${problem.currency}, the currency of the revenue target: attainment is not measured.`;
    case 'ANOTHER_IS_ACTIVE': {
      const name = problem.name.trim() === '' ? '' : ` "${problem.name}"`;
      return `Another plan${name} is active for the same time: close one of them.`;
    }
  }
};

/** What is wrong with a plan, one sentence a problem; empty when nothing is. */
export const planProblemText = (problems: readonly PlanProblem[]): string =>
  problems.map(problemText).join(' ');
