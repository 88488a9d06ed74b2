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
  /** What the token that reads may see of a company: null when it does not see the company. One request. */
  visible(
    companyId: string,
  ): Promise<{ account: { status: AccountStatus | null } | null; personIds: ReadonlySet<string> } | null>;
};
