import type { Manifest } from '../schema/manifest.ts';

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
          canManageMembers:
            role.canUpdateAllSettings === true ||
            (role.permissionFlagUniversalIdentifiers ?? []).includes(MANAGE_MEMBERS),
        },
      ];
    }),
  );
}
