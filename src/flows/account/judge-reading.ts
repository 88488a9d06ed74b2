import type { Account } from '../../domain/account/account.ts';
import { countedRecords } from '../../domain/account/counted-records.ts';
import { type Judged, judge } from '../../domain/account/judge.ts';
import type { Context } from '../../domain/account/rule.ts';
import { membersToName } from '../../domain/credit/told-coverage.ts';
import type { TracedRun } from '../../domain/review/commanded.ts';
import { TIMELINE_DAYS } from '../../domain/review/follow-up.ts';
import { outdatedReviewTasks } from '../../domain/review/rule.ts';
import { MILLISECONDS_PER_DAY } from '../../domain/shared/calendar.ts';
import { localDay } from '../../domain/shared/local-day.ts';
import { type ScoringSettings, stageOutcome } from '../../domain/shared/settings.ts';
import type { Asked } from './asked.ts';
import { isEmpty, workFor } from './difference.ts';
import type { AccountWork, Reading, RecomputePorts } from './ports.ts';

/** The runs that may have changed a status which is not on record yet; they are not read while all are. */
async function runsBehind(
  { decisionRuns, clock }: Pick<RecomputePorts, 'decisionRuns' | 'clock'>,
  accounts: readonly Account[],
): Promise<TracedRun[]> {
  const isAny = accounts.some(({ keyAccounts }) =>
    keyAccounts.some(
      ({ status, recordedStatus, importanceReviewedOn }) =>
        status !== null &&
        status !== recordedStatus &&
        (recordedStatus !== null || importanceReviewedOn !== null),
    ),
  );
  if (!isAny) return [];
  return decisionRuns.touchedSince(new Date(clock.now().getTime() - TIMELINE_DAYS * MILLISECONDS_PER_DAY));
}

/** What members are called of whom the timeline is to tell; they are not read while it tells of none. */
async function namesIn(
  { accounts: reader }: Pick<RecomputePorts, 'accounts'>,
  accounts: readonly Account[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(accounts.flatMap(membersToName))].sort();
  return ids.length === 0 ? new Map() : reader.memberNames(ids);
}

/** An account as it was read, as it should stand, and what has to be written for that. */
export type JudgedAccount = { read: Account; judged: Judged; work: AccountWork };

/** Keys of the tasks that earlier attempts gave, by company: one may have been given on a reading that was overtaken. */
export type Given = Map<string | null, string[]>;

function withOutdatedTasks(judged: Judged, companyId: string | null, given: Given): Judged {
  const keys = given.get(companyId) ?? [];
  given.set(companyId, [...keys, ...judged.tasks.map(({ key }) => key)]);
  return { ...judged, closedTasks: [...judged.closedTasks, ...outdatedReviewTasks(keys, judged.account)] };
}

/** What events showed coming to its end: contracts, and deals that were open before. */
const endedIds = (
  { endedIds: contracts, stagesBefore }: Asked,
  scoring: ScoringSettings,
): ReadonlySet<string> =>
  new Set([
    ...(contracts ?? []),
    ...[...(stagesBefore ?? [])].flatMap(([id, stage]) =>
      stageOutcome(stage, scoring) === 'OPEN' ? [id] : [],
    ),
  ]);

export type Attempt = { isLastAttempt: boolean; given: Given };

/** Judges the accounts of a reading, each for itself. */
export async function judgeReading(
  ports: RecomputePorts,
  reading: Reading,
  asked: Asked,
  readAt: Date,
  { isLastAttempt, given }: Attempt,
): Promise<JudgedAccount[]> {
  const { timeZone, language } = ports.settings;
  const context: Context = {
    readAt,
    today: localDay(readAt, timeZone),
    timeZone,
    language,
    scoring: ports.scoring,
    policies: reading.policies,
    decisionRuns: await runsBehind(ports, reading.accounts),
    memberNames: await namesIn(ports, reading.accounts),
    movedIds: asked.movedIds ?? new Set(),
    endedIds: endedIds(asked, ports.scoring),
    decidedIds: asked.decidedIds ?? new Set(),
    restatedFrom: asked.restatedFrom ?? null,
    isLastAttempt,
  };
  return reading.accounts.map((read) => {
    const judged = withOutdatedTasks(judge(read, context), read.company?.id ?? null, given);
    const work = workFor(read, judged);
    const counted = countedRecords(judged.account);
    // A company from before the last upgrade counts nothing yet, whatever its scores.
    const isOutdated = read.company !== null && read.company.countedRecords !== counted;
    const isMarked = read.company !== null && (asked.confirm || !isEmpty(work) || isOutdated);
    return {
      read,
      judged,
      work: {
        ...work,
        mark: isMarked
          ? {
              countedRecords: counted,
              isScored: read.hasTraffic,
              scoredAt: read.company?.scoredAt ?? null,
            }
          : null,
      },
    };
  });
}
