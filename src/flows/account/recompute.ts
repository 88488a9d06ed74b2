import type { Account } from '../../domain/account/account.ts';
import { countedRecords } from '../../domain/account/counted-records.ts';
import { type Judged, judge } from '../../domain/account/judge.ts';
import type { Context } from '../../domain/account/rule.ts';
import { policyOf, type StoredPolicy } from '../../domain/policy/stored-policy.ts';
import { policyProblemText } from '../../domain/policy-problem-texts.ts';
import type { TracedRun } from '../../domain/review/commanded.ts';
import { TIMELINE_DAYS } from '../../domain/review/follow-up.ts';
import { hasUntold, outdatedReviewTasks } from '../../domain/review/rule.ts';
import { dayOfInstant } from '../../domain/shared/calendar.ts';
import type { Language } from '../../domain/shared/language.ts';
import { localDay } from '../../domain/shared/local-day.ts';
import type { ScoringSettings } from '../../domain/shared/settings.ts';
import type { Clock, Log } from '../ports.ts';
import type { DecisionRuns } from '../selection/decision-ports.ts';
import { WorkspaceError } from '../workspace-error.ts';
import { isEmpty, workFor } from './difference.ts';
import type { AccountReader, AccountWork, AccountWriter, LooseIds, Reading, WorkOutcome } from './ports.ts';

export type RecomputePorts = {
  accounts: AccountReader;
  work: AccountWriter;
  decisionRuns: Pick<DecisionRuns, 'touchedSince'>;
  clock: Clock;
  log: Log;
  scoring: ScoringSettings;
  settings: { timeZone: string; language: Language };
};

/** Which accounts are asked for, and what is known of why. */
export type Asked = {
  companyIds: readonly string[];
  /** Records whose companies are not known, or that have none. */
  records?: LooseIds;
  /** Opportunities that were seen moving to another stage. */
  movedIds?: ReadonlySet<string>;
  /** Opportunities that were seen being approved or rejected. */
  decidedIds?: ReadonlySet<string>;
  /** False when nothing changed that scores are made of: they are left as they are stored. */
  withTraffic?: boolean;
  /**
   * Whether a company without a change is marked as scored. What a change caused leaves this mark, so that a slower
   * run that read before the change can't put back what it read, and the feed knows that it was counted.
   */
  confirm: boolean;
};

export type AccountResult = 'CHANGED' | 'UNCHANGED' | 'GONE' | 'POLICY_REFUSED' | 'OVERTAKEN' | 'REFUSED';

type Scores = { importance: number | null; closeness: number | null };

/** What became of one company, with the scores before and after. */
export type AccountOutcome = {
  companyId: string;
  result: AccountResult;
  before: Scores;
  after: Scores;
  reason?: string;
};

/** How often accounts are read and judged again: for what overtook a write, and for what follows one. */
const MAX_ATTEMPTS = 4;

const DAY_MS = 86_400_000;

const NO_SCORES: Scores = { importance: null, closeness: null };

const scoresOf = (account: Account): Scores => ({
  importance: account.company?.importanceScore ?? null,
  closeness: account.company?.closenessScore ?? null,
});

/** The runs that may have changed a status which is not on record yet; they are not read while all are. */
const runsBehind = async (
  { decisionRuns, clock }: Pick<RecomputePorts, 'decisionRuns' | 'clock'>,
  accounts: readonly Account[],
): Promise<TracedRun[]> => {
  const isAny = accounts.some(({ keyAccounts }) =>
    keyAccounts.some(
      ({ status, recordedStatus, importanceReviewedOn }) =>
        status !== null &&
        status !== recordedStatus &&
        (recordedStatus !== null || importanceReviewedOn !== null),
    ),
  );
  if (!isAny) return [];
  return decisionRuns.touchedSince(new Date(clock.now().getTime() - TIMELINE_DAYS * DAY_MS));
};

/** The first policy whose record does not yet say what is wrong with it, or still says what no longer is. */
const outdatedProblem = (
  policies: readonly StoredPolicy[],
  language: Language,
): { id: string; text: string | null } | null => {
  const outdated = policies.find(
    ({ problems, storedProblem }) => policyProblemText(problems, language) !== storedProblem,
  );
  return outdated ? { id: outdated.id, text: policyProblemText(outdated.problems, language) } : null;
};

/** Companies of records that were changed with this account and belong to others: they are judged after it. */
const othersChanged = (read: Account, { account }: Judged): string[] =>
  account.needsOfOthers === read.needsOfOthers
    ? []
    : account.needsOfOthers.flatMap((need, index) =>
        need !== read.needsOfOthers[index] && need.companyId !== null ? [need.companyId] : [],
      );

type JudgedAccount = { read: Account; judged: Judged; work: AccountWork };

/** Keys of the tasks that earlier attempts gave, by company: one may have been given on a reading that was overtaken. */
type Given = Map<string | null, string[]>;

const withOutdatedTasks = (judged: Judged, companyId: string | null, given: Given): Judged => {
  const keys = given.get(companyId) ?? [];
  given.set(companyId, [...keys, ...judged.tasks.map(({ key }) => key)]);
  return { ...judged, closedTasks: [...judged.closedTasks, ...outdatedReviewTasks(keys, judged.account)] };
};

type Attempt = { isLastAttempt: boolean; given: Given };

const judgeAll = async (
  ports: RecomputePorts,
  reading: Reading,
  asked: Asked,
  readAt: Date,
  { isLastAttempt, given }: Attempt,
): Promise<JudgedAccount[]> => {
  const { timeZone, language } = ports.settings;
  const context: Context = {
    readAt,
    today: dayOfInstant(readAt),
    localToday: localDay(readAt, timeZone),
    timeZone,
    language,
    scoring: ports.scoring,
    policies: reading.policies,
    decisionRuns: await runsBehind(ports, reading.accounts),
    movedIds: asked.movedIds ?? new Set(),
    decidedIds: asked.decidedIds ?? new Set(),
    isLastAttempt,
  };
  return reading.accounts.map((read) => {
    const judged = withOutdatedTasks(judge(read, context), read.company?.id ?? null, given);
    const work = workFor(read, judged);
    const isMarked = read.company !== null && (asked.confirm || !isEmpty(work));
    return {
      read,
      judged,
      work: {
        ...work,
        mark: isMarked
          ? {
              countedRecords: countedRecords(judged.account),
              isScored: read.hasTraffic,
              scoredAt: read.company?.scoredAt ?? null,
            }
          : null,
      },
    };
  });
};

const refusedText = (
  { company }: Account,
  policies: readonly StoredPolicy[],
  language: Language,
): string | null =>
  company === null ? null : policyProblemText(policyOf(company.scoringPolicyId, policies).problems, language);

type Pass = { outcomes: AccountOutcome[]; again: string[]; loose: boolean; discovered: string[] };

const outcomeOf = (
  { read, judged, work }: JudgedAccount,
  written: WorkOutcome | undefined,
  refusal: string | null,
): AccountOutcome[] => {
  if (read.company === null) return [];
  const companyId = read.company.id;
  const before = scoresOf(read);
  if (written !== undefined && written.result !== 'WRITTEN') {
    const { result, reason } = written;
    return [{ companyId, result, before, after: before, ...(reason === undefined ? {} : { reason }) }];
  }
  if (refusal !== null)
    return [{ companyId, result: 'POLICY_REFUSED', before, after: before, reason: refusal }];
  return [
    {
      companyId,
      result: isEmpty(work) ? 'UNCHANGED' : 'CHANGED',
      before,
      after: scoresOf(judged.account),
    },
  ];
};

const pass = async (
  ports: RecomputePorts,
  asked: Asked & { records: LooseIds },
  attempt: Attempt,
): Promise<Pass> => {
  const readAt = ports.clock.now();
  const { companyIds, records, withTraffic = true } = asked;
  const reading = await ports.accounts.read({ companyIds, records, withTraffic }, readAt);
  const broken = reading.policies.find(({ workspaceProblem }) => workspaceProblem !== null);
  // Twenty answers nothing, and no error, for a field that is gone: what is judged without it would be wrong.
  if (broken) throw new WorkspaceError('FIELD_MISSING', broken.workspaceProblem ?? '');
  const accounts = await judgeAll(ports, reading, asked, readAt, attempt);
  const problem = outdatedProblem(reading.policies, ports.settings.language);
  const toWrite = accounts.filter(({ work }) => work.mark !== null || !isEmpty(work));
  const written =
    toWrite.length === 0 && problem === null
      ? []
      : await ports.work.write(
          toWrite.map(({ work }) => work),
          problem,
          readAt,
        );
  const byCompany = new Map(written.map((outcome) => [outcome.companyId, outcome]));
  const found = new Set(reading.accounts.map(({ company }) => company?.id ?? null));
  const gone = companyIds.filter((id) => !found.has(id));
  if (gone.length > 0) await ports.work.forget(gone, readAt);
  const again = accounts.filter((account) => {
    const result = byCompany.get(account.work.companyId)?.result;
    return result === 'OVERTAKEN' || (result === 'WRITTEN' && hasUntold(account.judged.account));
  });
  return {
    outcomes: [
      ...accounts.flatMap((account) =>
        outcomeOf(
          account,
          byCompany.get(account.work.companyId),
          refusedText(account.read, reading.policies, ports.settings.language),
        ),
      ),
      ...gone.map(
        (companyId): AccountOutcome => ({ companyId, result: 'GONE', before: NO_SCORES, after: NO_SCORES }),
      ),
    ],
    again: again.flatMap(({ work }) => work.companyId ?? []),
    loose: again.some(({ work }) => work.companyId === null),
    discovered: [
      ...reading.discovered,
      ...accounts.flatMap(({ read, judged }) => othersChanged(read, judged)),
    ],
  };
};

const hasAny = (records: LooseIds): boolean => Object.values(records).some((ids) => ids.length > 0);

/**
 * Makes accounts stand as the rules say, from their records as they are now: read whole, judged whole, written once.
 * This is the one flow behind every entry: event, feed, pass, button, route and command.
 *
 * One request reads any number of accounts that fit a page, a second one when they have mails or meetings, and one
 * writes what differs; none when nothing is asked for. An account that changed between reading and writing is read and
 * judged again, and so are others that turn out to be concerned.
 *
 * @returns what became of each company, in ascending order of ids
 * @throws {WorkspaceError} when the workspace can't be read or written at all; nothing is then half judged
 */
export const recompute = async (ports: RecomputePorts, asked: Asked): Promise<AccountOutcome[]> => {
  const outcomes = new Map<string, AccountOutcome>();
  const known = new Set(asked.companyIds);
  const given: Given = new Map();
  let pending: Asked & { records: LooseIds } = {
    ...asked,
    companyIds: [...known].sort(),
    records: asked.records ?? {},
  };
  for (
    let attempt = 1;
    attempt <= MAX_ATTEMPTS && (pending.companyIds.length > 0 || hasAny(pending.records));
    attempt += 1
  ) {
    const {
      outcomes: seen,
      again,
      loose,
      discovered,
    } = await pass(ports, pending, {
      isLastAttempt: attempt === MAX_ATTEMPTS,
      given,
    });
    for (const outcome of seen) {
      const first = outcomes.get(outcome.companyId);
      outcomes.set(
        outcome.companyId,
        first === undefined
          ? outcome
          : {
              ...outcome,
              before: first.before,
              // What was written in an earlier attempt is a change, though nothing differs any more.
              result:
                outcome.result === 'UNCHANGED' && first.result === 'CHANGED' ? 'CHANGED' : outcome.result,
            },
      );
    }
    const further = discovered.filter((id) => !known.has(id));
    for (const id of further) known.add(id);
    pending = {
      ...pending,
      companyIds: [...new Set([...again, ...further])].sort(),
      records: loose ? pending.records : {},
      confirm: true,
    };
  }
  const settled = [...outcomes.values()].sort((a, b) => (a.companyId < b.companyId ? -1 : 1));
  for (const { companyId, result, reason } of settled)
    ports.log.write({ event: 'recomputed', companyId, result, ...(reason === undefined ? {} : { reason }) });
  return settled;
};
