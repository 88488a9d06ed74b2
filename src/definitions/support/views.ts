import { type AggregateOperations, type ViewSortDirection, ViewType } from 'twenty-sdk/define';

/** How a column shows: its width in pixels and, where it makes sense, the total at its foot. */
type Column = { width: number; total?: AggregateOperations };

type ListView<Name extends string, Shown extends Name, Sorted extends Name> = {
  identifiers: {
    view: string;
    fields: Readonly<Record<Shown, string>>;
    sorts: Readonly<Record<Sorted, string>>;
  };
  object: string;
  objectFields: Readonly<Record<Name, string>>;
  name: string;
  icon: string;
  position: number;
  /** Columns from left to right; the first has to be the one that names the record. */
  columns: Record<NoInfer<Shown>, Column>;
  /** What the rows are sorted by, the most important first. */
  sorts: Record<NoInfer<Sorted>, ViewSortDirection>;
};

const entriesOf = <Key extends string, Value>(record: Readonly<Record<Key, Value>>) =>
  Object.entries(record) as [Key, Value][];

/** A table of one of the app's own objects. */
export const listView = <Name extends string, Shown extends Name, Sorted extends Name>({
  identifiers,
  object,
  objectFields,
  name,
  icon,
  position,
  columns,
  sorts,
}: ListView<Name, Shown, Sorted>) => ({
  universalIdentifier: identifiers.view,
  objectUniversalIdentifier: object,
  name,
  icon,
  position,
  type: ViewType.TABLE,
  fields: entriesOf<Shown, Column>(columns).map(([field, { width, total }], index) => ({
    universalIdentifier: identifiers.fields[field],
    fieldMetadataUniversalIdentifier: objectFields[field],
    position: index,
    isVisible: true,
    size: width,
    ...(total === undefined ? {} : { aggregateOperation: total }),
  })),
  sorts: entriesOf<Sorted, ViewSortDirection>(sorts).map(([field, direction]) => ({
    universalIdentifier: identifiers.sorts[field],
    fieldMetadataUniversalIdentifier: objectFields[field],
    direction,
  })),
});
