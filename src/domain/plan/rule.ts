import type { Account } from '../account/account.ts';
import type { StoredCompany } from '../account/business-records.ts';
import { corrected } from '../account/corrected.ts';
import type { StoredObjective, StoredPlan } from '../account/programme-records.ts';
import type { Context, Rule } from '../account/rule.ts';
import { businessOf } from '../account/scored-records.ts';
import { knownHorizon } from '../need/known-horizon.ts';
import { groupBy } from '../shared/grouping.ts';
import { computedMoney } from '../shared/money.ts';
import { measurePlan } from './figures.ts';
import { planName } from './period.ts';
import { periodOf } from './progress.ts';
import type { Plan, PlanAccount } from './records.ts';

/** What the rules see of an account beside its plans. */
export const planAccountOf = (
  account: Account,
  company: StoredCompany,
  context: Pick<Context, 'today' | 'timeZone' | 'scoring'>,
): PlanAccount => ({
  ...businessOf(account, context),
  needHorizons: account.accountNeeds.flatMap(({ horizon, needState }) => {
    const known = knownHorizon(horizon);
    return known !== null && (needState === 'OPEN' || needState === 'COVERED') ? [known] : [];
  }),
  people: account.people,
  closenessScore: company.closenessScore,
});

/** The plan as the rules know it. */
function toPlan(
  stored: StoredPlan,
  objectives: readonly StoredObjective[],
  { openTasks, keyAccounts }: Account,
  company: StoredCompany,
): Plan {
  const keyAccountId = stored.keyAccountId ?? keyAccounts[0]?.id ?? null;
  const subjects = [company.id, stored.id, ...(keyAccountId === null ? [] : [keyAccountId])];
  return {
    ...stored,
    startsOn: stored.periodStartsOn,
    endsOn: stored.periodEndsOn,
    hasStrategy: stored.strategyType !== null,
    createdAt: stored.createdAt.getTime(),
    objectives: objectives.map((objective) => ({ ...objective, type: objective.objectiveType })),
    hasOpenTask: openTasks.some(({ subjectIds }) => subjectIds.some((id) => subjects.includes(id))),
  };
}

/** A stored plan of an account as the rules know it. */
export function planOf(account: Account, company: StoredCompany, stored: StoredPlan): Plan {
  const objectives = account.planObjectives.filter(({ espPlanId }) => espPlanId === stored.id);
  return toPlan(stored, objectives, account, company);
}

/** Which account the plan is for, and what it is called: filled in once, where a person left them empty. */
function labels(
  { name, keyAccountId }: StoredPlan,
  plan: Plan,
  account: Account,
  company: StoredCompany,
): Partial<StoredPlan> {
  const period = periodOf(plan);
  return {
    keyAccountId: keyAccountId ?? account.keyAccounts[0]?.id ?? null,
    ...(name.trim() === '' && period !== null ? { name: planName(company.name, period) } : {}),
  };
}

/** A plan that came closed, from another system or by hand, is measured once; one that was measured keeps its figures. */
const isOver = ({ status, completeness }: StoredPlan): boolean =>
  status === 'CLOSED' && completeness !== null;

/** A plan that was closed keeps what it reached; it is not judged any more. */
const NOT_JUDGED = { health: null, healthReason: '', planProblem: '' } as const;

type Measured = { plan: StoredPlan; current: ReadonlyMap<string, number | null> };

/**
 * Measures the company's account plans from its records as they stand: revenue and attainment, what is missing, health
 * and problems, and where the objectives are that the app measures. Plans of no company stay as they are.
 */
export const judgePlans: Rule = (account, context) => {
  const { company } = account;
  if (company === null || account.espPlans.length === 0) return { account };
  const { scoring, today, language } = context;
  const basis = planAccountOf(account, company, context);
  const objectives = groupBy(account.planObjectives, ({ espPlanId }) => espPlanId);
  const plans = account.espPlans.map((stored) => ({
    stored,
    plan: toPlan(stored, objectives.get(stored.id) ?? [], account, company),
  }));
  const siblings = plans.map(({ plan }) => plan);
  const measured = plans.map(({ stored, plan }): Measured => {
    if (isOver(stored)) return { plan: corrected(stored, NOT_JUDGED), current: new Map() };
    const { figures, current } = measurePlan(plan, siblings, basis, scoring, today, language);
    const revenueActual = computedMoney(figures.revenueActual, stored.revenueActual, scoring.baseCurrency);
    const values = { ...labels(stored, plan, account, company), ...figures, revenueActual };
    return { plan: corrected(stored, values), current };
  });
  const current = new Map(measured.flatMap((one) => [...one.current]));
  return {
    account: {
      ...account,
      espPlans: measured.map(({ plan }) => plan),
      planObjectives: account.planObjectives.map((objective) => {
        const value = current.get(objective.id);
        return value === undefined ? objective : corrected(objective, { current: value });
      }),
    },
  };
};
