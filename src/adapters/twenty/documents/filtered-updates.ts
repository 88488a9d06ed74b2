/** A filtered update of one object: its document, and where the written records are in the answer. */
export type FilteredUpdate = { document: string; root: string };

/** Writes the same values to all records that a filter matches; the answer names them. */
/* @__NO_SIDE_EFFECTS__ */
export function filteredUpdateOf(singular: string, plural: string): FilteredUpdate {
  const root = `update${plural}`;
  return {
    root,
    document: `mutation Update${plural}($filter: ${singular}FilterInput!, $data: ${singular}UpdateInput!) {
  ${root}(filter: $filter, data: $data) { id }
}`,
  };
}
