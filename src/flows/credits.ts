import {
  type CreditableContract,
  type CreditedAccount,
  type CreditValues,
  creditFor,
  reversed,
} from '../domain/credit/credit.ts';
import { CREDIT_ROLES, type CreditRole } from '../domain/credit/shares.ts';
import type { DayNumber } from '../domain/shared/calendar.ts';
import { groupBy } from '../domain/shared/grouping.ts';
import type { Language } from '../domain/shared/language.ts';
import { localDay } from '../domain/shared/local-day.ts';
import { settledCoverage } from './coverage.ts';
import type { CoveredAccount } from './coverage-ports.ts';
import type { CreditChange, CreditReading, CreditStore, StoredCredit } from './credit-ports.ts';
import type { Clock } from './ports.ts';
import type { Scope } from './scope.ts';
import type { StepReport } from './step-report.ts';

export type CreditPorts = {
  credits: CreditStore;
  clock: Clock;
  settings: { timeZone: string; language: Language };
};

/** How often credits are read again after a write, until nothing differs. */
const MAX_ATTEMPTS = 5;

/** Coverage as it has to stand: credits don't wait for it to be written. */
const toCreditedAccount = (account: CoveredAccount, today: DayNumber): CreditedAccount => {
  const { regionalOwnerId, history } = settledCoverage(account, today);
  return {
    id: account.id,
    members: { REGIONAL_OWNER: regionalOwnerId, DIRECTOR: account.directorId },
    history,
  };
};

const FIELDS = [
  'name',
  'companyId',
  'keyAccountId',
  'memberId',
  'share',
  'amountMicros',
  'currencyCode',
  'creditState',
  'creditedOn',
  'quarter',
] as const satisfies readonly (keyof CreditValues)[];

const isSame = (one: CreditValues, other: CreditValues): boolean =>
  FIELDS.every((field) => one[field] === other[field]);

const correction = (stored: StoredCredit, values: CreditValues): CreditChange[] => {
  if (!stored.isDeleted) return isSame(stored.values, values) ? [] : [{ kind: 'CORRECT', stored, values }];
  // A credit that does not count may stay in the trash.
  return values.creditState === 'CREDITED' ? [{ kind: 'RESTORE', stored }] : [];
};

const changesOf = (
  contract: CreditableContract,
  account: CreditedAccount | null,
  stored: ReadonlyMap<CreditRole, StoredCredit>,
  today: DayNumber,
  language: Language,
): CreditChange[] => {
  const known = [...stored.values()];
  const judged = { ...contract, wasActive: contract.wasActive || known.length > 0 };
  const firstCreditedOn = known.reduce((first, { createdOn }) => Math.min(first, createdOn), today);
  return CREDIT_ROLES.flatMap((role): CreditChange[] => {
    const credit = stored.get(role);
    const values = creditFor(role, judged, account, credit?.values ?? null, firstCreditedOn, language);
    if (values === null) return [];
    if (credit) return correction(credit, values);
    const { id: contractId, companyId } = contract;
    return [{ kind: 'CREATE', contractId, role, companyId, values }];
  });
};

/** What has to be written so that the credits follow from the contracts and the coverage of now. */
export const creditChanges = (
  { contracts, accounts, credits }: CreditReading,
  today: DayNumber,
  language: Language,
): CreditChange[] => {
  const covered = new Map(
    accounts.map((account) => [account.companyId, toCreditedAccount(account, today)] as const),
  );
  const byContract = groupBy(credits, ({ contractId }) => contractId);
  const living = contracts.flatMap((contract) => {
    const stored = new Map(
      (byContract.get(contract.id) ?? []).map((credit) => [credit.role, credit] as const),
    );
    return changesOf(contract, covered.get(contract.companyId) ?? null, stored, today, language);
  });
  const ids = new Set(contracts.map(({ id }) => id));
  const orphaned = credits.filter(({ contractId }) => contractId === null || !ids.has(contractId));
  return [...living, ...orphaned.flatMap((credit) => correction(credit, reversed(credit.values)))];
};

const companiesOf = (changes: readonly CreditChange[]): string[] => {
  const ids = changes.flatMap((change) =>
    change.kind === 'CREATE' ? change.companyId : (change.stored.values.companyId ?? []),
  );
  const moved = changes.flatMap((change) =>
    change.kind === 'CORRECT' ? (change.values.companyId ?? []) : [],
  );
  return [...new Set([...ids, ...moved])].sort();
};

/**
 * Credits what contracts are worth to those who cover their companies, and corrects or takes back what no longer
 * follows. One request reads; a pass that finds everything as it should be writes nothing. After a write the companies
 * are read again until nothing differs, so that a write whose reading was older than the last change is made up for.
 *
 * @throws {WorkspaceError}
 */
export const settleCredits = async (ports: CreditPorts, scope: Scope, until: Date): Promise<StepReport> => {
  // A scoring policy decides on no credit.
  if (scope.kind === 'POLICY') return { looked: 0, changed: 0 };
  const { credits: store, clock, settings } = ports;
  const changed = new Set<string>();
  let companyIds = scope.kind === 'ALL' ? null : scope.companyIds;
  let looked = 0;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS && clock.now() < until; attempt += 1) {
    const reading = await store.read(companyIds);
    if (attempt === 1) looked = reading.contracts.length;
    const now = clock.now();
    const changes = creditChanges(reading, localDay(now, settings.timeZone), settings.language);
    if (changes.length === 0) break;
    await store.write(changes, now);
    for (const change of changes)
      changed.add(change.kind === 'CREATE' ? `${change.contractId} ${change.role}` : change.stored.id);
    companyIds = companiesOf(changes);
  }
  return { looked, changed: changed.size };
};
