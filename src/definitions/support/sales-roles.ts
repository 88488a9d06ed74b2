import { STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS, SystemPermissionFlag } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { mayNotWrite, mayRead } from './permissions.ts';

const {
  company,
  person,
  opportunity,
  task,
  taskTarget,
  note,
  noteTarget,
  attachment,
  timelineActivity,
  workspaceMember,
  message,
  messageThread,
  messageParticipant,
  messageChannelMessageAssociation,
  calendarEvent,
  calendarEventParticipant,
  calendarChannelEventAssociation,
  dashboard,
} = STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS;

const { objects, fields } = ids;

/** A role for people in sales: nothing wholesale, no settings of the workspace, no destroying. */
export const salesRole = {
  canReadAllObjectRecords: false,
  canUpdateAllObjectRecords: false,
  canSoftDeleteAllObjectRecords: false,
  canDestroyAllObjectRecords: false,
  canUpdateAllSettings: false,
  canAccessAllTools: false,
  canBeAssignedToUsers: true,
  canBeAssignedToAgents: false,
  canBeAssignedToApiKeys: false,
  /** A person's own things: files, profile, and the mailbox and calendar that closeness is calculated from. */
  permissionFlagUniversalIdentifiers: [
    SystemPermissionFlag.UPLOAD_FILE,
    SystemPermissionFlag.DOWNLOAD_FILE,
    SystemPermissionFlag.SEND_EMAIL_TOOL,
    SystemPermissionFlag.CONNECTED_ACCOUNTS,
    SystemPermissionFlag.PROFILE_INFORMATION,
  ],
};

/**
 * What selling takes, whatever the seniority: the customers and the deals to write, the own working papers also to
 * throw away, the rest to read.
 */
export const salesObjects = [
  mayRead(company.universalIdentifier, { update: true }),
  mayRead(person.universalIdentifier, { update: true }),
  mayRead(opportunity.universalIdentifier, { update: true }),
  mayRead(objects.contract, { update: true }),
  mayRead(objects.keyAccount, { update: true }),
  mayRead(task.universalIdentifier, { update: true, softDelete: true }),
  mayRead(taskTarget.universalIdentifier, { update: true, softDelete: true }),
  mayRead(note.universalIdentifier, { update: true, softDelete: true }),
  mayRead(noteTarget.universalIdentifier, { update: true, softDelete: true }),
  mayRead(attachment.universalIdentifier, { update: true, softDelete: true }),
  mayRead(timelineActivity.universalIdentifier),
  mayRead(workspaceMember.universalIdentifier),
  mayRead(message.universalIdentifier),
  mayRead(messageThread.universalIdentifier),
  mayRead(messageParticipant.universalIdentifier),
  // Whose mailboxes and calendars hold a contact tells how close people are.
  mayRead(messageChannelMessageAssociation.universalIdentifier),
  mayRead(calendarEvent.universalIdentifier),
  mayRead(calendarEventParticipant.universalIdentifier),
  mayRead(calendarChannelEventAssociation.universalIdentifier),
  mayRead(dashboard.universalIdentifier),
  mayRead(objects.espPlan, { update: true }),
  mayRead(objects.planObjective, { update: true, softDelete: true }),
  mayRead(objects.accountNeed, { update: true }),
  mayRead(objects.supportRequest, { update: true }),
  mayRead(objects.salesCredit),
  mayRead(objects.closenessScore),
  mayRead(objects.scoreRun),
];

/** What the app computes of a company: it writes these of it, and nobody else does. */
export const COMPUTED_OF_COMPANY = [
  'keyAccountStatus',
  'importanceScore',
  'closenessScore',
  'closenessTrend',
  'relationshipState',
  'lastContactOn',
  'amountsWithoutRate',
  'scoredAt',
  'scoreExplanation',
  'countedRecords',
  'contractMemory',
  'dealMemory',
] as const;

/** What the app computes; newer servers close it by themselves, older ones only by role. */
export const computedFields = [
  ...mayNotWrite(company.universalIdentifier, fields.company, COMPUTED_OF_COMPANY),
  ...mayNotWrite(opportunity.universalIdentifier, fields.opportunity, [
    'keyAccountStatus',
    'salesTrack',
    'withoutContract',
    'learningAskedOn',
    'decisionTold',
  ]),
  ...mayNotWrite(person.universalIdentifier, fields.person, [
    'lastContactOn',
    'closeness',
    'closenessScoredAt',
  ]),
  ...mayNotWrite(objects.contract, fields.contract, [
    'earlierAmounts',
    'noticeBy',
    'renewalState',
    'pastTerms',
    'renewals',
    'renewedOn',
  ]),
  ...mayNotWrite(objects.espPlan, fields.espPlan, [
    'revenueActual',
    'attainment',
    'completeness',
    'missingItems',
    'health',
    'healthReason',
    'planProblem',
    'calculatedAt',
  ]),
  ...mayNotWrite(objects.accountNeed, fields.accountNeed, ['name', 'settledHorizon', 'settledExpectedOn']),
  ...mayNotWrite(objects.supportRequest, fields.supportRequest, [
    'priority',
    'priorityReason',
    'outcome',
    'closenessOutcome',
    'prioritizedAt',
    'remindedOn',
  ]),
  ...mayNotWrite(objects.keyAccount, fields.keyAccount, [
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
    'recordedStatus',
    'statusSince',
    'keySince',
    'coverageHistory',
    'coverageProblem',
    'attentionSignals',
    'attention',
    'reviewMarks',
    'settledAt',
  ]),
];
