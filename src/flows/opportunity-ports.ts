/** What processing opportunities needs from the world, beside the ports that all flows share. */

import type { Decision } from '../domain/opportunity/decision.ts';
import type { SetInitiation } from '../domain/opportunity/initiation.ts';
import type { DealTaskKind } from '../domain/opportunity/tasks.ts';
import type { SalesTrack } from '../domain/opportunity/track.ts';
import type { DayNumber } from '../domain/shared/calendar.ts';
import type { Money } from '../domain/shared/money.ts';
import type { StoredPolicy } from './ports.ts';
import type { Scope } from './scope.ts';

/** A living opportunity as it stands now. */
export type Deal = {
  id: string;
  name: string;
  stage: string | null;
  amount: Money;
  closedOn: DayNumber | null;
  /** Null also while the company is in the trash. */
  companyId: string | null;
  /** The policy of its company; null for the default. */
  policyId: string | null;
  ownerId: string | null;
  /** The owner of its company. */
  accountOwnerId: string | null;
  salesTrack: string | null;
  /** Where its company stands in the programme, as the deal shows it. */
  keyAccountStatus: string | null;
  /** The same as the company itself shows it; null without a company that lives. */
  companyStatus: string | null;
  initiation: string | null;
  closenessOutcome: string | null;
  insightGained: string | null;
  /** Who changed it last; null when that was an application. */
  changedBy: string | null;
  /** The mark by which a write sees that the record changed since this reading. */
  updatedAt: Date;
};

export type AccountCoverage = {
  keyAccountId: string;
  companyId: string;
  director: string | null;
  regionalOwner: string | null;
};

/** A task on one opportunity; opportunity and kind together name it for good. */
export type DealTaskKey = { kind: DealTaskKind; opportunityId: string };
export type DealTask = DealTaskKey & { title: string; assigneeId: string | null };

/** What tasks are made with: who covers the companies, and which tasks were ever made, those in the trash too. */
export type TaskContext = {
  coverage: AccountCoverage[];
  /** Companies that `coverage` speaks for, with or without a key account. */
  coveredCompanyIds: readonly string[];
  hasTask(key: DealTaskKey): boolean;
  /** Whether a task is there that is not done. */
  isTaskOpen(key: DealTaskKey): boolean;
  /** Whether a task was ever tied to its opportunity. */
  hasTarget(key: DealTaskKey): boolean;
  /** Whether a decision was ever told of on the timeline. */
  isTold(opportunityId: string, decision: Decision): boolean;
};

export type DealReading = { deals: Deal[]; policies: StoredPolicy[]; tasks: TaskContext };

/** New values of one opportunity; what is null stays. */
export type DealChange = {
  deal: Deal;
  salesTrack: SalesTrack | null;
  keyAccountStatus: string | null;
  initiation: SetInitiation | null;
};

export type DealStore = {
  /**
   * Reads opportunities and all that processing them needs in one request. One in the trash does not answer.
   *
   * @param companyIds companies whose coverage is likely to be needed
   * @throws {WorkspaceError}
   */
  read(opportunityIds: readonly string[], companyIds: readonly string[]): Promise<DealReading>;
  /** A page of living opportunities in ascending order of ids, after `cursor`. */
  page(scope: Scope, cursor: string | null): Promise<{ deals: Deal[]; hasMore: boolean }>;
  taskContext(opportunityIds: readonly string[], companyIds: readonly string[]): Promise<TaskContext>;
  /** Creates tasks that are not there yet, without tying them to anything; one that is there stays as it is. */
  createTasks(tasks: readonly DealTask[]): Promise<void>;
  /**
   * Writes changes, and ties tasks to their opportunities beside it. An opportunity that changed since it was read,
   * was decided on by a person or went to the trash is left alone.
   *
   * @returns ids of the opportunities that were written
   */
  write(changes: readonly DealChange[], targets: readonly DealTaskKey[]): Promise<string[]>;
};
