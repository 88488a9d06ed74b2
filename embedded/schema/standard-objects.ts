import { STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS as STANDARD_OBJECTS } from 'twenty-sdk/define';
import type { CompositeKind, OnDelete, ScalarKind } from './types.ts';

/** Short form of one field of a standard object; `defineStandard` below gives the meaning. */
export type StandardFieldSpec =
  | {
      readonly kind: Exclude<ScalarKind, 'TS_VECTOR'>;
      readonly required?: true;
      readonly default?: unknown;
      readonly integer?: true;
    }
  | {
      readonly kind: 'SELECT';
      readonly options: readonly string[];
      readonly required?: true;
      readonly default?: string;
    }
  | { readonly kind: CompositeKind; readonly unique?: true }
  | {
      readonly toOne: string;
      readonly inverse?: string;
      readonly onDelete?: OnDelete;
      readonly required?: true;
    };

export interface StandardObjectSpec {
  readonly plural: string;
  readonly label: string;
  readonly labelField?: string;
  readonly fields: Readonly<Record<string, StandardFieldSpec & { readonly label?: string }>>;
}

const text = { kind: 'TEXT' } as const;
const dateTime = { kind: 'DATE_TIME' } as const;
const json = { kind: 'RAW_JSON' } as const;
const uuid = { kind: 'UUID' } as const;
const flag = { kind: 'BOOLEAN', required: true, default: false } as const;
const toOne = (target: string, inverse?: string, onDelete: OnDelete = 'SET_NULL') =>
  ({ toOne: target, inverse, onDelete }) as const;

/**
 * The standard objects an app about accounts meets. Relations name their inverse,
 * from which the to-many side is made.
 */
export const STANDARD_OBJECT_SPECS: Readonly<Record<string, StandardObjectSpec>> = {
  company: {
    plural: 'companies',
    label: 'Company',
    labelField: 'name',
    fields: {
      name: text,
      domainName: { kind: 'LINKS', unique: true, label: 'Domain Name' },
      address: { kind: 'ADDRESS' },
      linkedinLink: { kind: 'LINKS', label: 'Linkedin' },
      annualRevenue: { kind: 'CURRENCY' },
      accountOwner: toOne('workspaceMember', 'accountOwnerForCompanies'),
    },
  },
  person: {
    plural: 'people',
    label: 'Person',
    labelField: 'name',
    fields: {
      name: { kind: 'FULL_NAME' },
      emails: { kind: 'EMAILS', unique: true, label: 'Emails' },
      linkedinLink: { kind: 'LINKS' },
      jobTitle: text,
      phones: { kind: 'PHONES' },
      avatarUrl: text,
      company: toOne('company', 'people'),
    },
  },
  opportunity: {
    plural: 'opportunities',
    label: 'Opportunity',
    labelField: 'name',
    fields: {
      name: text,
      amount: { kind: 'CURRENCY' },
      closeDate: dateTime,
      stage: {
        kind: 'SELECT',
        options: ['NEW', 'SCREENING', 'MEETING', 'PROPOSAL', 'CUSTOMER'],
        required: true,
        default: 'NEW',
      },
      company: toOne('company', 'opportunities'),
      pointOfContact: toOne('person', 'pointOfContactForOpportunities'),
      owner: toOne('workspaceMember', 'ownedOpportunities'),
    },
  },
  task: {
    plural: 'tasks',
    label: 'Task',
    labelField: 'title',
    fields: {
      title: text,
      bodyV2: { kind: 'RICH_TEXT' },
      dueAt: dateTime,
      status: { kind: 'SELECT', options: ['TODO', 'IN_PROGRESS', 'DONE'], default: 'TODO' },
      assignee: toOne('workspaceMember', 'assignedTasks'),
    },
  },
  taskTarget: {
    plural: 'taskTargets',
    label: 'Task Target',
    fields: {
      targetCompany: toOne('company', 'taskTargets', 'CASCADE'),
      targetOpportunity: toOne('opportunity', 'taskTargets', 'CASCADE'),
      targetPerson: toOne('person', 'taskTargets', 'CASCADE'),
      task: toOne('task', 'taskTargets', 'CASCADE'),
    },
  },
  note: {
    plural: 'notes',
    label: 'Note',
    labelField: 'title',
    fields: { title: text, bodyV2: { kind: 'RICH_TEXT' } },
  },
  noteTarget: {
    plural: 'noteTargets',
    label: 'Note Target',
    fields: {
      targetCompany: toOne('company', 'noteTargets', 'CASCADE'),
      note: toOne('note', 'noteTargets', 'CASCADE'),
      targetPerson: toOne('person', 'noteTargets', 'CASCADE'),
      targetOpportunity: toOne('opportunity', 'noteTargets', 'CASCADE'),
    },
  },
  timelineActivity: {
    plural: 'timelineActivities',
    label: 'Timeline Activity',
    fields: {
      properties: json,
      happensAt: { kind: 'DATE_TIME', required: true, default: 'now' },
      name: text,
      linkedRecordCachedName: text,
      linkedRecordId: uuid,
      linkedObjectMetadataId: uuid,
      targetCompany: toOne('company', 'timelineActivities', 'CASCADE'),
      targetNote: toOne('note', 'timelineActivities', 'CASCADE'),
      targetOpportunity: toOne('opportunity', 'timelineActivities', 'CASCADE'),
      targetPerson: toOne('person', 'timelineActivities', 'CASCADE'),
      targetTask: toOne('task', 'timelineActivities', 'CASCADE'),
      workspaceMember: toOne('workspaceMember', 'timelineActivities', 'CASCADE'),
    },
  },
  workspaceMember: {
    plural: 'workspaceMembers',
    label: 'Workspace Member',
    labelField: 'name',
    fields: {
      name: { kind: 'FULL_NAME' },
      colorScheme: { kind: 'TEXT', required: true, default: 'System' },
      locale: { kind: 'TEXT', required: true, default: 'en' },
      avatarUrl: text,
      userEmail: text,
      jobTitle: text,
      calendarStartDay: { kind: 'NUMBER', required: true, default: 7, integer: true },
      userId: { kind: 'UUID', required: true },
      timeZone: { kind: 'TEXT', required: true, default: 'system' },
      dateFormat: {
        kind: 'SELECT',
        options: ['SYSTEM', 'MONTH_FIRST', 'DAY_FIRST', 'YEAR_FIRST'],
        required: true,
        default: 'SYSTEM',
      },
      timeFormat: {
        kind: 'SELECT',
        options: ['SYSTEM', 'HOUR_24', 'HOUR_12'],
        required: true,
        default: 'SYSTEM',
      },
      numberFormat: {
        kind: 'SELECT',
        options: ['SYSTEM', 'COMMAS_AND_DOT', 'SPACES_AND_COMMA', 'DOTS_AND_COMMA', 'APOSTROPHE_AND_DOT'],
        required: true,
        default: 'SYSTEM',
      },
    },
  },
  messageCampaign: { plural: 'messageCampaigns', label: 'Message Campaign', fields: { subject: text } },
  messageThread: { plural: 'messageThreads', label: 'Message Thread', fields: { subject: text } },
  message: {
    plural: 'messages',
    label: 'Message',
    labelField: 'subject',
    fields: {
      headerMessageId: text,
      subject: text,
      text,
      receivedAt: dateTime,
      deliveryStatus: {
        kind: 'SELECT',
        options: ['QUEUED', 'SENT', 'FAILED', 'BOUNCED', 'COMPLAINED', 'SKIPPED'],
      },
      isDraft: flag,
      messageCampaign: toOne('messageCampaign', 'messages'),
      messageThread: toOne('messageThread', 'messages', 'CASCADE'),
    },
  },
  messageChannelMessageAssociation: {
    plural: 'messageChannelMessageAssociations',
    label: 'Message Channel Message Association',
    fields: {
      messageExternalId: text,
      messageThreadExternalId: text,
      direction: {
        kind: 'SELECT',
        options: ['INCOMING', 'OUTGOING'],
        required: true,
        default: 'INCOMING',
      },
      messageChannelId: uuid,
      message: toOne('message', 'messageChannelMessageAssociations', 'CASCADE'),
      messageThread: toOne('messageThread', 'messageChannelMessageAssociations', 'CASCADE'),
    },
  },
  messageParticipant: {
    plural: 'messageParticipants',
    label: 'Message Participant',
    labelField: 'handle',
    fields: {
      role: {
        kind: 'SELECT',
        options: ['FROM', 'TO', 'CC', 'BCC', 'REPLY_TO'],
        required: true,
        default: 'FROM',
      },
      handle: text,
      displayName: text,
      message: { ...toOne('message', 'messageParticipants', 'CASCADE'), required: true },
      person: toOne('person', 'messageParticipants'),
      workspaceMember: toOne('workspaceMember', 'messageParticipants'),
    },
  },
  calendarEvent: {
    plural: 'calendarEvents',
    label: 'Calendar event',
    labelField: 'title',
    fields: {
      title: text,
      isCanceled: flag,
      isFullDay: flag,
      startsAt: dateTime,
      endsAt: dateTime,
      externalCreatedAt: dateTime,
      externalUpdatedAt: dateTime,
      description: text,
      location: text,
      iCalUid: text,
      conferenceSolution: text,
      conferenceLink: { kind: 'LINKS' },
    },
  },
  calendarChannelEventAssociation: {
    plural: 'calendarChannelEventAssociations',
    label: 'Calendar Channel Event Association',
    fields: {
      eventExternalId: text,
      recurringEventExternalId: text,
      calendarChannelId: { kind: 'UUID', required: true },
      calendarEvent: {
        ...toOne('calendarEvent', 'calendarChannelEventAssociations', 'CASCADE'),
        required: true,
      },
    },
  },
  calendarEventParticipant: {
    plural: 'calendarEventParticipants',
    label: 'Calendar event participant',
    labelField: 'handle',
    fields: {
      handle: text,
      displayName: text,
      isOrganizer: flag,
      responseStatus: {
        kind: 'SELECT',
        options: ['NEEDS_ACTION', 'DECLINED', 'TENTATIVE', 'ACCEPTED'],
        required: true,
        default: 'NEEDS_ACTION',
      },
      calendarEvent: { ...toOne('calendarEvent', 'calendarEventParticipants', 'CASCADE'), required: true },
      person: toOne('person', 'calendarEventParticipants'),
      workspaceMember: toOne('workspaceMember', 'calendarEventParticipants'),
    },
  },
};

const standardIds: Readonly<
  Record<string, { readonly universalIdentifier: string; readonly fields: object } | undefined>
> = STANDARD_OBJECTS;

/** The SDK's identifier of a standard object. Throws for a name the SDK does not know. */
export function standardObjectId(name: string): string {
  const entry = standardIds[name];
  if (!entry) throw new Error(`The SDK knows no standard object "${name}"`);
  return entry.universalIdentifier;
}

/** The SDK's identifier of a standard field, when the SDK lists the field. */
export function standardFieldId(objectName: string, fieldName: string): string | undefined {
  const fields = standardIds[objectName]?.fields;
  const entry = fields ? Object.entries(fields).find(([name]) => name === fieldName)?.[1] : undefined;
  return entry?.universalIdentifier;
}
