/** What telling of people asks of the world, beside the ports that all flows share. */
import type { Tie } from '../../domain/closeness/interactions.ts';
import type { AccountStatus } from '../../domain/selection/recommend.ts';
import type { Hidden } from '../../domain/shared/hidden.ts';
import type { Contact } from '../../domain/shared/records.ts';

/** A contact with what people know them by. */
export type Person = {
  contact: Contact;
  name: string;
  jobTitle: string | null;
  /** The name of the member who holds the relationship. */
  owner: string | null;
};

/** The people of a company, and how it stands in the programme, as far as whoever asks may see it. */
export type Stakeholders = {
  people: readonly Person[];
  isInProgramme: boolean;
  status: AccountStatus | null;
  hidden: readonly Hidden[];
};

/** The people of a company with who of us knows them. */
export type Relationships = {
  people: readonly (Person & { ties: readonly Tie[] })[];
  /** The members whom the ties name, as far as whoever asks may see them. */
  members: readonly { id: string; name: string }[];
  hidden: readonly Hidden[];
};

export type PeopleReader = {
  /**
   * The people of a company with their interactions: one request, and a second one only when there are e-mails or
   * meetings. Null for a company that is not there, or that whoever asks may not see.
   *
   * @throws {WorkspaceError}
   */
  read(companyId: string, readAt: Date): Promise<Stakeholders | null>;

  /**
   * The same people with whom they report to and who of us knows them, at the same cost. Null as above.
   *
   * @throws {WorkspaceError}
   */
  readRelationships(companyId: string, readAt: Date): Promise<Relationships | null>;
};
