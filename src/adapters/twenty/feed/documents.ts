/** What the feed asks every object for: the inputs of what changed, and how its company was counted last. */
import { INPUTS, type InputObject } from '../../../domain/account/inputs.ts';
import { from, id, instant, instantOrNull, link, number, text, toMany, toOne } from '../account/fields.ts';
import { inTrash } from '../account/own-fields.ts';
import { joined, only, type Selected, type Shape, shape } from '../account/shape.ts';
import { shapes } from '../account/shapes.ts';

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

const opportunity = toOne(shape(() => ({ deletedAt: inTrash, companyId: link(), company })));
const byDeal = shape(() => ({ createdAt, deletedAt, opportunity }));
const withCompetitor = shape(() => ({
  createdAt,
  deletedAt,
  opportunity,
  competitor: toOne(shape(() => ({ deletedAt: inTrash }))),
}));

type Changed = { id: string; updatedAt: Date };

/** What counts of a record, and no more of it: a pass writes many at once. */
const inputsOf = (object: InputObject): Shape<Changed> =>
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
  dealAssessment: joined(inputsOf('dealAssessment'), byDeal),
  dealCompetitor: joined(inputsOf('dealCompetitor'), withCompetitor),
  decisionCriterion: joined(inputsOf('decisionCriterion'), byDeal),
  dealMilestone: joined(inputsOf('dealMilestone'), byDeal),
} as const satisfies Record<InputObject, Selected<Changed & { deletedAt: Date | null }>>;

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
  dealCompetitor: ['dealCompetitors', 'DealCompetitor'],
  decisionCriterion: ['decisionCriteria', 'DecisionCriterion'],
  dealMilestone: ['dealMilestones', 'DealMilestone'],
  task: ['tasks', 'Task'],
  taskTarget: ['taskTargets', 'TaskTarget'],
  messageParticipant: ['messageParticipants', 'MessageParticipant'],
  calendarEventParticipant: ['calendarEventParticipants', 'CalendarEventParticipant'],
  messageChannelMessageAssociation: ['messageChannelMessageAssociations', 'MessageChannelMessageAssociation'],
  calendarChannelEventAssociation: ['calendarChannelEventAssociations', 'CalendarChannelEventAssociation'],
} as const satisfies Record<keyof typeof CHANGED | keyof typeof TIES | HeldObject, readonly [string, string]>;

export type FeedObject = keyof typeof LISTS;

export const FEED_OBJECTS = Object.keys(LISTS) as FeedObject[];
