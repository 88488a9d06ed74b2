import {
  AggregateOperations,
  PageLayoutTabLayoutMode,
  type PageLayoutWidgetManifest,
} from 'twenty-sdk/define';
import { isNotEmpty, isOneOf, isThisQuarter } from './view-filters.ts';

/** Where a chart stands on the grid of twelve columns, and how large it is. */
type Place = { row: number; column: number; rows: number; columns: number };

/** What a chart counts, or sums up: records of an object, all or those that meet every condition. */
type Counted = {
  identifier: string;
  title: string;
  object: string;
  /** The field that is counted by, or summed up. */
  of: string;
  only?: readonly ChartCondition[];
  place: Place;
};

/** A condition as a chart has it: as that of a list, but its options are JSON in a text. */
type ChartCondition = {
  fieldMetadataUniversalIdentifier: string;
  type: 'SELECT' | 'DATE' | 'TEXT';
  operand: string;
  value: string;
};

const asChartCondition = (
  type: ChartCondition['type'],
  { field, operand, value }: { field: string; operand: string; value: string | string[] },
): ChartCondition => ({
  fieldMetadataUniversalIdentifier: field,
  type,
  operand,
  value: typeof value === 'string' ? value : JSON.stringify(value),
});

/** Only records whose field has one of the given options. */
export const countsOneOf = (field: string, ...options: string[]): ChartCondition =>
  asChartCondition('SELECT', isOneOf(field, ...options));

/** Only records whose text says something. */
export const countsNotEmpty = (field: string): ChartCondition => asChartCondition('TEXT', isNotEmpty(field));

/** Only records whose day is in the current quarter. */
export const countsThisQuarter = (field: string): ChartCondition =>
  asChartCondition('DATE', isThisQuarter(field));

const chart = ({ identifier, title, object, place }: Counted) => ({
  universalIdentifier: identifier,
  title,
  type: 'GRAPH' as const,
  objectUniversalIdentifier: object,
  position: {
    layoutMode: PageLayoutTabLayoutMode.GRID,
    row: place.row,
    column: place.column,
    rowSpan: place.rows,
    columnSpan: place.columns,
  } as const,
});

const measure = ({ of, only = [] }: Counted, operation = AggregateOperations.COUNT) => ({
  aggregateFieldMetadataUniversalIdentifier: of,
  aggregateOperation: operation,
  displayDataLabel: true,
  ...(only.length === 0 ? {} : { filter: { recordFilters: [...only] } }),
});

/** One number. */
export const figure = (counted: Counted): PageLayoutWidgetManifest => ({
  ...chart(counted),
  configuration: { configurationType: 'AGGREGATE_CHART', ...measure(counted) },
});

/** The shares of a field's options in the whole. */
export const shares = (counted: Counted, by: string): PageLayoutWidgetManifest => ({
  ...chart(counted),
  configuration: {
    configurationType: 'PIE_CHART',
    ...measure(counted),
    groupByFieldMetadataUniversalIdentifier: by,
    orderBy: 'FIELD_POSITION_ASC',
    displayLegend: true,
    showCenterMetric: true,
  },
});

/**
 * Sums of money, each currency by itself, with a bar for each option of a field: a sum alone would add currencies to
 * each other.
 */
export const barsByCurrency = (counted: Counted, by: string): PageLayoutWidgetManifest => ({
  ...chart(counted),
  configuration: {
    configurationType: 'BAR_CHART',
    ...measure(counted, AggregateOperations.SUM),
    primaryAxisGroupByFieldMetadataUniversalIdentifier: counted.of,
    primaryAxisGroupBySubFieldName: 'currencyCode',
    primaryAxisOrderBy: 'FIELD_ASC',
    secondaryAxisGroupByFieldMetadataUniversalIdentifier: by,
    secondaryAxisOrderBy: 'FIELD_POSITION_ASC',
    groupMode: 'GROUPED',
    displayLegend: true,
    layout: 'VERTICAL',
  },
});

/** A field's options beside each other, in their own order. */
export const bars = (counted: Counted, by: string): PageLayoutWidgetManifest => ({
  ...chart(counted),
  configuration: {
    configurationType: 'BAR_CHART',
    ...measure(counted),
    primaryAxisGroupByFieldMetadataUniversalIdentifier: by,
    primaryAxisOrderBy: 'FIELD_POSITION_ASC',
    layout: 'VERTICAL',
  },
});
