import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
} from 'graphql';
import type { Fragments } from '../query/selection.ts';

/** A parsed request. */
export interface Operation {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly fields: readonly FieldNode[];
  readonly fragments: Fragments;
}

function rootFields(selections: readonly SelectionNode[], fragments: Fragments): FieldNode[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    const set =
      node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value)?.selectionSet;
    return rootFields(set?.selections ?? [], fragments);
  });
}

/**
 * Parses a document and picks the operation.
 *
 * @throws GraphQLError for a syntax error or when it is unclear which operation is meant.
 */
export function readOperation(query: string, operationName: string | undefined): Operation {
  const document = parse(query);
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (operationName === undefined && operations.length > 1) {
    throw new GraphQLError('Must provide operation name when document contains multiple operations.');
  }
  const definition = operationName
    ? operations.find((operation) => operation.name?.value === operationName)
    : operations[0];
  if (!definition) throw new GraphQLError(`Unknown operation named "${operationName ?? ''}".`);
  const fragments = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  return {
    document,
    definition,
    fields: rootFields(definition.selectionSet.selections, fragments),
    fragments,
  };
}
