import { measurePlan, type PlanFigures } from '../domain/plan/figures.ts';
import { planName } from '../domain/plan/period.ts';
import { periodOf } from '../domain/plan/progress.ts';
import { dayOfInstant } from '../domain/shared/calendar.ts';
import { chunksOf } from '../domain/shared/grouping.ts';
import type { Language } from '../domain/shared/language.ts';
import type { ScoringSettings } from '../domain/shared/settings.ts';
import type {
  ObjectiveChange,
  PlanChange,
  PlanSnapshot,
  PlanStore,
  PlanValues,
  StoredFigures,
  StoredPlan,
} from './plan-ports.ts';
import type { Clock } from './ports.ts';
import type { Scope } from './scope.ts';

export type PlanPorts = {
  plans: PlanStore;
  clock: Clock;
  scoring: ScoringSettings;
  settings: { language: Language };
};

/** Companies whose plans are read in one request. */
const COMPANIES_PER_READ = 50;

/** How often a plan that somebody changed between reading and writing is read and measured again. */
const MAX_ATTEMPTS = 3;

/** Money is stored in millionths. */
const isSameAmount = (one: number | null, other: number | null): boolean =>
  one === null || other === null ? one === other : Math.round(one * 1e6) === Math.round(other * 1e6);

const TEXTS_AND_NUMBERS = [
  'attainment',
  'completeness',
  'missingItems',
  'health',
  'healthReason',
  'planProblem',
] as const;

const differing = (figures: PlanFigures, stored: StoredFigures, baseCurrency: string): PlanValues => {
  const { amount, currency } = stored.revenueActual;
  const revenue = figures.revenueActual;
  const isOutdated = !isSameAmount(revenue, amount) || (revenue !== null && currency !== baseCurrency);
  return {
    ...(isOutdated ? { revenueActual: { amount: revenue, currency: baseCurrency } } : {}),
    ...Object.fromEntries(
      TEXTS_AND_NUMBERS.filter((name) => figures[name] !== stored[name]).map((name) => [name, figures[name]]),
    ),
  };
};

/** A plan that came closed, from another system or by hand, is measured once. */
const wasMeasured = ({ completeness }: StoredFigures): boolean => completeness !== null;

/** A plan that was closed keeps what it reached; it is not judged any more. */
const closedValues = ({ health, healthReason, planProblem }: StoredFigures): PlanValues => ({
  ...(health === null ? {} : { health: null }),
  ...(healthReason === '' ? {} : { healthReason: '' }),
  ...(planProblem === '' ? {} : { planProblem: '' }),
});

/** Which account the plan is for, and what it is called: filled in once, where a person left them empty. */
const labels = ({ plan, keyAccountId }: StoredPlan, snapshot: PlanSnapshot): PlanValues => {
  const period = periodOf(plan);
  return {
    ...(keyAccountId === null && snapshot.keyAccountId !== null
      ? { keyAccountId: snapshot.keyAccountId }
      : {}),
    ...(plan.name.trim() === '' && period !== null ? { name: planName(snapshot.companyName, period) } : {}),
  };
};

type Changes = { looked: number; plans: PlanChange[]; objectives: ObjectiveChange[] };

const judge = (
  snapshot: PlanSnapshot,
  { scoring, settings }: Pick<PlanPorts, 'scoring' | 'settings'>,
  now: Date,
): Changes => {
  const today = dayOfInstant(now);
  const { companyId, account } = snapshot;
  const siblings = snapshot.plans.map(({ plan }) => plan);
  const changes: Changes = { looked: snapshot.plans.length, plans: [], objectives: [] };
  for (const stored of snapshot.plans) {
    const { plan, updatedAt } = stored;
    const change = (values: PlanValues): void => {
      if (Object.keys(values).length > 0) changes.plans.push({ id: plan.id, companyId, updatedAt, values });
    };
    if (plan.status === 'CLOSED' && wasMeasured(stored.stored)) {
      change(closedValues(stored.stored));
      continue;
    }
    const { figures, current } = measurePlan(plan, siblings, account, scoring, today, settings.language);
    change({ ...labels(stored, snapshot), ...differing(figures, stored.stored, scoring.baseCurrency) });
    for (const objective of stored.objectives) {
      const value = current.get(objective.id);
      if (value !== undefined && value !== objective.current)
        changes.objectives.push({ ...objective, companyId, current: value });
    }
  }
  return changes;
};

type Measured = { looked: number; changed: number };

const measurePage = async (ports: PlanPorts, companyIds: readonly string[]): Promise<Measured> => {
  const total: Measured = { looked: 0, changed: 0 };
  let pending = companyIds;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS && pending.length > 0; attempt += 1) {
    const readAt = ports.clock.now();
    const judged = (await ports.plans.read(pending, readAt)).map((snapshot) =>
      judge(snapshot, ports, readAt),
    );
    const plans = judged.flatMap((changes) => changes.plans);
    const objectives = judged.flatMap((changes) => changes.objectives);
    if (attempt === 1) total.looked = judged.reduce((sum, { looked }) => sum + looked, 0);
    if (plans.length + objectives.length === 0) break;
    const written = new Set(await ports.plans.write(plans, objectives, readAt));
    total.changed += written.size;
    pending = [
      ...new Set(
        [...plans, ...objectives].filter(({ id }) => !written.has(id)).map(({ companyId }) => companyId),
      ),
    ];
  }
  return total;
};

/**
 * Measures the account plans of a scope from the records as they are now, and writes what differs. One read for any
 * number of companies that fit a page, and one write for each different set of values.
 *
 * @param until when to stop; what is left the next pass does
 * @throws {WorkspaceError}
 */
export const measurePlans = async (ports: PlanPorts, scope: Scope, until: Date): Promise<Measured> => {
  const companyIds =
    scope.kind === 'COMPANIES'
      ? [...new Set(scope.companyIds)].sort()
      : await ports.plans.companiesWithPlans(scope);
  const total: Measured = { looked: 0, changed: 0 };
  for (const page of chunksOf(companyIds, COMPANIES_PER_READ)) {
    if (ports.clock.now() >= until) break;
    const { looked, changed } = await measurePage(ports, page);
    total.looked += looked;
    total.changed += changed;
  }
  return total;
};
