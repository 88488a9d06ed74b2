import { type Affected, type RecordChange, stepsSetOffBy } from './affected.ts';
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

/** Does what else follows from changes beside scores: see `TRIGGERS` for what and for whom. */
export const followChanges = async (
  ports: StepPorts & { links: CompanyLinks },
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
  return runSteps(ports, steps, until);
};
