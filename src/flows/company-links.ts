import type { Affected, RecordChange } from './affected.ts';
import type { Clock, Sleeper } from './ports.ts';

/** Companies of records that do not name them themselves. */
export type FoundCompanies = {
  byPlan: ReadonlyMap<string, string>;
  byOpportunity: ReadonlyMap<string, string>;
  byTask: ReadonlyMap<string, readonly string[]>;
};

/** Finds the companies of records that do not name them themselves. */
export type CompanyLinks = {
  /** Companies of plans, opportunities and tasks, in the trash or not; one request, none when nothing is asked for. */
  companiesOf(records: Pick<Affected, 'planIds' | 'opportunityIds' | 'taskIds'>): Promise<FoundCompanies>;
};

export type LinkPorts = { links: CompanyLinks; sleeper: Sleeper; clock: Clock };

/**
 * A task is created first and tied to its records by further writes a moment later, so a new one that belongs to
 * nobody is looked up again: so often, and after so long.
 */
const LOOKS_FOR_NEW_TASKS = 3;
const WAIT_FOR_NEW_TASKS_MS = 1_000;

export const union = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort();

const waitForTies = async (
  { links, sleeper, clock }: LinkPorts,
  newTaskIds: readonly string[],
  until: Date,
): Promise<FoundCompanies['byTask']> => {
  const found = new Map<string, readonly string[]>();
  let untied = [...newTaskIds];
  for (let look = 1; look <= LOOKS_FOR_NEW_TASKS && untied.length > 0 && clock.now() < until; look += 1) {
    await sleeper.sleep(WAIT_FOR_NEW_TASKS_MS);
    const { byTask } = await links.companiesOf({ planIds: [], opportunityIds: [], taskIds: untied });
    for (const [id, companyIds] of byTask) found.set(id, companyIds);
    untied = untied.filter((id) => !found.has(id));
  }
  return found;
};

/** The companies of what changes affect, with those of tasks that are not tied to anything yet. */
export const companiesOfChanges = async (
  ports: LinkPorts,
  changes: readonly RecordChange[],
  affected: readonly Affected[],
  until: Date,
): Promise<FoundCompanies> => {
  const taskIds = union(affected.map((each) => each.taskIds));
  const found = await ports.links.companiesOf({
    planIds: union(affected.map((each) => each.planIds)),
    opportunityIds: union(affected.map((each) => each.opportunityIds)),
    taskIds,
  });
  const created = new Set(
    changes.flatMap(({ object, action, recordId }) =>
      object === 'task' && action === 'created' ? [recordId] : [],
    ),
  );
  const untied = taskIds.filter((id) => created.has(id) && !found.byTask.has(id));
  const later = await waitForTies(ports, untied, until);
  return { ...found, byTask: new Map([...found.byTask, ...later]) };
};
