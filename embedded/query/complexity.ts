import { badInput } from '../api/errors.ts';
import { objectOf } from '../schema/derive.ts';
import type { ObjectType, Schema } from '../schema/types.ts';
import { type Selection, under } from './selection.ts';

function nestsToMany(
  schema: Schema,
  object: ObjectType,
  selection: Selection,
  insideToMany: boolean,
): boolean {
  return Object.entries(selection).some(([name, nested]) => {
    const field = object.fields.get(name);
    if (field?.type === 'toOne')
      return nestsToMany(schema, objectOf(schema, field.target), nested, insideToMany);
    if (field?.type !== 'toMany') return false;
    if (insideToMany) return true;
    return nestsToMany(schema, objectOf(schema, field.target), under(under(nested, 'edges'), 'node'), true);
  });
}

/** Refuses a to-many relation inside another one. The root list does not count. */
export function checkComplexity(schema: Schema, object: ObjectType, recordSelection: Selection): void {
  if (nestsToMany(schema, object, recordSelection, false)) {
    throw badInput(
      'Query complexity is too high. One-to-Many relation cannot be nested in another One-to-Many relation.',
      'TOO_COMPLEX_QUERY',
    );
  }
}
