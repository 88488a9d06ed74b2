/** What is asked for to read accounts. */
import type * as z from 'zod/mini';
import { POLICY_ROOT } from '../documents/policy-root.ts';
import { queryOf, type Root } from '../documents/roots.ts';
import { PARTY_ROOTS, TRAFFIC_ROOTS } from '../documents/traffic.ts';
import {
  CalendarNode,
  EmailLineNode,
  EmailNode,
  MailboxNode,
  MeetingLineNode,
  MeetingNode,
} from '../nodes.ts';
import { PolicyNode } from '../policy/policy-node.ts';
import { id, link, text, toMany, toOne } from './fields.ts';
import { joined, type Selected, shape } from './shape.ts';
import { shapes } from './shapes.ts';

/** A list of a document and how its records are parsed. */
export type ListRoot<Node> = Root & { node: () => z.ZodMiniType<Node> };

export type ListRoots = Readonly<Record<string, Root & { node: () => z.ZodMiniType }>>;

const listOf = <Node>(
  field: string,
  filterType: string,
  first: number,
  selected: Selected<Node>,
): ListRoot<Node> => ({
  field,
  variable: field,
  filterType,
  first,
  get selection() {
    return selected.selection;
  },
  node: () => selected.node,
});

/** Rows of a further request. */
const PAGE = 1000;

const task = () => toOne(shape(() => ({ id: id(), status: text(), deletedAt: text() })));

/** Beside the company itself, the link to one in the trash is empty: such a record is one without a company. */
const company = () => ({ company: toOne(shape(() => ({ id: id() }))) });

const tasks = () => ({ taskTargets: toMany(shape(() => ({ id: id(), task: task() }))) });

const opportunities = listOf(
  'opportunities',
  'OpportunityFilterInput',
  PAGE,
  joined(
    shapes.opportunity,
    shape(() => ({
      contracts: toMany(shapes.contract),
      accountNeeds: toMany(shapes.accountNeed),
      supportRequests: toMany(shapes.supportRequest),
      dealAssessments: toMany(shapes.dealAssessment),
      dealCompetitors: toMany(shapes.dealCompetitor),
      decisionCriteria: toMany(shapes.decisionCriterion),
      dealMilestones: toMany(shapes.dealMilestone),
      ...company(),
      ...tasks(),
    })),
  ),
);

const espPlans = listOf(
  'espPlans',
  'EspPlanFilterInput',
  500,
  joined(
    shapes.espPlan,
    shape(() => ({
      objectives: toMany(shapes.planObjective),
      supportRequests: toMany(shapes.supportRequest),
      ...company(),
      ...tasks(),
    })),
  ),
);

const scoringPolicies = { ...POLICY_ROOT, node: PolicyNode } as const;

/** The lists of whole accounts. Related records come with them, 60 of a kind at most. */
export const WHOLE_ROOTS = {
  companies: listOf(
    'companies',
    'CompanyFilterInput',
    500,
    joined(
      shapes.company,
      shape(() => ({
        people: toMany(shapes.person),
        contracts: toMany(shapes.contract),
        keyAccounts: toMany(shapes.keyAccount),
        closenessScores: toMany(shapes.closenessScore),
        accountNeeds: toMany(shapes.accountNeed),
        supportRequests: toMany(shapes.supportRequest),
        salesCredits: toMany(shapes.salesCredit),
        ...tasks(),
      })),
    ),
  ),
  opportunities,
  espPlans,
  scoringPolicies,
  messageParticipants: {
    ...TRAFFIC_ROOTS.messageParticipants,
    variable: 'messageParticipants',
    node: EmailNode,
  },
  calendarEventParticipants: {
    ...TRAFFIC_ROOTS.calendarEventParticipants,
    variable: 'calendarEventParticipants',
    node: MeetingNode,
  },
} as const satisfies ListRoots;

const keyAccounts = listOf('keyAccounts', 'KeyAccountFilterInput', PAGE, shapes.keyAccount);
const contracts = listOf('contracts', 'ContractFilterInput', PAGE, shapes.contract);
const accountNeeds = listOf('accountNeeds', 'AccountNeedFilterInput', PAGE, shapes.accountNeed);
const salesCredits = listOf('salesCredits', 'SalesCreditFilterInput', PAGE, shapes.salesCredit);
const supportRequests = listOf('supportRequests', 'SupportRequestFilterInput', PAGE, shapes.supportRequest);

/** What the first lists hold only in part, who was on mails and at meetings, and which of our mailboxes hold them. */
export const DETAIL_ROOTS = {
  people: listOf('people', 'PersonFilterInput', PAGE, shapes.person),
  contracts,
  keyAccounts,
  closenessScores: listOf('closenessScores', 'ClosenessScoreFilterInput', PAGE, shapes.closenessScore),
  accountNeeds,
  supportRequests,
  salesCredits,
  planObjectives: listOf('planObjectives', 'PlanObjectiveFilterInput', PAGE, shapes.planObjective),
  dealAssessments: listOf('dealAssessments', 'DealAssessmentFilterInput', PAGE, shapes.dealAssessment),
  dealCompetitors: listOf('dealCompetitors', 'DealCompetitorFilterInput', PAGE, shapes.dealCompetitor),
  decisionCriteria: listOf(
    'decisionCriteria',
    'DecisionCriterionFilterInput',
    PAGE,
    shapes.decisionCriterion,
  ),
  dealMilestones: listOf('dealMilestones', 'DealMilestoneFilterInput', PAGE, shapes.dealMilestone),
  taskTargets: listOf(
    'taskTargets',
    'TaskTargetFilterInput',
    PAGE,
    shape(() => ({
      id: id(),
      targetCompanyId: link(),
      targetOpportunityId: link(),
      targetKeyAccountId: link(),
      targetEspPlanId: link(),
      task: task(),
    })),
  ),
  messageParticipants: {
    ...PARTY_ROOTS.messageParticipants,
    variable: 'messageParticipants',
    node: EmailLineNode,
  },
  calendarEventParticipants: {
    ...PARTY_ROOTS.calendarEventParticipants,
    variable: 'calendarEventParticipants',
    node: MeetingLineNode,
  },
  messageChannelMessageAssociations: {
    ...PARTY_ROOTS.messageChannelMessageAssociations,
    variable: 'messageChannelMessageAssociations',
    node: MailboxNode,
  },
  calendarChannelEventAssociations: {
    ...PARTY_ROOTS.calendarChannelEventAssociations,
    variable: 'calendarChannelEventAssociations',
    node: CalendarNode,
  },
} as const satisfies ListRoots;

/** Records whose company is not known. */
export const LOOSE_ROOTS = {
  opportunities,
  espPlans,
  contracts: listOf('contracts', 'ContractFilterInput', PAGE, joined(shapes.contract, shape(company))),
  accountNeeds: listOf(
    'accountNeeds',
    'AccountNeedFilterInput',
    PAGE,
    joined(shapes.accountNeed, shape(company)),
  ),
  keyAccounts: listOf(
    'keyAccounts',
    'KeyAccountFilterInput',
    PAGE,
    joined(
      shapes.keyAccount,
      shape(() => ({ ...company(), ...tasks() })),
    ),
  ),
  supportRequests,
  salesCredits: listOf(
    'salesCredits',
    'SalesCreditFilterInput',
    PAGE,
    joined(shapes.salesCredit, shape(company)),
  ),
  scoringPolicies,
} as const satisfies ListRoots;

/** A document of some of the lists. */
export const documentOf = <Roots extends ListRoots>(
  name: string,
  roots: Roots,
  wanted: readonly (keyof Roots)[],
): string =>
  queryOf(
    name,
    wanted.flatMap((list) => roots[list] ?? []),
  );

const whole = <Roots extends ListRoots>(name: string, roots: Roots): string =>
  documentOf(name, roots, Object.keys(roots));

/** Each document with all the lists that it may have, for the checks against a schema. */
export const accountDocuments = () => ({
  READ_ACCOUNTS: whole('ReadAccounts', WHOLE_ROOTS),
  READ_ACCOUNT_DETAILS: whole('ReadAccountDetails', DETAIL_ROOTS),
  READ_LOOSE_RECORDS: whole('ReadLooseRecords', LOOSE_ROOTS),
});
