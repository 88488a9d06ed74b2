import type { StoredPolicy } from '../../domain/policy/stored-policy.ts';
import type { DayNumber } from '../../domain/shared/calendar.ts';

export type PolicyStore = {
  all(): Promise<StoredPolicy[]>;
  /**
   * Creates the default policy once; its numbers are the defaults that the object declares.
   *
   * @param tasksSince the day before which deals are history and get no task
   */
  createDefault(name: string, tasksSince: DayNumber): Promise<void>;
  setProblem(id: string, text: string | null): Promise<void>;
  /** Tells every policy what of the workspace can't be read; null when all can. */
  setWorkspaceProblem(text: string | null): Promise<void>;
  /** Gives a policy the default mark, unless it was changed since it was read. */
  mark(policy: Pick<StoredPolicy, 'id' | 'changedAt'>): Promise<void>;
  /** Takes the default mark from policies, but for those that were changed since they were read. */
  unmark(policies: readonly Pick<StoredPolicy, 'id' | 'changedAt'>[]): Promise<void>;
};
