import { chunksOf } from '../domain/shared/grouping.ts';
import { keepOneDefault } from './default-policy.ts';
import { defaultPolicy } from './policy-of.ts';
import type { CompanyLister, RequestCounter, RunFailure, RunMode, RunStore, ScoreRun } from './ports.ts';
import { COMPANIES_PER_PAGE, rescoreCompanies } from './rescore.ts';
import type { Scope } from './scope.ts';
import { type SelectPorts, selectAccounts } from './select.ts';
import { STEPS_AFTER_SCORES, STEPS_BEFORE_SCORES } from './step-names.ts';
import { forScope, runSteps, type StepOutcome, type StepPorts } from './steps.ts';
import { failureReason, WorkspaceError, type WorkspaceErrorCode } from './workspace-error.ts';

const IDS_PER_LIST = 200;
const KEPT_REASONS = 10;
/** The cron's interval, with a minute for a late start. */
const TICK_MS = 11 * 60_000;

export type SweepPorts = SelectPorts &
  StepPorts & {
    runs: RunStore;
    companies: CompanyLister;
    requests: RequestCounter;
  };

export type SweepOptions = {
  /** When this process has to stop; a run that is not over goes on in the next one. */
  until: Date;
  /** How long the run stays with this process without a sign of life. */
  leaseMs: number;
};

const freshRun = (mode: RunMode, policyId: string | null, now: Date): Omit<ScoreRun, 'id'> => ({
  mode,
  policyId,
  state: 'WAITING',
  cursor: null,
  processed: 0,
  total: 0,
  changed: 0,
  failed: 0,
  requests: 0,
  failureReasons: [],
  startedAt: now,
  finishedAt: null,
  leasedUntil: null,
});

/** Asks for a pass over all companies (or one class); a run for the same that has not begun is used instead. */
export const requestRun = async (
  ports: Pick<SweepPorts, 'runs' | 'clock'>,
  mode: RunMode,
  policyId: string | null = null,
): Promise<ScoreRun> => {
  const { open } = await ports.runs.overview();
  const waiting = open.find(
    (run) => run.state === 'WAITING' && run.mode === mode && run.policyId === policyId,
  );
  return waiting ?? ports.runs.create(freshRun(mode, policyId, ports.clock.now()));
};

/** Errors that a later try may not meet again. */
const PASSING: readonly WorkspaceErrorCode[] = [
  'UNREACHABLE',
  'RATE_LIMITED',
  'SERVER_FAILED',
  'OUT_OF_TIME',
];

const FAILED_RESULTS: readonly string[] = ['POLICY_REFUSED', 'REFUSED', 'OVERTAKEN'];

const rescorePage = async (
  ports: SweepPorts,
  ids: readonly string[],
): Promise<{ changed: number; failures: RunFailure[] }> => {
  try {
    const outcomes = await rescoreCompanies(ports, ids, { confirm: false });
    const inPage = outcomes.filter(({ companyId }) => ids.includes(companyId));
    return {
      changed: inPage.filter(({ result }) => result === 'CHANGED').length,
      failures: inPage
        .filter(({ result }) => FAILED_RESULTS.includes(result))
        .map(({ companyId, result, reason }) => ({ companyId, reason: reason ?? result })),
    };
  } catch (error) {
    if (error instanceof WorkspaceError && error.code === 'OUT_OF_TIME') throw error;
    return { changed: 0, failures: ids.map((companyId) => ({ companyId, reason: failureReason(error) })) };
  }
};

const stepFailures = (outcomes: readonly StepOutcome[]): RunFailure[] =>
  outcomes.flatMap(({ step, failure }) =>
    failure === undefined ? [] : [{ companyId: null, reason: `${step}: ${failure}` }],
  );

const withFailures = (run: ScoreRun, failures: readonly RunFailure[]): ScoreRun => ({
  ...run,
  failureReasons: [...run.failureReasons, ...failures].slice(0, KEPT_REASONS),
});

const scopeOf = async (
  ports: SweepPorts,
  run: ScoreRun,
): Promise<{ id: string; isDefault: boolean } | null> => {
  if (run.policyId === null) return null;
  const policies = await ports.policies.all();
  return { id: run.policyId, isDefault: defaultPolicy(policies).id === run.policyId };
};

/**
 * Takes a run and works on it page by page until it is over or the time is. After every page the record shows
 * where it stands, so that another process can go on from there.
 *
 * @returns the run as it stands, or null when another process holds it
 */
export const workOn = async (
  ports: SweepPorts,
  waiting: ScoreRun,
  options: SweepOptions,
): Promise<ScoreRun | null> => {
  const { clock, runs } = ports;
  let heldUntil = new Date(clock.now().getTime() + options.leaseMs);
  if (!(await runs.lease(waiting, clock.now(), heldUntil))) return null;
  let run: ScoreRun = { ...waiting, state: 'RUNNING', leasedUntil: heldUntil };
  let counted = ports.requests.count();

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
    const all: Scope = scope ? { kind: 'POLICY', ...scope } : { kind: 'ALL' };
    // A run that goes on did this when it began.
    const before =
      run.cursor === null ? await runSteps(ports, forScope(STEPS_BEFORE_SCORES, all), options.until) : [];
    run = withFailures(run, stepFailures(before));
    for (;;) {
      const page = await ports.companies.page(run.cursor, IDS_PER_LIST, scope);
      run = { ...run, total: run.processed + page.total };
      for (const ids of chunksOf(page.ids, COMPANIES_PER_PAGE)) {
        if (clock.now() >= options.until) {
          await save(run, false);
          return run;
        }
        const { changed, failures } = await rescorePage(ports, ids);
        const next: ScoreRun = {
          ...withFailures(run, failures),
          cursor: ids.at(-1) ?? run.cursor,
          processed: run.processed + ids.length,
          changed: run.changed + changed,
          failed: run.failed + failures.length,
        };
        if (!(await save(next, true))) return null;
      }
      if (!page.hasMore) break;
    }
    const state = run.processed > 0 && run.failed === run.processed ? 'FAILED' : 'FINISHED';
    await save({ ...run, state, finishedAt: clock.now() }, false);
    await selectAccounts(ports);
    const after = await runSteps(ports, forScope(STEPS_AFTER_SCORES, all), options.until);
    const failures = stepFailures(after);
    if (failures.length > 0) await runs.note(run.id, withFailures(run, failures).failureReasons);
    return run;
  } catch (error) {
    ports.log.write({ event: 'run interrupted', runId: run.id, reason: failureReason(error) });
    if (!(error instanceof WorkspaceError) || PASSING.includes(error.code)) {
      // What was done stays done, and the cursor says where to go on; the lease runs out by itself.
      return run;
    }
    const failureReasons = [{ companyId: null, reason: failureReason(error) }, ...run.failureReasons].slice(
      0,
      KEPT_REASONS,
    );
    await save({ ...run, state: 'FAILED', failureReasons, finishedAt: clock.now() }, false);
    return run;
  }
};

/**
 * The regular pass: goes on with runs that are not over, and starts a sweep when the last full pass is too long ago.
 *
 * @param everyHours how many hours lie between the starts of two full passes
 */
export const sweep = async (
  ports: SweepPorts,
  everyHours: number,
  options: SweepOptions,
): Promise<ScoreRun[]> => {
  const { open, lastFullStart } = await ports.runs.overview();
  const now = ports.clock.now();
  const isDue = lastFullStart === null || now.getTime() - lastFullStart.getTime() >= everyHours * 3_600_000;
  const isCovered = open.some(({ mode }) => mode === 'SWEEP' || mode === 'BACKFILL');
  const queue = [...open];
  if (isDue && !isCovered) {
    // No install hook ran, or the event that the default went away was lost.
    await keepOneDefault(ports);
    queue.push(await ports.runs.create(freshRun('SWEEP', null, now)));
  }

  const worked: ScoreRun[] = [];
  for (const run of queue) {
    if (ports.clock.now() >= options.until) break;
    const result = await workOn(ports, run, options);
    if (result) worked.push(result);
  }
  // A full pass ranks by itself; between two of them, a burst of events is ranked once at the next tick.
  const lastTick = new Date(now.getTime() - TICK_MS);
  if (queue.length === 0 && (await ports.ranking.isOutdatedSince(lastTick))) await selectAccounts(ports);
  return worked;
};
