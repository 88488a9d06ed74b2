/** What telling of people asks of the world, beside the ports that all flows share. */
import type { AccountStatus } from '../../domain/selection/recommend.ts';
import type { Contact } from '../../domain/shared/records.ts';

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
  /** A company with the status of its key account; null for a company that is not there. One request. */
  account(companyId: string): Promise<{ isInProgramme: boolean; status: AccountStatus | null } | null>;
};
