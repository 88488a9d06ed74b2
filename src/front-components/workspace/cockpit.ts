/** An account on one screen, as the workspace keeps it. */
import type * as z from 'zod/mini';
import { yearlyWorth } from '../../domain/contract/in-force.ts';
import { leaderFirst } from '../../domain/merge/leader.ts';
import { type DayNumber, parseDay } from '../../domain/shared/calendar.ts';
import type { Contract } from '../../domain/shared/records.ts';
import type { Cockpit, CockpitAccount, CockpitContract, CockpitList } from '../cockpit/model.ts';
import { parseExplanation } from '../score/explanation.ts';
import type { WorkspaceClient } from './client.ts';
import { COCKPIT_QUERY } from './cockpit-document.ts';
import {
  type AccountNode,
  COCKPIT_NODES,
  type CompanyNode,
  type ContractNode,
  type PlanNode,
} from './cockpit-nodes.ts';
import type { Answer } from './failures.ts';
import { monthsOf } from './history.ts';
import { readInParts } from './in-parts.ts';
import type { Stamp } from './live.ts';
import { monitorsOf } from './monitors.ts';
import { fullName } from './node-parts.ts';
import { stagesOf, todayAt } from './settings.ts';
import { toStamp } from './stamps.ts';

type Of<Node extends z.ZodMiniType> = z.output<Node>;
type Account = Of<typeof AccountNode>;

/** What was read, and by what a change of it is seen. */
export type ReadCockpit = { cockpit: Cockpit; stamp: Stamp };

const PLANS_IN_ORDER: readonly (string | null)[] = ['ACTIVE', 'IN_REVIEW', 'DRAFT'];

/** The plan in force, else the newest draft. */
function planOf(plans: readonly Of<typeof PlanNode>[]) {
  const [plan] = [...plans].sort(
    (one, other) =>
      PLANS_IN_ORDER.indexOf(one.status) - PLANS_IN_ORDER.indexOf(other.status) ||
      (one.createdAt < other.createdAt ? 1 : -1),
  );
  if (plan === undefined) return null;
  const { periodStartsOn, periodEndsOn, revenueTarget, revenueActual, missingItems, ...same } = plan;
  return {
    ...same,
    startsOn: periodStartsOn,
    endsOn: periodEndsOn,
    goal: '',
    strategy: null,
    target: revenueTarget,
    actual: revenueActual,
    missing: missingItems,
  };
}

const accountOf = (account: Account): CockpitAccount => ({
  id: account.id,
  status: account.status,
  recommendedStatus: account.recommendedStatus,
  recommendationReason: account.recommendationReason,
  statusSince: account.statusSince,
  rank: account.importanceRank,
  rankedOutOf: account.rankedOutOf,
  attention: account.attention
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
  coverage: {
    owner: account.regionalOwner,
    ownerShare: account.ownerCreditShare,
    localHead: account.localHead,
    director: account.director,
    directorShare: account.directorCreditShare,
    line: account.directorLine,
    problem: account.coverageProblem,
  },
});

function inForceOf(node: Of<typeof ContractNode>, today: DayNumber): CockpitContract[] {
  const contract: Contract = {
    ...node,
    autoRenews: node.autoRenews === true,
    status: 'ACTIVE',
    dealMonths: node.opportunity?.termMonths ?? null,
    earlierAmounts: [],
    pastTerms: [],
    renewalMonths: null,
    opportunityId: null,
    hasCompany: true,
  };
  const perYear = yearlyWorth(contract, today);
  if (perYear === null) return [];
  return [
    {
      id: node.id,
      name: node.name,
      perYear,
      decideBy: node.noticeBy ?? node.endsOn,
      isEnding: node.renewalState === 'DUE_IN_90_DAYS',
    },
  ];
}

const stampOf = (company: Of<typeof CompanyNode>, account: Account | undefined, isAccount: boolean): Stamp =>
  isAccount
    ? toStamp({ updatedAt: account?.updatedAt ?? null, company: { updatedAt: company.updatedAt } })
    : toStamp(company);

/**
 * The cockpit of a company with one request; null for a company that is not there, or that the reader may not see.
 *
 * @param keyAccountId the key account that it was opened for, where it was
 * @param now decides which day it is
 */
export async function readCockpit(
  client: WorkspaceClient,
  companyId: string,
  keyAccountId: string | null,
  now: Date,
): Promise<Answer<ReadCockpit | null>> {
  const answer = await readInParts(client, COCKPIT_QUERY, { id: companyId }, COCKPIT_NODES);
  if (!answer.ok) return answer;
  const lists = answer.data;
  const [company] = lists.companies ?? [];
  if (company === undefined) return { ok: true, data: null };
  const today = todayAt(client, now);
  const accounts = leaderFirst(lists.keyAccounts ?? []);
  const [account] = accounts;
  const ignored = stagesOf(client.setting('IGNORED_STAGES'), []);
  const contracts = lists.contracts ?? [];
  const names = Object.keys(COCKPIT_NODES) as CockpitList[];
  const hidden = new Set(names.filter((name) => lists[name] === null));
  const opened = accounts.find(({ id }) => id === keyAccountId);
  const cockpit: Cockpit = {
    companyId,
    today,
    account: account === undefined ? null : accountOf(account),
    isSecond: opened !== undefined && opened !== account,
    isScored: company.scoredAt !== null,
    importance: company.importanceScore,
    closeness: company.closenessScore,
    trend: company.closenessTrend,
    relationship: company.relationshipState,
    lastContactOn: parseDay(company.lastContactOn),
    baseCurrency: parseExplanation(company.scoreExplanation)?.baseCurrency ?? null,
    months: monthsOf(lists.closenessScores ?? [], company.scoreExplanation),
    monitors:
      account === undefined ? [] : monitorsOf(account, lists.scoringPolicies, company.scoringPolicyId, today),
    facts: {
      company: { trend: company.closenessTrend, relationship: company.relationshipState },
      standing:
        account === undefined
          ? null
          : {
              ...account,
              recommendation: account.recommendedStatus,
              reason: account.recommendationReason,
              rank: account.importanceRank,
              owner: account.regionalOwner,
            },
      plan: planOf(lists.espPlans ?? []),
      needs: (lists.accountNeeds ?? []).map(({ resourceGap, estimatedValue, opportunityId, ...need }) => ({
        ...need,
        gap: resourceGap,
        value: estimatedValue,
        isIncubated: opportunityId !== null,
      })),
      deals: (lists.opportunities ?? [])
        .filter(({ stage }) => stage === null || !ignored.includes(stage))
        .map(({ closeDate, assessmentVerdict, assessmentScore, ...deal }) => ({
          ...deal,
          closesOn: closeDate,
          verdict: assessmentVerdict,
          score: assessmentScore,
        })),
      contracts: contracts.map(({ renewalState, autoRenews, ...contract }) => ({
        ...contract,
        renewal: renewalState,
        autoRenews: autoRenews === true,
      })),
      hidden: [...hidden].map((list) => ({ list, fields: null })),
    },
    people: (lists.people ?? []).map(({ buyingRole, supportLevel, name, ...person }) => ({
      ...person,
      name: fullName(name),
      role: buyingRole,
      support: supportLevel,
    })),
    inForce: contracts.flatMap((contract) => inForceOf(contract, today)),
    hidden,
  };
  return { ok: true, data: { cockpit, stamp: stampOf(company, opened, keyAccountId !== null) } };
}
