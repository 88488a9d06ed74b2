import { coverageProblemText } from '../domain/credit/coverage-texts.ts';
import { type CoverageProblem, recordShares, type SharesSince } from '../domain/credit/shares.ts';
import type { DayNumber } from '../domain/shared/calendar.ts';
import type { Language } from '../domain/shared/language.ts';
import { localDay } from '../domain/shared/local-day.ts';
import type { CoverageChange, CoverageStore, CoveredAccount } from './coverage-ports.ts';
import type { Clock } from './ports.ts';
import type { Scope } from './scope.ts';
import type { StepReport } from './step-report.ts';

export type CoveragePorts = {
  coverage: CoverageStore;
  clock: Clock;
  settings: { timeZone: string; language: Language };
};

/** How often a key account that somebody changed meanwhile is read again before the next pass has it. */
const MAX_ATTEMPTS = 3;

/** How the coverage of a key account has to stand, whether that is written already or not. */
export const settledCoverage = (
  account: CoveredAccount,
  today: DayNumber,
): {
  regionalOwnerId: string | null;
  history: readonly SharesSince[];
  problems: readonly CoverageProblem[];
} => {
  const { history, problems } = recordShares(account.history, account.shares, today);
  const unreadable: CoverageProblem[] =
    account.unreadable.length === 0 ? [] : [{ code: 'HISTORY_UNREADABLE' }];
  return {
    regionalOwnerId: account.regionalOwnerId ?? account.accountOwnerId,
    history,
    problems: [...unreadable, ...problems],
  };
};

const changesIn = (
  accounts: readonly CoveredAccount[],
  today: DayNumber,
  language: Language,
): CoverageChange[] =>
  accounts.flatMap((account) => {
    const { regionalOwnerId, history, problems } = settledCoverage(account, today);
    const problem = coverageProblemText(problems, language);
    const hasOwner = account.regionalOwnerId !== null || regionalOwnerId === null;
    if (hasOwner && history === account.history && problem === account.problem) return [];
    return [
      {
        account,
        ...(hasOwner ? {} : { regionalOwnerId }),
        ...(history === account.history ? {} : { history }),
        ...(problem === account.problem ? {} : { problem }),
      },
    ];
  });

const settle = async (
  { coverage: store, settings: { language } }: CoveragePorts,
  accounts: readonly CoveredAccount[],
  today: DayNumber,
): Promise<number> => {
  let changed = 0;
  let changes = changesIn(accounts, today, language);
  for (let attempt = 1; attempt <= MAX_ATTEMPTS && changes.length > 0; attempt += 1) {
    const written = new Set(await store.write(changes));
    changed += written.size;
    const overtaken = changes.map(({ account }) => account.id).filter((id) => !written.has(id));
    changes = overtaken.length === 0 ? [] : changesIn(await store.read(overtaken), today, language);
  }
  return changed;
};

/**
 * Gives key accounts without a regional owner their company's owner, and records which credit shares are in force
 * from which day. What a person chose stays. One request reads a page; only what differs is written.
 *
 * @throws {WorkspaceError}
 */
export const settleCoverage = async (
  ports: CoveragePorts,
  scope: Scope,
  until: Date,
): Promise<StepReport> => {
  const { clock, coverage: store, settings } = ports;
  const today = localDay(clock.now(), settings.timeZone);
  let report: StepReport = { looked: 0, changed: 0 };
  let cursor: string | null = null;
  while (clock.now() < until) {
    const { accounts, hasMore } = await store.page(scope, cursor);
    const changed = await settle(ports, accounts, today);
    report = { looked: report.looked + accounts.length, changed: report.changed + changed };
    cursor = accounts.at(-1)?.id ?? cursor;
    if (!hasMore) break;
  }
  return report;
};
