/** A plan with everything that its page shows. */
import type { DayNumber } from '../shared/calendar.ts';
import type { Hidden } from '../shared/hidden.ts';
import type { Money } from '../shared/money.ts';
import { byId } from '../shared/order.ts';
import type { BurnUpPoint } from './burn-up.ts';
import type { Missing } from './completeness.ts';

export type PageObjective = {
  id: string;
  name: string;
  type: string | null;
  /** From 1 up. */
  stage: number | null;
  tactic: string | null;
  target: number | null;
  current: number | null;
  dueOn: DayNumber | null;
  status: string | null;
};

/** A plan as it is written; texts are plain, empty where there is none. */
export type PagePlan = {
  id: string;
  name: string;
  companyId: string | null;
  companyName: string;
  owner: string | null;
  status: string | null;
  revision: number | null;
  previousRevisionId: string | null;
  startsOn: DayNumber | null;
  endsOn: DayNumber | null;
  goal: string;
  valueProposition: string;
  criticalSuccessFactors: string;
  strategy: string | null;
  revenueTarget: Money;
  revenueActual: Money;
  attainment: number | null;
  completeness: number | null;
  health: string | null;
  healthReason: string;
  objectives: readonly PageObjective[];
};

export type PlanPage = {
  plan: PagePlan;
  /** The revision before; null for the first, and where it may not be read. */
  before: PagePlan | null;
  /** Null where the account may not be read whole. */
  missing: readonly Missing[] | null;
  /** In the base currency; null without a period, and where the account may not be read whole. */
  burnUp: { currency: string; target: number | null; points: readonly BurnUpPoint[] } | null;
  today: DayNumber;
  hidden: readonly Hidden[];
};

/** The objectives by stage, then by when they are due; those without either come last. */
export const inStages = (objectives: readonly PageObjective[]): PageObjective[] =>
  objectives.toSorted(
    (one, other) =>
      (one.stage ?? Number.MAX_SAFE_INTEGER) - (other.stage ?? Number.MAX_SAFE_INTEGER) ||
      (one.dueOn ?? Number.MAX_SAFE_INTEGER) - (other.dueOn ?? Number.MAX_SAFE_INTEGER) ||
      byId(one, other),
  );

/** How far an objective is, 0 to 100; null for one that no number tells of. */
export function progressOf({ status, target, current }: PageObjective): number | null {
  if (status === 'ACHIEVED') return 100;
  if (target === null || target <= 0 || current === null) return null;
  return Math.max(0, Math.min(100, (100 * current) / target));
}

/** What differs between a plan and the revision before. */
export type Difference =
  | {
      what: 'GOAL' | 'VALUE' | 'FACTORS' | 'STRATEGY' | 'PERIOD' | 'TARGET';
      before: string;
      after: string;
    }
  | { what: 'ADDED' | 'GONE'; name: string }
  | { what: 'DUE' | 'STATUS'; name: string; before: string; after: string };

/** The target in the currency that revenue is counted in, where it was set in another one; null where it was not. */
export const countedTarget = ({ plan, burnUp }: Pick<PlanPage, 'plan' | 'burnUp'>): Money | null =>
  burnUp === null ||
  burnUp.target === null ||
  plan.revenueTarget.amount === null ||
  (plan.revenueTarget.currency ?? burnUp.currency) === burnUp.currency
    ? null
    : { amount: burnUp.target, currency: burnUp.currency };

/** What the values of plans and objectives are called. */
export type PlanTexts = {
  period(plan: PagePlan): string;
  money(money: Money): string;
  strategy(strategy: string | null): string;
  day(day: DayNumber | null): string;
  status(status: string | null): string;
};

/** What differs, in the order of the page; objectives are the same where their names are. */
export function differences(plan: PagePlan, before: PagePlan, texts: PlanTexts): Difference[] {
  const fields = [
    ['GOAL', before.goal, plan.goal],
    ['VALUE', before.valueProposition, plan.valueProposition],
    ['FACTORS', before.criticalSuccessFactors, plan.criticalSuccessFactors],
    ['STRATEGY', texts.strategy(before.strategy), texts.strategy(plan.strategy)],
    ['PERIOD', texts.period(before), texts.period(plan)],
    ['TARGET', texts.money(before.revenueTarget), texts.money(plan.revenueTarget)],
  ] as const;
  const named = new Map(before.objectives.map((objective) => [objective.name, objective]));
  const names = new Set(plan.objectives.map(({ name }) => name));
  return [
    ...fields.flatMap(([what, was, is]) => (was === is ? [] : [{ what, before: was, after: is }])),
    ...inStages(plan.objectives).flatMap((objective): Difference[] => {
      const { name } = objective;
      const old = named.get(name);
      if (old === undefined) return [{ what: 'ADDED', name }];
      const part = (what: 'DUE' | 'STATUS', was: string, is: string): Difference[] =>
        was === is ? [] : [{ what, name, before: was, after: is }];
      return [
        ...part('DUE', texts.day(old.dueOn), texts.day(objective.dueOn)),
        ...part('STATUS', texts.status(old.status), texts.status(objective.status)),
      ];
    }),
    ...inStages(before.objectives).flatMap(({ name }): Difference[] =>
      names.has(name) ? [] : [{ what: 'GONE', name }],
    ),
  ];
}
