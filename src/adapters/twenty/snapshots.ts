import type * as z from 'zod/mini';
import { dayOfInstant, monthStart } from '../../domain/shared/calendar.ts';
import { groupBy } from '../../domain/shared/grouping.ts';
import type { Interaction } from '../../domain/shared/records.ts';
import type { CompanySnapshot } from '../../flows/ports.ts';
import {
  type CompanyNode,
  type ContractNode,
  type KeyAccountNode,
  type MonthNode,
  type NeedNode,
  type OpportunityNode,
  type PersonNode,
  toContact,
  toContracts,
  toNeed,
  toOpportunity,
} from './nodes.ts';

/** The parsed lists of one reading. */
export type AccountNodes = {
  companies: z.output<typeof CompanyNode>[];
  opportunities: z.output<typeof OpportunityNode>[];
  contracts: z.output<typeof ContractNode>[];
  needs: z.output<typeof NeedNode>[];
  people: z.output<typeof PersonNode>[];
  keyAccounts: z.output<typeof KeyAccountNode>[];
  months: z.output<typeof MonthNode>[];
  interactions: ReadonlyMap<string, readonly Interaction[]>;
};

const toStoredMonth = (row: z.output<typeof MonthNode> | undefined): CompanySnapshot['stored']['month'] =>
  row
    ? {
        id: row.id,
        score: row.score,
        quality: row.quality,
        density: row.density,
        authority: row.authority,
        commercial: row.commercial,
        threads: row.threads,
        change: row.change,
      }
    : null;

const toStoredKeyAccount = (
  row: z.output<typeof KeyAccountNode> | undefined,
): CompanySnapshot['stored']['keyAccount'] =>
  row
    ? {
        id: row.id,
        importanceScore: row.importanceScore,
        revenuePoints: row.revenuePoints,
        potentialPoints: row.potentialPoints,
        referencePoints: row.referencePoints,
        winnabilityPoints: row.winnabilityPoints,
      }
    : null;

/** Sorts the records of a reading to their companies. */
export const toSnapshots = (nodes: AccountNodes, readAt: Date): CompanySnapshot[] => {
  const today = dayOfInstant(readAt);
  const ofCompany = ({ companyId }: { companyId: string | null }): string | null => companyId;
  const opportunities = groupBy(nodes.opportunities, ofCompany);
  const contracts = groupBy(nodes.contracts, ofCompany);
  const needs = groupBy(nodes.needs, ofCompany);
  const people = groupBy(nodes.people, ofCompany);
  const keyAccounts = groupBy(nodes.keyAccounts, ofCompany);
  const months = groupBy(nodes.months, ofCompany);
  // A contract of another company still covers the deal it is linked to, so that the deal is not counted twice.
  const foreign = nodes.contracts.filter(
    ({ companyId, opportunity }) => opportunity !== null && opportunity.companyId !== companyId,
  );

  return nodes.companies.map((company): CompanySnapshot => {
    const rows = months.get(company.id) ?? [];
    const contacts = people.get(company.id) ?? [];
    return {
      name: company.name,
      policyId: company.scoringPolicyId,
      records: {
        company: {
          id: company.id,
          potentialAnnualValue: company.potentialAnnualValue,
          referenceValue: company.referenceValue,
          deliveryFit: company.deliveryFit,
        },
        opportunities: (opportunities.get(company.id) ?? []).map(toOpportunity),
        contracts: (contracts.get(company.id) ?? []).flatMap(toContracts),
        contractsOfOthers: foreign
          .filter(({ opportunity }) => opportunity?.companyId === company.id)
          .flatMap(toContracts),
        contacts: contacts.map((node) => toContact(node, nodes.interactions.get(node.id) ?? [])),
        needs: (needs.get(company.id) ?? []).map(toNeed),
        previousMonthCloseness: rows.find(({ month }) => month === monthStart(today, -1))?.score ?? null,
      },
      stored: {
        company: {
          importanceScore: company.importanceScore,
          closenessScore: company.closenessScore,
          closenessTrend: company.closenessTrend,
          relationshipState: company.relationshipState,
          scoreExplanation: company.scoreExplanation,
        },
        contacts: new Map(contacts.map(({ id, closeness }) => [id, closeness])),
        keyAccount: toStoredKeyAccount(keyAccounts.get(company.id)?.[0]),
        month: toStoredMonth(rows.find(({ month }) => month === monthStart(today))),
      },
    };
  });
};
