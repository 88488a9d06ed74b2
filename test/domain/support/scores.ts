/** Scoring with the settings and the policy of the examples, written out so that they stand on their own; a number that no example is about is the default's. */
import type { AccountCloseness } from '../../../src/domain/closeness/account.ts';
import { type CompanyRecords, scoreCompany } from '../../../src/domain/company-score.ts';
import type { ImportanceParts } from '../../../src/domain/importance/score.ts';
import { DEFAULT_POLICY, type ScoringPolicy } from '../../../src/domain/policy.ts';
import type { Explained, Reason } from '../../../src/domain/shared/reasons.ts';
import { DEFAULT_SETTINGS, type ScoringSettings } from '../../../src/domain/shared/settings.ts';
import { records, TODAY } from './records.ts';

export const SETTINGS: ScoringSettings = {
  ...DEFAULT_SETTINGS,
  baseCurrency: 'USD',
  rates: { EUR: 1.1, CNY: 0.125 },
  wonStages: ['CUSTOMER'],
  lostStages: ['LOST'],
  stageProbabilities: { NEW: 0.1, SCREENING: 0.2, MEETING: 0.4, PROPOSAL: 0.6 },
};

export const POLICY: ScoringPolicy = {
  ...DEFAULT_POLICY,
  id: 'policy-1',
  name: 'Standard',
  isDefault: true,
  weights: { revenue: 30, potential: 30, reference: 20, winnability: 20 },
  revenueThresholds: { at25: 50_000, at50: 200_000, at75: 500_000, at100: 1_000_000 },
  potentialThresholds: { at25: 100_000, at50: 500_000, at75: 1_500_000, at100: 3_000_000 },
  baselineWinRate: 0.3,
  closenessWeights: { quality: 45, density: 15, authority: 15, commercial: 25 },
  selection: {
    ...DEFAULT_POLICY.selection,
    keyShare: 20,
    keyMargin: 5,
    candidateBand: 15,
    entryScore: 50,
    exitScore: 40,
  },
  largeDealThreshold: { amount: 100_000, currency: 'USD' },
  reviewMonths: { ...DEFAULT_POLICY.reviewMonths, importance: 3, needs: 1, closeness: 1 },
};

export type Conditions = { policy?: ScoringPolicy; settings?: ScoringSettings; today?: number };

/** All scores of a company; what is not given is empty, default and today. */
export const score = (
  fields: Partial<CompanyRecords>,
  { policy = POLICY, settings = SETTINGS, today = TODAY }: Conditions = {},
) => scoreCompany(records(fields), policy, settings, today);

export const importance = (
  fields: Partial<CompanyRecords>,
  conditions: Conditions = {},
): Explained<ImportanceParts> => score(fields, conditions).importance;

export const closeness = (fields: Partial<CompanyRecords>, conditions: Conditions = {}): AccountCloseness =>
  score(fields, conditions).closeness;

/** Revenue of the last 365 days in the base currency. */
export const revenue = (fields: Partial<CompanyRecords>, conditions: Conditions = {}): number =>
  importance(fields, conditions).parts.revenue.amount;

/** A policy in which one factor of importance decides alone. */
export const onlyWeight = (factor: keyof ScoringPolicy['weights']): ScoringPolicy => ({
  ...POLICY,
  weights: { revenue: 0, potential: 0, reference: 0, winnability: 0, [factor]: 1 },
});

/** A policy in which one part of closeness decides alone. */
export const onlyPart = (part: keyof ScoringPolicy['closenessWeights']): ScoringPolicy => ({
  ...POLICY,
  closenessWeights: { quality: 0, density: 0, authority: 0, commercial: 0, [part]: 1 },
});

/** The codes of reasons, in their order. */
export const codes = (reasons: readonly Reason[]): string[] => reasons.map(({ code }) => code);
