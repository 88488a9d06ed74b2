import { formatDay } from '../domain/shared/calendar.ts';
import type { Language } from '../domain/shared/language.ts';
import { localDay, noonOf } from '../domain/shared/local-day.ts';
import type { ScoringSettings } from '../domain/shared/settings.ts';
import { asksForReminder, reminderAssignee, reminderTitle } from '../domain/support/reminder.ts';
import { settleRequest } from '../domain/support/settlement.ts';
import type { AppTask, Paperwork } from './paperwork-ports.ts';
import { policyOf } from './policy-of.ts';
import type { Clock } from './ports.ts';
import type { Scope } from './scope.ts';
import { type SettledBatch, settledOf, settlePages } from './settle-pages.ts';
import type { StepReport } from './step-report.ts';
import type { SupportChange, SupportReading, SupportRequest, SupportStore } from './support-ports.ts';

export type SupportPorts = {
  support: SupportStore;
  paperwork: Paperwork;
  clock: Clock;
  scoring: ScoringSettings;
  settings: { timeZone: string; language: Language };
};

const changeOf = (
  request: SupportRequest,
  { policies }: SupportReading,
  { scoring, settings }: SupportPorts,
  now: Date,
  mayFill: boolean,
): SupportChange | null => {
  const today = localDay(now, settings.timeZone);
  // The threshold is used even of a policy that is refused for its weights: help that is asked for can't wait for it.
  const { largeDealThreshold } = policyOf(request.policyId, policies).policy;
  const { companyId, ...values } = settleRequest(
    { ...request, largeDealThreshold },
    scoring,
    today,
    settings.language,
  );
  const all = {
    ...values,
    ...(companyId !== undefined && mayFill ? { companyId } : {}),
    ...(asksForReminder(request, today) ? { remindedOn: formatDay(today) } : {}),
  };
  if (Object.keys(all).length === 0) return null;
  const isPrioritised = all.priority !== undefined || all.priorityReason !== undefined;
  return {
    request,
    values: isPrioritised ? { ...all, prioritizedAt: now.toISOString() } : all,
  };
};

const reminderOf = (
  { id, name, neededBy, supporterId, requestedById, opportunityId, company }: SupportRequest,
  directors: ReadonlyMap<string, string>,
  { timeZone, language }: SupportPorts['settings'],
): AppTask => ({
  key: `SUPPORT ${id}`,
  title: reminderTitle(name, language),
  dueAt: neededBy === null ? null : noonOf(neededBy, timeZone),
  assigneeId: reminderAssignee({
    supporter: supporterId,
    director: company === null ? null : (directors.get(company.id) ?? null),
    requestedBy: requestedById,
  }),
  subjects: [
    { object: 'supportRequest', id },
    ...(opportunityId !== null ? [{ object: 'opportunity' as const, id: opportunityId }] : []),
    ...(opportunityId === null && company !== null ? [{ object: 'company' as const, id: company.id }] : []),
  ],
});

/**
 * Makes the reminders of changes. They come first and `remindedOn`, which says that one was made, after them: a
 * process that stops in between leaves work that the next one finds, under the same id.
 */
const remind = async (
  { support, paperwork, settings }: SupportPorts,
  changes: readonly SupportChange[],
): Promise<void> => {
  const due = changes.filter(({ values }) => values.remindedOn !== undefined).map(({ request }) => request);
  if (due.length === 0) return;
  const companyIds = due.flatMap(({ supporterId, company }) =>
    supporterId === null && company !== null ? [company.id] : [],
  );
  const directors =
    companyIds.length === 0 ? new Map<string, string>() : await support.directors([...new Set(companyIds)]);
  await paperwork.giveTasks(due.map((request) => reminderOf(request, directors, settings)));
};

/** Brings what was read about. */
const settle = async (
  ports: SupportPorts,
  reading: SupportReading,
  mayFill: boolean,
): Promise<SettledBatch> => {
  // One mark for all, so that those that get the same values are written at once.
  const now = ports.clock.now();
  const changes = reading.requests.flatMap(
    (request) => changeOf(request, reading, ports, now, mayFill) ?? [],
  );
  if (changes.length === 0) return { written: 0, overtaken: [] };
  await remind(ports, changes);
  const written = await ports.support.write(changes);
  return settledOf(
    changes.map(({ request }) => request.id),
    written,
  );
};

/**
 * Settles the support requests of a scope, page by page until it is over or the time is: company, priority, day of
 * delivery, what became of the opportunity, and the reminder near the date. Only what differs is written, so a pass
 * that was cut short costs the next one only its reading. One read when everything stands already.
 *
 * @throws {WorkspaceError}
 */
export const settleSupport = (ports: SupportPorts, scope: Scope, until: Date): Promise<StepReport> =>
  settlePages<SupportReading>(ports, until, {
    async page(cursor) {
      const { hasMore, ...reading } = await ports.support.page(scope, cursor);
      const { requests } = reading;
      return { batch: reading, looked: requests.length, last: requests.at(-1)?.id ?? null, hasMore };
    },
    readAgain: (ids) => ports.support.read(ids),
    // A company in the trash is not seen, and keeps the place that the last attempt leaves to it.
    settle: (reading, isLastAttempt) => settle(ports, reading, !isLastAttempt),
  });
