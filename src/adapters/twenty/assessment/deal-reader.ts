/** A deal with its rounds, and what answers are suggested from, read with the rights of whoever asks. */
import type * as z from 'zod/mini';
import type { SuggestionFacts } from '../../../domain/assessment/suggest.ts';
import { storedDay } from '../../../domain/shared/local-day.ts';
import type { DealReader, ReadDeal } from '../../../flows/assessment/ports.ts';
import { id, link, number, option, rating, text, toMany, toOne } from '../account/fields.ts';
import { readLists } from '../account/read-lists.ts';
import { joined, type Selected, shape } from '../account/shape.ts';
import { shapes } from '../account/shapes.ts';
import { toStoredRival } from '../account/stored.ts';
import type { TwentyClient } from '../client.ts';
import { POLICY_ROOT } from '../documents/policy-root.ts';
import { queryOf, type Root } from '../documents/roots.ts';
import { anyOf, type Filter } from '../filters.ts';
import { PolicyNode, toStoredPolicy } from '../policy/policy-node.ts';

/** How many deals of a name are told apart. */
const MOST_NAMES = 10;

const listOf = <Node>(field: string, filterType: string, first: number, selected: Selected<Node>) => ({
  field,
  variable: field,
  filterType,
  first,
  get selection() {
    return selected.selection;
  },
  node: (): z.ZodMiniType<Node> => selected.node,
});

const company = toOne(
  shape(() => ({
    id: id(),
    closenessScore: number(),
    importanceScore: number(),
    keyAccountStatus: text(),
    deliveryFit: rating(),
    scoringPolicyId: link(),
  })),
);

const DEAL_ROOTS = {
  opportunities: listOf(
    'opportunities',
    'OpportunityFilterInput',
    MOST_NAMES,
    joined(
      shapes.opportunity,
      shape(() => ({
        dealAssessments: toMany(shapes.dealAssessment),
        dealCompetitors: toMany(shapes.dealCompetitor),
        decisionCriteria: toMany(shapes.decisionCriterion),
        supportRequests: toMany(shapes.supportRequest),
        company,
      })),
    ),
  ),
  scoringPolicies: { ...POLICY_ROOT, node: PolicyNode },
} as const;

const needs = joined(
  shapes.accountNeed,
  shape(() => ({ capability: option(['READY', 'PARTIAL', 'MISSING']) })),
);

const FACT_ROOTS = {
  people: listOf('people', 'PersonFilterInput', 500, shapes.person),
  accountNeeds: listOf('accountNeeds', 'AccountNeedFilterInput', 500, needs),
} as const;

const wholeOf = (roots: Readonly<Record<string, Root>>, name: string): string =>
  queryOf(name, Object.values(roots));

/** For the checks against a schema. */
export const dealDocuments = () => ({
  READ_DEAL: wholeOf(DEAL_ROOTS, 'ReadDeal'),
  READ_DEAL_FACTS: wholeOf(FACT_ROOTS, 'ReadDealFacts'),
});

const LATER: readonly (string | null)[] = ['MONTHS_3_TO_12', 'YEARS_1_TO_3'];

/** The deals over Twenty's GraphQL. */
export function createDealReader(client: TwentyClient, { timeZone }: { timeZone: string }): DealReader {
  const factsOf = async (deal: {
    id: string;
    companyId: string | null;
  }): Promise<Pick<SuggestionFacts, 'people' | 'linkedNeeds'> & Pick<ReadDeal, 'laterNeeds'>> => {
    const filter: Filter = { companyId: { eq: deal.companyId } };
    const filters = deal.companyId === null ? {} : { people: filter, accountNeeds: filter };
    const { people, accountNeeds } = await readLists(client, 'ReadDealFacts', FACT_ROOTS, filters);
    return {
      people,
      linkedNeeds: accountNeeds
        .filter(({ opportunityId }) => opportunityId === deal.id)
        .map(({ id: needId, need, capability }) => ({ id: needId, need, capability })),
      laterNeeds: accountNeeds
        .filter(({ needState, horizon }) => needState === 'OPEN' && LATER.includes(horizon))
        .map(({ estimatedValue }) => estimatedValue),
    };
  };

  return {
    async find(asked) {
      const isId = /^[0-9a-f-]{36}$/i.test(asked);
      const pattern = `%${asked.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
      const found = await readLists(client, 'ReadDeal', DEAL_ROOTS, {
        opportunities: isId ? { id: anyOf([asked]) } : { name: { ilike: pattern } },
        scoringPolicies: {},
      });
      const policies = found.scoringPolicies.map(toStoredPolicy);
      return found.opportunities.map((node) => ({
        id: node.id,
        name: node.name,
        deal: {
          id: node.id,
          companyId: node.companyId,
          amount: node.amount,
          closesOn: storedDay(node.closeDate, timeZone),
          closedOn: node.closedOn,
          policyId: node.company?.scoringPolicyId ?? null,
          policies,
          rounds: node.dealAssessments,
          rivals: node.dealCompetitors.map(toStoredRival),
          criteria: node.decisionCriteria,
          requests: node.supportRequests.map(({ id: requestId, name, supportState, neededBy }) => ({
            id: requestId,
            name,
            state: supportState,
            neededBy,
          })),
          deliveryFit: node.company?.deliveryFit ?? null,
          closeness: node.company?.closenessScore ?? null,
          importance: node.company?.importanceScore ?? null,
          status: node.company?.keyAccountStatus ?? null,
        },
      }));
    },

    facts: factsOf,
  };
}
