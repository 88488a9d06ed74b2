import { ViewFilterGroupLogicalOperator, ViewFilterOperand } from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';

/** A condition on one field, optionally part of a group of conditions. */
export type Condition<Name extends string, Group extends string = never> = {
  field: Name;
  operand: ViewFilterOperand;
  value: string | string[];
  in?: Group;
};

/** How the conditions of a group are joined, and the group it is part of when it is not the outermost. */
export type ConditionGroup<Group extends string> = { join: 'AND' | 'OR'; in?: Group };

const condition =
  (operand: ViewFilterOperand) =>
  <Name extends string>(field: Name, value: string | string[] = ''): Condition<Name> => ({
    field,
    operand,
    value,
  });

/** The field has one of the given options. */
export const isOneOf = <Name extends string>(field: Name, ...options: string[]) =>
  condition(ViewFilterOperand.IS)(field, options);

/** The field has another option than the given ones. */
export const isNoneOf = <Name extends string>(field: Name, ...options: string[]) =>
  condition(ViewFilterOperand.IS_NOT)(field, options);

export const isTrue = <Name extends string>(field: Name) => condition(ViewFilterOperand.IS)(field, 'true');
export const isEmpty = condition(ViewFilterOperand.IS_EMPTY);
export const isNotEmpty = condition(ViewFilterOperand.IS_NOT_EMPTY);
export const isToday = condition(ViewFilterOperand.IS_TODAY);
/** The day is before today. */
export const isPast = condition(ViewFilterOperand.IS_IN_PAST);
/** The day is after today; Twenty 2.21 counts today as well. */
export const isFuture = condition(ViewFilterOperand.IS_IN_FUTURE);

/** The day is one of the given number of days after today, by the reader's calendar. */
export const isWithinDaysAfterToday = <Name extends string>(field: Name, days: number) =>
  condition(ViewFilterOperand.IS_RELATIVE)(field, `NEXT_${days}_DAY`);

/** The day is in the current month by UTC, the calendar scores are calculated in. */
export const isThisMonth = <Name extends string>(field: Name) =>
  condition(ViewFilterOperand.IS_RELATIVE)(field, 'THIS_1_MONTH;;UTC;;');

/** The day is in the current quarter by UTC, as a credit's own quarter is. */
export const isThisQuarter = <Name extends string>(field: Name) =>
  condition(ViewFilterOperand.IS_RELATIVE)(field, 'THIS_1_QUARTER;;UTC;;');

/** The relation points to the record whose page the table stands on. Twenty reads this value as JSON in a text. */
export const isShownRecord = <Name extends string>(field: Name) =>
  condition(ViewFilterOperand.IS)(
    field,
    JSON.stringify({ isCurrentRecordSelected: true, selectedRecordIds: [] }),
  );

/** The relation points to whoever looks at the list. Twenty reads this value as JSON in a text. */
export const isMe = <Name extends string>(field: Name) =>
  condition(ViewFilterOperand.IS)(
    field,
    JSON.stringify({ isCurrentWorkspaceMemberSelected: true, selectedRecordIds: [] }),
  );

/** Puts a condition into a group. */
export const within = <Name extends string, Group extends string>(
  group: Group,
  inner: Condition<Name>,
): Condition<Name, Group> => ({ ...inner, in: group });

const entriesOf = <Key extends string, Value>(record: Readonly<Record<Key, Value>>) =>
  Object.entries(record) as [Key, Value][];

const groupId = (view: string, name: string): string => derivedId(view, 'filter group', name);

/** The groups of a view as the manifest has them, in the order they are written. */
export const filterGroupsOf = <Group extends string>(
  view: string,
  groups: Readonly<Record<Group, ConditionGroup<Group>>>,
) =>
  entriesOf<Group, ConditionGroup<Group>>(groups).map(([name, { join, in: parent }], position) => ({
    universalIdentifier: groupId(view, name),
    logicalOperator: ViewFilterGroupLogicalOperator[join],
    positionInViewFilterGroup: position,
    ...(parent === undefined ? {} : { parentViewFilterGroupUniversalIdentifier: groupId(view, parent) }),
  }));

/** The conditions of a view as the manifest has them, in the order they are written. */
export const filtersOf = <Name extends string, Group extends string>(
  view: string,
  objectFields: Readonly<Record<Name, string>>,
  conditions: Readonly<Record<string, Condition<Name, Group>>>,
) =>
  entriesOf(conditions).map(([name, { field, operand, value, in: group }], position) => ({
    universalIdentifier: derivedId(view, 'filter', name),
    fieldMetadataUniversalIdentifier: objectFields[field],
    operand,
    value,
    ...(group === undefined
      ? {}
      : {
          viewFilterGroupUniversalIdentifier: groupId(view, group),
          positionInViewFilterGroup: position,
        }),
  }));
