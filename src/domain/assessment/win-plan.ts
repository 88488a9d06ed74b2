import type { DayNumber } from '../shared/calendar.ts';
import type { BuyingRole, SupportLevel } from '../shared/records.ts';
import { isSupporter } from '../shared/supporters.ts';
import type { AssessmentState } from './project-fields.ts';
import type { StoredCriterion, StoredMilestone } from './records.ts';

/** The parts of a plan to win a deal. */
export const WIN_PLAN_PARTS = [
  'ROUND',
  'STRATEGY',
  'WIN_THEME',
  'RIVAL',
  'CRITERIA',
  'PEOPLE',
  'MILESTONE',
  'TASK',
] as const;

export type WinPlanPart = (typeof WIN_PLAN_PARTS)[number];

/** What a plan to win is looked for in. */
export type WinPlan = {
  state: AssessmentState | null;
  competitiveStrategy: string | null;
  winTheme: string | null;
  /** How many rivals there are; no decision is one. */
  rivals: number;
  criteria: readonly Pick<StoredCriterion, 'ourFit'>[];
  people: readonly { buyingRole: BuyingRole | null; supportLevel: SupportLevel | null }[];
  milestones: readonly Pick<StoredMilestone, 'dueOn' | 'doneOn' | 'agreedOn'>[];
  hasOpenTask: boolean;
};

const CRITERIA = 3;

const isAhead = ({ dueOn, doneOn, agreedOn }: WinPlan['milestones'][number], today: DayNumber): boolean =>
  agreedOn !== null && doneOn === null && dueOn !== null && dueOn >= today;

const FOUND: Readonly<Record<WinPlanPart, (plan: WinPlan, today: DayNumber) => boolean>> = {
  ROUND: ({ state }) => state === 'CURRENT',
  STRATEGY: ({ competitiveStrategy }) => competitiveStrategy !== null,
  WIN_THEME: ({ winTheme }) => (winTheme ?? '').trim() !== '',
  RIVAL: ({ rivals }) => rivals > 0,
  CRITERIA: ({ criteria }) => criteria.filter(({ ourFit }) => ourFit !== null).length >= CRITERIA,
  PEOPLE: ({ people }) =>
    people.some(({ buyingRole }) => buyingRole === 'DECISION_MAKER') && people.some(isSupporter),
  MILESTONE: ({ milestones }, today) => milestones.some((milestone) => isAhead(milestone, today)),
  TASK: ({ hasOpenTask }) => hasOpenTask,
};

/** What of a plan to win is not there yet, in the order of its parts. */
export const missingInWinPlan = (plan: WinPlan, today: DayNumber): WinPlanPart[] =>
  WIN_PLAN_PARTS.filter((part) => !FOUND[part](plan, today));

/**
 * How much of a plan to win is there, in whole percent.
 *
 *   completeness = 100 × parts there / 8, rounded half up
 *
 * Eight equal shares: a round that holds, a strategy, a win theme, a rival or no decision, three criteria with our fit,
 * a decision maker and a mentor or supporter, a step ahead that the customer agreed to, an open task.
 */
export function winPlanCompleteness(plan: WinPlan, today: DayNumber): number {
  const there = WIN_PLAN_PARTS.length - missingInWinPlan(plan, today).length;
  return Math.floor((100 * there) / WIN_PLAN_PARTS.length + 0.5);
}
