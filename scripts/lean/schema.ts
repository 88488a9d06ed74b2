/** The objects that the app's documents speak of, and how they hang together. */

export type LeanObject = {
  /** The name of its list, which the names of its mutations follow from. */
  readonly list: string;
  /** The object that each relation leads to. */
  readonly toOne: Readonly<Record<string, string>>;
  /** The object of each list of related records, and its column that leads back. */
  readonly toMany: Readonly<Record<string, readonly [object: string, column: string]>>;
};

type Declared = { list: string; toOne?: Record<string, string> };

const DECLARED: Readonly<Record<string, Declared>> = {
  company: { list: 'companies' },
  opportunity: {
    list: 'opportunities',
    toOne: { company: 'company', partOfContract: 'contract', lostTo: 'competitor' },
  },
  contract: { list: 'contracts', toOne: { company: 'company', opportunity: 'opportunity' } },
  person: { list: 'people', toOne: { company: 'company', reportsTo: 'person' } },
  accountNeed: {
    list: 'accountNeeds',
    toOne: { company: 'company', opportunity: 'opportunity', insightFrom: 'opportunity', espPlan: 'espPlan' },
  },
  keyAccount: { list: 'keyAccounts', toOne: { company: 'company' } },
  closenessScore: { list: 'closenessScores', toOne: { company: 'company' } },
  espPlan: { list: 'espPlans', toOne: { company: 'company', keyAccount: 'keyAccount' } },
  planObjective: { list: 'planObjectives', toOne: { espPlan: 'espPlan' } },
  salesCredit: {
    list: 'salesCredits',
    toOne: {
      company: 'company',
      contract: 'contract',
      opportunity: 'opportunity',
      keyAccount: 'keyAccount',
    },
  },
  supportRequest: {
    list: 'supportRequests',
    toOne: { company: 'company', opportunity: 'opportunity', espPlan: 'espPlan' },
  },
  competitor: { list: 'competitors' },
  dealAssessment: { list: 'dealAssessments', toOne: { opportunity: 'opportunity' } },
  dealCompetitor: {
    list: 'dealCompetitors',
    toOne: { opportunity: 'opportunity', competitor: 'competitor' },
  },
  decisionCriterion: { list: 'decisionCriteria', toOne: { opportunity: 'opportunity', heldBy: 'person' } },
  dealMilestone: { list: 'dealMilestones', toOne: { opportunity: 'opportunity' } },
  scoringPolicy: { list: 'scoringPolicies' },
  scoreRun: { list: 'scoreRuns' },
  task: { list: 'tasks' },
  note: { list: 'notes' },
  taskTarget: {
    list: 'taskTargets',
    toOne: {
      task: 'task',
      targetCompany: 'company',
      targetOpportunity: 'opportunity',
      targetPerson: 'person',
      targetEspPlan: 'espPlan',
      targetKeyAccount: 'keyAccount',
    },
  },
  noteTarget: { list: 'noteTargets', toOne: { note: 'note' } },
  message: { list: 'messages' },
  calendarEvent: { list: 'calendarEvents' },
  messageParticipant: { list: 'messageParticipants', toOne: { person: 'person', message: 'message' } },
  messageChannelMessageAssociation: {
    list: 'messageChannelMessageAssociations',
    toOne: { message: 'message' },
  },
  calendarChannelEventAssociation: {
    list: 'calendarChannelEventAssociations',
    toOne: { calendarEvent: 'calendarEvent' },
  },
  calendarEventParticipant: {
    list: 'calendarEventParticipants',
    toOne: { person: 'person', calendarEvent: 'calendarEvent' },
  },
};

/** The list that an object's records are of another one, where it is not called like the object's own. */
const LIST_OF: Readonly<Record<string, string>> = {
  'planObjective.espPlan': 'objectives',
  'opportunity.partOfContract': 'includedDeals',
  'opportunity.lostTo': 'lostDeals',
  'decisionCriterion.heldBy': 'heldCriteria',
  'person.reportsTo': 'reports',
  'accountNeed.insightFrom': 'insightNeeds',
};

const toManyOf = (target: string): LeanObject['toMany'] =>
  Object.fromEntries(
    Object.entries(DECLARED).flatMap(([object, { list, toOne = {} }]) =>
      Object.entries(toOne)
        .filter(([, to]) => to === target)
        .map(([relation]) => [LIST_OF[`${object}.${relation}`] ?? list, [object, `${relation}Id`] as const]),
    ),
  );

export const SCHEMA: Readonly<Record<string, LeanObject>> = Object.fromEntries(
  Object.entries(DECLARED).map(([object, { list, toOne = {} }]) => [
    object,
    { list, toOne, toMany: toManyOf(object) },
  ]),
);

export function schemaOf(object: string): LeanObject {
  const found = SCHEMA[object];
  if (!found) throw new Error(`The lean server knows no object ${object}.`);
  return found;
}

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

export type Deed =
  | 'LIST'
  | 'CREATE'
  | 'CREATE_MANY'
  | 'UPDATE'
  | 'UPDATE_MANY'
  | 'DELETE_MANY'
  | 'RESTORE_MANY';

/** What each root field does to which object. */
export const ROOTS: ReadonlyMap<string, { deed: Deed; object: string }> = new Map(
  Object.entries(SCHEMA).flatMap(([object, { list }]) =>
    (
      [
        [list, 'LIST'],
        [`create${capital(object)}`, 'CREATE'],
        [`create${capital(list)}`, 'CREATE_MANY'],
        [`update${capital(object)}`, 'UPDATE'],
        [`update${capital(list)}`, 'UPDATE_MANY'],
        [`delete${capital(list)}`, 'DELETE_MANY'],
        [`restore${capital(list)}`, 'RESTORE_MANY'],
      ] as const
    ).map(([field, deed]) => [field, { deed, object }] as const),
  ),
);
