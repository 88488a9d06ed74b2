import { settleTerm } from '../domain/contract/terms.ts';
import type { DayNumber } from '../domain/shared/calendar.ts';
import { localDay } from '../domain/shared/local-day.ts';
import type { ContractStore, TermChange, TermContract } from './contract-ports.ts';
import type { Clock } from './ports.ts';
import type { Scope } from './scope.ts';
import type { StepReport } from './step-report.ts';

export type TermPorts = { contracts: ContractStore; clock: Clock; settings: { timeZone: string } };

/** How often a contract that somebody changed meanwhile is read and settled again before the next pass has it. */
const MAX_ATTEMPTS = 3;

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
): Promise<number> => {
  let changed = 0;
  let changes = changesIn(contracts, today);
  for (let attempt = 1; attempt <= MAX_ATTEMPTS && changes.length > 0; attempt += 1) {
    const written = new Set(await store.write(changes));
    changed += written.size;
    const overtaken = changes.map(({ contract }) => contract.id).filter((id) => !written.has(id));
    changes = overtaken.length === 0 ? [] : changesIn(await store.read(overtaken), today);
  }
  return changed;
};

/**
 * Lets contracts expire, renew themselves and show whether their renewal is due, by the workspace's day. One request
 * reads a page of them; only what differs is written, so that a settled contract costs nothing more.
 *
 * @throws {WorkspaceError}
 */
export const settleContractTerms = async (
  ports: TermPorts,
  scope: Scope,
  until: Date,
): Promise<StepReport> => {
  const { clock, contracts: store, settings } = ports;
  const today = localDay(clock.now(), settings.timeZone);
  let report: StepReport = { looked: 0, changed: 0 };
  let cursor: string | null = null;
  while (clock.now() < until) {
    const { contracts, hasMore } = await store.page(scope, cursor);
    const changed = await settle(ports, contracts, today);
    report = { looked: report.looked + contracts.length, changed: report.changed + changed };
    cursor = contracts.at(-1)?.id ?? cursor;
    if (!hasMore) break;
  }
  return report;
};
