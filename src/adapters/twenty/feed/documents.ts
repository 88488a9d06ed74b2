/** What the feed asks every object for: the inputs of what changed, and how its company was counted last. */
import { type FedObject, INPUTS } from '../../../domain/account/inputs.ts';
import { from, id, instant, instantOrNull, number, text, toMany, toOne } from '../account/fields.ts';
import { inTrash } from '../account/own-fields.ts';
import { joined, only, type Selected, type Shape, shape } from '../account/shape.ts';
import { shapes } from '../account/shapes.ts';
import { RUN_SELECTION } from '../run/run-node.ts';

/** Rows of an object that one look takes. */
const ROWS_PER_LOOK = 500;

/** Rows of the one object that a look asks for more of. */
const ROWS_FURTHER = 2000;

/** Rows of an object that a glance takes: more than a minute of people's work changes. */
const ROWS_PER_GLANCE = 60;

/** Runs that are looked at: those that were written last, which the feed's own is always among. */
const RUNS = 60;

/** A company as it was counted last. */
export const counted = shape(() => ({
  id: id(),
  countedRecords: text(),
  scoredAt: instantOrNull(),
  closenessScore: number(),
}));

const company = toOne(counted);
const createdAt = instant();
const deletedAt = instantOrNull();

/** Somebody or something of a company, as far as counting it goes. */
export const ofCompany = shape(() => ({ deletedAt: inTrash, company }));

const espPlan = toOne(shape(() => ({ id: id(), deletedAt: inTrash, company })));
const withCompany = shape(() => ({ createdAt, deletedAt, company }));

// As where accounts are read: beside the deal itself, the link to one in the trash is empty, and so it was counted.
const withDeal = shape(() => ({
  createdAt,
  deletedAt,
  company,
  opportunity: toOne(shape(() => ({ deletedAt: inTrash }))),
}));

const withDeals = shape(() => ({
  createdAt,
  deletedAt,
  company,
  opportunity: toOne(ofCompany),
  includedDeals: toMany(ofCompany),
}));

type Changed = { id: string; updatedAt: Date };

/** What counts of a record, and no more of it: a pass writes many at once. */
const inputsOf = (object: FedObject): Shape<Changed> =>
  only<Changed>(shapes[object], ['id', 'updatedAt', ...INPUTS[object]]);

/** The changed records of each object. */
export const CHANGED = {
  company: joined(
    inputsOf('company'),
    shape(() => ({ ...counted.fields(), createdAt, deletedAt })),
  ),
  opportunity: joined(inputsOf('opportunity'), withCompany),
  contract: joined(inputsOf('contract'), withDeals),
  person: joined(inputsOf('person'), withCompany),
  accountNeed: joined(inputsOf('accountNeed'), withDeal),
  keyAccount: joined(inputsOf('keyAccount'), withCompany),
  espPlan: joined(inputsOf('espPlan'), withCompany),
  planObjective: joined(
    inputsOf('planObjective'),
    shape(() => ({ createdAt, deletedAt, espPlan })),
  ),
  supportRequest: joined(
    inputsOf('supportRequest'),
    shape(() => ({ createdAt, deletedAt, company, opportunity: toOne(ofCompany), espPlan })),
  ),
  dealAssessment: joined(
    inputsOf('dealAssessment'),
    shape(() => ({ createdAt, deletedAt, opportunity: toOne(ofCompany) })),
  ),
} as const satisfies Record<FedObject, Selected<Changed & { deletedAt: Date | null }>>;

const target = shape(() => ({
  id: id(),
  company: { ...company, source: 'targetCompany' },
  opportunity: from('targetOpportunity', toOne(ofCompany)),
  person: from('targetPerson', toOne(ofCompany)),
  plan: from('targetEspPlan', toOne(ofCompany)),
  keyAccount: from('targetKeyAccount', toOne(ofCompany)),
}));

const participant = shape(() => ({ id: id(), updatedAt: instant(), person: toOne(ofCompany) }));

/** Tasks, and what ties people and records to mails, meetings and tasks. */
export const TIES = {
  task: shape(() => ({
    id: id(),
    status: text(),
    updatedAt: instant(),
    deletedAt,
    createdBy: toOne(shape(() => ({ source: text() }))),
    taskTargets: toMany(target),
  })),
  taskTarget: joined(
    target,
    shape(() => ({
      updatedAt: instant(),
      deletedAt,
      task: toOne(
        shape(() => ({
          id: id(),
          status: text(),
          deletedAt,
          createdBy: toOne(shape(() => ({ source: text() }))),
        })),
      ),
    })),
  ),
  messageParticipant: participant,
  calendarEventParticipant: participant,
} as const;

const held = (subject: 'message' | 'calendarEvent') =>
  shape(() => ({
    id: id(),
    updatedAt: instant(),
    subject: from(subject, toOne(shape(() => ({ id: id(), createdAt })))),
  }));

/** What ties mails to our mailboxes, and meetings to our calendars: nobody of a company stands on them. */
export const HELD = {
  messageChannelMessageAssociation: held('message'),
  calendarChannelEventAssociation: held('calendarEvent'),
} as const;

export type HeldObject = keyof typeof HELD;

/** The list of each object, and the type of its filter. */
export const LISTS = {
  company: ['companies', 'Company'],
  opportunity: ['opportunities', 'Opportunity'],
  contract: ['contracts', 'Contract'],
  person: ['people', 'Person'],
  accountNeed: ['accountNeeds', 'AccountNeed'],
  keyAccount: ['keyAccounts', 'KeyAccount'],
  espPlan: ['espPlans', 'EspPlan'],
  planObjective: ['planObjectives', 'PlanObjective'],
  supportRequest: ['supportRequests', 'SupportRequest'],
  dealAssessment: ['dealAssessments', 'DealAssessment'],
  task: ['tasks', 'Task'],
  taskTarget: ['taskTargets', 'TaskTarget'],
  messageParticipant: ['messageParticipants', 'MessageParticipant'],
  calendarEventParticipant: ['calendarEventParticipants', 'CalendarEventParticipant'],
  messageChannelMessageAssociation: ['messageChannelMessageAssociations', 'MessageChannelMessageAssociation'],
  calendarChannelEventAssociation: ['calendarChannelEventAssociations', 'CalendarChannelEventAssociation'],
} as const satisfies Record<keyof typeof CHANGED | keyof typeof TIES | HeldObject, readonly [string, string]>;

export type FeedObject = keyof typeof LISTS;

export const FEED_OBJECTS = Object.keys(LISTS) as FeedObject[];

const selected: Record<FeedObject, Selected<unknown>> = { ...CHANGED, ...TIES, ...HELD };

const oldestFirst = (rows: number): string =>
  `first: ${rows}, orderBy: [{ updatedAt: AscNullsFirst }, { id: AscNullsFirst }]`;
const NEWEST_FIRST = `first: ${ROWS_PER_GLANCE}, orderBy: [{ updatedAt: DescNullsLast }, { id: DescNullsLast }]`;

const listRoot = (object: FeedObject, page: string): string =>
  `${LISTS[object][0]}(filter: $${object}, ${page}) {
    edges { node { ${selected[object].selection} } } pageInfo { hasNextPage endCursor } }`;

const declared = (object: FeedObject): string => `$${object}: ${LISTS[object][1]}FilterInput`;

/** What changed, with how the feed and the runs stand: one root for each object. */
const looking = (name: string, page: string): string =>
  `query ${name}(${FEED_OBJECTS.map(declared).join(', ')}, $runs: ScoreRunFilterInput, $policies: ScoringPolicyFilterInput) {
  ${FEED_OBJECTS.map((object) => listRoot(object, page)).join('\n  ')}
  scoringPolicies(first: 1, filter: $policies) { edges { node { workspaceProblem } } }
  scoreRuns(first: ${RUNS}, filter: $runs, orderBy: [{ updatedAt: DescNullsLast }]) {
    edges { node { ${RUN_SELECTION} } } }
}`;

/** More of one object, of which there is more than of others. */
export const lookFurther = (object: FeedObject): string =>
  `query LookFurther(${declared(object)}, $after: String) {
  ${listRoot(object, `${oldestFirst(ROWS_FURTHER)}, after: $after`)}
}`;

/** An upsert, as one that somebody threw away comes back by it. */
const BEGIN_FEED = `mutation BeginFeed($data: [ScoreRunCreateInput!]!) {
  createScoreRuns(data: $data, upsert: true) { ${RUN_SELECTION} }
}`;

const KEEP_FEED = `mutation KeepFeed($filter: ScoreRunFilterInput!, $data: ScoreRunUpdateInput!) {
  updateScoreRuns(filter: $filter, data: $data) { ${RUN_SELECTION} }
}`;

export const FEED_DOCUMENTS = {
  LOOK: looking('Look', NEWEST_FIRST),
  LOOK_ON: looking('LookOn', oldestFirst(ROWS_PER_LOOK)),
  BEGIN_FEED,
  KEEP_FEED,
} as const;
