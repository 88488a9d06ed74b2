import { findField, objectOf } from '../schema/derive.ts';
import type { Manifest } from '../schema/manifest.ts';
import { standardFieldId } from '../schema/standard-objects.ts';
import type { Schema } from '../schema/types.ts';

/** What may be done with the records of an object. */
export interface ObjectRights {
  readonly read: boolean;
  readonly write: boolean;
  readonly softDelete: boolean;
  readonly destroy: boolean;
}

/** A role of the installed app. */
export interface Role {
  readonly id: string;
  readonly label: string;
  /** For objects that the role does not name. */
  readonly everywhere: ObjectRights;
  /** By the object's universal identifier. */
  readonly objects: ReadonlyMap<string, ObjectRights>;
  /** By the field's universal identifier. What is not false is allowed. */
  readonly fields: ReadonlyMap<string, { readonly read: boolean; readonly write: boolean }>;
  readonly canManageMembers: boolean;
  /** By the object's universal identifier: a filter of the records that the role has to do with; all without one. */
  readonly rows: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

/** The setting that lets a role change workspace members. */
const MANAGE_MEMBERS = 'ec342166-2df7-53e7-aa9b-64992d6cb35f';

/** Reads the roles of a manifest, by universal identifier. */
export function rolesOf(manifest: Manifest): ReadonlyMap<string, Role> {
  return new Map(
    manifest.roles.map((role): [string, Role] => {
      const everywhere: ObjectRights = {
        read: role.canReadAllObjectRecords ?? false,
        write: role.canUpdateAllObjectRecords ?? false,
        softDelete: role.canSoftDeleteAllObjectRecords ?? false,
        destroy: role.canDestroyAllObjectRecords ?? false,
      };
      const objects = (role.objectPermissions ?? []).map((given): [string, ObjectRights] => [
        given.objectUniversalIdentifier,
        {
          read: given.canReadObjectRecords ?? everywhere.read,
          write: given.canUpdateObjectRecords ?? everywhere.write,
          softDelete: given.canSoftDeleteObjectRecords ?? everywhere.softDelete,
          destroy: given.canDestroyObjectRecords ?? everywhere.destroy,
        },
      ]);
      const fields = (role.fieldPermissions ?? []).map(
        (given): [string, { read: boolean; write: boolean }] => [
          given.fieldUniversalIdentifier,
          { read: given.canReadFieldValue !== false, write: given.canUpdateFieldValue !== false },
        ],
      );
      return [
        role.universalIdentifier,
        {
          id: role.universalIdentifier,
          label: role.label,
          everywhere,
          objects: new Map(objects),
          fields: new Map(fields),
          rows: new Map(),
          canManageMembers:
            role.canUpdateAllSettings === true ||
            (role.permissionFlagUniversalIdentifiers ?? []).includes(MANAGE_MEMBERS),
        },
      ];
    }),
  );
}

/** What an administrator takes from a role. */
export interface RoleLimits {
  /** Objects that it does not see, by name. */
  readonly objects?: readonly string[];
  /** Fields that it does not see, by the object's name. */
  readonly fields?: Readonly<Record<string, readonly string[]>>;
  /** Filters of the records that it sees, by the object's name, as servers with row-level permissions have them. */
  readonly rows?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const EVERYTHING: ObjectRights = { read: true, write: true, softDelete: true, destroy: true };
const NOTHING: ObjectRights = { read: false, write: false, softDelete: false, destroy: false };

/** The role of an administrator. */
export const ADMINISTRATOR: Role = {
  id: '',
  label: 'Admin',
  everywhere: EVERYTHING,
  objects: new Map(),
  fields: new Map(),
  canManageMembers: true,
  rows: new Map(),
};

function fieldId(schema: Schema, objectName: string, name: string): string {
  const field = findField(objectOf(schema, objectName), name);
  const id = field?.universalIdentifier ?? standardFieldId(objectName, name);
  if (id === undefined) throw new Error(`${objectName} has no field ${name} that a role could hide`);
  return id;
}

/** A role with less than another one has. */
export function limited(role: Role, id: string, limits: RoleLimits, schema: Schema): Role {
  const objectId = (name: string): string => objectOf(schema, name).universalIdentifier;
  return {
    ...role,
    id,
    objects: new Map([
      ...role.objects,
      ...(limits.objects ?? []).map((name) => [objectId(name), NOTHING] as const),
    ]),
    fields: new Map([
      ...role.fields,
      ...Object.entries(limits.fields ?? {}).flatMap(([objectName, names]) =>
        names.map((name) => [fieldId(schema, objectName, name), { read: false, write: false }] as const),
      ),
    ]),
    rows: new Map(Object.entries(limits.rows ?? {}).map(([name, filter]) => [objectId(name), filter])),
  };
}
