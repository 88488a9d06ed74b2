import { commandBehind, type TracedRun } from '../domain/review/commanded.ts';
import { type AskedReview, followUp, TIMELINE_DAYS } from '../domain/review/follow-up.ts';
import { MONITORS } from '../domain/review/monitors.ts';
import { newRemark, remarkDigest } from '../domain/review/remarks.ts';
import { isReviewed, reviewSchedule, summaryOf } from '../domain/review/schedule.ts';
import { formatDay } from '../domain/shared/calendar.ts';
import type { Language } from '../domain/shared/language.ts';
import { localDay } from '../domain/shared/local-day.ts';
import type { DecisionRuns } from './decision-ports.ts';
import type { AppNote, Paperwork } from './paperwork-ports.ts';
import { policyOf } from './policy-of.ts';
import type { Clock, Log, StoredPolicy } from './ports.ts';
import { recordOf } from './record-status.ts';
import { noteOfReview, noteOfStatus, reviewTask, reviewTaskKey } from './review-papers.ts';
import type { ReviewAccount, ReviewStore, ReviewValues } from './review-ports.ts';
import type { Scope } from './scope.ts';
import { type SettledBatch, settledOf, settlePages } from './settle-pages.ts';
import type { StepReport } from './step-report.ts';

export type ReviewPorts = {
  reviews: ReviewStore;
  paperwork: Paperwork;
  decisionRuns: Pick<DecisionRuns, 'touchedSince'>;
  clock: Clock;
  log: Log;
  /** Whose days reviews are due on, and in which language they are asked for. */
  settings: { timeZone: string; language: Language };
};

type Settlement = {
  account: ReviewAccount;
  values: ReviewValues;
  ask: AskedReview[];
  close: AskedReview[];
  /** Notes on what is on record already. */
  notes: AppNote[];
  /** Notes on what only is so once the values are written. */
  notesAfterwards: AppNote[];
  /** Reviews for which an open task may stand. */
  open: AskedReview[];
};

/** The values that are not the stored ones. */
const differing = (next: Required<ReviewValues>, stored: Required<ReviewValues>): ReviewValues =>
  Object.fromEntries(
    (Object.keys(next) as (keyof ReviewValues)[])
      .filter((key) => JSON.stringify(next[key]) !== JSON.stringify(stored[key]))
      .map((key) => [key, next[key]]),
  );

const storedOf = (account: ReviewAccount): Required<ReviewValues> => {
  const { recordedStatus, statusSince, keySince, nextReviewOn, reviewState, overdueReviews, marks } = account;
  return { recordedStatus, statusSince, keySince, nextReviewOn, reviewState, overdueReviews, marks };
};

/** What has to be done about an account. */
const settlementOf = (
  account: ReviewAccount,
  policies: readonly StoredPolicy[],
  runs: readonly TracedRun[],
  { clock, settings: { timeZone, language } }: Pick<ReviewPorts, 'clock' | 'settings'>,
): Settlement => {
  const today = localDay(clock.now(), timeZone);
  const reviewed = account.reviewedOn.IMPORTANCE;
  const importanceReviewedOn = reviewed === null ? null : formatDay(reviewed);
  const commanded = commandBehind({ ...account, importanceReviewedOn }, runs, account.marks.commands);
  const { membership, log } = recordOf(account, timeZone, commanded);
  const { policy, problems } = policyOf(account.policyId, policies);
  // A policy that can't be used leaves its accounts' dates as they are, as it does its companies' scores.
  const isRefused = problems.length > 0 && isReviewed(account.status);
  const schedule = isRefused
    ? []
    : reviewSchedule({ ...account, keySince: membership.keySince }, policy.reviewMonths, today);
  const { ask, close, tell: held, marks } = followUp(account.reviewedOn, schedule, account.marks, today);
  // An applied recommendation stamps the review of importance: the note of the changed status tells of that.
  const tell =
    commanded?.command === 'APPLIED' ? held.filter(({ monitor }) => monitor !== 'IMPORTANCE') : held;
  const remark = commanded === null ? newRemark(account.remark, account.marks.toldRemark) : null;
  const isTold = commanded !== null || log.untold.length > 0 || tell.length > 0;
  const toldRemark = isTold ? remarkDigest(account.remark) : account.marks.toldRemark;
  const stored = storedOf(account);
  const { nextReviewOn, reviewState, overdueReviews } = isRefused ? stored : summaryOf(schedule);
  const next = {
    ...membership,
    nextReviewOn,
    reviewState,
    overdueReviews,
    marks: { ...marks, ...log, toldRemark },
  };
  return {
    account,
    values: differing(next, stored),
    ask,
    close,
    notes: [
      ...account.marks.untold.map((change) => noteOfStatus(account, change, language)),
      ...tell.map((one) => noteOfReview(account, one, { today, who: null, remark }, language)),
    ],
    notesAfterwards: log.untold.map((change) => noteOfStatus(account, change, language)),
    open: MONITORS.flatMap((monitor) => marks[monitor].asked.map((dueOn) => ({ monitor, dueOn }))),
  };
};

type ReviewBatch = {
  accounts: readonly ReviewAccount[];
  policies: readonly StoredPolicy[];
  /** Tasks that were given for these accounts, with the account: a later reading may not ask for them any more. */
  given: Map<string, string>;
  /** Notes that were written. */
  told: Set<string>;
};

/** Writes those notes of a batch that were not written for it before. */
const tell = async (
  { paperwork }: Pick<ReviewPorts, 'paperwork'>,
  { told }: Pick<ReviewBatch, 'told'>,
  notes: readonly AppNote[],
): Promise<void> => {
  const untold = notes.filter(({ key }) => !told.has(key));
  await paperwork.writeNotes(untold);
  for (const { key } of untold) told.add(key);
};

const DAY_MS = 86_400_000;

/** The runs that may have changed a status which is not on record yet; they are not read while all are. */
const runsBehind = async (
  { decisionRuns, clock }: Pick<ReviewPorts, 'decisionRuns' | 'clock'>,
  accounts: readonly ReviewAccount[],
): Promise<TracedRun[]> => {
  const isAny = accounts.some(
    ({ status, recordedStatus, reviewedOn }) =>
      status !== null &&
      status !== recordedStatus &&
      (recordedStatus !== null || reviewedOn.IMPORTANCE !== null),
  );
  if (!isAny) return [];
  return decisionRuns.touchedSince(new Date(clock.now().getTime() - TIMELINE_DAYS * DAY_MS));
};

/**
 * Brings accounts' settlements about. Tasks and the notes on reviews come first and the marks that say so after them: a
 * process that stops in between leaves work that the next one finds undone, under the same names. A changed status goes
 * on record first, with a mark that it is untold; the account is then settled once more, which takes the mark away.
 */
const settle = async (ports: ReviewPorts, batch: ReviewBatch): Promise<SettledBatch> => {
  const { accounts, policies, given } = batch;
  const { reviews, paperwork, clock, settings } = ports;
  const runs = await runsBehind(ports, accounts);
  const settlements = accounts.map((account) => settlementOf(account, policies, runs, ports));
  await tell(
    ports,
    batch,
    settlements.flatMap(({ notes }) => notes),
  );
  const tasks = settlements.flatMap(({ account, ask }) =>
    ask.map((asked) => reviewTask(account, asked, settings)),
  );
  await paperwork.giveTasks(tasks);
  const keysOf = (pick: (settlement: Settlement) => AskedReview[]): string[] =>
    settlements.flatMap((settlement) =>
      pick(settlement).map((asked) => reviewTaskKey(settlement.account, asked)),
    );
  const open = new Set(keysOf((settlement) => settlement.open));
  const inHand = new Set(settlements.map(({ account }) => account.id));
  const outdated = [...given].flatMap(([key, id]) => (inHand.has(id) && !open.has(key) ? [key] : []));
  await paperwork.closeTasks([...new Set([...keysOf(({ close }) => close), ...outdated])]);
  for (const { account, ask } of settlements)
    for (const asked of ask) given.set(reviewTaskKey(account, asked), account.id);

  const changed = settlements.filter(({ values }) => Object.keys(values).length > 0);
  const written = changed.length === 0 ? [] : await reviews.write(changed, clock.now());
  const done = new Set(written);
  const recorded = changed.filter(
    ({ account, notesAfterwards }) => done.has(account.id) && notesAfterwards.length > 0,
  );
  await tell(
    ports,
    batch,
    recorded.flatMap(({ notesAfterwards }) => notesAfterwards),
  );
  const settled = settledOf(
    changed.map(({ account }) => account.id),
    written,
  );
  return { ...settled, overtaken: [...settled.overtaken, ...recorded.map(({ account }) => account.id)] };
};

/**
 * Keeps the reviews of a scope's key accounts: since when each has its status, when it is reviewed next and how that
 * stands; gives the tasks that fall due, closes those whose review was held, and tells on the timeline of changed
 * statuses and held reviews. One reading a page when everything stands already.
 *
 * @throws {WorkspaceError}
 */
export const settleReviews = (ports: ReviewPorts, scope: Scope, until: Date): Promise<StepReport> =>
  settlePages<ReviewBatch>(ports, until, {
    async page(cursor) {
      const { accounts, policies, last, hasMore } = await ports.reviews.page(scope, cursor);
      return {
        batch: { accounts, policies, given: new Map(), told: new Set() },
        looked: accounts.length,
        last,
        hasMore,
      };
    },
    readAgain: async (ids, batch) => ({ ...batch, accounts: await ports.reviews.read(ids) }),
    settle: (batch) => settle(ports, batch),
  });
