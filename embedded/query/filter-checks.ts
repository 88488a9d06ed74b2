import { inspect } from 'node:util';
import { badInput } from '../api/errors.ts';
import type { ScalarKind } from '../schema/types.ts';
import { isDateText, isObject, isUuid } from './values.ts';

const COMPARE = ['eq', 'neq', 'gt', 'gte', 'lt', 'lte', 'in', 'is'] as const;
const TEXT = [...COMPARE, 'like', 'ilike', 'startsWith', 'endsWith'];
const SELECT = [...COMPARE.slice(0, 7), 'containsAny', 'is', 'isEmptyArray'];

const OPERATORS: Readonly<Record<ScalarKind, readonly string[]>> = {
  TEXT,
  NUMBER: COMPARE,
  NUMERIC: COMPARE,
  POSITION: COMPARE,
  BOOLEAN: ['eq', 'is'],
  DATE: COMPARE,
  DATE_TIME: COMPARE,
  UUID: COMPARE,
  ARRAY: ['containsIlike', 'is', 'isEmptyArray'],
  MULTI_SELECT: ['containsAny', 'is', 'isEmptyArray'],
  SELECT,
  RATING: SELECT,
  RAW_JSON: ['is', 'like'],
  TS_VECTOR: ['eq', 'neq', 'is'],
};

const badFilter = (message: string, userFriendlyMessage: string) =>
  badInput(message, 'INVALID_ARGS_FILTER', userFriendlyMessage);

function checkValue(kind: ScalarKind, value: unknown, path: string): unknown {
  if (value === null) return null;
  const shown = inspect(value);
  switch (kind) {
    case 'NUMBER':
    case 'NUMERIC':
    case 'POSITION': {
      const number = typeof value === 'string' ? Number.parseFloat(value) : value;
      if (typeof number === 'number' && Number.isFinite(number)) return number;
      throw badFilter(
        `Invalid number value ${inspect(number)} for field "${path}"`,
        `Invalid value for number: "${inspect(number)}"`,
      );
    }
    case 'BOOLEAN':
      if (typeof value === 'boolean') return value;
      if (value === 'true' || value === 'false') return value === 'true';
      throw badFilter(`Invalid boolean value ${shown} for field "${path}"`, `Invalid value: "${shown}"`);
    case 'UUID':
      if (isUuid(value)) return value;
      throw badFilter(
        `Invalid UUID value ${shown} for field "${path}"`,
        `Invalid value for UUID: "${shown}"`,
      );
    case 'DATE':
      if (isDateText(value)) return value;
      throw badFilter(
        `Invalid value ${shown} for date field "${path}". Expected format: 'YYYY-MM-DD'`,
        `Invalid value for date: "${shown}". Expected format: 'YYYY-MM-DD'`,
      );
    case 'DATE_TIME':
      if (isDateText(value)) return value;
      throw badFilter(
        `Invalid value ${shown} for date-time field "${path}". Expected format: 'YYYY-MM-DDTHH:mm:ssZ'`,
        `Invalid value for date-time: "${shown}". Expected format: 'YYYY-MM-DDTHH:mm:ssZ'`,
      );
    default:
      return value;
  }
}

function checkOperand(operator: string, kind: ScalarKind, value: unknown, path: string): unknown {
  switch (operator) {
    case 'is':
      if (value === 'NULL' || value === 'NOT_NULL') return value;
      throw badFilter(
        `Invalid filter value for "is" operator. Expected "NULL" or "NOT_NULL"`,
        'Invalid value for "is" operator',
      );
    case 'in':
    case 'containsAny':
      if (!Array.isArray(value)) {
        throw badFilter(
          `Filter operator "${operator}" requires an array value for field ${path}`,
          `Invalid filter: "${operator}" operator requires an array`,
        );
      }
      if (value.length === 0) {
        throw badInput(
          `Invalid filter value for field ${path.split('.').at(-1)}. Expected non-empty array`,
          'INVALID_QUERY_INPUT',
          'Invalid filter value: ""',
        );
      }
      return operator === 'in' ? value.map((item: unknown) => checkValue(kind, item, path)) : value;
    case 'isEmptyArray':
      if (typeof value === 'boolean') return value;
      throw badFilter(
        `Filter operator "isEmptyArray" requires a boolean value for field ${path}`,
        'Invalid filter: "isEmptyArray" operator requires a boolean',
      );
    case 'like':
    case 'ilike':
    case 'startsWith':
    case 'endsWith':
    case 'containsIlike':
      if (typeof value === 'string') return value;
      throw badFilter(
        `Filter operator "${operator}" requires a string value for field "${path}", got ${typeof value}`,
        `Invalid filter: "${operator}" operator requires a String`,
      );
    default:
      return checkValue(kind, value, path);
  }
}

/** One checked comparison. */
export interface Comparison {
  readonly operator: string;
  readonly value: unknown;
}

/**
 * Checks `{operator: value}` for a field of the given kind.
 *
 * @throws ApiError as the server words it: not an object, not exactly one operator,
 *   an operator the kind does not know, or a value of the wrong form.
 */
export function checkComparison(kind: ScalarKind, filter: unknown, path: string): Comparison {
  if (!isObject(filter)) {
    throw badFilter(
      `Filter value for field "${path}" must be an object`,
      'Invalid filter: filter value must be an object',
    );
  }
  const [entry, ...others] = Object.entries(filter);
  if (!entry || others.length > 0) {
    throw badFilter(
      `Filter for field "${path}" must have exactly one operator`,
      'Invalid filter: exactly one operator per field is required',
    );
  }
  const [operator, value] = entry;
  const allowed = OPERATORS[kind];
  if (!allowed.includes(operator)) {
    throw badFilter(
      `Operator "${operator}" is not valid for field "${path}" of type ${kind} - Allowed operators: ${allowed.join(', ')}`,
      `Invalid filter : Operator "${operator}" is not valid for this "${path}" ${kind} field`,
    );
  }
  return { operator, value: checkOperand(operator, kind, value, path) };
}

export const unknownFilterField = (objectName: string, key: string) =>
  badFilter(
    `Object ${objectName} doesn't have any "${key}" field.`,
    `Invalid filter : ${objectName} object doesn't have any "${key}" field.`,
  );

export const toManyFilter = (key: string) =>
  badFilter(
    `Cannot filter by relation field "${key}"`,
    `Invalid filter: filtering by relation field "${key}" is not supported`,
  );

export const tooDeepFilter = () =>
  badFilter(
    'Relation filter nesting deeper than 1 hop is not supported',
    'Relation filters can only traverse one relation deep',
  );

export const relationNeedsObject = (key: string) =>
  badFilter(
    `Cannot filter by relation field "${key}": use "${key}Id" instead`,
    `Invalid filter: use "${key}Id" to filter by this relation field`,
  );

export const unknownSubField = (subField: string, kind: string) =>
  badInput(`Sub field "${subField}" not found for composite type: ${kind}`, 'INVALID_ARGS_FILTER');
