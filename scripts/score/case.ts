/** Cases: an account as people would type it, the day it is judged on, and what is expected of it. */
import * as z from 'zod';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day has the form YYYY-MM-DD');
const OptionalDay = Day.nullish();
const Text = z.string().nullish();
const Whole = z.number().nullish();
const Amount = z.object({ amount: z.number().nullable(), currency: z.string().nullish() }).nullish();
const Id = z.string();

const Opportunity = z.looseObject({
  id: Id,
  name: Text,
  stage: Text,
  amount: Amount,
  termMonths: Whole,
  closeDate: Text,
  closedOn: OptionalDay,
  partOfContract: Text,
  closenessOutcome: z.enum(['IMPROVED', 'SAME', 'WORSENED']).nullish(),
  insightGained: Text,
  updatedAt: Text,
  updatedBy: z.looseObject({ source: Text }).nullish(),
  credited: z.boolean().optional(),
  deletedAt: Text,
});

const Contract = z.looseObject({
  id: Id,
  name: Text,
  status: z.enum(['DRAFT', 'ACTIVE', 'EXPIRED', 'TERMINATED']).nullish(),
  opportunity: Text,
  amount: Amount,
  amountPer: z.enum(['WHOLE_TERM', 'YEAR', 'MONTH']).nullish(),
  amountFrom: OptionalDay,
  amountBefore: Amount,
  signedOn: OptionalDay,
  startsOn: OptionalDay,
  endsOn: OptionalDay,
  terminatedOn: OptionalDay,
  autoRenews: z.boolean().nullish(),
  renewalMonths: Whole,
  noticeMonths: Whole,
  pastTerms: z.array(z.looseObject({ startsOn: Day, endsOn: Day, amount: Amount })).optional(),
  updatedAt: Text,
  updatedBy: z.looseObject({ source: Text }).nullish(),
  deletedAt: Text,
});

const Need = z.looseObject({
  id: Id,
  need: Text,
  needState: Text,
  horizon: Text,
  expectedOn: OptionalDay,
  identifiedOn: OptionalDay,
  estimatedValue: Amount,
  opportunity: Text,
  deletedAt: Text,
});

const Person = z.looseObject({
  id: Id,
  buyingRole: z.enum(['USER', 'EVALUATOR', 'DECISION_MAKER', 'APPROVER']).nullish(),
  supportLevel: z.enum(['MENTOR', 'SUPPORTER', 'NEUTRAL', 'NON_SUPPORTER', 'ENEMY']).nullish(),
  influence: z.enum(['INNER_CIRCLE', 'POLITICAL_STRUCTURE', 'OUTSIDE']).nullish(),
  coverage: z.enum(['IN_DEPTH', 'MULTIPLE_CONTACTS', 'BRIEF_CONTACT', 'NO_CONTACT']).nullish(),
  relationshipCheckedOn: OptionalDay,
  reportsTo: Text,
  lastContactOn: OptionalDay,
  deletedAt: Text,
});

const Interaction = z.object({
  person: Id,
  kind: z.enum(['MEETING', 'EMAIL_IN', 'EMAIL_OUT']),
  on: Day,
});

const Participant = z.looseObject({
  handle: Text,
  role: Text,
  personId: Text,
  workspaceMemberId: Text,
  responseStatus: Text,
});

const Message = z.looseObject({
  id: Id,
  receivedAt: Text,
  isDraft: z.boolean().nullish(),
  messageCampaignId: Text,
  deliveryStatus: Text,
  messageParticipants: z.array(Participant).default([]),
  messageChannelMessageAssociations: z.array(z.looseObject({ direction: Text })).default([]),
});

const Event = z.looseObject({
  id: Id,
  startsAt: Text,
  isCanceled: z.boolean().nullish(),
  calendarEventParticipants: z.array(Participant).default([]),
  calendarChannelEventAssociations: z.array(z.looseObject({})).default([]),
});

const Coverage = z.object({
  from: Day,
  ownerId: z.string().nullable(),
  directorId: z.string().nullable(),
  ownerShare: z.number(),
  directorShare: z.number(),
});

const Month = z.looseObject({ month: Day, score: z.number().nullable(), rulesVersion: Whole });

const Answers = z.record(z.string(), z.unknown());

const Input = z.looseObject({
  company: z
    .looseObject({
      referenceValue: Text,
      deliveryFit: Text,
      potentialAnnualValue: Amount,
      lastContactOn: OptionalDay,
    })
    .optional(),
  opportunities: z.array(Opportunity).default([]),
  contracts: z.array(Contract).default([]),
  needs: z.array(Need).default([]),
  people: z.array(Person).default([]),
  interactions: z.array(Interaction).default([]),
  messages: z.array(Message).default([]),
  events: z.array(Event).default([]),
  coverage: z.array(Coverage).default([]),
  months: z.array(Month).default([]),
  plan: z.object({ from: Day, to: Day }).optional(),
  assessment: Answers.optional(),
  dealCompetitors: z.array(Answers).default([]),
});

const Case = z.looseObject({
  id: z.string(),
  title: z.string().default(''),
  now: z.iso.datetime(),
  timeZone: z.string().default('UTC'),
  settings: z.record(z.string(), z.unknown()).default({}),
  input: Input,
  expected: z.record(z.string(), z.unknown()).optional(),
});

export type Case = z.infer<typeof Case>;
export type CaseInput = Case['input'];

const Cases = z.union([z.looseObject({ cases: z.array(Case) }), z.array(Case), Case]);

/**
 * The cases of a file: one, a list, or an object with `cases`.
 *
 * @throws {Error} naming the first thing that can't be read
 */
export function readCases(text: string): Case[] {
  const parsed = Cases.safeParse(JSON.parse(text));
  if (parsed.success) {
    const { data } = parsed;
    if (Array.isArray(data)) return data;
    return 'cases' in data && Array.isArray(data.cases) ? (data.cases as Case[]) : [data as Case];
  }
  throw new Error(`These are no cases: ${z.prettifyError(parsed.error)}`);
}
