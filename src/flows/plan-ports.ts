/** What measuring account plans needs from the world. */
import type { PlanFigures } from '../domain/plan/figures.ts';
import type { Plan, PlanAccount } from '../domain/plan/records.ts';
import type { Money } from '../domain/shared/money.ts';
import type { Scope } from './scope.ts';

/** What stands on a plan now that the app writes; empty texts for none. */
export type StoredFigures = Omit<PlanFigures, 'revenueActual' | 'completeness' | 'health'> & {
  revenueActual: Money;
  completeness: number | null;
  health: string | null;
};

/** An objective's stored value, and the mark by which a write sees that the record changed since this reading. */
export type StoredObjective = { id: string; current: number | null; updatedAt: Date };

export type StoredPlan = {
  plan: Plan;
  keyAccountId: string | null;
  stored: StoredFigures;
  objectives: StoredObjective[];
  updatedAt: Date;
};

/** A company with its living plans, and everything that they are measured by. */
export type PlanSnapshot = {
  companyId: string;
  companyName: string;
  /** The company's key account; null without one. */
  keyAccountId: string | null;
  account: PlanAccount;
  plans: StoredPlan[];
};

export type PlanValues = Partial<
  Omit<PlanFigures, 'revenueActual'> & {
    revenueActual: { amount: number | null; currency: string };
    name: string;
    keyAccountId: string;
  }
>;

export type PlanChange = { id: string; companyId: string; updatedAt: Date; values: PlanValues };
export type ObjectiveChange = { id: string; companyId: string; updatedAt: Date; current: number | null };

export type PlanStore = {
  /** Living companies of a scope that have a plan, each once in ascending order. */
  companiesWithPlans(scope: Scope): Promise<string[]>;
  /**
   * Reads companies and all that their plans are measured by, in one request. One without plans, or that is not
   * there any more, is not among the answers.
   *
   * @throws {WorkspaceError}
   */
  read(companyIds: readonly string[], readAt: Date): Promise<PlanSnapshot[]>;
  /**
   * Writes values of plans and objectives. A record that changed or went to the trash since it was read is left alone.
   *
   * @returns ids of the records that were written
   */
  write(
    plans: readonly PlanChange[],
    objectives: readonly ObjectiveChange[],
    calculatedAt: Date,
  ): Promise<string[]>;
};
