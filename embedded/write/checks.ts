import { inspect } from 'node:util';
import { badInput } from '../api/errors.ts';
import { isDateText, isObject, isUuid } from '../query/values.ts';
import { COMPOSITES } from '../schema/composites.ts';
import type { CompositeField, CompositeKind, ScalarField } from '../schema/types.ts';

const badData = (message: string, userFriendlyMessage?: string) =>
  badInput(message, 'INVALID_ARGS_DATA', userFriendlyMessage);

const LABELS: Readonly<Record<CompositeKind, string>> = {
  CURRENCY: 'currency',
  LINKS: 'links',
  FULL_NAME: 'full name',
  EMAILS: 'emails',
  PHONES: 'phones',
  ADDRESS: 'address',
  RICH_TEXT: 'rich text',
  ACTOR: 'actor',
};

function checkText(value: unknown, path: string): string | null {
  if (value === null) return null;
  if (typeof value === 'string') return value === '' ? null : value;
  const shown = inspect(value);
  throw badData(`Invalid string value ${shown} for text field "${path}"`, `Invalid value: "${shown}"`);
}

function checkNumber(value: unknown, path: string): number | null {
  if (value === null) return null;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const shown = inspect(value);
  throw badData(`Invalid number value ${shown} for field "${path}"`, `Invalid value for number: "${shown}"`);
}

const checkNumeric = (value: unknown, path: string): number | null =>
  value === '' || value === null ? null : checkNumber(Number(value), path);

function checkOption(value: unknown, path: string, options: readonly string[]): string | null {
  if (value === null) return null;
  const text = checkText(value, path) ?? '';
  if (options.includes(text)) return text;
  throw badData(
    `Invalid value "${text}" for field "${path}". Valid values are: ${options.join(', ')}`,
    `Invalid value for field "${path}"`,
  );
}

function checkList(value: unknown, path: string): string[] | null {
  if (value === null) return null;
  if (typeof value === 'string') return [value];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  const shown = inspect(value);
  throw badData(
    `Invalid value ${shown} for field "${path} - Array values need to be string"`,
    `Invalid value: "${shown}"`,
  );
}

function checkMultiSelect(value: unknown, path: string, options: readonly string[]): string[] | null {
  const list = checkList(value, path);
  if (list?.some((item) => !options.includes(item))) {
    const shown = inspect(value);
    throw badData(
      `Invalid value ${shown} for multi select field "${path}"`,
      `Invalid value for multi-select: "${shown}"`,
    );
  }
  return list?.length === 0 ? null : list;
}

/** Objects and lists pass; text has to be JSON. An empty object is stored as null, as on the server. */
function checkJson(value: unknown, path: string): unknown {
  if (value === null) return null;
  if (typeof value === 'string') {
    try {
      return JSON.parse(value);
    } catch {
      throw badData(`Invalid object value ${inspect(value)} for field "${path}"`, 'Invalid value for JSON.');
    }
  }
  if (typeof value !== 'object') {
    const shown = inspect(value);
    throw badData(`Invalid object value ${shown} for field "${path}"`, `Invalid value for JSON: "${shown}"`);
  }
  return isObject(value) && Object.keys(value).length === 0 ? null : value;
}

function checkUuid(value: unknown, path: string): string | null {
  if (value === null) return null;
  if (isUuid(value)) return value;
  const shown = inspect(value);
  throw badData(`Invalid UUID value ${shown} for field "${path}"`, `Invalid value for UUID: "${shown}"`);
}

function checkDate(value: unknown, path: string): string | null {
  if (value === null) return null;
  if (isDateText(value)) return value.slice(0, 10);
  const shown = inspect(value);
  throw badData(
    `Invalid value ${shown} for date field "${path}". Expected format: 'YYYY-MM-DD'`,
    `Invalid value for date: "${shown}". Expected format: 'YYYY-MM-DD'`,
  );
}

function checkDateTime(value: unknown, path: string): string | null {
  if (value === null) return null;
  if (isDateText(value)) return new Date(value).toISOString();
  const shown = inspect(value);
  throw badData(
    `Invalid value ${shown} for date-time field "${path}". Expected format: 'YYYY-MM-DDTHH:mm:ssZ'`,
    `Invalid value for date-time: "${shown}". Expected format: 'YYYY-MM-DDTHH:mm:ssZ'`,
  );
}

function checkBoolean(value: unknown, path: string): boolean | null {
  if (value === null || typeof value === 'boolean') return value;
  const shown = inspect(value);
  throw badData(`Invalid boolean value ${shown} for field "${path}"`, `Invalid value: "${shown}"`);
}

/** Checks a value written to a one-column field and returns it as it is stored. */
export function checkScalar(
  field: Pick<ScalarField, 'kind' | 'options'>,
  value: unknown,
  path: string,
): unknown {
  switch (field.kind) {
    case 'TEXT':
      return checkText(value, path);
    case 'NUMBER':
      return checkNumber(value, path);
    case 'NUMERIC':
      return checkNumeric(value, path);
    case 'POSITION':
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      throw badData(
        `Invalid position value ${inspect(value)} for field "${path}"`,
        `Invalid value for position: "${inspect(value)}"`,
      );
    case 'BOOLEAN':
      return checkBoolean(value, path);
    case 'DATE':
      return checkDate(value, path);
    case 'DATE_TIME':
      return checkDateTime(value, path);
    case 'SELECT':
    case 'RATING':
      return checkOption(value, path, field.options ?? []);
    case 'MULTI_SELECT':
      return checkMultiSelect(value, path, field.options ?? []);
    case 'ARRAY':
      return checkList(value, path);
    case 'UUID':
      return checkUuid(value, path);
    case 'RAW_JSON':
      return checkJson(value, path);
    case 'TS_VECTOR':
      throw badData(`${path} TS_VECTOR-typed field does not support write operations`);
  }
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function checkEmail(value: unknown, path: string): void {
  if (value === null || value === '') return;
  if (typeof value === 'string' && EMAIL.test(value)) return;
  const shown = inspect(value);
  throw badData(`Invalid string value ${shown} for email field "${path}"`, `Invalid value: "${shown}"`);
}

/** A domain is kept in lower case without a closing slash. */
function normaliseUrl(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const match = /^(https?:\/\/)?([^/]+)(.*)$/i.exec(value.trim());
  if (!match) return value;
  const [, scheme = '', host = '', rest = ''] = match;
  return `${scheme.toLowerCase()}${host.toLowerCase()}${rest === '/' ? '' : rest}`;
}

/**
 * Checks the parts given of a composite. Parts that are not named keep their stored value;
 * `null` clears all of them.
 */
export function checkComposite(field: CompositeField, value: unknown): Record<string, unknown> | null {
  const checked = checkJson(value, field.name);
  if (!isObject(checked)) return isObject(value) ? {} : null;
  const result: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(checked)) {
    const subField = COMPOSITES[field.kind].find((candidate) => candidate.name === name);
    if (!subField) {
      throw badData(
        `Invalid subfield ${field.kind === 'RICH_TEXT' ? inspect(name) : name} for ${LABELS[field.kind]} field "${field.name}"`,
        `Invalid value for ${LABELS[field.kind]}.`,
      );
    }
    const path = `${field.name}.${name}`;
    if (name === 'primaryEmail') checkEmail(part, path);
    const stored = checkScalar({ kind: subField.kind, options: subField.options }, part, path);
    result[name] = name === 'primaryLinkUrl' ? normaliseUrl(stored) : stored;
    if (name === 'primaryEmail' && typeof stored === 'string') result[name] = stored.toLowerCase();
    if (subField.whenNull === 'emptyList' && Array.isArray(stored) && stored.length === 0)
      result[name] = null;
  }
  return result;
}
