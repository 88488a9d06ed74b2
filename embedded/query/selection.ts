import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  valueFromASTUntyped,
} from 'graphql';

/** What a request selects, by field name. Below the root the server ignores aliases and arguments. */
export interface Selection {
  readonly [field: string]: Selection;
}

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Evaluates @include and @skip; as on the server, only with a literal condition. */
function isIncluded(node: SelectionNode): boolean {
  return (node.directives ?? []).every((directive) => {
    const condition = directive.arguments?.find((argument) => argument.name.value === 'if');
    if (!condition) return true;
    if (condition.value.kind === Kind.VARIABLE) {
      throw new Error(`Cannot read properties of undefined (reading '${condition.value.name.value}')`);
    }
    const value: unknown = valueFromASTUntyped(condition.value);
    return directive.name.value === 'include' ? value === true : value !== true;
  });
}

function mergeInto(
  target: Record<string, Selection>,
  nodes: readonly SelectionNode[],
  fragments: Fragments,
): void {
  for (const node of nodes) {
    if (!isIncluded(node)) continue;
    if (node.kind === Kind.FIELD) {
      const nested: Record<string, Selection> = { ...target[node.name.value] };
      mergeInto(nested, node.selectionSet?.selections ?? [], fragments);
      target[node.name.value] = nested;
      continue;
    }
    const selectionSet =
      node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value)?.selectionSet;
    mergeInto(target, selectionSet?.selections ?? [], fragments);
  }
}

/** The selection under a root field. */
export function selectionOf(field: FieldNode, fragments: Fragments): Selection {
  const selection: Record<string, Selection> = {};
  mergeInto(selection, field.selectionSet?.selections ?? [], fragments);
  return selection;
}

/** The selection under a field; empty when the field is not selected. */
export const under = (selection: Selection, field: string): Selection => selection[field] ?? {};
