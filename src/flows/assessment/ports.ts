import type { StoredCriterion, StoredRival, StoredRound } from '../../domain/assessment/records.ts';
import type { FactPerson, FactRequest, SuggestionFacts } from '../../domain/assessment/suggest.ts';
import type { StoredPolicy } from '../../domain/policy/stored-policy.ts';
import type { DayNumber } from '../../domain/shared/calendar.ts';
import type { Money } from '../../domain/shared/money.ts';

/** A deal as it is assessed. */
export type ReadDeal = {
  id: string;
  companyId: string | null;
  amount: Money;
  closesOn: DayNumber | null;
  closedOn: DayNumber | null;
  policyId: string | null;
  policies: readonly StoredPolicy[];
  rounds: readonly StoredRound[];
  rivals: readonly StoredRival[];
  criteria: readonly StoredCriterion[];
  requests: readonly FactRequest[];
  deliveryFit: number | null;
  closeness: number | null;
  importance: number | null;
  status: string | null;
  /** What open needs beyond three months are worth. */
  laterNeeds: readonly Money[];
};

export type DealReader = {
  /**
   * Deals of a name, or the one of an id; a handful at most. One request.
   *
   * @throws {WorkspaceError}
   */
  find(asked: string): Promise<{ id: string; name: string; deal: Omit<ReadDeal, 'laterNeeds'> }[]>;
  /** What else answers are suggested from; no request for a deal of no company. */
  facts(deal: { id: string; companyId: string | null }): Promise<{
    people: readonly FactPerson[];
    linkedNeeds: SuggestionFacts['linkedNeeds'];
    laterNeeds: readonly Money[];
  }>;
};
