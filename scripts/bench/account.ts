/** A full account: everything that the app knows hangs on one company, and a class of others to be ranked among. */
import {
  company,
  contract,
  given,
  type Kind,
  mail,
  many,
  meeting,
  money,
  opportunity,
  person,
  policy,
  withId,
} from './records.ts';
import type { BenchRecord, Stage } from './stage.ts';

const OTHERS = 24;
const ROLES = ['DECISION_MAKER', 'APPROVER', 'EVALUATOR', 'USER', 'USER', null] as const;
const SUPPORT = ['SUPPORTER', 'MENTOR', 'NEUTRAL', 'NEUTRAL', 'SUPPORTER', null] as const;
const MAILS_AGO = [3, 9, 20, 45];

/** What the changes change; all of the account unless it says otherwise. */
export type Account = {
  readonly companyId: string;
  readonly people: readonly BenchRecord[];
  readonly opportunities: readonly BenchRecord[];
  readonly contracts: readonly BenchRecord[];
  readonly planId: string;
  readonly keyAccountId: string;
  readonly needId: string;
  readonly requestId: string;
  /** Of the plan. */
  readonly taskId: string;
  /** A task that is about nothing. */
  readonly looseTaskId: string;
  /** Another company of the same class, with one contact. */
  readonly otherId: string;
};

const textOf = (markdown: string) => ({ markdown });

const monthsOf = (stage: Stage, companyId: string): BenchRecord[] =>
  [62, 93, 124, 155, 186].map((daysAgo, index) =>
    withId({
      companyId,
      name: `Month ${index}`,
      month: `${stage.day(-daysAgo).slice(0, 7)}-01`,
      score: 40 + index,
    }),
  );

/** Sets the account up and lets the app work on it until it has nothing to do any more. */
export async function setAccount(stage: Stage): Promise<Account> {
  const [owner = '', director = '', head = '', expert = ''] = stage.memberIds;
  const standard = policy();
  const alder = company('Alder Works', standard.id, {
    referenceValue: 'RATING_4',
    potentialAnnualValue: money(500_000),
    accountOwnerId: owner,
  });
  const others = Array.from({ length: OTHERS }, (_, index) =>
    company(`Other ${index}`, standard.id, { potentialAnnualValue: money(20_000 * (index + 1)) }),
  );
  const people = ROLES.map((buyingRole, index) =>
    person(alder.id, `Alder ${index}`, {
      buyingRole,
      supportLevel: SUPPORT[index],
      coverage: index < 4 ? 'MULTIPLE_CONTACTS' : null,
      influence: index < 2 ? 'INNER_CIRCLE' : null,
    }),
  );
  const opportunities = [
    opportunity(alder.id, 'Warehouse rollout', { closeDate: stage.at(60), ownerId: owner }),
    opportunity(alder.id, 'Claims portal', { stage: 'SCREENING', closeDate: stage.at(150), ownerId: owner }),
    opportunity(alder.id, 'Pilot', { stage: 'CUSTOMER', closeDate: stage.at(-130), amount: money(80_000) }),
  ];
  const contracts = [
    contract(stage, alder.id, 'Frame', { opportunityId: opportunities[2]?.id, ownerId: owner }),
    contract(stage, alder.id, 'Support', { amount: money(30_000), signedOn: stage.day(-60) }),
    contract(stage, alder.id, 'Training', { amount: money(20_000), signedOn: stage.day(-50) }),
  ];
  const keyAccount = withId({
    name: 'Alder Works',
    companyId: alder.id,
    status: 'KEY',
    regionalOwnerId: owner,
    directorId: director,
    localHeadId: head,
    ownerCreditShare: 100,
    directorCreditShare: 50,
    coverageHistory: [{ since: stage.day(-400), ownerCreditShare: 100, directorCreditShare: 50 }],
    importanceReviewedOn: stage.day(-30),
    needsReviewedOn: stage.day(-30),
    closenessReviewedOn: stage.day(-30),
  });
  const plan = withId({
    name: 'Alder Works 2026',
    companyId: alder.id,
    keyAccountId: keyAccount.id,
    status: 'ACTIVE',
    periodStartsOn: stage.day(-99),
    periodEndsOn: stage.day(100),
    goal: textOf('Be their first choice for data.'),
    valueProposition: textOf('One team for all plants.'),
    criticalSuccessFactors: textOf('- The new plant opens\n- The CIO stays'),
    strategyType: 'EXPAND',
    revenueTarget: money(200_000),
    ownerId: owner,
    directorId: director,
  });
  const needs = ['WITHIN_3_MONTHS', 'MONTHS_3_TO_12', 'YEARS_1_TO_3'].map((horizon, index) =>
    withId({
      need: `Need ${index}`,
      companyId: alder.id,
      espPlanId: plan.id,
      horizon,
      needState: 'OPEN',
      estimatedValue: money(40_000),
      identifiedOn: stage.day(-40),
    }),
  );
  const request = withId({
    name: 'Architect for the bid',
    companyId: alder.id,
    opportunityId: opportunities[0]?.id,
    espPlanId: plan.id,
    helpType: 'EXPERT',
    supportState: 'ASKED',
    neededBy: stage.day(25),
    requestedById: owner,
    supporterId: expert,
  });
  const ofPlan = withId({ title: 'Call the CFO', status: 'TODO', assigneeId: owner });
  const ofCompany = withId({ title: 'Send the brochure', status: 'TODO' });
  const loose = withId({ title: 'Order lunch', status: 'TODO' });
  const objectives = many(2, (index) => ({
    name: `Meet board member ${index}`,
    espPlanId: plan.id,
    objectiveType: 'CROSS_ACCOUNT',
    dueOn: stage.day(40 + index),
    status: 'OPEN',
  }));
  const kinds: Kind[] = [
    { object: 'scoringPolicy', records: [standard] },
    { object: 'company', records: [alder, ...others] },
    { object: 'person', records: [...people, ...others.map(({ id }) => person(id, 'Other'))] },
    { object: 'opportunity', records: opportunities },
    { object: 'contract', records: contracts },
    ...people.flatMap(({ id }) =>
      MAILS_AGO.flatMap((daysAgo, index) => mail(stage, id, { daysAgo, isFromThem: index % 2 === 0 })),
    ),
    ...[5, 30].flatMap((daysAgo) =>
      meeting(
        stage,
        people.slice(0, 3).map(({ id }) => id),
        daysAgo,
      ),
    ),
    { object: 'keyAccount', records: [keyAccount] },
    { object: 'closenessScore', records: monthsOf(stage, alder.id) },
    { object: 'espPlan', records: [plan] },
    { object: 'planObjective', records: objectives },
    { object: 'accountNeed', records: needs },
    { object: 'supportRequest', records: [request] },
    { object: 'task', records: [ofPlan, ofCompany, loose] },
    {
      object: 'taskTarget',
      records: [
        withId({ taskId: ofPlan.id, targetEspPlanId: plan.id }),
        withId({ taskId: ofCompany.id, targetCompanyId: alder.id }),
      ],
    },
  ];
  await given(stage, kinds);
  return {
    companyId: alder.id,
    people,
    opportunities,
    contracts,
    planId: plan.id,
    keyAccountId: keyAccount.id,
    needId: needs[0]?.id ?? '',
    requestId: request.id,
    taskId: ofPlan.id,
    looseTaskId: loose.id,
    otherId: others[3]?.id ?? '',
  };
}
