import { type ArgumentNode, valueFromASTUntyped } from 'graphql';
import { isObject, isUuid } from '../query/values.ts';
import { badInput } from './errors.ts';
import type { ArgumentForm, Root } from './roots.ts';

/** Reads a field's arguments. Nothing is checked against types: enums arrive as text. */
export function readArguments(
  nodes: readonly ArgumentNode[] | undefined,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const node of nodes ?? []) {
    const value: unknown = valueFromASTUntyped(node.value, { ...variables });
    if (value !== undefined && value !== null) values[node.name.value] = value;
  }
  return values;
}

const invalid = (message: string) => badInput(message, 'INVALID_QUERY_INPUT');

function hasForm(value: unknown, form: ArgumentForm): boolean {
  switch (form) {
    case 'object':
      return isObject(value);
    case 'array':
      return Array.isArray(value);
    case 'arrayOrObject':
      return Array.isArray(value) || isObject(value);
    case 'id':
      return isUuid(value);
    case 'number':
      return typeof value === 'number';
    case 'string':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
  }
}

const REQUIRED: Readonly<Record<string, string>> = { object: 'object', array: 'array', id: 'UUID' };
const ARTICLES: Readonly<Record<string, string>> = {
  object: 'an object',
  arrayOrObject: 'an array',
  number: 'a number',
  string: 'a string',
  boolean: 'a boolean',
};

/** Refuses unknown, missing and ill-formed arguments in the server's words. */
export function checkArguments(root: Root, args: Readonly<Record<string, unknown>>): void {
  for (const name of Object.keys(args)) {
    if (!(name in root.required) && !(name in root.optional)) throw invalid(`Argument not allowed: ${name}`);
  }
  for (const [name, form] of Object.entries(root.required)) {
    if (hasForm(args[name], form)) continue;
    if (form === 'arrayOrObject') throw invalid(`Missing required argument: "${name}" must be an array.`);
    throw invalid(`Missing required argument: "${name}" (${REQUIRED[form] ?? form})`);
  }
  for (const [name, form] of Object.entries(root.optional)) {
    if (args[name] === undefined || hasForm(args[name], form)) continue;
    throw invalid(`Invalid argument: "${name}" must be ${ARTICLES[form] ?? form}`);
  }
}
