import { signalText } from '../domain/attention/signal-texts.ts';
import { type AttentionSignal, attentionSignals, isAttended } from '../domain/attention/signals.ts';
import { type Stakeholder, toStakeholder } from '../domain/attention/stakeholder.ts';
import { type DayNumber, dayOfInstant } from '../domain/shared/calendar.ts';
import { groupBy } from '../domain/shared/grouping.ts';
import type { Language } from '../domain/shared/language.ts';
import type {
  AttendedAccount,
  AttentionChange,
  AttentionStore,
  PeopleReader,
  Person,
} from './attention-ports.ts';
import type { Clock } from './ports.ts';
import type { Scope } from './scope.ts';
import { type SettledBatch, settledOf, settlePages } from './settle-pages.ts';
import type { StepReport } from './step-report.ts';

export type AttentionPorts = {
  attention: AttentionStore;
  people: PeopleReader;
  clock: Clock;
  settings: { language: Language };
};

/** People as the rules see them. */
export const stakeholdersOf = (people: readonly Person[], today: DayNumber): Stakeholder[] =>
  people.map(({ contact, name }) => toStakeholder(contact, name, today));

/** One sentence a line. */
const sentences = (signals: readonly AttentionSignal[], language: Language): string | null =>
  signals.length === 0 ? null : signals.map((signal) => signalText(signal, language)).join('\n');

const changeOf = (
  account: AttendedAccount,
  people: readonly Person[],
  today: DayNumber,
  language: Language,
): AttentionChange[] => {
  const signals = isAttended(account.status) ? attentionSignals(stakeholdersOf(people, today), today) : [];
  const codes = signals.map(({ code }) => code);
  const attention = sentences(signals, language);
  const stands =
    account.attention === attention &&
    account.attentionSignals.length === codes.length &&
    codes.every((code) => account.attentionSignals.includes(code));
  return stands ? [] : [{ account, attentionSignals: codes, attention }];
};

const attendTo = async (
  { attention, people, clock, settings }: AttentionPorts,
  accounts: readonly AttendedAccount[],
): Promise<SettledBatch> => {
  const readAt = clock.now();
  const companyIds = accounts.flatMap(({ companyId, status }) =>
    companyId !== null && isAttended(status) ? [companyId] : [],
  );
  const found = companyIds.length === 0 ? [] : await people.read(companyIds, readAt);
  const ofCompany = groupBy(found, ({ companyId }) => companyId);
  const today = dayOfInstant(readAt);
  const changes = accounts.flatMap((account) =>
    changeOf(account, ofCompany.get(account.companyId ?? '') ?? [], today, settings.language),
  );
  const written = changes.length === 0 ? [] : await attention.write(changes, readAt);
  return settledOf(
    changes.map(({ account }) => account.id),
    written,
  );
};

/**
 * Lets key accounts say what about their people asks for attention, page by page until the scope is over or the time
 * is. For one account or a page of twenty: one request for the accounts, one for the people, one for who of us was on
 * their e-mails and meetings, and a write for each distinct text; one request for companies without a key account.
 *
 * @throws {WorkspaceError}
 */
export const attend = (ports: AttentionPorts, scope: Scope, until: Date): Promise<StepReport> =>
  settlePages(ports, until, {
    async page(cursor) {
      const { accounts, hasMore } = await ports.attention.page(scope, cursor);
      return { batch: accounts, looked: accounts.length, last: accounts.at(-1)?.id ?? null, hasMore };
    },
    readAgain: (ids) => ports.attention.read(ids),
    settle: (accounts) => attendTo(ports, accounts),
  });
