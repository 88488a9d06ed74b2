import { defineApplicationRole, STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { mayNotRead, mayNotWrite, mayRead } from '../support/permissions.ts';

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

const { objects, fields } = ids;

/**
 * What the app itself may do, and no more: read what scores are made of, write what it computes, carry out what a
 * person commands (a review, a recommendation, a plan, an opportunity made of a need), move terms and horizons on, and
 * give people tasks and notes. Soft deletion is
 * there to put a record back into the trash when a batched write has revived it, and the second row of a month after a
 * merge. Of messages and meetings it reads
 * who took part and when, not what was said.
 */
export default defineApplicationRole({
  universalIdentifier: ids.role,
  label: 'Key Accounts',
  description:
    'Reads what scores are calculated from, writes the scores, carries out commands, gives tasks and notes. Reads no message or meeting text.',
  icon: 'IconCrown',
  canReadAllObjectRecords: false,
  canUpdateAllObjectRecords: false,
  canSoftDeleteAllObjectRecords: false,
  canDestroyAllObjectRecords: false,
  canUpdateAllSettings: false,
  canAccessAllTools: false,
  canBeAssignedToUsers: false,
  canBeAssignedToAgents: false,
  canBeAssignedToApiKeys: false,
  objectPermissions: [
    mayRead(company.universalIdentifier, { update: true, softDelete: true }),
    mayRead(person.universalIdentifier, { update: true, softDelete: true }),
    mayRead(opportunity.universalIdentifier, { update: true }),
    mayRead(task.universalIdentifier, { update: true }),
    mayRead(taskTarget.universalIdentifier, { update: true }),
    mayRead(note.universalIdentifier, { update: true }),
    mayRead(noteTarget.universalIdentifier, { update: true }),
    mayRead(workspaceMember.universalIdentifier),
    mayRead(message.universalIdentifier),
    mayRead(messageParticipant.universalIdentifier),
    mayRead(messageChannelMessageAssociation.universalIdentifier),
    mayRead(calendarEvent.universalIdentifier),
    mayRead(calendarEventParticipant.universalIdentifier),
    mayRead(calendarChannelEventAssociation.universalIdentifier),
    mayRead(objects.contract, { update: true }),
    mayRead(objects.salesCredit, { update: true, softDelete: true }),
    mayRead(objects.espPlan, { update: true }),
    mayRead(objects.planObjective, { update: true }),
    mayRead(objects.accountNeed, { update: true }),
    mayRead(objects.supportRequest, { update: true }),
    mayRead(objects.keyAccount, { update: true, softDelete: true }),
    // Who sets the app up fits policies and makes some: newer servers let a panel do only what the app may too.
    mayRead(objects.scoringPolicy, { update: true, softDelete: true }),
    mayRead(objects.dealAssessment, { update: true }),
    // What people add and take away on the tab TAS+: a panel may only do what the app may too.
    mayRead(objects.competitor, { update: true }),
    mayRead(objects.dealCompetitor, { update: true, softDelete: true }),
    mayRead(objects.decisionCriterion, { update: true, softDelete: true }),
    mayRead(objects.dealMilestone, { update: true, softDelete: true }),
    mayRead(objects.closenessScore, { update: true, softDelete: true }),
    mayRead(objects.scoreRun, { update: true }),
  ],
  fieldPermissions: [
    ...mayNotWrite(company.universalIdentifier, company.fields, [
      'name',
      'domainName',
      'address',
      'linkedinLink',
      'annualRevenue',
      'accountOwner',
    ]),
    ...mayNotWrite(company.universalIdentifier, fields.company, [
      'potentialAnnualValue',
      'referenceValue',
      'deliveryFit',
    ]),
    ...mayNotWrite(person.universalIdentifier, person.fields, [
      'name',
      'emails',
      'phones',
      'linkedinLink',
      'jobTitle',
      'avatarUrl',
      'avatarFile',
      'company',
    ]),
    // Buying role, influence and superior are set on the relationship map, by whoever moves somebody there: newer servers
    // let a panel do only what the app may too.
    ...mayNotWrite(person.universalIdentifier, fields.person, [
      'supportLevel',
      'coverage',
      'relationshipCheckedOn',
      'relationshipOwner',
    ]),
    ...mayNotWrite(opportunity.universalIdentifier, opportunity.fields, ['pointOfContact']),
    // The track set by hand, a contract's renewal and a request's state are decided on screens, too.
    ...mayNotWrite(opportunity.universalIdentifier, fields.opportunity, ['termMonths']),
    // A director who restates credits confirms the shares, and newer servers let a panel do only what the app may too.
    ...mayNotWrite(objects.keyAccount, fields.keyAccount, ['localHead', 'directorLine']),
    ...mayNotWrite(objects.contract, fields.contract, [
      'name',
      'opportunity',
      'amountFrom',
      'signedOn',
      'renewalMonths',
      'noticeMonths',
      'owner',
    ]),
    ...mayNotWrite(objects.supportRequest, fields.supportRequest, [
      'name',
      'opportunity',
      'espPlan',
      'helpType',
      'details',
      'requestedBy',
      'supporter',
      'neededBy',
    ]),
    ...mayNotRead(workspaceMember.universalIdentifier, workspaceMember.fields, ['userEmail']),
    ...mayNotRead(message.universalIdentifier, message.fields, ['subject', 'text']),
    ...mayNotRead(calendarEvent.universalIdentifier, calendarEvent.fields, [
      'title',
      'description',
      'location',
      'conferenceLink',
    ]),
    ...mayNotRead(messageParticipant.universalIdentifier, messageParticipant.fields, [
      'handle',
      'displayName',
    ]),
    ...mayNotRead(calendarEventParticipant.universalIdentifier, calendarEventParticipant.fields, [
      'handle',
      'displayName',
    ]),
  ],
  permissionFlagUniversalIdentifiers: [],
});
