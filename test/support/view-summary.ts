import type { Manifest } from './manifest.ts';

type View = Manifest['views'][number];
type Filter = NonNullable<View['filters']>[number];

function words(operand: string, value: string | string[]): string {
  const shown = Array.isArray(value) ? value.join(' or ') : value;
  return [operand.toLowerCase().replaceAll('_', ' '), shown].filter((part) => part !== '').join(' ');
}

/** A view's conditions in one line: "a is X and (b is empty or c is empty)"; an unknown field shows its id. */
export function filterSummary(view: View, fieldName: ReadonlyMap<string, string>): string {
  const groups = view.filterGroups ?? [];
  const filters = view.filters ?? [];
  const line = ({ fieldMetadataUniversalIdentifier: field, operand, value }: Filter) =>
    `${fieldName.get(field) ?? field} ${words(operand, value)}`;
  const group = (identifier: string, operator: string): string =>
    `(${[
      ...filters.filter((filter) => filter.viewFilterGroupUniversalIdentifier === identifier).map(line),
      ...groups
        .filter((inner) => inner.parentViewFilterGroupUniversalIdentifier === identifier)
        .map((inner) => group(inner.universalIdentifier, inner.logicalOperator)),
    ].join(` ${operator.toLowerCase()} `)})`;
  return [
    ...filters.filter((filter) => filter.viewFilterGroupUniversalIdentifier === undefined).map(line),
    ...groups
      .filter((outer) => outer.parentViewFilterGroupUniversalIdentifier === undefined)
      .map((outer) => group(outer.universalIdentifier, outer.logicalOperator)),
  ].join(' and ');
}
