import type { CreditableContract, CreditValues } from '../domain/credit/credit.ts';
import type { CreditRole } from '../domain/credit/shares.ts';
import type { CountedCredit } from '../domain/credit/totals.ts';
import type { DayNumber } from '../domain/shared/calendar.ts';
import type { CoveredAccount } from './coverage-ports.ts';

/** A credit as it stands, in the trash or not. */
export type StoredCredit = {
  id: string;
  contractId: string;
  role: CreditRole;
  isDeleted: boolean;
  /** The workspace's day on which it was made. */
  createdOn: DayNumber;
  values: CreditValues;
  /** The mark by which a write sees that the record changed since this reading. */
  updatedAt: Date;
};

export type CreditReading = {
  /** Living contracts of living companies. */
  contracts: CreditableContract[];
  accounts: CoveredAccount[];
  /** Credits of those contracts, and of contracts that are no more or have no company. */
  credits: StoredCredit[];
};

export type CreditKey = { contractId: string; role: CreditRole };

export type CreditChange =
  | (CreditKey & { kind: 'CREATE'; companyId: string; values: CreditValues })
  | (CreditKey & { kind: 'CORRECT'; stored: StoredCredit; values: CreditValues })
  /** Brings a credit back from the trash; what it says is corrected after that. */
  | (CreditKey & { kind: 'RESTORE'; stored: StoredCredit });

export type CreditStore = {
  /**
   * Reads what the credits of companies follow from in one request.
   *
   * @param companyIds null for all
   * @throws {WorkspaceError}
   */
  read(companyIds: readonly string[] | null): Promise<CreditReading>;
  /** Writes changes. A credit that changed since it was read is left alone, one that is there already too. */
  write(changes: readonly CreditChange[], calculatedAt: Date): Promise<void>;
  /** Living credits that count, of the days from `from` to `to`; null for no limit. */
  counted(from: DayNumber | null, to: DayNumber | null): Promise<CountedCredit[]>;
};
