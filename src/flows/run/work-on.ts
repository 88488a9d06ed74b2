import { defaultPolicy } from '../../domain/policy/stored-policy.ts';
import { chunksOf } from '../../domain/shared/grouping.ts';
import { ACCOUNTS_PER_PAGE } from '../account/page.ts';
import type { SelectPorts } from '../selection/ports.ts';
import { rankingSteps as ranksFrom } from '../selection/select.ts';
import { failureReason, WorkspaceError } from '../workspace-error.ts';
import { accountPages, MOST_AT_ONCE } from './account-pages.ts';
import { type CountedPart, countLoose, countPage, PASSING, type PageCount } from './count-page.ts';
import type { AccountLister, Phase, RequestCounter, RunFailure, RunStore, Scope, ScoreRun } from './ports.ts';

export type RunPorts = SelectPorts & {
  runs: RunStore;
  lister: AccountLister;
  requests: RequestCounter;
};

export type RunOptions = {
  /** When this process has to stop; a run that is not over goes on in the next one. */
  until: Date;
  /** How long the run stays with this process without a sign of life. */
  leaseMs: number;
  /** Companies that one sweep goes over at most; more are spread over nights. */
  mostAtOnce?: number;
};

const KEPT_REASONS = 10;

/** How long after the time to stop a step may end that was begun before it: less than is kept back for that. */
const OVERTIME_MS = 10_000;

/** Pages that are worked on side by side: the server answers the one while the other is judged. */
const PAGES_AT_ONCE = 2;

/** One step of a run: what it counted, and where the run stands after it. */
type Step = PageCount & {
  /** Companies of the step. */
  processed: number;
  total?: number;
  /** Where the next night begins; left out when that does not change. */
  coveredTo?: string;
  next: { phase: Phase; cursor: string | null } | null;
};

const NOTHING: PageCount = { changed: 0, failures: [] };

/** What was counted of a page, and why not all of it was. */
async function partsOf(
  page: AsyncGenerator<CountedPart>,
): Promise<{ parts: CountedPart[]; failure: unknown }> {
  const parts: CountedPart[] = [];
  try {
    for await (const part of page) parts.push(part);
    return { parts, failure: null };
  } catch (failure) {
    return { parts, failure };
  }
}

async function* accountSteps(
  ports: RunPorts,
  run: ScoreRun,
  scope: Scope,
  most: number,
): AsyncGenerator<Step> {
  const cursor = run.phase === 'ACCOUNTS' ? run.cursor : null;
  const limits = { now: ports.clock.now(), most };
  let processed = run.processed;
  let isOver = false;
  for await (const page of accountPages(ports.lister, { ...run, cursor }, scope, limits)) {
    const total = processed + page.left;
    const chunks = chunksOf(page.ids, ACCOUNTS_PER_PAGE);
    for (const several of chunksOf(chunks, PAGES_AT_ONCE)) {
      const counted = several.map((companyIds) => partsOf(countPage(ports, { companyIds, confirm: false })));
      for (const { parts, failure } of await Promise.all(counted)) {
        for (const { companyIds, ...part } of parts) {
          processed += companyIds.length;
          const last = companyIds.at(-1) ?? '';
          const next = page.after(last);
          isOver = next === null;
          yield {
            ...part,
            processed: companyIds.length,
            total,
            next: next === null ? { phase: 'LOOSE', cursor: null } : { phase: 'ACCOUNTS', cursor: next },
            ...(page.isOthers ? { coveredTo: last } : {}),
          };
        }
        if (failure !== null) throw failure;
      }
    }
  }
  // A part of a night, or all of it, may be empty.
  if (!isOver) yield { ...NOTHING, processed: 0, next: { phase: 'LOOSE', cursor: null } };
}

async function* looseSteps(ports: RunPorts, run: ScoreRun): AsyncGenerator<Step> {
  let cursor = run.phase === 'LOOSE' ? run.cursor : null;
  for (;;) {
    const page = await ports.lister.loose(cursor);
    const failures = await countLoose(ports, page);
    cursor = page.cursor;
    yield {
      changed: 0,
      failures,
      processed: 0,
      next: cursor === null ? { phase: 'RANKING', cursor: null } : { phase: 'LOOSE', cursor },
    };
    if (cursor === null) return;
  }
}

async function* rankingSteps(ports: RunPorts, run: ScoreRun): AsyncGenerator<Step> {
  for await (const cursor of ranksFrom(ports, run.phase === 'RANKING' ? run.cursor : null))
    yield { ...NOTHING, processed: 0, next: cursor === null ? null : { phase: 'RANKING', cursor } };
}

const PHASE_STEPS = {
  ACCOUNTS: accountSteps,
  LOOSE: looseSteps,
  RANKING: rankingSteps,
} as const satisfies Record<Phase, unknown>;

async function* stepsOf(ports: RunPorts, run: ScoreRun, scope: Scope, most: number): AsyncGenerator<Step> {
  let phase: Phase | null = run.phase;
  let current = run;
  while (phase !== null) {
    let next: Step['next'] = null;
    for await (const step of PHASE_STEPS[phase](ports, current, scope, most)) {
      next = step.next;
      yield step;
    }
    if (next !== null && next.phase === phase) return;
    phase = next?.phase ?? null;
    current = { ...current, phase: phase ?? 'RANKING', cursor: next?.cursor ?? null };
  }
}

async function scopeOf(ports: RunPorts, run: ScoreRun): Promise<Scope> {
  if (run.policyId === null) return null;
  const policies = await ports.policies.all();
  return { id: run.policyId, isDefault: defaultPolicy(policies).id === run.policyId };
}

/** The first of them; what is of no company, and counted nowhere else, goes before what is. */
const withFailures = (run: ScoreRun, failures: readonly RunFailure[]): RunFailure[] =>
  [...run.failureReasons, ...failures]
    .sort((one, other) => Number(one.companyId !== null) - Number(other.companyId !== null))
    .slice(0, KEPT_REASONS);

const afterStep = (run: ScoreRun, step: Step): ScoreRun => ({
  ...run,
  phase: step.next?.phase ?? run.phase,
  cursor: step.next?.cursor ?? null,
  coveredTo: step.coveredTo ?? run.coveredTo,
  processed: run.processed + step.processed,
  total: step.total ?? run.total,
  changed: run.changed + step.changed,
  failed: run.failed + step.failures.filter(({ companyId }) => companyId !== null).length,
  failureReasons: withFailures(run, step.failures),
});

/**
 * Takes a run and works on it until it is over or the time is: the accounts page by page, then the records without a
 * company, then the ranks. After every step the record shows where it stands, so that another process can go on from
 * there; it is over only when all phases are.
 *
 * @returns the run as it stands, or null when another process holds it
 */
export async function workOn(
  ports: RunPorts,
  waiting: ScoreRun,
  options: RunOptions,
): Promise<ScoreRun | null> {
  const { clock, runs } = ports;
  let heldUntil = new Date(clock.now().getTime() + options.leaseMs);
  if (!(await runs.lease(waiting, clock.now(), heldUntil))) return null;
  let run: ScoreRun = { ...waiting, state: 'RUNNING', leasedUntil: heldUntil };
  let counted = ports.requests.count();
  let savedAt = clock.now().getTime();
  let longestMs = 0;

  /** Whether a step like those before it would not end in time: what is interrupted in its midst holds the run for long. */
  const isTimeOver = (): boolean => {
    const now = clock.now().getTime();
    longestMs = Math.max(longestMs, now - savedAt);
    savedAt = now;
    const until = options.until.getTime();
    return now >= until || now + longestMs > until + OVERTIME_MS;
  };

  /** Writes the run down and keeps (or, at the end, gives up) the hold on it. */
  const save = async (next: ScoreRun, keep: boolean): Promise<boolean> => {
    const sent = ports.requests.count() - counted;
    counted += sent;
    const leasedUntil = keep ? new Date(clock.now().getTime() + options.leaseMs) : null;
    const previous = heldUntil;
    run = { ...next, requests: next.requests + sent, leasedUntil };
    if (leasedUntil) heldUntil = leasedUntil;
    return runs.save(run, previous);
  };

  try {
    const scope = await scopeOf(ports, run);
    for await (const step of stepsOf(ports, run, scope, options.mostAtOnce ?? MOST_AT_ONCE)) {
      const next = afterStep(run, step);
      if (step.next === null) {
        const state = next.processed > 0 && next.failed === next.processed ? 'FAILED' : 'FINISHED';
        await save({ ...next, state, finishedAt: clock.now() }, false);
        return run;
      }
      const isOver = isTimeOver();
      if (!(await save(next, !isOver))) return null;
      if (isOver) return run;
    }
    return run;
  } catch (error) {
    ports.log.write({ event: 'run interrupted', runId: run.id, reason: failureReason(error) });
    // What was done stays done, and the cursor says where to go on; the lease runs out by itself.
    if (!(error instanceof WorkspaceError) || PASSING.includes(error.code)) return run;
    const failureReasons = [{ companyId: null, reason: failureReason(error) }, ...run.failureReasons].slice(
      0,
      KEPT_REASONS,
    );
    await save({ ...run, state: 'FAILED', failureReasons, finishedAt: clock.now() }, false);
    return run;
  }
}
