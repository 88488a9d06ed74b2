import { type FieldNode, GraphQLError } from 'graphql';
import type { Engine, Requester } from '../engine.ts';
import { selectionOf } from '../query/selection.ts';
import { checkArguments, readArguments } from './arguments.ts';
import { type Operation, readOperation } from './document.ts';
import { ApiError, internalError, type ReportedError, reportError } from './errors.ts';
import { introspect } from './introspection.ts';
import { rootsOf } from './roots.ts';

/** A GraphQL request as it arrives. */
export interface GraphQLRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly operationName?: string | null;
}

/** A GraphQL answer. */
export interface GraphQLAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly ReportedError[];
}

/** Root fields that one document may have. */
export const MAX_ROOTS = 20;

const INTROSPECTION: ReadonlySet<string> = new Set(['__schema', '__type']);

const badRequest = (message: string): ApiError => new ApiError(message, { code: 'BAD_USER_INPUT' });

function locationOf(field: FieldNode): { line: number; column: number } {
  const token = field.name.loc?.startToken;
  return { line: token?.line ?? 1, column: token?.column ?? 1 };
}

/** What the schema for callers without a workspace says to any of its fields. */
export function unknownRoot(operation: Operation): GraphQLAnswer {
  const type = operation.definition.operation === 'mutation' ? 'Mutation' : 'Query';
  return {
    errors: operation.fields.map((field) => ({
      message: `Cannot query field "${field.name.value}" on type "${type}".`,
      locations: [locationOf(field)],
    })),
  };
}

function checkRoots(fields: readonly FieldNode[]): void {
  if (fields.length > MAX_ROOTS) {
    throw badRequest(
      `Query too complex - Too many root resolvers requested: ${fields.length} - Maximum allowed root resolvers: ${MAX_ROOTS}`,
    );
  }
  const seen = new Set<string>();
  for (const { name } of fields) {
    if (seen.has(name.value)) throw badRequest(`Duplicate root resolver: "${name.value}"`);
    seen.add(name.value);
  }
}

export interface ExecuteOptions {
  /** Called before each root field; what it throws becomes that field's error. */
  readonly beforeRoot: () => void;
  /** Whether an error says which root field it is of. */
  readonly hasPaths: boolean;
}

const NO_OPTIONS: ExecuteOptions = { beforeRoot: () => {}, hasPaths: false };

async function executeRecordFields(
  engine: Engine,
  requester: Requester,
  operation: Operation,
  variables: Readonly<Record<string, unknown>>,
  { beforeRoot, hasPaths }: ExecuteOptions,
): Promise<GraphQLAnswer> {
  const data: Record<string, unknown> = {};
  const errors: ReportedError[] = [];
  const roots = rootsOf(engine.schema);
  // Root fields run side by side, mutations too, and one that fails leaves the others standing.
  await Promise.all(
    operation.fields.map(async (field) => {
      const key = field.alias?.value ?? field.name.value;
      try {
        const root = roots.get(field.name.value);
        if (!root) {
          throw internalError(
            "Cannot read properties of undefined (reading 'objectMetadataUniversalIdentifier')",
          );
        }
        const args = readArguments(field.arguments, variables);
        checkArguments(root, args);
        beforeRoot();
        const selection = selectionOf(field, operation.fragments);
        data[key] = await root.resolve({ engine, object: root.object, args, selection, ...requester });
      } catch (error) {
        data[key] = null;
        errors.push({ ...reportError(error), ...(hasPaths ? { path: [key] } : {}) });
      }
    }),
  );
  return errors.length > 0 ? { data, errors } : { data };
}

/**
 * Answers a request of a known caller.
 *
 * Documents are not checked against the schema: an unknown field of a record reads as
 * null, arguments and aliases below the root are ignored.
 *
 */
export async function executeOperation(
  engine: Engine,
  requester: Requester,
  operation: Operation,
  variables: Readonly<Record<string, unknown>>,
  options: ExecuteOptions = NO_OPTIONS,
): Promise<GraphQLAnswer> {
  const roots = rootsOf(engine.schema);
  const names = operation.fields.map((field) => field.name.value);
  const isIntrospection = names.some((name) => INTROSPECTION.has(name));
  const hasRecords = names.some((name) => roots.has(name));
  const hasOthers = names.some((name) => !roots.has(name) && !INTROSPECTION.has(name));
  if (hasOthers && hasRecords) {
    return {
      errors: [
        reportError(
          badRequest(
            'This query cannot be executed as a single request. Please split it into separate queries.',
          ),
        ),
      ],
    };
  }
  if (hasOthers) {
    return names.every((name) => name === '__typename')
      ? { data: { __typename: 'Query' } }
      : unknownRoot(operation);
  }
  if (isIntrospection) return introspect(engine.schema, operation, variables);
  try {
    checkRoots(operation.fields);
  } catch (error) {
    return { data: {}, errors: [reportError(error)] };
  }
  return executeRecordFields(engine, requester, operation, variables, options);
}

/** Parses a request; the answer to a document that cannot be read. */
export function readRequest(request: GraphQLRequest): Operation | GraphQLAnswer {
  try {
    return readOperation(request.query, request.operationName ?? undefined);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { message, locations } = error.toJSON();
    return { errors: [locations ? { message, locations } : { message }] };
  }
}
