/** What asks for somebody this week: for whoever looks on, or in the whole programme. */
import type * as z from 'zod/mini';
import type { Monitor } from '../../domain/review/monitors.ts';
import { reviewerOf } from '../../domain/review/reviewer.ts';
import { type DayNumber, formatDay } from '../../domain/shared/calendar.ts';
import { inOrder, type Week, type WeekItem, type WeekKind } from '../week/model.ts';
import type { WorkspaceClient } from './client.ts';
import type { Answer } from './failures.ts';
import { readInParts } from './in-parts.ts';
import { monitorsOf } from './monitors.ts';
import { todayAt } from './settings.ts';
import { MOST_IN_WEEK, WEEK_QUERY, WHO_QUERY } from './week-document.ts';
import { MemberNode, WEEK_NODES, type WeekAccountNode } from './week-nodes.ts';

/** Whoever looks on: the member, and the companies of the accounts that they keep or direct. */
export type Who = { id: string; companyIds: readonly string[] };

/** People that are asked for: those who decide against us, and those who went silent. */
const SIGNALS: readonly string[] = ['ENEMY_DECIDES', 'KEY_PERSON_SILENT'];

/** Who a user is among the members; null for somebody who can't be found there. */
export async function readWho(client: WorkspaceClient, userId: string): Promise<Answer<Who | null>> {
  const answer = await readInParts(client, WHO_QUERY, { user: userId }, { workspaceMembers: MemberNode });
  if (!answer.ok) return answer;
  const [member] = answer.data.workspaceMembers ?? [];
  if (member === undefined) return { ok: true, data: null };
  const companies = [...(member.ownedKeyAccounts ?? []), ...(member.directedKeyAccounts ?? [])];
  return {
    ok: true,
    data: { id: member.id, companyIds: [...new Set(companies.flatMap(({ companyId }) => companyId ?? []))] },
  };
}

type Filter = Readonly<Record<string, unknown>>;

function filtersFor(who: Who | null, today: DayNumber): Readonly<Record<string, Filter>> {
  const own = (...fields: readonly string[]): Filter[] =>
    fields.map((field) => ({ [field]: { eq: who?.id } }));
  const mine = (fields: readonly Filter[]): Filter[] => (who === null ? [] : [{ or: fields }]);
  const byCompany =
    who === null || who.companyIds.length === 0 ? [] : [{ companyId: { in: who.companyIds } }];
  return {
    accounts: {
      and: [
        { or: [{ reviewState: { in: ['DUE', 'OVERDUE'] } }, { attentionSignals: { containsAny: SIGNALS } }] },
        { status: { in: ['KEY', 'WATCH', 'CANDIDATE'] } },
        ...mine([...own('regionalOwnerId', 'directorId'), { company: { accountOwnerId: { eq: who?.id } } }]),
      ],
    },
    deals: {
      and: [
        { initiation: { eq: 'PENDING' } },
        { closedOn: { is: 'NULL' } },
        ...mine([...own('ownerId'), ...byCompany]),
      ],
    },
    plans: {
      and: [
        { health: { in: ['AT_RISK', 'OFF_TRACK'] } },
        { status: { in: ['ACTIVE', 'IN_REVIEW'] } },
        ...mine([...own('ownerId', 'directorId'), ...byCompany]),
      ],
    },
    contracts: {
      and: [{ renewalState: { eq: 'DUE_IN_90_DAYS' } }, ...mine([...own('ownerId'), ...byCompany])],
    },
    support: {
      and: [
        { supportState: { in: ['ASKED', 'ACCEPTED', 'IN_PROGRESS'] } },
        { neededBy: { lt: formatDay(today) } },
        ...mine([...own('requestedById', 'supporterId'), ...byCompany]),
      ],
    },
  };
}

type Account = z.output<typeof WeekAccountNode>;
type Policies = Parameters<typeof monitorsOf>[1];

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The monitors that are due, as far as days are known; else those that the account says are overdue. */
function dueOf(account: Account, policies: Policies, today: DayNumber) {
  const monitors = monitorsOf(account, policies, account.company?.scoringPolicyId ?? null, today);
  if (monitors.some(({ state }) => state !== null)) {
    return monitors.filter(({ state }) => state === 'DUE' || state === 'OVERDUE');
  }
  const isOverdue = (monitor: Monitor) => account.overdueReviews.includes(monitor);
  return monitors
    .filter(({ monitor }) => isOverdue(monitor))
    .map((monitor) => ({ ...monitor, dueOn: account.nextReviewOn }));
}

const isAskedOf = (who: Who | null, monitor: Monitor, account: Account): boolean =>
  who === null ||
  reviewerOf(monitor, {
    director: account.directorId,
    regionalOwner: account.regionalOwnerId,
    accountOwner: account.company?.accountOwnerId ?? null,
  }) === who.id;

function reviewsOf(account: Account, who: Who | null, policies: Policies, today: DayNumber): WeekItem[] {
  const { id, status, company } = account;
  if (status !== 'KEY' && status !== 'WATCH') return [];
  return dueOf(account, policies, today)
    .filter(({ monitor }) => isAskedOf(who, monitor, account))
    .map(({ monitor, dueOn, reviewedOn }) => ({
      id: `${id} ${monitor}`,
      kind: 'REVIEW',
      name: company?.name || account.name,
      due: dueOn,
      record: { object: 'keyAccount', id },
      monitor,
      account: {
        id,
        status,
        recommendedStatus: account.recommendedStatus,
        recommendationReason: account.recommendationReason,
        rank: account.importanceRank,
        rankedOutOf: account.rankedOutOf,
        attention: linesOf(account.attention),
        importance: company?.importanceScore ?? null,
        closeness: company?.closenessScore ?? null,
        reviewedOn,
      },
    }));
}

function peopleOf(account: Account): WeekItem[] {
  const signals = account.attentionSignals.filter((signal) => SIGNALS.includes(signal));
  if (signals.length === 0) return [];
  return [
    {
      id: `${account.id} people`,
      kind: 'PEOPLE',
      name: account.company?.name || account.name,
      due: null,
      record: { object: 'keyAccount', id: account.id },
      companyId: account.company?.id ?? null,
      signals,
      attention: linesOf(account.attention),
    },
  ];
}

/** Which kinds a list tells of. */
const KINDS_OF = {
  keyAccounts: ['REVIEW', 'PEOPLE'],
  opportunities: ['INITIATION'],
  espPlans: ['PLAN'],
  contracts: ['RENEWAL'],
  supportRequests: ['SUPPORT'],
} as const satisfies Record<string, readonly WeekKind[]>;

/**
 * The week with one request.
 *
 * @param who whose it is; null for everybody's
 * @param now decides which day it is
 */
export async function readWeek(client: WorkspaceClient, who: Who | null, now: Date): Promise<Answer<Week>> {
  const today = todayAt(client, now);
  const answer = await readInParts(client, WEEK_QUERY, filtersFor(who, today), WEEK_NODES);
  if (!answer.ok) return answer;
  const lists = answer.data;
  const named = (company: { name: string } | null, name: string): string => company?.name || name;
  const items: WeekItem[] = [
    ...(lists.keyAccounts ?? []).flatMap((account) => [
      ...reviewsOf(account, who, lists.scoringPolicies, today),
      ...peopleOf(account),
    ]),
    ...(lists.opportunities ?? []).map(
      ({ id, name, company, closeDate, amount, stage }): WeekItem => ({
        id,
        kind: 'INITIATION',
        name: named(company, name),
        due: closeDate,
        record: { object: 'opportunity', id },
        deal: name,
        amount,
        stage,
      }),
    ),
    ...(lists.espPlans ?? []).map(
      ({ id, name, company, healthReason, periodEndsOn, ...plan }): WeekItem => ({
        id,
        kind: 'PLAN',
        name: named(company, name),
        due: periodEndsOn,
        record: { object: 'espPlan', id },
        plan: name,
        health: plan.health,
        reason: healthReason,
        attainment: plan.attainment,
        completeness: plan.completeness,
      }),
    ),
    ...(lists.contracts ?? []).map(
      ({ id, name, company, noticeBy, endsOn, amount, autoRenews }): WeekItem => ({
        id,
        kind: 'RENEWAL',
        name: named(company, name),
        due: noticeBy ?? endsOn,
        record: { object: 'contract', id },
        contract: name,
        amount,
        endsOn,
        autoRenews: autoRenews === true,
      }),
    ),
    ...(lists.supportRequests ?? []).map(
      (request): WeekItem => ({
        id: request.id,
        kind: 'SUPPORT',
        name: named(request.company, request.name),
        due: request.neededBy,
        record: { object: 'supportRequest', id: request.id },
        request: request.name,
        state: request.supportState,
        priority: request.priority,
        reason: request.priorityReason,
      }),
    ),
  ];
  const names = Object.keys(KINDS_OF) as (keyof typeof KINDS_OF)[];
  return {
    ok: true,
    data: {
      today,
      items: inOrder(items),
      hidden: new Set(names.flatMap((name) => (lists[name] === null ? KINDS_OF[name] : []))),
      isPartly: names.some((name) => (lists[name]?.length ?? 0) >= MOST_IN_WEEK),
    },
  };
}
