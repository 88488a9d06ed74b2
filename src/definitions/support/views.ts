import {
  AggregateOperations,
  ViewCalendarLayout,
  ViewKey,
  type ViewSortDirection,
  ViewType,
} from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { KEPT_SORTS } from '../ids/kept-sorts.ts';
import { type Condition, type ConditionGroup, filterGroupsOf, filtersOf } from './view-filters.ts';

/** How a column shows: its width in pixels and, where it makes sense, the total at its foot. */
type Column = { width: number; total?: AggregateOperations };

type ListView<Name extends string, Group extends string> = {
  /** The identifier of the view. */
  view: string;
  object: string;
  objectFields: Readonly<Record<Name, string>>;
  name: string;
  icon: string;
  position: number;
  /** Columns from left to right; the first has to be the one that names the record. */
  columns: Partial<Record<NoInfer<Name>, Column>>;
  /** What the rows are sorted by, the most important first. */
  sorts: Partial<Record<NoInfer<Name>, ViewSortDirection>>;
  /** Which rows are shown: those that meet every condition outside a group and the outermost group. */
  filters?: Readonly<Record<string, Condition<NoInfer<Name>, NoInfer<Group>>>>;
  filterGroups?: Record<Group, ConditionGroup<NoInfer<Group>>>;
};

const entriesOf = <Key extends string, Value>(record: Partial<Record<Key, Value>>) =>
  Object.entries(record) as [Key, Value][];

const sortId = (view: string, field: string): string =>
  KEPT_SORTS[view]?.[field] ?? derivedId(view, 'sort', field);

/** A table of the records of one object. */
export const listView = <Name extends string, Group extends string = never>({
  view,
  object,
  objectFields,
  name,
  icon,
  position,
  columns,
  sorts,
  filters,
  filterGroups,
}: ListView<Name, Group>) => ({
  universalIdentifier: view,
  objectUniversalIdentifier: object,
  name,
  icon,
  position,
  type: ViewType.TABLE,
  fields: entriesOf<Name, Column>(columns).map(([field, { width, total }], index) => ({
    universalIdentifier: derivedId(view, 'column', field),
    fieldMetadataUniversalIdentifier: objectFields[field],
    position: index,
    isVisible: true,
    size: width,
    ...(total === undefined ? {} : { aggregateOperation: total }),
  })),
  sorts: entriesOf<Name, ViewSortDirection>(sorts).map(([field, direction]) => ({
    universalIdentifier: sortId(view, field),
    fieldMetadataUniversalIdentifier: objectFields[field],
    direction,
  })),
  ...(filterGroups === undefined ? {} : { filterGroups: filterGroupsOf<Group>(view, filterGroups) }),
  ...(filters === undefined ? {} : { filters: filtersOf<Name, Group>(view, objectFields, filters) }),
});

/**
 * The group of rows in which the field is empty; Twenty knows it by an empty value and names it itself. Without such
 * a group those rows would show nowhere.
 */
export const WITHOUT_VALUE = '';

type Identified = { universalIdentifier: string };

/** The same rows in groups, one for each given option of a field in their order, each headed by how many they are. */
export const groupedBy = <View extends Identified>(
  field: string,
  options: readonly string[],
  view: View,
) => ({
  ...view,
  mainGroupByFieldMetadataUniversalIdentifier: field,
  kanbanAggregateOperation: AggregateOperations.COUNT,
  kanbanAggregateOperationFieldMetadataUniversalIdentifier: field,
  groups: options.map((fieldValue, position) => ({
    universalIdentifier: derivedId(view.universalIdentifier, 'group', fieldValue),
    fieldValue,
    position,
    isVisible: true,
  })),
});

/** The same rows as cards on a board with a column for each given option of a field; see `groupedBy`. */
export const boardOf = <View extends Identified>(field: string, options: readonly string[], view: View) => ({
  ...groupedBy(field, options, view),
  type: ViewType.KANBAN,
});

/** The same rows on a calendar of months, each on the day its field says. */
export const calendarOf = <View extends object>(field: string, view: View) => ({
  ...view,
  type: ViewType.CALENDAR,
  calendarLayout: ViewCalendarLayout.MONTH,
  calendarFieldMetadataUniversalIdentifier: field,
});

/**
 * The list that an object opens with, and the one its page leads back to. Without one of the app's, a server makes a
 * second list with a column for each field. (Newer servers always do, and take this as one more list.)
 */
export const indexOf = <View extends object>(view: View) => ({ ...view, key: ViewKey.INDEX });

/** The same groups, but for those that no row is in. */
export const withoutEmptyGroups = <View extends object>(view: View) => ({
  ...view,
  shouldHideEmptyGroups: true,
});

/** The same rows as a table on the page of a record; no view picker offers it. */
export const tableOnPage = <View extends object>(view: View) => ({ ...view, type: ViewType.TABLE_WIDGET });
