import { STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS } from 'twenty-sdk/define';
import { describe, expect, it } from 'vitest';
import { ids } from '../../src/definitions/ids.ts';
import { COMPUTED_OF_COMPANY } from '../../src/definitions/support/sales-roles.ts';
import { builtManifest, fieldsOf } from '../support/manifest.ts';

const {
  company,
  person,
  opportunity,
  task,
  taskTarget,
  note,
  noteTarget,
  workspaceMember,
  message,
  messageParticipant,
  messageChannelMessageAssociation,
  calendarEvent,
  calendarEventParticipant,
  calendarChannelEventAssociation,
} = STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS;

const OBJECTS = {
  company: company.universalIdentifier,
  person: person.universalIdentifier,
  opportunity: opportunity.universalIdentifier,
  task: task.universalIdentifier,
  taskTarget: taskTarget.universalIdentifier,
  note: note.universalIdentifier,
  noteTarget: noteTarget.universalIdentifier,
  workspaceMember: workspaceMember.universalIdentifier,
  message: message.universalIdentifier,
  messageParticipant: messageParticipant.universalIdentifier,
  calendarEvent: calendarEvent.universalIdentifier,
  calendarEventParticipant: calendarEventParticipant.universalIdentifier,
  messageChannelMessageAssociation: messageChannelMessageAssociation.universalIdentifier,
  calendarChannelEventAssociation: calendarChannelEventAssociation.universalIdentifier,
  ...ids.objects,
};

type ObjectName = keyof typeof OBJECTS;

const READ = { read: true, update: false, softDelete: false, destroy: false };
const WRITE = { ...READ, update: true };
const WRITE_AND_TRASH = { ...WRITE, softDelete: true };

const EXPECTED_RIGHTS: Record<ObjectName, typeof READ> = {
  company: WRITE_AND_TRASH,
  person: WRITE_AND_TRASH,
  keyAccount: WRITE_AND_TRASH,
  scoringPolicy: WRITE_AND_TRASH,
  closenessScore: WRITE_AND_TRASH,
  scoreRun: WRITE,
  contract: WRITE,
  salesCredit: WRITE_AND_TRASH,
  espPlan: WRITE,
  planObjective: WRITE,
  accountNeed: WRITE,
  supportRequest: WRITE,
  dealAssessment: WRITE,
  competitor: WRITE,
  dealCompetitor: WRITE_AND_TRASH,
  decisionCriterion: WRITE_AND_TRASH,
  dealMilestone: WRITE_AND_TRASH,
  opportunity: WRITE,
  task: WRITE,
  taskTarget: WRITE,
  note: WRITE,
  noteTarget: WRITE,
  workspaceMember: READ,
  message: READ,
  messageParticipant: READ,
  calendarEvent: READ,
  calendarEventParticipant: READ,
  messageChannelMessageAssociation: READ,
  calendarChannelEventAssociation: READ,
};

/** What the app writes of the objects that people write too; nothing else of them. */
const WRITABLE = {
  company: [...COMPUTED_OF_COMPANY, 'scoringPolicy'],
  person: ['lastContactOn', 'closeness', 'closenessScoredAt', 'buyingRole', 'influence', 'reportsTo'],
  opportunity: [
    'keyAccountStatus',
    'salesTrack',
    'trackOverride',
    'learningAskedOn',
    'decisionTold',
    'closedOn',
    'partOfContract',
    'withoutContract',
    'initiation',
    'assessmentScore',
    'assessmentVerdict',
    'assessmentState',
    'leadOverBest',
    'winPlanCompleteness',
    'initiationProblem',
    'assessmentMarks',
    'competitiveStrategy',
    'winTheme',
    'initiationNote',
    'outcomeReason',
    'lostTo',
    'closenessOutcome',
    'insightGained',
    'amount',
    'closeDate',
    'company',
    'name',
    'owner',
    'stage',
  ],
  task: ['title', 'bodyV2', 'assignee', 'dueAt', 'status'],
  taskTarget: ['task', 'targetOpportunity', 'targetPerson', 'targetCompany'],
  keyAccount: [
    'name',
    'company',
    'recommendedStatus',
    'recommendationReason',
    'importanceScore',
    'revenuePoints',
    'potentialPoints',
    'referencePoints',
    'winnabilityPoints',
    'importanceRank',
    'rankedOutOf',
    'importancePlace',
    'closenessScore',
    'revenue',
    'nextReviewOn',
    'reviewState',
    'overdueReviews',
    'scoredAt',
    'rankedAt',
    'attention',
    'attentionSignals',
    'closenessReviewedOn',
    'coverageHistory',
    'coverageProblem',
    'director',
    'ownerCreditShare',
    'directorCreditShare',
    'importanceReviewedOn',
    'keySince',
    'needsReviewedOn',
    'recordedStatus',
    'regionalOwner',
    'reviewMarks',
    'reviewRemark',
    'settledAt',
    'status',
    'statusSince',
  ],
  contract: [
    'status',
    'startsOn',
    'endsOn',
    'terminatedOn',
    'amount',
    'amountPer',
    'earlierAmounts',
    'company',
    'noticeBy',
    'autoRenews',
    'renewalState',
    'pastTerms',
    'renewals',
    'renewedOn',
  ],
} satisfies Partial<Record<ObjectName, string[]>>;

/** What the app must not read, though it reads the object. */
const UNREADABLE = {
  workspaceMember: ['userEmail'],
  message: ['subject', 'text'],
  messageParticipant: ['handle', 'displayName'],
  calendarEvent: ['title', 'description', 'location', 'conferenceLink'],
  calendarEventParticipant: ['handle', 'displayName'],
} satisfies Partial<Record<ObjectName, string[]>>;

/** Fields Twenty keeps up by itself with every write; a role that could not write them could write nothing. */
const KEPT_BY_TWENTY = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  'createdBy',
  'updatedBy',
  'position',
  'searchVector',
]);

/** Relations without a column on the object: there is nothing to write. */
const STANDARD_INVERSES = {
  company: [
    'people',
    'taskTargets',
    'noteTargets',
    'agentChatThreadTargets',
    'calendarEventTargets',
    'messageThreadTargets',
    'opportunities',
    'attachments',
    'timelineActivities',
  ],
  person: [
    'pointOfContactForOpportunities',
    'taskTargets',
    'noteTargets',
    'agentChatThreadTargets',
    'calendarEventTargets',
    'messageThreadTargets',
    'attachments',
    'messageParticipants',
    'calendarEventParticipants',
    'timelineActivities',
    'listMemberships',
  ],
  opportunity: [
    'taskTargets',
    'noteTargets',
    'agentChatThreadTargets',
    'calendarEventTargets',
    'messageThreadTargets',
    'attachments',
    'timelineActivities',
  ],
  task: ['taskTargets', 'attachments', 'timelineActivities'],
};

const manifest = builtManifest();
const role = manifest.roles.find(({ universalIdentifier }) => universalIdentifier === ids.role);

function standardFields(object: ObjectName): Record<string, string> {
  const standard = {
    company,
    person,
    opportunity,
    task,
    taskTarget,
    message,
    messageParticipant,
    calendarEvent,
    calendarEventParticipant,
    workspaceMember,
  };
  if (!(object in standard)) return {};
  const { fields } = standard[object as keyof typeof standard];
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.universalIdentifier]));
}

/** The names and ids of all fields of an object that a write can carry. */
function columnsOf(object: keyof typeof WRITABLE): Record<string, string> {
  const inverses = new Set<string>(
    object in STANDARD_INVERSES ? STANDARD_INVERSES[object as keyof typeof STANDARD_INVERSES] : [],
  );
  const standard = Object.entries(standardFields(object)).filter(
    ([name]) => !KEPT_BY_TWENTY.has(name) && !inverses.has(name),
  );
  const own = fieldsOf(manifest)
    .filter(
      (field) =>
        field.objectUniversalIdentifier === OBJECTS[object] &&
        field.universalSettings?.relationType !== 'ONE_TO_MANY',
    )
    .map((field): [string, string] => [field.name, field.universalIdentifier]);
  return Object.fromEntries([...standard, ...own]);
}

const restrictions = (object: ObjectName) =>
  (role?.fieldPermissions ?? []).filter(
    (permission) => permission.objectUniversalIdentifier === OBJECTS[object],
  );

describe('the role of the app', () => {
  it('is the one the app runs under', () => {
    expect(role).toBeDefined();
    expect(manifest.application.defaultRoleUniversalIdentifier).toBe(ids.role);
  });

  it('gives nothing wholesale and cannot be given away', () => {
    expect(role).toMatchObject({
      canReadAllObjectRecords: false,
      canUpdateAllObjectRecords: false,
      canSoftDeleteAllObjectRecords: false,
      canDestroyAllObjectRecords: false,
      canUpdateAllSettings: false,
      canAccessAllTools: false,
      canBeAssignedToUsers: false,
      canBeAssignedToAgents: false,
      canBeAssignedToApiKeys: false,
      permissionFlagUniversalIdentifiers: [],
    });
  });

  it('has rights on no other objects', () => {
    const named = role?.objectPermissions
      .map(({ objectUniversalIdentifier }) => objectUniversalIdentifier)
      .sort();
    expect(named).toEqual(Object.values(OBJECTS).sort());
  });

  it.each(Object.entries(EXPECTED_RIGHTS))('has these rights on %s and no more', (object, expected) => {
    const rights = role?.objectPermissions.find(
      ({ objectUniversalIdentifier }) => objectUniversalIdentifier === OBJECTS[object as ObjectName],
    );
    expect({
      read: rights?.canReadObjectRecords,
      update: rights?.canUpdateObjectRecords,
      softDelete: rights?.canSoftDeleteObjectRecords,
      destroy: rights?.canDestroyObjectRecords,
    }).toEqual(expected);
  });

  it.each(Object.entries(WRITABLE))('may write these fields of %s and no others', (object, expected) => {
    const name = object as keyof typeof WRITABLE;
    const closed = new Set(
      restrictions(name)
        .filter(({ canUpdateFieldValue }) => canUpdateFieldValue === false)
        .map(({ fieldUniversalIdentifier }) => fieldUniversalIdentifier),
    );
    const open = Object.entries(columnsOf(name)).filter(([, identifier]) => !closed.has(identifier));
    expect(open.map(([field]) => field).sort()).toEqual([...expected].sort());
  });

  it.each(Object.keys(EXPECTED_RIGHTS))('may read all it reads %s for and nothing private', (object) => {
    const name = object as ObjectName;
    const fields = standardFields(name);
    const expected = name in UNREADABLE ? UNREADABLE[name as keyof typeof UNREADABLE] : [];
    const unreadable = restrictions(name)
      .filter(({ canReadFieldValue }) => canReadFieldValue === false)
      .map(({ fieldUniversalIdentifier }) => fieldUniversalIdentifier);
    expect(unreadable.sort()).toEqual(expected.map((field) => fields[field]).sort());
  });
});
