import { type AccountCloseness, scoreCloseness } from '../../src/domain/closeness/account.ts';
import { closenessTrend, type MonthScore } from '../../src/domain/closeness/relationship.ts';
import type { CompanyScore } from '../../src/domain/company-score.ts';
import { type ImportanceInputs, scoreImportance } from '../../src/domain/importance/score.ts';
import type { ScoringPolicy } from '../../src/domain/policy.ts';
import { type Recommendation, recommend } from '../../src/domain/selection/recommend.ts';
import { type DayNumber, parseDay } from '../../src/domain/shared/calendar.ts';
import { groupBy } from '../../src/domain/shared/grouping.ts';
import type { Need } from '../../src/domain/shared/records.ts';
import { DEFAULT_SETTINGS, type ScoringSettings } from '../../src/domain/shared/settings.ts';
import type { DemoContext } from './context.ts';
import { ratesOn } from './money.ts';
import {
  contactOf,
  contractOf,
  moneyOf,
  needOf,
  opportunityOf,
  policyOf,
  ratingOf,
  trafficOf,
} from './rules.ts';
import type { DemoData } from './types.ts';

/** Where a company stands on the demo's day by the app's own rules. */
export type Standing = {
  companyId: string;
  policy: ScoringPolicy;
  importance: number | null;
  /** Revenue of the last 365 days, in USD. */
  revenueUsd: number;
  /** How close we were on a day, as far as today's records tell. */
  closenessOn(day: DayNumber): AccountCloseness;
  /**
   * Both scores on a day as the app would have kept them: with the deals still open that closed since, and without what
   * was agreed since.
   *
   * @param previous the closeness that the month before ended with; null without any
   */
  scoresOn(day: DayNumber, previous: MonthScore | null): CompanyScore;
  /** What would be recommended if it were a key account. */
  asKey: Pick<Recommendation, 'recommended' | 'reason'>;
};

/** The records that scores are made of. */
export type ScoredRecords = Omit<
  DemoData,
  | 'keyAccounts'
  | 'closenessScores'
  | 'espPlans'
  | 'planObjectives'
  | 'supportRequests'
  | 'competitors'
  | 'dealAssessments'
  | 'dealCompetitors'
  | 'decisionCriteria'
  | 'dealMilestones'
  | 'notes'
  | 'noteTargets'
>;

type DatedRecords = Omit<ImportanceInputs, 'needs'> & {
  needs: readonly (Need & { identifiedOn: DayNumber | null })[];
};

/** The stage that a deal is taken to have had before it closed. */
const BEFORE_CLOSING = 'PROPOSAL';

/** The records as they were on a day, as far as today's tell. */
const asOf = (records: DatedRecords, day: DayNumber): DatedRecords => ({
  ...records,
  opportunities: records.opportunities.map((deal) =>
    deal.closedOn !== null && deal.closedOn > day
      ? { ...deal, stage: BEFORE_CLOSING, closedOn: null, partOfContractId: null }
      : deal,
  ),
  contracts: records.contracts.filter(({ signedOn, startsOn }) => (signedOn ?? startsOn ?? day) <= day),
  needs: records.needs.filter(({ identifiedOn }) => (identifiedOn ?? day) <= day),
});

/**
 * Scores and ranks every company as the app will. So the demo's programme and its history fit the scores that a
 * workspace comes to, whatever the seed.
 */
export function standingsOf({ today }: DemoContext, data: ScoredRecords): Map<string, Standing> {
  const settings: ScoringSettings = { ...DEFAULT_SETTINGS, rates: ratesOn(today) };
  const policies = data.scoringPolicies.map(policyOf);
  const termOf = new Map(data.opportunities.map(({ id, termMonths }) => [id, termMonths ?? null]));
  const standard = policies.find(({ isDefault }) => isDefault);
  const traffic = trafficOf(data, today);
  const ofCompany = ({ companyId }: { companyId?: string }): string | null => companyId ?? null;
  const opportunities = groupBy(data.opportunities, ofCompany);
  const contracts = groupBy(data.contracts, ofCompany);
  const people = groupBy(data.people, ofCompany);
  const needs = groupBy(data.accountNeeds, ofCompany);
  const scored = data.companies.flatMap((company) => {
    const policy = policies.find(({ id }) => id === company.scoringPolicyId) ?? standard;
    if (!policy) return [];
    const records = {
      company: {
        id: company.id,
        potentialAnnualValue: moneyOf(company.potentialAnnualValue),
        referenceValue: ratingOf(company.referenceValue),
        deliveryFit: ratingOf(company.deliveryFit),
        lastContactOn: null,
      },
      opportunities: (opportunities.get(company.id) ?? []).map((deal) => opportunityOf(deal, today)),
      contracts: (contracts.get(company.id) ?? []).map((contract) =>
        contractOf(contract, termOf.get(contract.opportunityId ?? '') ?? null, today),
      ),
      contractsOfOthers: [],
      contacts: (people.get(company.id) ?? []).map((person) => contactOf(person, traffic.get(person.id))),
      needs: (needs.get(company.id) ?? []).map((need) => ({
        ...needOf(need),
        identifiedOn: parseDay(need.identifiedOn),
      })),
    };
    return [
      {
        companyId: company.id,
        policy,
        importance: scoreImportance(records, policy, settings, today),
        closenessOn: (day: DayNumber) => scoreCloseness(records, policy, settings, day),
        scoresOn: (day: DayNumber, previous: MonthScore | null): CompanyScore => {
          const closeness = scoreCloseness(records, policy, settings, day);
          return {
            importance: scoreImportance(asOf(records, day), policy, settings, day),
            closeness,
            ...closenessTrend(closeness.score, previous),
          };
        },
      },
    ];
  });
  const standings = new Map<string, Standing>();
  for (const policy of policies) {
    const members = scored.filter((company) => company.policy === policy);
    const byId = new Map(members.map((member) => [member.companyId, member]));
    const recommendations = recommend(
      members.map(({ companyId, importance }) => ({
        companyId,
        importance: importance.score,
        revenuePoints: importance.parts.revenue.points,
        status: 'KEY',
      })),
      policy.selection,
    );
    for (const { companyId, recommended, reason } of recommendations) {
      const member = byId.get(companyId);
      if (!member) continue;
      const { importance, closenessOn, scoresOn } = member;
      standings.set(companyId, {
        companyId,
        policy,
        importance: importance.score,
        revenueUsd: importance.parts.revenue.amount,
        closenessOn,
        scoresOn,
        asKey: { recommended, reason },
      });
    }
  }
  return standings;
}
