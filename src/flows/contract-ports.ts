import type { SettledTerm, TermSituation } from '../domain/contract/terms.ts';
import type { Scope } from './scope.ts';

/** A living contract as far as its term goes. */
export type TermContract = TermSituation & {
  id: string;
  renewalState: string | null;
  /** The recorded terms as they are stored, with what can't be read. */
  storedTerms: unknown;
  /** The mark by which a write sees that the record changed since this reading. */
  updatedAt: Date;
};

export type TermChange = { contract: TermContract; settled: SettledTerm };

export type ContractStore = {
  /** A page of living contracts in ascending order of ids, after `cursor`. */
  page(scope: Scope, cursor: string | null): Promise<{ contracts: TermContract[]; hasMore: boolean }>;
  read(contractIds: readonly string[]): Promise<TermContract[]>;
  /**
   * Writes what differs. A contract that changed since it was read or went to the trash is left alone.
   *
   * @returns ids of the contracts that were written
   */
  write(changes: readonly TermChange[]): Promise<string[]>;
};
