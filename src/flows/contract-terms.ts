import { settleTerm } from '../domain/contract/terms.ts';
import type { DayNumber } from '../domain/shared/calendar.ts';
import { localDay } from '../domain/shared/local-day.ts';
import type { ContractStore, TermChange, TermContract } from './contract-ports.ts';
import type { Clock } from './ports.ts';
import type { Scope } from './scope.ts';
import { type SettledBatch, settledOf, settlePages } from './settle-pages.ts';
import type { StepReport } from './step-report.ts';

export type TermPorts = { contracts: ContractStore; clock: Clock; settings: { timeZone: string } };

const changesIn = (contracts: readonly TermContract[], today: DayNumber): TermChange[] =>
  contracts.flatMap((contract) => {
    const settled = settleTerm(contract, today);
    const isSettled =
      settled.status === contract.status &&
      settled.renewalState === contract.renewalState &&
      settled.renewals === contract.renewals &&
      settled.ended.length === 0;
    return isSettled ? [] : [{ contract, settled }];
  });

const settle = async (
  { contracts: store }: TermPorts,
  contracts: readonly TermContract[],
  today: DayNumber,
): Promise<SettledBatch> => {
  const changes = changesIn(contracts, today);
  const written = changes.length === 0 ? [] : await store.write(changes);
  return settledOf(
    changes.map(({ contract }) => contract.id),
    written,
  );
};

/**
 * Lets contracts expire, renew themselves and show whether their renewal is due, by the workspace's day. One request
 * reads a page of them; only what differs is written, so that a settled contract costs nothing more.
 *
 * @throws {WorkspaceError}
 */
export const settleContractTerms = (ports: TermPorts, scope: Scope, until: Date): Promise<StepReport> => {
  const { clock, contracts: store, settings } = ports;
  const today = localDay(clock.now(), settings.timeZone);
  return settlePages(ports, until, {
    async page(cursor) {
      const { contracts, hasMore } = await store.page(scope, cursor);
      return { batch: contracts, looked: contracts.length, last: contracts.at(-1)?.id ?? null, hasMore };
    },
    readAgain: (ids) => store.read(ids),
    settle: (contracts) => settle(ports, contracts, today),
  });
};
