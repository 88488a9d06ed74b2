/** What is asked for to read accounts. */
import type * as z from 'zod/mini';
import type { AccountObject } from '../../../domain/account/account.ts';
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
import { capitalised, listNameOf } from './object-names.ts';
import { joined, type Selected, shape } from './shape.ts';
import { type NodeOf, shapes } from './shapes.ts';

/** A list of a document and how its records are parsed. */
export type ListRoot<Node> = Root & { node: () => z.ZodMiniType<Node> };

export type ListRoots = Readonly<Record<string, Root & { node: () => z.ZodMiniType }>>;

/** Rows of a further request. */
const PAGE = 1000;

const listOf = <Node>(
  object: string,
  list: string,
  first: number,
  selected: Selected<Node>,
): ListRoot<Node> => ({
  field: list,
  variable: list,
  filterType: `${capitalised(object)}FilterInput`,
  first,
  get selection() {
    return selected.selection;
  },
  node: () => selected.node,
});

const recordsOf = <Node>(object: AccountObject, first: number, selected: Selected<Node>): ListRoot<Node> =>
  listOf(object, listNameOf(object), first, selected);

/**
 * Records of an object alone, as further ones are asked for. That an object's shape is the one under its name can't be
 * followed through the table.
 */
const all = <Name extends AccountObject>(object: Name): ListRoot<NodeOf<Name>> =>
  recordsOf(object, PAGE, shapes[object] as unknown as Selected<NodeOf<Name>>);

/** A list whose variable is called as it is, as there are several in a document. */
const named = <Node>(root: Root, node: () => z.ZodMiniType<Node>): ListRoot<Node> => ({
  ...root,
  variable: root.field,
  node,
});

const task = () => toOne(shape(() => ({ id: id(), status: text(), deletedAt: text() })));

/** Beside the company itself, the link to one in the trash is empty: such a record is one without a company. */
const company = () => ({ company: toOne(shape(() => ({ id: id() }))) });

const tasks = () => ({ taskTargets: toMany(shape(() => ({ id: id(), task: task() }))) });

const opportunities = recordsOf(
  'opportunity',
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

const espPlans = recordsOf(
  'espPlan',
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
  companies: recordsOf(
    'company',
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
  messageParticipants: named(TRAFFIC_ROOTS.messageParticipants, EmailNode),
  calendarEventParticipants: named(TRAFFIC_ROOTS.calendarEventParticipants, MeetingNode),
} as const satisfies ListRoots;

const keyAccounts = all('keyAccount');
const contracts = all('contract');
const accountNeeds = all('accountNeed');
const salesCredits = all('salesCredit');
const supportRequests = all('supportRequest');

/** What the first lists hold only in part, who was on mails and at meetings, and which of our mailboxes hold them. */
export const DETAIL_ROOTS = {
  people: all('person'),
  contracts,
  keyAccounts,
  closenessScores: all('closenessScore'),
  accountNeeds,
  supportRequests,
  salesCredits,
  planObjectives: all('planObjective'),
  dealAssessments: all('dealAssessment'),
  dealCompetitors: all('dealCompetitor'),
  decisionCriteria: all('decisionCriterion'),
  dealMilestones: all('dealMilestone'),
  taskTargets: listOf(
    'taskTarget',
    'taskTargets',
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
  messageParticipants: named(PARTY_ROOTS.messageParticipants, EmailLineNode),
  calendarEventParticipants: named(PARTY_ROOTS.calendarEventParticipants, MeetingLineNode),
  messageChannelMessageAssociations: named(PARTY_ROOTS.messageChannelMessageAssociations, MailboxNode),
  calendarChannelEventAssociations: named(PARTY_ROOTS.calendarChannelEventAssociations, CalendarNode),
} as const satisfies ListRoots;

/** Records whose company is not known. */
export const LOOSE_ROOTS = {
  opportunities,
  espPlans,
  contracts: recordsOf('contract', PAGE, joined(shapes.contract, shape(company))),
  accountNeeds: recordsOf('accountNeed', PAGE, joined(shapes.accountNeed, shape(company))),
  keyAccounts: recordsOf(
    'keyAccount',
    PAGE,
    joined(
      shapes.keyAccount,
      shape(() => ({ ...company(), ...tasks() })),
    ),
  ),
  supportRequests,
  salesCredits: recordsOf('salesCredit', PAGE, joined(shapes.salesCredit, shape(company))),
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
