import { coverageProblemText } from '../domain/credit/coverage-texts.ts';
import { type CoverageProblem, recordShares, type SharesSince } from '../domain/credit/shares.ts';
import type { DayNumber } from '../domain/shared/calendar.ts';
import type { Language } from '../domain/shared/language.ts';
import { localDay } from '../domain/shared/local-day.ts';
import type { CoverageChange, CoverageStore, CoveredAccount } from './coverage-ports.ts';
import type { Clock } from './ports.ts';
import type { Scope } from './scope.ts';
import { type SettledBatch, settledOf, settlePages } from './settle-pages.ts';
import type { StepReport } from './step-report.ts';

export type CoveragePorts = {
  coverage: CoverageStore;
  clock: Clock;
  settings: { timeZone: string; language: Language };
};

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
): Promise<SettledBatch> => {
  const changes = changesIn(accounts, today, language);
  const written = changes.length === 0 ? [] : await store.write(changes);
  return settledOf(
    changes.map(({ account }) => account.id),
    written,
  );
};

/**
 * Gives key accounts without a regional owner their company's owner, and records which credit shares are in force
 * from which day. What a person chose stays. One request reads a page; only what differs is written.
 *
 * @throws {WorkspaceError}
 */
export const settleCoverage = (ports: CoveragePorts, scope: Scope, until: Date): Promise<StepReport> => {
  const { clock, coverage: store, settings } = ports;
  const today = localDay(clock.now(), settings.timeZone);
  return settlePages(ports, until, {
    async page(cursor) {
      const { accounts, hasMore } = await store.page(scope, cursor);
      return { batch: accounts, looked: accounts.length, last: accounts.at(-1)?.id ?? null, hasMore };
    },
    readAgain: (ids) => store.read(ids),
    settle: (accounts) => settle(ports, accounts, today),
  });
};
