import { ViewFilterGroupLogicalOperator, type ViewFilterOperand } from 'twenty-sdk/define';
import { opportunities } from './listed.ts';
import { listView } from './views.ts';

const { object, objectFields } = opportunities;

type Column = keyof typeof objectFields;

type Condition<Filtered extends Column> = {
  field: Filtered;
  operand: ViewFilterOperand;
  value: string | string[];
};

type OpportunityView<Shown extends Column, Sorted extends Column> = Omit<
  Parameters<typeof listView<Column, Shown, Sorted>>[0],
  'object' | 'objectFields'
>;

/** A table of opportunities, beside the lists that Twenty has of its own. */
export const opportunityView = <Shown extends Column, Sorted extends Column>(
  view: OpportunityView<Shown, Sorted>,
) => listView({ ...view, object, objectFields });

/** Filters that all have to hold. */
export const allOf = <Filtered extends Column>(
  identifiers: Readonly<Record<Filtered, string>>,
  conditions: readonly Condition<NoInfer<Filtered>>[],
) =>
  conditions.map(({ field, operand, value }) => ({
    universalIdentifier: identifiers[field],
    fieldMetadataUniversalIdentifier: objectFields[field],
    operand,
    value,
  }));

/** Filters of which one has to hold, with the group that says so. */
export const anyOf = <Filtered extends Column>(
  group: string,
  identifiers: Readonly<Record<Filtered, string>>,
  conditions: readonly Condition<NoInfer<Filtered>>[],
) => ({
  filterGroup: { universalIdentifier: group, logicalOperator: ViewFilterGroupLogicalOperator.OR },
  filters: allOf(identifiers, conditions).map((filter, index) => ({
    ...filter,
    viewFilterGroupUniversalIdentifier: group,
    positionInViewFilterGroup: index,
  })),
});
