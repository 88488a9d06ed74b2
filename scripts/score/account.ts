/** The account of a case, as the app would have read it. */

import type { Account } from '../../src/domain/account/account.ts';
import type {
  StoredCompany,
  StoredContract,
  StoredDeal,
  StoredNeed,
  StoredPerson,
} from '../../src/domain/account/business-records.ts';
import type {
  StoredKeyAccount,
  StoredMonth,
  StoredPlan,
} from '../../src/domain/account/programme-records.ts';
import { NO_PROJECT } from '../../src/domain/assessment/project-fields.ts';
import { isUndelivered, trafficByContact } from '../../src/domain/closeness/interactions.ts';
import { NO_REVIEW_MARKS } from '../../src/domain/review/marks.ts';
import { type DayNumber, parseDay } from '../../src/domain/shared/calendar.ts';
import type { Money } from '../../src/domain/shared/money.ts';
import type { ContractMemory, EarlierAmount, Rating } from '../../src/domain/shared/records.ts';
import type { Case, CaseInput } from './case.ts';

export const COMPANY_ID = 'company';
export const PLAN_ID = 'plan';

const NO_MONEY: Money = { amount: null, currency: null };

const day = (text: string | null | undefined): DayNumber | null => parseDay(text ?? null);

function known(text: string): DayNumber {
  const number = parseDay(text);
  if (number === null) throw new Error(`There is no day ${text}.`);
  return number;
}

const money = (
  amount: { amount: number | null; currency?: string | null | undefined } | null | undefined,
): Money =>
  amount ? { amount: amount.amount, currency: amount.currency ? amount.currency : null } : NO_MONEY;

const rating = (stars: string | null | undefined): Rating | null =>
  stars ? (Number(stars.slice(-1)) as Rating) : null;

/** When and by whom a record was changed last; today's reading where the case does not say. */
const changed = (
  record: {
    updatedAt?: string | null | undefined;
    updatedBy?: { source?: string | null | undefined } | null | undefined;
  },
  now: Date,
) => ({
  updatedAt: record.updatedAt ? new Date(record.updatedAt) : now,
  isChangedByHand:
    Boolean(record.updatedAt) &&
    record.updatedBy?.source !== 'APPLICATION' &&
    record.updatedBy?.source !== 'SYSTEM',
});

const isThere = ({ deletedAt }: { deletedAt?: string | null | undefined }): boolean => !deletedAt;

type CaseDeal = CaseInput['opportunities'][number];
type CaseContract = CaseInput['contracts'][number];

const dealOf = (deal: CaseDeal, now: Date): StoredDeal => ({
  ...changed(deal, now),
  id: deal.id,
  createdAt: now,
  name: deal.name ?? deal.id,
  companyId: COMPANY_ID,
  ownerId: null,
  stage: deal.stage ?? null,
  amount: money(deal.amount),
  closeDate: deal.closeDate ?? null,
  closedOn: day(deal.closedOn),
  termMonths: deal.termMonths ?? null,
  partOfContractId: deal.partOfContract ?? null,
  closenessOutcome: deal.closenessOutcome ?? null,
  insightGained: deal.insightGained ?? null,
  salesTrack: null,
  withoutContract: false,
  initiation: null,
  keyAccountStatus: null,
  learningAskedOn: null,
  decisionTold: null,
  ...NO_PROJECT,
  changedBy: null,
  initiationTask: 'NONE',
});

const earlierAmounts = ({ amountBefore, amountFrom }: CaseContract): EarlierAmount[] =>
  amountBefore && amountFrom ? [{ until: known(amountFrom), amount: money(amountBefore) }] : [];

const contractOf = (contract: CaseContract, now: Date): StoredContract => ({
  ...changed(contract, now),
  id: contract.id,
  createdAt: now,
  name: contract.name ?? contract.id,
  companyId: COMPANY_ID,
  opportunityId: contract.opportunity ?? null,
  opportunityCompanyId: contract.opportunity ? COMPANY_ID : null,
  opportunityTerm: null,
  status: contract.status ?? null,
  amount: money(contract.amount),
  amountPer: contract.amountPer ?? null,
  amountFrom: day(contract.amountFrom),
  earlierAmounts: earlierAmounts(contract),
  signedOn: day(contract.signedOn),
  startsOn: day(contract.startsOn),
  endsOn: day(contract.endsOn),
  terminatedOn: day(contract.terminatedOn),
  autoRenews: contract.autoRenews ?? false,
  renewalMonths: contract.renewalMonths ?? null,
  noticeMonths: contract.noticeMonths ?? null,
  noticeBy: null,
  pastTerms: {
    terms: (contract.pastTerms ?? []).map(({ startsOn, endsOn, amount }) => ({
      startsOn: known(startsOn),
      endsOn: known(endsOn),
      amount: money(amount),
    })),
    isUnreadable: false,
    stored: null,
  },
  // One that is no draft was in force once.
  renewals: contract.status && contract.status !== 'DRAFT' ? 0 : null,
  renewedOn: null,
  renewalState: null,
  changedBy: null,
});

/** What the app had seen of a contract before: nothing but what the case says stood before. */
const memoryOf = (contract: CaseContract): [string, ContractMemory][] =>
  contract.amountBefore
    ? [
        [
          contract.id,
          {
            amount: money(contract.amount),
            amountFrom: day(contract.amountFrom),
            previous: null,
            opportunityId: contract.opportunity ?? null,
          },
        ],
      ]
    : [];

function needOf(need: CaseInput['needs'][number], deals: readonly StoredDeal[], now: Date): StoredNeed {
  const deal = deals.find(({ id }) => id === need.opportunity);
  return {
    id: need.id,
    updatedAt: now,
    companyId: COMPANY_ID,
    espPlanId: null,
    opportunityId: need.opportunity ?? null,
    need: need.need ?? need.id,
    needState: need.needState ?? 'OPEN',
    horizon: need.horizon ?? null,
    expectedOn: day(need.expectedOn),
    identifiedOn: day(need.identifiedOn),
    settledHorizon: null,
    settledExpectedOn: null,
    estimatedValue: money(need.estimatedValue),
    opportunity: deal ? { id: deal.id, stage: deal.stage, companyId: COMPANY_ID } : null,
    createdAt: now,
  } as StoredNeed;
}

const lines = (owner: string, participants: CaseInput['messages'][number]['messageParticipants']) =>
  participants.map((one, index) => ({
    id: `${owner} ${index}`,
    personId: one.personId ?? null,
    memberId: one.workspaceMemberId ?? null,
    role: one.role ?? null,
    isDeclined: one.responseStatus === 'DECLINED',
  }));

const instant = (text: string | null | undefined): Date | null => (text ? new Date(text) : null);

function peopleOf(
  { people, interactions, messages, events }: CaseInput,
  now: Date,
  timeZone: string,
): StoredPerson[] {
  const traffic = trafficByContact(
    messages.map((message) => ({
      id: message.id,
      sentAt: instant(message.receivedAt),
      isDraft: message.isDraft === true,
      isCampaign: Boolean(message.messageCampaignId),
      isUndelivered: isUndelivered(message.deliveryStatus),
      participants: lines(message.id, message.messageParticipants),
      directions: message.messageChannelMessageAssociations.flatMap(({ direction }) => direction ?? []),
    })),
    events.map((event) => ({
      id: event.id,
      startsAt: instant(event.startsAt),
      isCancelled: event.isCanceled === true,
      participants: lines(event.id, event.calendarEventParticipants),
      isInOurCalendar: event.calendarChannelEventAssociations.length > 0,
    })),
    { now, timeZone },
  );
  return people.filter(isThere).map(
    (person): StoredPerson =>
      ({
        id: person.id,
        createdAt: now,
        updatedAt: now,
        companyId: COMPANY_ID,
        name: person.id,
        jobTitle: null,
        buyingRole: person.buyingRole ?? null,
        supportLevel: person.supportLevel ?? null,
        influence: person.influence ?? null,
        coverage: person.coverage ?? null,
        relationshipCheckedOn: day(person.relationshipCheckedOn),
        reportsToId: person.reportsTo ?? null,
        lastContactOn: day(person.lastContactOn),
        closeness: null,
        interactions: [
          ...interactions
            .filter((one) => one.person === person.id)
            .map(({ kind, on }) => ({ kind, day: known(on) })),
          ...(traffic.get(person.id)?.interactions ?? []),
        ],
        uncounted: traffic.get(person.id)?.uncounted ?? [],
      }) as StoredPerson,
  );
}

/** The key account of who covered the company; none where the case says nothing of it. */
function keyAccountsOf({ coverage }: CaseInput, now: Date): StoredKeyAccount[] {
  const inOrder = [...coverage].sort((one, other) => (one.from < other.from ? -1 : 1));
  const last = inOrder.at(-1);
  if (!last) return [];
  return [
    {
      id: 'keyAccount',
      updatedAt: now,
      name: 'Key account',
      companyId: COMPANY_ID,
      status: 'KEY',
      recommendedStatus: null,
      recommendationReason: null,
      importanceScore: null,
      revenuePoints: null,
      potentialPoints: null,
      referencePoints: null,
      winnabilityPoints: null,
      importanceRank: null,
      rankedOutOf: null,
      importancePlace: null,
      closenessScore: null,
      revenue: { amount: null, currency: null },
      regionalOwnerId: last.ownerId,
      directorId: last.directorId,
      ownerCreditShare: last.ownerShare,
      directorCreditShare: last.directorShare,
      coverageHistory: {
        history: inOrder.map((one) => ({
          since: known(one.from),
          shares: { REGIONAL_OWNER: one.ownerShare, DIRECTOR: one.directorShare },
          members: { REGIONAL_OWNER: one.ownerId, DIRECTOR: one.directorId },
        })),
        unreadable: [],
      },
      coverageProblem: null,
      recordedStatus: 'KEY',
      statusSince: null,
      keySince: null,
      importanceReviewedOn: null,
      needsReviewedOn: null,
      closenessReviewedOn: null,
      nextReviewOn: null,
      reviewState: null,
      overdueReviews: [],
      reviewMarks: NO_REVIEW_MARKS,
      reviewRemark: null,
      attentionSignals: [],
      attention: null,
      createdAt: now,
      changedBy: null,
    } as StoredKeyAccount,
  ];
}

const monthsOf = ({ months }: CaseInput, now: Date): StoredMonth[] =>
  months.map(
    ({ month, score, rulesVersion }, index) =>
      ({
        id: `month ${index}`,
        updatedAt: now,
        companyId: COMPANY_ID,
        month,
        score,
        quality: null,
        density: null,
        authority: null,
        commercial: null,
        threads: null,
        change: null,
        importance: null,
        revenuePoints: null,
        potentialPoints: null,
        referencePoints: null,
        winnabilityPoints: null,
        rulesVersion: rulesVersion ?? null,
        aboutCompany: null,
      }) satisfies StoredMonth,
  );

const plansOf = ({ plan }: CaseInput, now: Date): StoredPlan[] =>
  plan === undefined
    ? []
    : [
        {
          id: PLAN_ID,
          updatedAt: now,
          companyId: COMPANY_ID,
          keyAccountId: null,
          name: 'Plan',
          status: 'ACTIVE',
          periodStartsOn: known(plan.from),
          periodEndsOn: known(plan.to),
          hasGoal: false,
          hasValueProposition: false,
          hasCriticalSuccessFactors: false,
          strategyType: null,
          revenueTarget: NO_MONEY,
          revenueActual: NO_MONEY,
          attainment: null,
          completeness: null,
          missingItems: '',
          health: null,
          healthReason: '',
          planProblem: '',
          createdAt: now,
        } as StoredPlan,
      ];

const companyOf = ({ company, contracts }: CaseInput, now: Date): StoredCompany =>
  ({
    id: COMPANY_ID,
    updatedAt: now,
    name: 'Company',
    accountOwnerId: null,
    scoringPolicyId: null,
    referenceValue: rating(company?.referenceValue),
    deliveryFit: rating(company?.deliveryFit),
    potentialAnnualValue: money(company?.potentialAnnualValue),
    importanceScore: null,
    closenessScore: null,
    closenessTrend: null,
    relationshipState: null,
    lastContactOn: day(company?.lastContactOn),
    amountsWithoutRate: '',
    keyAccountStatus: null,
    scoreExplanation: null,
    scoredAt: null,
    countedRecords: null,
    contractMemory: Object.fromEntries(contracts.flatMap(memoryOf)),
    dealMemory: {},
  }) as StoredCompany;

/** The account of a case as it is on record, before it is judged. */
export function accountOf({ input, now: at, timeZone }: Pick<Case, 'input' | 'now' | 'timeZone'>): Account {
  const now = new Date(at);
  const opportunities = input.opportunities.filter(isThere).map((deal) => dealOf(deal, now));
  return {
    company: companyOf(input, now),
    opportunities,
    contracts: input.contracts.filter(isThere).map((contract) => contractOf(contract, now)),
    contractsOfOthers: [],
    accountNeeds: input.needs.filter(isThere).map((need) => needOf(need, opportunities, now)),
    needsOfOthers: [],
    people: peopleOf(input, now, timeZone),
    keyAccounts: keyAccountsOf(input, now),
    closenessScores: monthsOf(input, now),
    espPlans: plansOf(input, now),
    planObjectives: [],
    salesCredits: [],
    supportRequests: [],
    dealAssessments: [],
    dealCompetitors: [],
    decisionCriteria: [],
    dealMilestones: [],
    openTasks: [],
    hasTraffic: true,
  };
}

/** Ids of deals that the app has credited before. */
export const creditedDeals = ({ opportunities }: CaseInput): Set<string> =>
  new Set(opportunities.flatMap(({ id, credited }) => (credited ? [id] : [])));
