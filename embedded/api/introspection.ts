import { buildSchema, execute, type GraphQLSchema } from 'graphql';
import { sdlOf } from '../schema/sdl.ts';
import type { Schema } from '../schema/types.ts';
import type { Operation } from './document.ts';
import type { GraphQLAnswer } from './execute.ts';

const cache = new WeakMap<Schema, GraphQLSchema>();

function graphQLSchemaOf(schema: Schema): GraphQLSchema {
  const known = cache.get(schema);
  if (known) return known;
  const built = buildSchema(sdlOf(schema));
  cache.set(schema, built);
  return built;
}

/** Answers `__schema` and `__type`. */
export async function introspect(
  schema: Schema,
  operation: Operation,
  variables: Readonly<Record<string, unknown>>,
): Promise<GraphQLAnswer> {
  const result = await execute({
    schema: graphQLSchemaOf(schema),
    document: operation.document,
    operationName: operation.definition.name?.value,
    variableValues: variables,
  });
  const errors = result.errors?.map(({ message }) => ({ message }));
  return { data: result.data, ...(errors ? { errors } : {}) };
}
