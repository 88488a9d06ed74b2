import { AggregateOperations, ViewCalendarLayout, type ViewSortDirection, ViewType } from 'twenty-sdk/define';
import { type Condition, type ConditionGroup, filterGroupsOf, filtersOf } from './view-filters.ts';

/** How a column shows: its width in pixels and, where it makes sense, the total at its foot. */
type Column = { width: number; total?: AggregateOperations };

type Identifiers<Key extends string> = Readonly<Record<Key, string>>;

type ListView<
  Name extends string,
  Shown extends Name,
  Sorted extends Name,
  Filter extends string,
  Group extends string,
> = {
  identifiers: {
    view: string;
    fields: Identifiers<Shown>;
    sorts: Identifiers<Sorted>;
    filters?: Identifiers<Filter>;
    filterGroups?: Identifiers<Group>;
  };
  object: string;
  objectFields: Identifiers<Name>;
  name: string;
  icon: string;
  position: number;
  /** Columns from left to right; the first has to be the one that names the record. */
  columns: Record<NoInfer<Shown>, Column>;
  /** What the rows are sorted by, the most important first. */
  sorts: Record<NoInfer<Sorted>, ViewSortDirection>;
} & Filtered<Name, Filter, Group>;

/** Which rows are shown: those that meet every condition outside a group and the outermost group. */
type Filtered<Name extends string, Filter extends string, Group extends string> = {
  filters?: Record<NoInfer<Filter>, Condition<NoInfer<Name>, NoInfer<Group>>>;
  filterGroups?: Record<NoInfer<Group>, ConditionGroup<NoInfer<Group>>>;
};

const entriesOf = <Key extends string, Value>(record: Readonly<Record<Key, Value>>) =>
  Object.entries(record) as [Key, Value][];

/** A table of the records of one object. */
export const listView = <
  Name extends string,
  Shown extends Name,
  Sorted extends Name,
  Filter extends string = never,
  Group extends string = never,
>({
  identifiers,
  object,
  objectFields,
  name,
  icon,
  position,
  columns,
  sorts,
  filters,
  filterGroups,
}: ListView<Name, Shown, Sorted, Filter, Group>) => ({
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
  ...(identifiers.filterGroups === undefined || filterGroups === undefined
    ? {}
    : { filterGroups: filterGroupsOf<Group>(identifiers.filterGroups, filterGroups) }),
  ...(identifiers.filters === undefined || filters === undefined
    ? {}
    : {
        filters: filtersOf<Filter, Name, Group>(
          identifiers.filters,
          identifiers.filterGroups,
          objectFields,
          filters,
        ),
      }),
});

/**
 * The same rows in groups, one for each given option of a field, each headed by how many they are.
 *
 * @param withoutValue the identifier of the group for rows in which the field is empty, behind the others; Twenty
 *   knows it by an empty value and names it itself. Without such a group those rows would show nowhere.
 */
export const groupedBy = <View extends object, Option extends string>(
  field: string,
  options: Identifiers<Option>,
  view: View,
  withoutValue?: string,
) => ({
  ...view,
  mainGroupByFieldMetadataUniversalIdentifier: field,
  kanbanAggregateOperation: AggregateOperations.COUNT,
  kanbanAggregateOperationFieldMetadataUniversalIdentifier: field,
  groups: [
    ...entriesOf<Option, string>(options),
    ...(withoutValue === undefined ? [] : [['', withoutValue] as const]),
  ].map(([fieldValue, universalIdentifier], position) => ({
    universalIdentifier,
    fieldValue,
    position,
    isVisible: true,
  })),
});

/** The same rows as cards on a board with a column for each given option of a field; see `groupedBy`. */
export const boardOf = <View extends object, Option extends string>(
  field: string,
  options: Identifiers<Option>,
  view: View,
  withoutValue?: string,
) => ({ ...groupedBy(field, options, view, withoutValue), type: ViewType.KANBAN });

/** The same rows on a calendar of months, each on the day its field says. */
export const calendarOf = <View extends object>(field: string, view: View) => ({
  ...view,
  type: ViewType.CALENDAR,
  calendarLayout: ViewCalendarLayout.MONTH,
  calendarFieldMetadataUniversalIdentifier: field,
});

/** The same rows as a table on the page of a record; no view picker offers it. */
export const tableOnPage = <View extends object>(view: View) => ({ ...view, type: ViewType.TABLE_WIDGET });
