/** What setting up needs from the workspace, asked for as whoever sets it up. */
import type { StoredPolicy } from '../../domain/policy/stored-policy.ts';
import type { PolicyNumber } from '../../domain/policy-fields.ts';
import type { ClassField } from '../../domain/setup/classes.ts';
import type { CurrencyCount } from '../../domain/setup/currencies.ts';
import type { QualityCounts, QualityKey } from '../../domain/setup/quality.ts';
import type { DayNumber } from '../../domain/shared/calendar.ts';

/** How many deals are in each stage, and which stages there are; null where the workspace doesn't tell. */
export type FoundStages = { deals: ReadonlyMap<string, number>; options: readonly string[] | null };

/** What is counted of records; amounts without a rate follow from the currencies. */
export type CountedQuality = {
  totals: QualityCounts['totals'];
  counts: Omit<QualityCounts['counts'], UncountedQuality>;
};
export type UncountedQuality = Extract<QualityKey, `${string}_WITHOUT_RATE`>;

/** Each throws a WorkspaceError when the workspace can't be asked. */
export type SetupReader = {
  /** Whether whoever asks may change the numbers of scoring policies. Changes nothing. */
  mayEditPolicies(): Promise<boolean>;
  currencies(): Promise<CurrencyCount[]>;
  stages(): Promise<FoundStages>;
  quality(): Promise<CountedQuality>;
  /** Fields of a company with one of several options, by which companies may be divided. */
  classFields(): Promise<ClassField[]>;
};

/** What a set-up writes of a policy. */
export type PolicyValues = Partial<Record<PolicyNumber, number>> & { tasksSince?: DayNumber | null };

export type PolicyDesk = {
  set(policyId: string, values: PolicyValues): Promise<void>;
  /** Makes a policy with all of another one's numbers; its id. */
  copy(of: StoredPolicy, name: string): Promise<string>;
  /** Gives a policy to the companies whose field has an option and that name no policy; how many. */
  assign(field: string, option: string, policyId: string): Promise<number>;
  /** Takes the policies from all companies that name them, and throws them away; how many companies that were. */
  dissolve(policyIds: readonly string[]): Promise<number>;
};
