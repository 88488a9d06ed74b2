/** Records of a scenario, written down by short keys; every run gets ids of its own. */
import { randomUUID } from 'node:crypto';
import { type DayNumber, formatDay } from '../../../src/domain/shared/calendar.ts';

export type Values = Record<string, unknown>;

/** What the helpers of a scenario know: the day, and which id stands for which key. */
export type Stage = {
  today: DayNumber;
  /** The id of a key; the same key gives the same id within a run. */
  id(key: string): string;
  /** `YYYY-MM-DD`, so many days from today. */
  day(offset: number): string;
  /** An instant on a day, at noon UTC for the past and at this minute for today. */
  at(offset: number): string;
  /** A workspace member. */
  memberId: string;
};

export function createStage(now: Date, memberId: string): Stage {
  const ids = new Map<string, string>();
  const today = Math.floor(now.getTime() / 86_400_000);
  return {
    today,
    memberId,
    id(key) {
      const known = ids.get(key);
      if (known) return known;
      const fresh = randomUUID();
      ids.set(key, fresh);
      return fresh;
    },
    day: (offset) => formatDay(today + offset),
    at: (offset) =>
      offset === 0
        ? new Date(now.getTime() - 60_000).toISOString()
        : `${formatDay(today + offset)}T12:00:00.000Z`,
  };
}

export const money = (amount: number, currencyCode = 'USD') => ({
  amountMicros: amount * 1_000_000,
  currencyCode,
});

/** One record to create: the object's name and its values. */
export type Given = { object: string; values: Values };

const OBJECTS: Readonly<Record<string, string>> = {
  company: 'Company',
  opportunity: 'Opportunity',
  contract: 'Contract',
  person: 'Person',
  scoringPolicy: 'ScoringPolicy',
  keyAccount: 'KeyAccount',
  task: 'Task',
  taskTarget: 'TaskTarget',
  note: 'Note',
  noteTarget: 'NoteTarget',
  salesCredit: 'SalesCredit',
  dealAssessment: 'DealAssessment',
  competitor: 'Competitor',
  dealCompetitor: 'DealCompetitor',
  decisionCriterion: 'DecisionCriterion',
  dealMilestone: 'DealMilestone',
  espPlan: 'EspPlan',
  planObjective: 'PlanObjective',
  accountNeed: 'AccountNeed',
  supportRequest: 'SupportRequest',
  closenessScore: 'ClosenessScore',
  message: 'Message',
  messageCampaign: 'MessageCampaign',
  messageParticipant: 'MessageParticipant',
  calendarEvent: 'CalendarEvent',
  calendarEventParticipant: 'CalendarEventParticipant',
  messageChannelMessageAssociation: 'MessageChannelMessageAssociation',
  calendarChannelEventAssociation: 'CalendarChannelEventAssociation',
};

function typeOf(object: string): string {
  const name = OBJECTS[object];
  if (!name) throw new Error(`No scenario knows the object ${object}.`);
  return name;
}

export type Mutation = { query: string; variables: Values };

export const create = (object: string, values: Values): Mutation => ({
  query: `mutation Create($data: ${typeOf(object)}CreateInput!) { create${typeOf(object)}(data: $data) { id } }`,
  variables: { data: values },
});

export const update = (object: string, id: string, data: Values): Mutation => ({
  query: `mutation Update($id: UUID!, $data: ${typeOf(object)}UpdateInput!) { update${typeOf(object)}(id: $id, data: $data) { id } }`,
  variables: { id, data },
});

const byId =
  (verb: 'delete' | 'restore' | 'destroy') =>
  (object: string, id: string): Mutation => ({
    query: `mutation Change($id: UUID!) { ${verb}${typeOf(object)}(id: $id) { id } }`,
    variables: { id },
  });

export const remove = byId('delete');
export const restore = byId('restore');
export const destroy = byId('destroy');

/** What reads some values of one record, under its object's name. */
export const reading = (object: string, id: string, fields: readonly string[]): Mutation => ({
  query: `query Read($filter: ${typeOf(object)}FilterInput!) { ${object}(filter: $filter) { ${fields.join(' ')} } }`,
  variables: { filter: { id: { eq: id } } },
});
