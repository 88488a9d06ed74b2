import * as z from 'zod/mini';
import { leaderFirst } from '../../../domain/merge/leader.ts';
import { type DayNumber, formatDay } from '../../../domain/shared/calendar.ts';
import { type ScoringSettings, stageOutcome } from '../../../domain/shared/settings.ts';
import type { BriefReader } from '../../../flows/brief/brief.ts';
import { WorkspaceError } from '../../../flows/workspace-error.ts';
import { queryAllowed } from '../as-allowed.ts';
import type { TwentyClient } from '../client.ts';
import { BRIEF_ROOTS, FIND_COMPANIES } from '../documents/brief.ts';
import { and, type Filter } from '../filters.ts';
import { readList } from '../lists.ts';
import {
  CompanyNode,
  ContractNode,
  DealNode,
  KeyAccountNode,
  MonthNode,
  NeedNode,
  PersonNode,
  PlanNode,
  SupportNode,
  toContract,
  toDeal,
  toInsights,
  toNeed,
  toPerson,
  toPlan,
  toStanding,
  toSupport,
} from './brief-nodes.ts';

/** Months of closeness that a brief shows. */
const MONTHS = 6;
/** How long a contract that ended is still told of, in days. */
const ENDED_SHOWN_DAYS = 365;
const MOST_NAMES = 5;

const OPEN_REQUESTS = ['ASKED', 'ACCEPTED', 'IN_PROGRESS'];
const PLANS_IN_ORDER = ['ACTIVE', 'IN_REVIEW', 'DRAFT'];

const Found = z.object({
  companies: z.object({
    edges: z.array(z.object({ node: z.object({ id: z.string(), name: z.nullable(z.string()) }) })),
  }),
});

function filtersFor(companyId: string, today: DayNumber): Record<string, Filter> {
  const ofCompany = { companyId: { eq: companyId } };
  return {
    companies: { id: { eq: companyId } },
    keyAccounts: ofCompany,
    months: ofCompany,
    plans: and(ofCompany, { status: { in: PLANS_IN_ORDER } }),
    needs: and(ofCompany, { or: [{ needState: { eq: 'OPEN' } }, { insightFromId: { is: 'NOT_NULL' } }] }),
    people: ofCompany,
    opportunities: ofCompany,
    contracts: and(ofCompany, {
      or: [
        { status: { eq: 'ACTIVE' } },
        { endsOn: { gte: formatDay(today - ENDED_SHOWN_DAYS) } },
        { terminatedOn: { gte: formatDay(today - ENDED_SHOWN_DAYS) } },
      ],
    }),
    support: and(ofCompany, { supportState: { in: OPEN_REQUESTS } }),
  };
}

const byPresence = (one: string | null, other: string | null): number =>
  PLANS_IN_ORDER.indexOf(one ?? '') - PLANS_IN_ORDER.indexOf(other ?? '');

/** What a brief tells, over Twenty's GraphQL. */
export const createBriefReader = (
  client: TwentyClient,
  settings: ScoringSettings,
  today: () => DayNumber,
): BriefReader => ({
  async read(companyId) {
    const filters = filtersFor(companyId, today());
    const { roots, answer, hidden } = await queryAllowed(client, 'ReadBrief', BRIEF_ROOTS, filters);
    const list = async <Schema extends z.ZodMiniType>(name: keyof typeof BRIEF_ROOTS, schema: Schema) => {
      const root = roots[name];
      return root ? readList(client, root, filters[root.variable] ?? {}, schema, answer) : [];
    };

    const [company] = await list('companies', CompanyNode);
    if (!company) return null;
    // After a merge there may be several; one of them leads.
    const [account] = leaderFirst(await list('keyAccounts', KeyAccountNode));
    const months = await list('closenessScores', MonthNode);
    const plans = await list('espPlans', PlanNode);
    const [plan] = plans.sort(
      (a, b) => byPresence(a.status, b.status) || (a.createdAt < b.createdAt ? 1 : -1),
    );
    const people = (await list('people', PersonNode)).map(toPerson);
    const deals = await list('opportunities', DealNode);
    const needs = await list('accountNeeds', NeedNode);
    return {
      company: {
        name: company.name,
        importance: company.importanceScore,
        closeness: company.closenessScore,
        trend: company.closenessTrend,
        relationship: company.relationshipState,
      },
      standing: account ? toStanding(account) : null,
      months: months
        .flatMap(({ month, score }) => (month === null ? [] : [{ month: month.slice(0, 7), score }]))
        .sort((a, b) => (a.month < b.month ? 1 : -1))
        .slice(0, MONTHS),
      plan: plan ? toPlan(plan) : null,
      needs: needs.filter(({ needState }) => (needState ?? 'OPEN') === 'OPEN').map(toNeed),
      insights: toInsights(deals, needs),
      people: people.sort((a, b) => (b.closeness ?? -1) - (a.closeness ?? -1) || (a.name < b.name ? -1 : 1)),
      deals: deals
        .map(toDeal)
        .filter(({ stage }) => stageOutcome(stage, settings) === 'OPEN')
        .sort((a, b) => (a.closesOn ?? Number.MAX_VALUE) - (b.closesOn ?? Number.MAX_VALUE)),
      contracts: (await list('contracts', ContractNode))
        .map(toContract)
        .sort((a, b) => (a.endsOn ?? Number.MAX_VALUE) - (b.endsOn ?? Number.MAX_VALUE)),
      support: (await list('supportRequests', SupportNode))
        .map(toSupport)
        .sort((a, b) => (b.priority ?? -1) - (a.priority ?? -1)),
      hidden,
    };
  },

  async find(words) {
    const pattern = `%${words.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
    const filter = { name: { ilike: pattern } };
    const parsed = z.safeParse(Found, await client.query(FIND_COMPANIES, { filter, first: MOST_NAMES }));
    if (!parsed.success)
      throw new WorkspaceError('ANSWER_MALFORMED', 'the companies by name did not arrive as expected');
    return parsed.data.companies.edges.map(({ node }) => ({ id: node.id, name: node.name ?? '' }));
  },
});
