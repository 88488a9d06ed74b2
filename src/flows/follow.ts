import { type Affected, type RecordChange, stepsSetOffBy } from './affected.ts';
import { type RescorePorts, rescoreCompanies } from './rescore.ts';
import { STEPS_BEFORE_SCORES, type StepName } from './step-names.ts';
import { runSteps, type StepOutcome, type StepPorts } from './steps.ts';

/** Finds the companies of records that do not name them themselves. */
export type CompanyLinks = {
  /** Companies of plans, opportunities and tasks, in the trash or not; one request, none when nothing is asked for. */
  companiesOf(records: Pick<Affected, 'planIds' | 'opportunityIds' | 'taskIds'>): Promise<{
    byPlan: ReadonlyMap<string, string>;
    byOpportunity: ReadonlyMap<string, string>;
    byTask: ReadonlyMap<string, readonly string[]>;
  }>;
};

const union = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort();

const isBeforeScores = ({ step }: { step: StepName }): boolean =>
  STEPS_BEFORE_SCORES.some((name) => name === step);

/**
 * Does what else follows from changes beside scores: see `TRIGGERS` for what and for whom. An event is scored first,
 * because people watch scores; a step that settled what scores are made of has its companies scored again, as a
 * guarded write on Twenty 2.21 tells of no event that would.
 */
export const followChanges = async (
  ports: StepPorts & RescorePorts & { links: CompanyLinks },
  changes: readonly RecordChange[],
  until: Date,
): Promise<StepOutcome[]> => {
  const setOff = stepsSetOffBy(changes);
  if (setOff.length === 0) return [];
  const { byPlan, byOpportunity, byTask } = await ports.links.companiesOf({
    planIds: union(setOff.map(({ affected }) => affected.planIds)),
    opportunityIds: union(setOff.map(({ affected }) => affected.opportunityIds)),
    taskIds: union(setOff.map(({ affected }) => affected.taskIds)),
  });
  const steps = setOff.map(({ step, affected }) => ({
    step,
    scope: {
      kind: 'COMPANIES' as const,
      companyIds: union([
        affected.companyIds,
        affected.planIds.flatMap((id) => byPlan.get(id) ?? []),
        affected.opportunityIds.flatMap((id) => byOpportunity.get(id) ?? []),
        affected.taskIds.flatMap((id) => byTask.get(id) ?? []),
      ]),
    },
  }));
  const inputs = steps.filter(isBeforeScores);
  const settled = await runSteps(ports, inputs, until);
  if (settled.some(({ changed }) => changed > 0))
    await rescoreCompanies(ports, union(inputs.map(({ scope }) => scope.companyIds)), { confirm: true });
  const others = steps.filter((step) => !isBeforeScores(step));
  return [...settled, ...(await runSteps(ports, others, until))];
};
