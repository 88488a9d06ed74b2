import { permissionDenied } from '../api/errors.ts';
import { findField } from '../schema/derive.ts';
import { standardFieldId } from '../schema/standard-objects.ts';
import type { ObjectType } from '../schema/types.ts';
import type { ObjectRights, Role } from './role.ts';

/** Names of the fields that a request touches; join columns and what an object does not have are allowed. */
export interface Touched {
  readonly reads: Iterable<string>;
  readonly writes?: Iterable<string>;
}

/** What the caller of a request may do. */
export interface Rights {
  /**
   * Refuses what the caller's role does not allow.
   *
   * @throws ApiError FORBIDDEN, in the server's words
   */
  check(operation: keyof ObjectRights, object: ObjectType, touched: Touched): void;
  /** The filter of the records that the caller has to do with; nothing when that is all. */
  rows(object: ObjectType): Readonly<Record<string, unknown>> | undefined;
}

/** A filter of records, narrowed to those that the caller has to do with. */
export function narrowed(
  rights: Rights,
  object: ObjectType,
  filter: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const rows = rights.rows(object);
  return rows === undefined ? filter : { and: [rows, filter] };
}

/** What two roles allow together: what both of them do. */
export const both = (one: Rights, other: Rights): Rights => ({
  check(...checked) {
    one.check(...checked);
    other.check(...checked);
  },
  rows(object) {
    const filters = [one.rows(object), other.rows(object)].filter((rows) => rows !== undefined);
    return filters.length > 1 ? { and: filters } : filters[0];
  },
});

/**
 * Rights without what only the app may write.
 *
 * @param closed universal identifiers of such objects and fields
 */
export const withoutClosed = (rights: Rights, closed: ReadonlySet<string>): Rights => ({
  ...rights,
  check(operation, object, touched) {
    rights.check(operation, object, touched);
    if (operation === 'read') return;
    if (closed.has(object.universalIdentifier))
      throw permissionDenied(`records of "${object.name}" are not writable through the API`);
    for (const name of touched.writes ?? []) {
      const id = findField(object, name)?.universalIdentifier;
      if (id !== undefined && closed.has(id))
        throw permissionDenied(`field "${name}" on "${object.name}" is not writable through the API`);
    }
  },
});

/** Of API keys, administrators, and apps without a role. */
export const ALL_RIGHTS: Rights = { check: () => undefined, rows: () => undefined };

/** Of somebody whose role is gone. */
export const NO_RIGHTS: Rights = {
  check: () => {
    throw permissionDenied();
  },
  rows: () => undefined,
};

/** Objects that a server keeps for itself: 2.21 lets every role read and write them, whatever the role says. */
const SYSTEM_OBJECTS: ReadonlySet<string> = new Set([
  'attachment',
  'blocklist',
  'calendarChannelEventAssociation',
  'calendarEvent',
  'calendarEventParticipant',
  'callRecording',
  'message',
  'messageCampaign',
  'messageChannelMessageAssociation',
  'messageChannelMessageAssociationMessageFolder',
  'messageList',
  'messageListMember',
  'messageParticipant',
  'messageThread',
  'noteTarget',
  'taskTarget',
  'timelineActivity',
  'workflowAutomatedTrigger',
  'workflowRun',
  'workflowVersion',
]);

/** Everybody may see who works in the workspace. */
function rightsIn(role: Role, object: ObjectType): ObjectRights {
  if (object.name !== 'workspaceMember')
    return role.objects.get(object.universalIdentifier) ?? role.everywhere;
  const manage = role.canManageMembers;
  return { read: true, write: manage, softDelete: manage, destroy: manage };
}

function checkFields(
  role: Role,
  object: ObjectType,
  action: 'read' | 'write',
  names: Iterable<string>,
): void {
  for (const name of names) {
    const field = findField(object, name);
    if (!field || field.type === 'toMany') continue;
    // A record's title is shown to whoever may see the record.
    if (action === 'read' && field.name === object.labelField) continue;
    const id = field.universalIdentifier ?? standardFieldId(object.name, field.name);
    if (id === undefined || role.fields.get(id)?.[action] !== false) continue;
    throw permissionDenied(`no permission to ${action} field "${field.name}" on "${object.name}"`);
  }
}

/** The rights that a role gives. */
export const rightsOf = (role: Role): Rights => ({
  check(operation, object, { reads, writes = [] }) {
    if (SYSTEM_OBJECTS.has(object.name)) return;
    if (!rightsIn(role, object)[operation]) throw permissionDenied();
    checkFields(role, object, 'read', reads);
    checkFields(role, object, 'write', writes);
  },
  rows: (object) => role.rows.get(object.universalIdentifier),
});
