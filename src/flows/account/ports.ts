/** What recomputing accounts needs from the world. */
import type { Account, AccountObject, AccountRecords } from '../../domain/account/account.ts';
import type { StoredPolicy } from '../../domain/policy/stored-policy.ts';
import type { TracedRun } from '../../domain/review/commanded.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { AppNote, AppTask } from '../../domain/shared/papers.ts';
import type { ScoringSettings } from '../../domain/shared/settings.ts';
import type { Clock, Log } from '../ports.ts';

/** Objects whose records may belong to no company. */
export type LooseObject =
  | 'opportunity'
  | 'contract'
  | 'accountNeed'
  | 'keyAccount'
  | 'espPlan'
  | 'supportRequest'
  | 'salesCredit';

/** Records by id, whose company is not known; those that have none are an account together. */
export type LooseIds = Partial<Record<LooseObject, readonly string[]>>;

/** Which accounts are wanted. */
export type Wanted = {
  companyIds: readonly string[];
  /** Records whose company is not known: it is answered as `discovered` unless it is among `companyIds`. */
  records: LooseIds;
  /** Whether mails and meetings are read: without them scores stay as they are stored. */
  withTraffic: boolean;
};

export type Reading = {
  /** The companies that live; and one account for the records without a company, when there are any. */
  accounts: Account[];
  policies: StoredPolicy[];
  /** Companies that `records` belong to, or that share a contract, a need or a credit with an account that was read. */
  discovered: string[];
};

export type AccountReader = {
  /**
   * Reads accounts as they are now: one request for companies, and a second one when they have mails, meetings or
   * more records of a kind than a nested list holds; one for records without a company.
   *
   * @throws {WorkspaceError}
   */
  read(wanted: Wanted, readAt: Date): Promise<Reading>;
  /** Living companies that counted records, by the records' marks; one request for fifty of them. */
  companiesCounting(marks: readonly string[]): Promise<string[]>;
  /** What members are called, as far as they are there; one request. */
  memberNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
};

/** New values of a record that is there. */
export type Correction = {
  [Name in AccountObject]: {
    object: Name;
    id: string;
    /** How the record stood when it was read. */
    updatedAt: Date;
    values: Partial<AccountRecords[Name]>;
  };
}[AccountObject];

/** A record to be made: a month's row or a credit. `restores` when one in the trash may hold its place. */
export type Creation = {
  [Name in 'closenessScore' | 'salesCredit']: {
    object: Name;
    id: string;
    values: Omit<AccountRecords[Name], 'id' | 'updatedAt'>;
  };
}['closenessScore' | 'salesCredit'];

/** Everything that is to be written for one account. */
export type AccountWork = {
  /** Null for the account of records without a company. */
  companyId: string | null;
  /** Corrections of the company itself are among them. */
  corrections: Correction[];
  creations: Creation[];
  /** Ids of rows of months that go into the trash. */
  removedMonths: string[];
  tasks: AppTask[];
  closedTasks: string[];
  notes: AppNote[];
  /**
   * What the company is marked with beside its values; null for a company that needs no mark. `scoredAt` is left as
   * it is when mails and meetings were not read.
   */
  mark: {
    countedRecords: string;
    isScored: boolean;
    /** The mark as it was read: whoever has raised it since has written what this work does not know of. */
    scoredAt: Date | null;
  } | null;
};

/** `OVERTAKEN`: something changed since the reading, so the account has to be read and judged again. */
export type WorkOutcome = {
  companyId: string | null;
  result: 'WRITTEN' | 'OVERTAKEN' | 'GONE' | 'REFUSED';
  reason?: string;
};

/** A key account that another company had before: what ties the app's tasks and notes to that one is gone with it. */
export type Arrival = { keyAccountId: string; companyId: string };

export type AccountWriter = {
  /**
   * Lets companies that are in the trash or gone forget what they counted, so that everything is new when one comes
   * back, and takes back what was credited for them. One request.
   *
   * @throws {WorkspaceError}
   */
  forget(companyIds: readonly string[], forgottenAt: Date): Promise<void>;
  /**
   * Ties the app's own tasks and notes of key accounts to the companies that they came to by a merge. One request, and
   * two more when there are any.
   *
   * @throws {WorkspaceError}
   */
  retie(arrivals: readonly Arrival[]): Promise<void>;
  /**
   * Lets companies count as uncounted, so that the feed recomputes them for whatever changed lately. One request.
   *
   * @throws {WorkspaceError}
   */
  uncount(companyIds: readonly string[]): Promise<void>;
  /**
   * Writes the work of many accounts: one request, and one before it when there are tasks or notes to make. Nothing
   * that changed since the reading is overwritten: a company by the mark of its last reading, every other record by
   * `updatedAt`; what is written for many at once tells how it stood afterwards, and nothing comes back from the trash.
   *
   * @throws {WorkspaceError} when nothing could be written at all
   */
  write(
    work: readonly AccountWork[],
    policyProblem: { id: string; text: string | null } | null,
    readAt: Date,
  ): Promise<WorkOutcome[]>;
};

/** Everything that recomputing accounts takes. */
export type RecomputePorts = {
  accounts: AccountReader;
  work: AccountWriter;
  /** Runs of commands that were written since an instant. */
  decisionRuns: { touchedSince(instant: Date): Promise<TracedRun[]> };
  clock: Clock;
  log: Log;
  scoring: ScoringSettings;
  settings: { timeZone: string; language: Language };
};
