import { aggregatesOf } from '../query/aggregates.ts';
import { DIRECTIONS } from '../query/order.ts';
import { COMPOSITES } from './composites.ts';
import { objectOf } from './derive.ts';
import { capitalise, enumNameOf } from './names.ts';
import type { Field, ObjectType, ScalarField, ScalarKind, Schema } from './types.ts';

const SCALARS: Readonly<Record<Exclude<ScalarKind, 'SELECT' | 'MULTI_SELECT' | 'RATING'>, string>> = {
  UUID: 'UUID',
  TEXT: 'String',
  NUMBER: 'Float',
  NUMERIC: 'BigFloat',
  BOOLEAN: 'Boolean',
  DATE: 'Date',
  DATE_TIME: 'DateTime',
  RAW_JSON: 'JSON',
  POSITION: 'Position',
  ARRAY: '[String]',
  TS_VECTOR: 'TSVector',
};

const FILTERS: Readonly<Record<string, readonly string[]>> = {
  UUID: ['eq', 'neq', 'gt', 'gte', 'lt', 'lte'],
  String: ['eq', 'neq', 'gt', 'gte', 'lt', 'lte', 'startsWith', 'endsWith', 'like', 'ilike'],
  Int: ['eq', 'neq', 'gt', 'gte', 'lt', 'lte'],
  Float: ['eq', 'neq', 'gt', 'gte', 'lt', 'lte'],
  BigFloat: ['eq', 'neq', 'gt', 'gte', 'lt', 'lte'],
  DateTime: ['eq', 'neq', 'gt', 'gte', 'lt', 'lte'],
  Date: ['eq', 'neq', 'gt', 'gte', 'lt', 'lte'],
  Boolean: ['eq'],
  JSON: ['like'],
};

const LISTLESS: ReadonlySet<string> = new Set(['Boolean', 'JSON']);

const block = (head: string, lines: readonly string[]): string => `${head} {\n  ${lines.join('\n  ')}\n}`;

/** `FULL_NAME` → `FullName` */
const compositeName = (kind: string): string =>
  kind
    .split('_')
    .map((word) => capitalise(word.toLowerCase()))
    .join('');

function scalarName(object: ObjectType, field: ScalarField): string {
  switch (field.kind) {
    case 'SELECT':
    case 'RATING':
      return enumNameOf(object.name, field.name);
    case 'MULTI_SELECT':
      return `[${enumNameOf(object.name, field.name)}]`;
    default:
      return field.isInteger ? 'Int' : SCALARS[field.kind];
  }
}

const PAGE_ARGUMENTS = 'first: Int, last: Int, offset: Int, before: String, after: String';

const listArguments = (object: ObjectType): string =>
  `(${PAGE_ARGUMENTS}, filter: ${capitalise(object.name)}FilterInput, orderBy: [${capitalise(object.name)}OrderByInput])`;

function outputLines(schema: Schema, object: ObjectType, field: Field): string[] {
  const required = field.nullable ? '' : '!';
  switch (field.type) {
    case 'scalar':
      return [`${field.name}: ${scalarName(object, field)}${required}`];
    case 'composite':
      return [`${field.name}: ${compositeName(field.kind)}${required}`];
    case 'toOne':
      return [
        `${field.joinColumn}: ID${field.nullable ? '' : '!'}`,
        `${field.name}: ${capitalise(field.target)}`,
      ];
    case 'toMany': {
      const target = objectOf(schema, field.target);
      return [`${field.name}${listArguments(target)}: ${capitalise(target.name)}Connection`];
    }
  }
}

function inputLines(object: ObjectType, field: Field, action: 'Create' | 'Update'): string[] {
  switch (field.type) {
    case 'scalar':
      return [`${field.name}: ${scalarName(object, field)}`];
    case 'composite':
      return [`${field.name}: ${compositeName(field.kind)}${action}Input`];
    case 'toOne':
      return [`${field.joinColumn}: ID`, `${field.name}: ${capitalise(field.target)}RelationInput`];
    case 'toMany':
      return [];
  }
}

function filterName(object: ObjectType, field: ScalarField): string {
  if (field.options) return `${enumNameOf(object.name, field.name)}Filter`;
  if (field.kind === 'POSITION') return 'FloatFilter';
  if (field.kind === 'TS_VECTOR' || field.kind === 'ARRAY') return 'StringFilter';
  return `${scalarName(object, field)}Filter`;
}

function filterLines(object: ObjectType, field: Field): string[] {
  switch (field.type) {
    case 'scalar':
      return [`${field.name}: ${filterName(object, field)}`];
    case 'composite':
      return [`${field.name}: ${compositeName(field.kind)}FilterInput`];
    case 'toOne':
      return [`${field.joinColumn}: UUIDFilter`, `${field.name}: ${capitalise(field.target)}FilterInput`];
    case 'toMany':
      return [];
  }
}

function orderLines(field: Field): string[] {
  switch (field.type) {
    case 'scalar':
      return [`${field.name}: OrderByDirection`];
    case 'composite':
      return [`${field.name}: ${compositeName(field.kind)}OrderByInput`];
    case 'toOne':
      return [
        `${field.joinColumn}: OrderByDirection`,
        `${field.name}: ${capitalise(field.target)}OrderByInput`,
      ];
    case 'toMany':
      return [];
  }
}

function groupByLines(field: Field): string[] {
  switch (field.type) {
    case 'scalar':
      if (field.name === 'id') return [];
      return [
        `${field.name}: ${field.kind === 'DATE' || field.kind === 'DATE_TIME' ? 'GroupByDateGranularityInput' : 'Boolean'}`,
      ];
    case 'composite':
      return [`${field.name}: JSON`];
    case 'toOne':
      return [`${field.joinColumn}: Boolean`, `${field.name}: JSON`];
    case 'toMany':
      return [];
  }
}

function objectTypes(schema: Schema, object: ObjectType): string[] {
  const name = capitalise(object.name);
  const fields = [...object.fields.values()];
  const enums = fields.flatMap((field) =>
    field.type === 'scalar' && field.options
      ? [
          block(`enum ${enumNameOf(object.name, field.name)}`, field.options),
          block(`input ${enumNameOf(object.name, field.name)}Filter`, [
            ...(['eq', 'neq'] as const).map(
              (operator) => `${operator}: ${enumNameOf(object.name, field.name)}`,
            ),
            ...(['in', 'containsAny'] as const).map(
              (operator) => `${operator}: [${enumNameOf(object.name, field.name)}]`,
            ),
            'is: FilterIs',
            'isEmptyArray: Boolean',
          ]),
        ]
      : [],
  );
  const aggregates = [...aggregatesOf(object)].map(([key, { graphqlType }]) => `${key}: ${graphqlType}`);
  return [
    ...enums,
    block(
      `type ${name}`,
      fields.flatMap((field) => outputLines(schema, object, field)),
    ),
    block(`type ${name}Edge`, [`node: ${name}!`, 'cursor: ConnectionCursor!']),
    block(`type ${name}Connection`, [...aggregates, `edges: [${name}Edge!]!`, 'pageInfo: PageInfo!']),
    block(`type ${name}GroupByConnection`, [...aggregates, 'groupByDimensionValues: JSON!']),
    block(`input ${name}RelationInput`, ['connect: JSON', 'disconnect: Boolean']),
    ...(['Create', 'Update'] as const).map((action) =>
      block(
        `input ${name}${action}Input`,
        fields.flatMap((field) => inputLines(object, field, action)),
      ),
    ),
    block(`input ${name}FilterInput`, [
      ...fields.flatMap((field) => filterLines(object, field)),
      `and: [${name}FilterInput]`,
      `or: [${name}FilterInput]`,
      `not: ${name}FilterInput`,
    ]),
    block(`input ${name}OrderByInput`, fields.flatMap(orderLines)),
    block(`input ${name}GroupByInput`, fields.flatMap(groupByLines)),
  ];
}

function queryLines(object: ObjectType): string[] {
  const name = capitalise(object.name);
  return [
    `${object.plural}${listArguments(object)}: ${name}Connection`,
    `${object.name}(filter: ${name}FilterInput!): ${name}`,
    `${object.plural}GroupBy(groupBy: [${name}GroupByInput!]!, filter: ${name}FilterInput, orderBy: JSON, limit: Int): [${name}GroupByConnection!]`,
  ];
}

function mutationLines(object: ObjectType): string[] {
  const name = capitalise(object.name);
  const many = capitalise(object.plural);
  return [
    `create${many}(data: [${name}CreateInput!]!, upsert: Boolean): [${name}!]`,
    `create${name}(data: ${name}CreateInput!, upsert: Boolean): ${name}`,
    `update${name}(id: UUID!, data: ${name}UpdateInput!): ${name}`,
    `update${many}(data: ${name}UpdateInput!, filter: ${name}FilterInput!): [${name}!]`,
    ...['delete', 'restore', 'destroy'].flatMap((action) => [
      `${action}${name}(id: UUID!): ${name}`,
      `${action}${many}(filter: ${name}FilterInput!): [${name}!]`,
    ]),
    `merge${many}(ids: [UUID!]!, conflictPriorityIndex: Int!, dryRun: Boolean): ${name}`,
  ];
}

function compositeTypes(): string[] {
  const typeOf = (kind: ScalarKind): string =>
    kind === 'SELECT'
      ? 'ActorSourceEnum'
      : kind === 'MULTI_SELECT' || kind === 'RATING'
        ? 'String'
        : SCALARS[kind];
  const filterOf = (kind: ScalarKind): string => `${kind === 'SELECT' ? 'String' : typeOf(kind)}Filter`;
  const actorSource = COMPOSITES.ACTOR.find((part) => part.name === 'source')?.options ?? [];
  return [
    block('enum ActorSourceEnum', actorSource),
    ...Object.entries(COMPOSITES).flatMap(([kind, parts]) => {
      const lines = parts.map((part) => `${part.name}: ${typeOf(part.kind)}`);
      const name = compositeName(kind);
      return [
        block(`type ${name}`, lines),
        block(`input ${name}CreateInput`, lines),
        block(`input ${name}UpdateInput`, lines),
        block(
          `input ${name}FilterInput`,
          parts.map((part) => `${part.name}: ${filterOf(part.kind)}`),
        ),
        block(
          `input ${name}OrderByInput`,
          parts.map((part) => `${part.name}: OrderByDirection`),
        ),
      ];
    }),
  ];
}

function commonTypes(): string[] {
  const scalars = [
    'UUID',
    'BigFloat',
    'DateTime',
    'Date',
    'Position',
    'TSVector',
    'JSON',
    'ConnectionCursor',
  ];
  return [
    ...scalars.map((name) => `scalar ${name}`),
    block('enum FilterIs', ['NULL', 'NOT_NULL']),
    block('enum OrderByDirection', DIRECTIONS),
    block('enum DateGranularityEnum', [
      'DAY',
      'MONTH',
      'QUARTER',
      'YEAR',
      'WEEK',
      'DAY_OF_THE_WEEK',
      'MONTH_OF_THE_YEAR',
      'QUARTER_OF_THE_YEAR',
      'NONE',
    ]),
    block('input GroupByDateGranularityInput', ['granularity: DateGranularityEnum', 'timeZone: String']),
    ...Object.entries(FILTERS).map(([name, operators]) =>
      block(`input ${name}Filter`, [
        ...operators.map((operator) => `${operator}: ${name}`),
        ...(LISTLESS.has(name) ? [] : [`in: [${name}]`]),
        'is: FilterIs',
      ]),
    ),
    block('type PageInfo', [
      'startCursor: ConnectionCursor',
      'endCursor: ConnectionCursor',
      'hasNextPage: Boolean!',
      'hasPreviousPage: Boolean!',
    ]),
  ];
}

/** The schema in GraphQL's definition language, for introspection and tools. */
export function sdlOf(schema: Schema): string {
  const objects = [...schema.values()];
  return [
    ...commonTypes(),
    ...compositeTypes(),
    ...objects.flatMap((object) => objectTypes(schema, object)),
    block('type Query', objects.flatMap(queryLines)),
    block('type Mutation', objects.flatMap(mutationLines)),
  ].join('\n\n');
}
