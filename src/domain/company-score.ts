import { type AccountCloseness, scoreCloseness } from './closeness/account.ts';
import { type ClosenessTrend, closenessTrend, type MonthScore } from './closeness/relationship.ts';
import { type ImportanceParts, scoreImportance } from './importance/score.ts';
import type { ScoringPolicy } from './policy.ts';
import type { DayNumber } from './shared/calendar.ts';
import type { Explained } from './shared/reasons.ts';
import type { CompanyInputs, Contact, Contract, Need, Opportunity } from './shared/records.ts';
import type { ScoringSettings } from './shared/settings.ts';

/** Everything a company's scores are made of, as it stands now. */
export type CompanyRecords = {
  company: CompanyInputs;
  opportunities: readonly Opportunity[];
  contracts: readonly Contract[];
  /** Contracts of other companies that are linked to this company's opportunities. */
  contractsOfOthers: readonly Contract[];
  contacts: readonly Contact[];
  needs: readonly Need[];
  /** The closeness that the previous calendar month ended with; null without its row. */
  previousMonth: MonthScore | null;
};

export type CompanyScore = {
  importance: Explained<ImportanceParts>;
  closeness: AccountCloseness;
  trend: ClosenessTrend;
  /** Points of closeness since the previous month; null without one. */
  change: number | null;
};

/** Scores one company from its current records: importance, closeness, state and trend. */
export function scoreCompany(
  records: CompanyRecords,
  policy: ScoringPolicy,
  settings: ScoringSettings,
  today: DayNumber,
): CompanyScore {
  const closeness = scoreCloseness(records, policy, settings, today);
  return {
    importance: scoreImportance(records, policy, settings, today),
    closeness,
    ...closenessTrend(closeness.score, records.previousMonth),
  };
}
