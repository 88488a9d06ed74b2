/** What a role may do with the records of one object. */
type Rights = { update?: boolean; softDelete?: boolean };

/** Rights on one object: reading always, the rest only as said, destroying never. */
export const mayRead = (
  objectUniversalIdentifier: string,
  { update = false, softDelete = false }: Rights = {},
) => ({
  objectUniversalIdentifier,
  canReadObjectRecords: true,
  canUpdateObjectRecords: update,
  canSoftDeleteObjectRecords: softDelete,
  canDestroyObjectRecords: false,
});

/** A field with its identifier, as the platform's own registry of standard fields has it. */
type Identified = { universalIdentifier: string };

const identifierOf = (field: string | Identified): string =>
  typeof field === 'string' ? field : field.universalIdentifier;

/** Fields of an object that a role may read but not write. */
export const mayNotWrite = <Name extends string>(
  objectUniversalIdentifier: string,
  fields: Readonly<Record<Name, string | Identified>>,
  names: readonly NoInfer<Name>[],
) =>
  names.map((name) => ({
    objectUniversalIdentifier,
    fieldUniversalIdentifier: identifierOf(fields[name]),
    canUpdateFieldValue: false,
  }));

/** Fields of an object that a role may not even read. */
export const mayNotRead = <Name extends string>(
  objectUniversalIdentifier: string,
  fields: Readonly<Record<Name, string | Identified>>,
  names: readonly NoInfer<Name>[],
) =>
  mayNotWrite(objectUniversalIdentifier, fields, names).map((permission) => ({
    ...permission,
    canReadFieldValue: false,
  }));
