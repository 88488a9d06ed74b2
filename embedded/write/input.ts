import { sql } from 'kysely';
import { ApiError, badInput } from '../api/errors.ts';
import { tableOf } from '../database/columns.ts';
import type { Engine } from '../engine.ts';
import { filterSql } from '../query/filter.ts';
import { isObject, isUuid } from '../query/values.ts';
import { findField, objectOf } from '../schema/derive.ts';
import type { CompositeField, ObjectType, RecordValues, ToOneField } from '../schema/types.ts';
import { checkComposite, checkScalar } from './checks.ts';
import { blocksOfMarkdown } from './rich-text.ts';

const badData = (message: string) => badInput(message, 'INVALID_ARGS_DATA');

function compositeValue(field: CompositeField, value: unknown): unknown {
  const checked = checkComposite(field, value);
  if (field.kind !== 'RICH_TEXT' || checked === null) return checked;
  const markdown = checked.markdown;
  const hasBlocks = typeof checked.blocknote === 'string';
  return {
    ...checked,
    ...(typeof markdown === 'string' && !hasBlocks ? { blocknote: blocksOfMarkdown(markdown) } : {}),
  };
}

async function connectedId(engine: Engine, field: ToOneField, where: unknown): Promise<string> {
  const target = objectOf(engine.schema, field.target);
  const filter = Object.fromEntries(
    Object.entries(isObject(where) ? where : {}).map(([key, value]) => [
      key,
      isObject(value)
        ? Object.fromEntries(Object.entries(value).map(([part, text]) => [part, { eq: text }]))
        : { eq: value },
    ]),
  );
  const { condition } = filterSql(engine.schema, target, filter);
  const { rows } = await sql<{ id: string }>`
    select t.id from ${sql.table(tableOf(target))} as t where ${condition ?? sql`false`} limit 2`.execute(
    engine.db,
  );
  const row = rows[0];
  if (!row || rows.length > 1) {
    const shown = Object.entries(isObject(where) ? where : {})
      .map(([key, value]) => `${key} = ${isObject(value) ? Object.values(value).join(', ') : String(value)}`)
      .join(' and ');
    throw new ApiError(
      `Expected 1 record to connect to ${field.name}, but found ${rows.length} for ${shown}`,
      {
        userFriendlyMessage: `Can't connect to ${field.name}. No unique record found with condition: ${shown}`,
        code: 'BAD_USER_INPUT',
      },
    );
  }
  return row.id;
}

async function relationValue(
  engine: Engine,
  field: ToOneField,
  key: string,
  value: unknown,
): Promise<unknown> {
  if (key === field.joinColumn) return checkScalar({ kind: 'UUID' }, value, key);
  if (isObject(value) && value.disconnect === true) return null;
  if (isObject(value) && isObject(value.connect)) return connectedId(engine, field, value.connect.where);
  throw badData(`Relation "${key}" requires connect or disconnect operation`);
}

/**
 * Checks the `data` of a mutation and returns the values as they are stored, by field
 * name and join column.
 *
 * @throws ApiError as the server words it, at the first thing wrong.
 */
export async function recordInput(
  engine: Engine,
  object: ObjectType,
  data: Record<string, unknown>,
): Promise<RecordValues> {
  const values: RecordValues = {};
  for (const [key, value] of Object.entries(data)) {
    if (value === undefined) continue;
    if (key === 'id' && value !== null && !isUuid(value)) {
      throw badInput(
        `Value "${String(value)}" is not a valid UUID`,
        'INVALID_QUERY_INPUT',
        'Invalid UUID format.',
      );
    }
    const field = findField(object, key);
    if (!field) throw badData(`Object ${object.name} doesn't have any "${key}" field.`);
    switch (field.type) {
      case 'toMany':
        throw badData(`One-to-many relation ${key} field does not support write operations.`);
      case 'toOne':
        values[field.joinColumn] = await relationValue(engine, field, key, value);
        break;
      case 'composite':
        values[key] = compositeValue(field, value);
        break;
      case 'scalar':
        // A position may be the words "first" or "last"; the writer turns them into numbers.
        if (field.kind === 'POSITION' && (value === 'first' || value === 'last')) values[key] = value;
        else values[key] = checkScalar(field, value, key);
    }
  }
  return values;
}
