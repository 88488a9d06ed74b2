import { createHash } from 'node:crypto';
import { COMPOSITES, type SubField } from '../schema/composites.ts';
import { subColumnOf } from '../schema/names.ts';
import type { Field, ObjectType, ScalarKind } from '../schema/types.ts';

/** One column of a table and the field (or part of a field) it stores. */
export interface Column {
  readonly name: string;
  readonly kind: ScalarKind;
  readonly field: Field;
  readonly subField?: SubField;
  readonly nullable: boolean;
  readonly options?: readonly string[];
  readonly defaultValue?: unknown;
}

const cache = new WeakMap<ObjectType, readonly Column[]>();

/** Table of an object: an app's objects carry an underscore, as on a real server. */
export const tableOf = (object: ObjectType): string => (object.isCustom ? `_${object.name}` : object.name);

/** Name of the database's own type for a select column. */
export const enumTypeOf = (object: ObjectType, column: string): string => `${tableOf(object)}_${column}_enum`;

/** Name of a foreign key; hashed, because PostgreSQL cuts names at 63 bytes. */
export const foreignKeyOf = (object: ObjectType, column: string): string =>
  `FK_${createHash('sha1')
    .update(`${tableOf(object)}.${column}`)
    .digest('hex')
    .slice(0, 27)}`;

function columnsOfField(field: Field): Column[] {
  switch (field.type) {
    case 'toMany':
      return [];
    case 'toOne':
      return [{ name: field.joinColumn, kind: 'UUID', field, nullable: field.nullable }];
    case 'scalar':
      return [
        {
          name: field.name,
          kind: field.kind,
          field,
          nullable: field.nullable,
          options: field.options,
          defaultValue: field.defaultValue,
        },
      ];
    case 'composite':
      return COMPOSITES[field.kind].map((subField) => ({
        name: subColumnOf(field.name, subField.name),
        kind: subField.kind,
        field,
        subField,
        nullable: true,
        options: subField.options,
        defaultValue: field.defaultValue?.[subField.name],
      }));
  }
}

/** All columns of the object's table, in field order. */
export function columnsOf(object: ObjectType): readonly Column[] {
  const known = cache.get(object);
  if (known) return known;
  const columns = [...object.fields.values()].flatMap(columnsOfField);
  cache.set(object, columns);
  return columns;
}

/** Columns that a unique index covers: a composite without a named part counts with its unique parts. */
export function columnsOfIndex(
  object: ObjectType,
  parts: readonly { readonly field: string; readonly subField?: string }[],
): readonly Column[] {
  return parts.flatMap((part) =>
    columnsOf(object).filter((column) => {
      if (column.field.name !== part.field) return false;
      if (!column.subField) return true;
      return part.subField ? column.subField.name === part.subField : column.subField.isUnique === true;
    }),
  );
}
