/** Which account each record of a reading belongs to, and which companies have to be read for others. */
import { groupBy } from '../../../domain/shared/grouping.ts';
import { inOrder } from '../../../domain/shared/order.ts';
import type { Wanted } from '../../../flows/account/ports.ts';
import type { Found } from './found.ts';
import type { NodeOf } from './shapes.ts';
import { companiesOfRequest, companyOfDeal } from './stored.ts';

/** Stands for the account of records without a company: no id is empty. */
export const NO_COMPANY = '';

/** The company of an account or `NO_COMPANY`; null for a record of a company that was not read. */
type Home = string | null;

type Owned = { id: string; companyId: string | null };

const asked = ({ records }: Wanted, object: keyof Wanted['records']): ReadonlySet<string> =>
  new Set(records[object] ?? []);

function homesIn(found: Found, wanted: Wanted) {
  const read = new Set(found.companies.map(({ id }) => id));
  const dealsOfNone = new Set(
    found.opportunities.flatMap(({ id, companyId }) => (companyId === null ? [id] : [])),
  );
  const contracts = asked(wanted, 'contract');
  const needs = asked(wanted, 'accountNeed');

  const own = ({ companyId }: Owned): Home => {
    if (companyId === null) return NO_COMPANY;
    return read.has(companyId) ? companyId : null;
  };
  // One without a company that came with a company's opportunity was not asked for.
  const ownIfAsked = (record: Owned, opportunityId: string | null, ids: ReadonlySet<string>): Home =>
    record.companyId === null && !ids.has(record.id) && !dealsOfNone.has(opportunityId ?? '')
      ? null
      : own(record);

  // One without a company belongs to its deal's.
  const ownOrDeals = (node: NodeOf<'contract'>): Home => {
    const companyId = companyOfDeal(node);
    return node.companyId === null && companyId !== null && read.has(companyId)
      ? companyId
      : ownIfAsked(node, node.opportunityId, contracts);
  };

  return {
    own,
    contract: ownOrDeals,
    need: (node: NodeOf<'accountNeed'>) => ownIfAsked(node, node.opportunity?.id ?? null, needs),
    credit: (node: NodeOf<'salesCredit'>): Home => {
      const judged = node.contract?.companyId ?? node.opportunity?.companyId ?? null;
      if (judged !== null && read.has(judged)) return judged;
      return node.companyId === null && judged !== null ? null : own(node);
    },
    request: (node: NodeOf<'supportRequest'>): Home => {
      const ids = companiesOfRequest(node).map(({ id }) => id);
      return ids.length === 0 ? NO_COMPANY : (ids.find((id) => read.has(id)) ?? null);
    },
  };
}

/** Contracts of other accounts that an account's deals were won with or are part of. */
function contractsOfOthers(
  contracts: readonly NodeOf<'contract'>[],
  deals: Found['opportunities'],
  home: ReturnType<typeof homesIn>,
): Map<string, NodeOf<'contract'>[]> {
  const byId = new Map(contracts.map((contract) => [contract.id, contract]));
  const byDeal = groupBy(contracts, ({ opportunityId }) => opportunityId);
  const tied = new Map<string, Map<string, NodeOf<'contract'>>>();
  for (const deal of deals) {
    const own = home.own(deal);
    const part = byId.get(deal.partOfContractId ?? '');
    for (const contract of [...(byDeal.get(deal.id) ?? []), ...(part ? [part] : [])]) {
      if (own === null || own === home.contract(contract)) continue;
      tied.set(own, (tied.get(own) ?? new Map()).set(contract.id, contract));
    }
  }
  return new Map([...tied].map(([own, found]) => [own, inOrder(found.values())]));
}

/** The records of each account, by its company's id or `NO_COMPANY`, in ascending order of ids. */
export function sortedHome(found: Found, wanted: Wanted) {
  const home = homesIn(found, wanted);
  const contracts = inOrder(found.contract.values());
  const needs = inOrder(found.accountNeed.values());
  const deals = inOrder(found.opportunities);
  const homeOfDeal = new Map(deals.map((deal) => [deal.id, home.own(deal)]));
  const ofDeal = ({ opportunityId }: { opportunityId: string | null }): Home =>
    homeOfDeal.get(opportunityId ?? '') ?? null;
  const records = <Node extends { id: string }>(
    nodes: ReadonlyMap<string, Node>,
    homeOf: (node: Node) => Home,
  ) => groupBy(inOrder(nodes.values()), homeOf);
  // One whose own account was read too stands there alone, or it would be written twice.
  return {
    opportunities: groupBy(deals, home.own),
    contracts: groupBy(contracts, home.contract),
    contractsOfOthers: contractsOfOthers(contracts, deals, home),
    accountNeeds: groupBy(needs, home.need),
    needsOfOthers: groupBy(needs, (node) =>
      home.need(node) === null ? (homeOfDeal.get(node.opportunity?.id ?? '') ?? null) : null,
    ),
    people: records(found.person, home.own),
    keyAccounts: records(found.keyAccount, home.own),
    closenessScores: records(found.closenessScore, home.own),
    espPlans: groupBy(inOrder(found.espPlans), home.own),
    salesCredits: records(found.salesCredit, home.credit),
    supportRequests: records(found.supportRequest, home.request),
    dealAssessments: records(found.dealAssessment, ofDeal),
    dealCompetitors: records(found.dealCompetitor, ofDeal),
    decisionCriteria: records(found.decisionCriterion, ofDeal),
    dealMilestones: records(found.dealMilestone, ofDeal),
  };
}

/** Companies that were not asked for, and that records without a known company or shared ones belong to. */
export function companiesElsewhere(found: Found, wanted: Wanted): string[] {
  const home = homesIn(found, wanted);
  const ids = [
    ...found.opportunities.map(({ companyId }) => companyId),
    ...found.espPlans.map(({ companyId }) => companyId),
    ...[...found.keyAccount.values()].map(({ companyId }) => companyId),
    ...[...found.contract.values()].flatMap(({ companyId, opportunity }) => [
      opportunity?.companyId ?? null,
      companyId,
    ]),
    ...[...found.accountNeed.values()].map(({ companyId }) => companyId),
    ...[...found.salesCredit.values()].flatMap(({ companyId, contract, opportunity }) => [
      contract?.companyId ?? opportunity?.companyId ?? null,
      companyId,
    ]),
    ...[...found.supportRequest.values()].map((node) =>
      home.request(node) === null ? (companiesOfRequest(node)[0]?.id ?? null) : null,
    ),
  ];
  const known = new Set<string | null>([null, ...wanted.companyIds]);
  return [...new Set(ids)].filter((id): id is string => !known.has(id));
}
