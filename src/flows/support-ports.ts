/** What settling support requests needs from the world, beside the ports that all flows share. */
import type { DayNumber } from '../domain/shared/calendar.ts';
import type { RequestSituation, RequestValues } from '../domain/support/settlement.ts';
import type { StoredPolicy } from './ports.ts';
import type { Scope } from './scope.ts';

/** A living support request as it stands now. */
export type SupportRequest = Omit<RequestSituation, 'largeDealThreshold'> & {
  id: string;
  name: string;
  opportunityId: string | null;
  /** The policy of its company; null for the default. */
  policyId: string | null;
  supporterId: string | null;
  requestedById: string | null;
  remindedOn: DayNumber | null;
  /** The mark by which a write sees that the record changed since this reading. */
  updatedAt: Date;
};

export type SupportReading = { requests: SupportRequest[]; policies: StoredPolicy[] };

export type SupportChange = {
  request: SupportRequest;
  values: RequestValues & { prioritizedAt?: string; remindedOn?: string };
};

export type SupportStore = {
  /**
   * A page of living requests of a scope in ascending order of ids, after `cursor`: those that name a company of it,
   * and those whose opportunity or plan does. One request.
   *
   * @throws {WorkspaceError}
   */
  page(scope: Scope, cursor: string | null): Promise<SupportReading & { hasMore: boolean }>;
  /** The same for given requests. */
  read(ids: readonly string[]): Promise<SupportReading>;
  /** Directors of the key accounts of companies, by company. */
  directors(companyIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Writes requests that are alive and unchanged since they were read; a company is only given to one that has none.
   *
   * @returns ids of the requests that were written
   */
  write(changes: readonly SupportChange[]): Promise<string[]>;
};
