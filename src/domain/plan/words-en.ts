import { roundToOneDecimal } from '../shared/numbers.ts';
import type { Overdue } from './health.ts';
import type { PlanWords } from './words.ts';

const HORIZONS: PlanWords['horizons'] = {
  WITHIN_3_MONTHS: 'within 3 months',
  MONTHS_3_TO_12: '3 to 12 months',
  YEARS_1_TO_3: '1 to 3 years',
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

const overdue = ({ name, days: count }: Overdue): string =>
  `objective '${name.trim() === '' ? 'without a name' : name}' is ${days(count)} overdue`;

export const en: PlanWords = {
  horizons: HORIZONS,
  missing: {
    GOAL: () => 'no goal',
    VALUE_PROPOSITION: () => 'no value proposition',
    CRITICAL_SUCCESS_FACTORS: () => 'no critical success factors',
    STRATEGY: () => 'no strategy',
    REVENUE_TARGET: () => 'no revenue target',
    DATED_OBJECTIVE: () => 'no objective with a due date',
    NEED: ({ horizon }) => `no need in the horizon ${HORIZONS[horizon]}`,
    DECISION_MAKER: () => 'no decision maker mapped',
    MENTOR_OR_SUPPORTER: () => 'no mentor or supporter mapped',
    OPEN_TASK: () => 'no open task',
  },
  problems: {
    NO_PERIOD: () => 'The plan has no period: set its first and its last day.',
    PERIOD_REVERSED: () => 'The plan ends before it starts.',
    TARGET_WITHOUT_RATE: ({ currency }) =>
      currency === ''
        ? 'The revenue target has no currency: attainment is not measured.'
        : `The revenue target in ${currency} has no exchange rate (EXCHANGE_RATES): attainment is not measured.`,
    ANOTHER_IS_ACTIVE: ({ name }) =>
      `Another plan${name.trim() === '' ? '' : ` "${name}"`} is active for the same time: close one of them.`,
  },
  pace: (pace) =>
    pace === null
      ? 'revenue is not measured without a target and a period'
      : `revenue is at ${roundToOneDecimal(pace.attainment)} % after ${Math.round(pace.elapsed)} % of the time`,
  nothingOverdue: 'no objective is overdue',
  overdue,
  moreOverdue: (count) => `${count} more ${count === 1 ? 'objective is' : 'objectives are'} overdue`,
  complete: (percent) => `the plan is ${percent} % complete`,
  moreLeftOut: (count) =>
    count === 1
      ? '1 more record is left out of the revenue.'
      : `${count} more records are left out of the revenue.`,
  sentence: (parts) => `${capitalised(parts.join('; '))}.`,
  text: (sentences) => sentences.join(' '),
  objectives: {
    NO_DECISION_MAKER: {
      name: () => 'Find and meet the decision maker',
      tactic: 'Ask the closest contacts who decides, and have one of them arrange a meeting.',
    },
    SINGLE_THREADED: {
      name: () => 'Hold a relationship with a second person',
      tactic: 'Bring a colleague in, and meet people of another function at least once a month.',
    },
    NO_NEED: {
      name: (horizon) => `Learn what they need: ${horizon}`,
      tactic: 'Talk their plans through with users and evaluators, and write down what follows for us.',
    },
    CLOSENESS_FALLING: {
      name: () => 'Turn closeness around',
      tactic: 'Find out who went silent and why, and see each key person within a month.',
    },
  },
  revision: (name, revision) => `${name}, revision ${revision}`,
  revisionMark: /, revision \d+$/,
  format: 'en-US',
  startingPoint: {
    title: (plan) => `Starting point of ${plan}`,
    figures: ({ on, status, importance, rank, closeness, trend, state, revenue }) => ({
      lead: `Where the account stood on ${on}:`,
      lines: [
        `Status: ${status ?? 'none'}`,
        `Importance: ${importance ?? 'no score'}${rank === null ? '' : `, ${rank.rank} of ${rank.outOf ?? '?'} in its class`}`,
        `Closeness: ${closeness ?? 'no score'}; trend ${trend}, relationship ${state}`,
        `Revenue of the last 365 days: ${revenue}`,
      ],
    }),
    nobody: 'Nobody is known yet who decides, approves or supports.',
    people: 'Key people:',
    option: (code) => code.toLowerCase().replaceAll('_', ' '),
    person: (name, title, marks, closeness) =>
      `${name || 'Without a name'}${title === '' ? '' : `, ${title}`}: ${marks.join(', ')}; closeness ${closeness ?? 'unknown'}`,
  },
};
