import { initiationChange, initiationReviewer } from '../domain/opportunity/initiation.ts';
import { asksForLearning } from '../domain/opportunity/learning.ts';
import { dealTaskTitle } from '../domain/opportunity/tasks.ts';
import { salesTrack } from '../domain/opportunity/track.ts';
import { dayOfInstant } from '../domain/shared/calendar.ts';
import type { Language } from '../domain/shared/language.ts';
import { type ScoringSettings, stageOutcome } from '../domain/shared/settings.ts';
import { type DecidedDeal, decidedIn, tellDecisions } from './deal-decisions.ts';
import type { ChangedDeals } from './opportunity-events.ts';
import type { Deal, DealChange, DealReading, DealStore, DealTask, TaskContext } from './opportunity-ports.ts';
import type { Paperwork } from './paperwork-ports.ts';
import { policyOf } from './policy-of.ts';
import type { Clock, Log, PolicyStore, StoredPolicy } from './ports.ts';
import type { Scope } from './scope.ts';

export type ProcessPorts = {
  deals: DealStore;
  paperwork: Paperwork;
  policies: PolicyStore;
  clock: Clock;
  log: Log;
  scoring: ScoringSettings;
  settings: { language: Language };
};

/** How many opportunities were looked at and written, and how many were asked tasks for. */
export type Processed = { looked: number; changed: number; tasks: number };

/** How often an opportunity that changed under our hands is read and judged again before the next pass has it. */
const MAX_ATTEMPTS = 3;

const NOTHING: Processed = { looked: 0, changed: 0, tasks: 0 };

const add = (one: Processed, other: Processed): Processed => ({
  looked: one.looked + other.looked,
  changed: one.changed + other.changed,
  tasks: one.tasks + other.tasks,
});

type ProcessChange = Pick<DealChange, 'salesTrack' | 'initiation'>;

const processChangeOf = (
  deal: Deal,
  policies: readonly StoredPolicy[],
  settings: ScoringSettings,
): ProcessChange => {
  const { policy, problems } = policyOf(deal.policyId, policies);
  // A policy that can't be used leaves its deals as they are, as it does its companies' scores.
  if (problems.length > 0) return { salesTrack: null, initiation: null };
  const track = salesTrack(deal.amount, policy.largeDealThreshold, settings);
  const initiation = initiationChange({
    initiation: deal.initiation,
    trackBefore: deal.salesTrack,
    track,
    isOpen: stageOutcome(deal.stage, settings) === 'OPEN',
  });
  return { salesTrack: track === deal.salesTrack ? null : track, initiation };
};

/**
 * The standing that a deal has to show: that of its company as the company shows it, NONE without a living company.
 * While a company does not say where it stands, its deals stay as they are.
 */
const standingOf = ({ companyId, companyStatus, keyAccountStatus }: Deal): string | null =>
  companyId === null ? 'NONE' : (companyStatus ?? keyAccountStatus);

const changeOf = (
  deal: Deal,
  policies: readonly StoredPolicy[],
  settings: ScoringSettings,
): DealChange | null => {
  const { salesTrack, initiation } = processChangeOf(deal, policies, settings);
  const standing = standingOf(deal);
  const keyAccountStatus = standing === deal.keyAccountStatus ? null : standing;
  if (salesTrack === null && initiation === null && keyAccountStatus === null) return null;
  return { deal, salesTrack, initiation, keyAccountStatus };
};

type Judged = { changes: DealChange[]; toInitiate: Deal[]; toLearn: Deal[]; decided: DecidedDeal[] };

/** What events tell of opportunities that their records don't. */
type Seen = Pick<ChangedDeals, 'movedIds' | 'decidedIds'>;

const NOTHING_SEEN: Seen = { movedIds: new Set(), decidedIds: new Set() };

const judge = (
  { deals, policies }: Pick<DealReading, 'deals' | 'policies'>,
  { movedIds, decidedIds }: Seen,
  { scoring, clock }: ProcessPorts,
): Judged => {
  const today = dayOfInstant(clock.now());
  const changes = deals.flatMap((deal) => changeOf(deal, policies, scoring) ?? []);
  const trackOf = new Map(changes.map(({ deal, salesTrack: track }) => [deal.id, track]));
  const isLarge = ({ id, salesTrack: stored }: Deal): boolean =>
    (trackOf.get(id) ?? stored) === 'FULL_PROCESS';
  return {
    changes,
    toInitiate: changes.filter(({ initiation }) => initiation === 'PENDING').map(({ deal }) => deal),
    toLearn: deals.filter((deal) =>
      asksForLearning({ ...deal, justMoved: movedIds.has(deal.id) }, scoring, today),
    ),
    decided: decidedIn(deals, decidedIds, isLarge, today),
  };
};

const tasksOf = (
  { toInitiate, toLearn }: Judged,
  { coverage }: TaskContext,
  language: Language,
): DealTask[] => {
  const covered = new Map(coverage.map((account) => [account.companyId, account]));
  return [
    ...toInitiate.map((deal): DealTask => {
      const account = deal.companyId === null ? undefined : covered.get(deal.companyId);
      return {
        kind: 'INITIATION',
        opportunityId: deal.id,
        title: dealTaskTitle('INITIATION', deal.name, language),
        assigneeId: initiationReviewer({
          director: account?.director ?? null,
          regionalOwner: account?.regionalOwner ?? null,
          accountOwner: deal.accountOwnerId,
        }),
      };
    }),
    ...toLearn.map(
      (deal): DealTask => ({
        kind: 'LEARNING',
        opportunityId: deal.id,
        title: dealTaskTitle('LEARNING', deal.name, language),
        assigneeId: deal.ownerId ?? deal.accountOwnerId,
      }),
    ),
  ];
};

/** Ids of the deals that ask for tasks or are told of, and of their companies. */
const askingIn = (judged: Judged): { opportunityIds: string[]; companyIds: string[] } => {
  const decided = judged.decided.map(({ deal }) => deal);
  return {
    opportunityIds: [...new Set([...judged.toInitiate, ...judged.toLearn, ...decided].map(({ id }) => id))],
    companyIds: [...new Set([...judged.toInitiate, ...decided].flatMap(({ companyId }) => companyId ?? []))],
  };
};

/**
 * Brings judged deals about. Tasks come first and PENDING, which says that its task exists, after them: a process
 * that stops in between leaves work that the next one finds undone, and never a review that nobody hears of.
 */
const settle = async (
  ports: ProcessPorts,
  judged: Judged,
  looked: number,
  known: TaskContext | null,
): Promise<{ processed: Processed; overtaken: string[] }> => {
  const { opportunityIds, companyIds } = askingIn(judged);
  const isKnown = known !== null && companyIds.every((id) => known.coveredCompanyIds.includes(id));
  const context =
    opportunityIds.length === 0 || isKnown
      ? known
      : await ports.deals.taskContext(opportunityIds, companyIds);
  const tasks = context ? tasksOf(judged, context, ports.settings.language) : [];
  const missing = tasks.filter((task) => !context?.hasTask(task));
  const untied = tasks.filter((task) => !context?.hasTarget(task));

  if (missing.length > 0) await ports.deals.createTasks(missing);
  if (context) await tellDecisions(ports, judged.decided, context);
  const written =
    judged.changes.length + untied.length === 0 ? [] : await ports.deals.write(judged.changes, untied);
  const done = new Set(written);
  return {
    processed: { looked, changed: done.size, tasks: missing.length },
    overtaken: judged.changes.map(({ deal }) => deal.id).filter((id) => !done.has(id)),
  };
};

/** Reads the given deals as they are now and settles them; again, when somebody changed one in between. */
const processRead = async (ports: ProcessPorts, changed: ChangedDeals): Promise<Processed> => {
  let total = NOTHING;
  let pending = changed.opportunityIds;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS && pending.length > 0; attempt += 1) {
    const reading = await ports.deals.read(pending, changed.companyIds);
    const judged = judge(reading, changed, ports);
    const { processed, overtaken } = await settle(ports, judged, reading.deals.length, reading.tasks);
    total = add(total, processed);
    pending = overtaken;
  }
  return total;
};

/**
 * Gives opportunities that changed their track, initiation and company's standing, and asks for the tasks that follow. One read and at
 * most two writes for any number of them; one read when everything stands already, and none without a change.
 *
 * @throws {WorkspaceError}
 */
export const processChangedDeals = async (ports: ProcessPorts, changed: ChangedDeals): Promise<Processed> => {
  const processed = await processRead(ports, changed);
  ports.log.write({ event: 'opportunities processed', ...processed });
  return processed;
};

/**
 * The same for all opportunities of a scope, page by page until it is over or the time is. Only what differs is
 * written, so a pass that was cut short costs the next one only its reading.
 *
 * @throws {WorkspaceError}
 */
export const processDeals = async (ports: ProcessPorts, scope: Scope, until: Date): Promise<Processed> => {
  let policies: StoredPolicy[] | null = null;
  let total = NOTHING;
  let cursor: string | null = null;
  while (ports.clock.now() < until) {
    const { deals, hasMore } = await ports.deals.page(scope, cursor);
    if (deals.length > 0) policies ??= await ports.policies.all();
    const judged = judge({ deals, policies: policies ?? [] }, NOTHING_SEEN, ports);
    const { processed, overtaken } = await settle(ports, judged, deals.length, null);
    const again = await processRead(ports, {
      opportunityIds: overtaken,
      companyIds: [],
      ...NOTHING_SEEN,
    });
    total = add(total, {
      ...processed,
      changed: processed.changed + again.changed,
      tasks: processed.tasks + again.tasks,
    });
    cursor = deals.at(-1)?.id ?? cursor;
    if (!hasMore) break;
  }
  ports.log.write({ event: 'opportunities processed', ...total });
  return total;
};
