/** What the rules about people need from the world, beside the ports that all flows share. */
import type { AccountStatus } from '../domain/selection/recommend.ts';
import type { Contact } from '../domain/shared/records.ts';
import type { Scope } from './scope.ts';

/** A living key account and what stands on it. */
export type AttendedAccount = {
  id: string;
  companyId: string | null;
  status: AccountStatus | null;
  attentionSignals: string[];
  attention: string | null;
  /** The mark by which a write sees that the record changed since this reading. */
  updatedAt: Date;
};

export type AttentionChange = {
  account: AttendedAccount;
  attentionSignals: string[];
  attention: string | null;
};

export type AttentionStore = {
  /** A page of living key accounts of a scope in ascending order of ids, after `cursor`. One request. */
  page(scope: Scope, cursor: string | null): Promise<{ accounts: AttendedAccount[]; hasMore: boolean }>;
  read(ids: readonly string[]): Promise<AttendedAccount[]>;
  /**
   * Writes key accounts that are alive and unchanged since they were read.
   *
   * @returns ids of those that were written
   */
  write(changes: readonly AttentionChange[], settledAt: Date): Promise<string[]>;
};

/** A contact with what people know them by. */
export type Person = {
  contact: Contact;
  companyId: string;
  name: string;
  jobTitle: string | null;
  /** The name of the member who holds the relationship. */
  owner: string | null;
};

export type PeopleReader = {
  /**
   * People of companies with their interactions: one request, and a second one only when there are e-mails or
   * meetings, whether for one company or for a page of them.
   *
   * @throws {WorkspaceError}
   */
  read(companyIds: readonly string[], readAt: Date): Promise<Person[]>;
  /** What the token that reads may see of a company: null when it does not see the company. One request. */
  visible(
    companyId: string,
  ): Promise<{ account: { status: AccountStatus | null } | null; personIds: ReadonlySet<string> } | null>;
};
