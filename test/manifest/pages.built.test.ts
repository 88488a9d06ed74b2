import { STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS as standard } from 'twenty-sdk/define';
import { describe, expect, it } from 'vitest';
import { ids } from '../../src/definitions/ids.ts';
import { builtManifest, fieldsOf } from '../support/manifest.ts';

const manifest = builtManifest();
const views = new Map(manifest.views.map((view) => [view.universalIdentifier, view]));
const fields = new Map(fieldsOf(manifest).map((field) => [field.universalIdentifier, field]));

const OBJECT_NAMES = new Map<string, string>([
  ...Object.entries(ids.objects).map(([name, identifier]): [string, string] => [identifier, name]),
  [standard.company.universalIdentifier, 'company'],
]);

/** The tabs of each page from left to right. */
const EXPECTED_TABS = {
  keyAccount: ['Home', 'Plans', 'Credits', 'Timeline', 'Tasks', 'Notes', 'Files'],
  scoringPolicy: ['Home', 'Timeline', 'Tasks', 'Notes', 'Files'],
  contract: ['Home', 'Credits', 'Timeline', 'Tasks', 'Notes', 'Files'],
  closenessScore: ['Home'],
  scoreRun: ['Home'],
  salesCredit: ['Home'],
  espPlan: ['Home', 'Goal', 'Needs', 'Objectives', 'Tasks', 'Notes', 'Support', 'Timeline', 'Files'],
  planObjective: ['Home', 'Timeline', 'Tasks', 'Notes', 'Files'],
  dealAssessment: ['Home', 'Timeline', 'Tasks', 'Notes', 'Files'],
  competitor: ['Home', 'Deals', 'Timeline', 'Tasks', 'Notes', 'Files'],
  dealCompetitor: ['Home', 'Tasks', 'Notes', 'Files'],
  decisionCriterion: ['Home', 'Timeline', 'Tasks', 'Notes', 'Files'],
  dealMilestone: ['Home', 'Timeline', 'Tasks', 'Notes', 'Files'],
  accountNeed: ['Home', 'Timeline', 'Tasks', 'Notes', 'Files'],
  supportRequest: ['Home', 'Timeline', 'Tasks', 'Notes', 'Files'],
} satisfies Record<keyof typeof ids.objects, string[]>;

function pageOf(object: string) {
  const page = manifest.pageLayouts.find(
    ({ objectUniversalIdentifier }) => OBJECT_NAMES.get(objectUniversalIdentifier ?? '') === object,
  );
  if (page === undefined) throw new Error(`${object} has no page`);
  return page;
}

const widgets = [...manifest.pageLayouts.flatMap(({ tabs }) => tabs), ...manifest.pageLayoutTabs].flatMap(
  (tab) => tab.widgets,
);

describe('the page of a record', () => {
  it.each(Object.entries(EXPECTED_TABS))('of %s has these tabs', (object, expected) => {
    const tabs = pageOf(object).tabs.toSorted((left, right) => left.position - right.position);
    expect(tabs.map(({ title }) => title)).toEqual(expected);
    expect(tabs.filter((tab) => tab.widgets.length === 0)).toEqual([]);
  });

  it.each(Object.keys(EXPECTED_TABS))('of %s opens with fields of its own', (object) => {
    const [home] = pageOf(object).tabs;
    const view = views.get(home?.widgets[0]?.configuration.viewUniversalIdentifier ?? '');
    expect(view?.type).toBe('FIELDS_WIDGET');
    expect(OBJECT_NAMES.get(view?.objectUniversalIdentifier ?? '')).toBe(object);
  });

  it('of a plan opens with goal and strategy', () => {
    const view = views.get(ids.recordPages.espPlan.view);
    const first = view?.fields
      .toSorted((left, right) => left.position - right.position)
      .map((shown) => fields.get(shown.fieldMetadataUniversalIdentifier)?.name)
      .slice(0, 4);
    expect(first).toEqual(['goal', 'valueProposition', 'criticalSuccessFactors', 'strategyType']);
  });
});

describe('a list on a page', () => {
  const tables = widgets.filter(({ configuration }) => configuration.fieldDisplayMode === 'TABLE');

  it.each(tables)('$title holds what points to the record, and nothing else', (widget) => {
    const field = fields.get(widget.configuration.fieldMetadataId ?? '');
    const view = views.get(widget.configuration.viewId ?? '');
    expect(field?.objectUniversalIdentifier).toBe(widget.objectUniversalIdentifier);
    expect(view?.objectUniversalIdentifier).toBe(field?.relationTargetObjectMetadataUniversalIdentifier);
    // The record is met by the field at the other end of the relation.
    expect(
      view?.filters?.map(({ fieldMetadataUniversalIdentifier, operand, value }) => [
        fieldMetadataUniversalIdentifier,
        operand,
        value,
      ]),
    ).toEqual([
      [
        field?.relationTargetFieldMetadataUniversalIdentifier,
        'IS',
        '{"isCurrentRecordSelected":true,"selectedRecordIds":[]}',
      ],
    ]);
  });

  it('has a view that no view picker offers', () => {
    const used = tables.map(({ configuration }) => configuration.viewId);
    const offered = manifest.views.filter(({ type }) => type === 'TABLE_WIDGET');
    expect(offered.map(({ universalIdentifier }) => universalIdentifier).sort()).toEqual(used.sort());
  });
});

describe('a text on a page', () => {
  it.each(widgets.filter(({ configuration }) => configuration.fieldDisplayMode === 'EDITOR'))(
    '$title is one with headings and lists, of the record',
    ({ configuration, objectUniversalIdentifier }) => {
      const field = fields.get(configuration.fieldMetadataId ?? '');
      expect(field?.type).toBe('RICH_TEXT');
      expect(field?.objectUniversalIdentifier).toBe(objectUniversalIdentifier);
    },
  );
});

describe('the page of a company', () => {
  it('has its contracts', () => {
    const tab = manifest.pageLayoutTabs.find(
      ({ universalIdentifier }) => universalIdentifier === ids.pageLayoutTabs.companyContracts,
    );
    expect(
      tab?.widgets.map(({ configuration }) => [configuration.fieldMetadataId, configuration.viewId]),
    ).toEqual([[ids.fields.company.contracts, ids.pageTables.company.contracts]]);
  });
});

describe('the page of a key account', () => {
  it('tells closeness, revenue and the rank in its class', () => {
    const shown = views
      .get(ids.recordPages.keyAccount.view)
      ?.fields.map(({ fieldMetadataUniversalIdentifier: field }) => fields.get(field)?.name);
    expect(shown).toEqual(expect.arrayContaining(['closenessScore', 'revenue', 'importancePlace']));
  });
});

describe('the page of the programme', () => {
  const page = manifest.pageLayouts.find(
    ({ universalIdentifier }) => universalIdentifier === ids.programmePage,
  );
  const [overview, ...others] = page?.tabs ?? [];
  const charts = overview?.widgets ?? [];

  /** The object of each field that charts may count and filter by. */
  const ownerOf = new Map<string, string | undefined>([
    ...[...fields].map(([identifier, field]) => [identifier, field.objectUniversalIdentifier] as const),
    ...[standard.company, standard.opportunity].map(
      (object) => [object.fields.name.universalIdentifier, object.universalIdentifier] as const,
    ),
  ]);

  it('has recommendations, needs and what wins at full width in tabs of their own', () => {
    expect(others.map(({ title, widgets: shown }) => [title, shown.map(({ type }) => type)])).toEqual([
      ['Recommendations', ['FRONT_COMPONENT']],
      ['Needs board', ['FRONT_COMPONENT']],
      ['What wins', ['FRONT_COMPONENT']],
    ]);
  });

  it('has figures and charts, each with a title of its own', () => {
    expect(charts.length).toBeGreaterThan(0);
    expect(new Set(charts.map(({ title }) => title)).size).toBe(charts.length);
  });

  it.each(charts)('$title counts, groups and filters by fields of its own object', (chart) => {
    const { configuration: shown } = chart;
    const used = [
      shown.aggregateFieldMetadataUniversalIdentifier,
      shown.groupByFieldMetadataUniversalIdentifier,
      shown.primaryAxisGroupByFieldMetadataUniversalIdentifier,
      shown.secondaryAxisGroupByFieldMetadataUniversalIdentifier,
      ...(shown.filter?.recordFilters ?? []).map((filter) => filter.fieldMetadataUniversalIdentifier),
    ].filter((field) => field !== undefined);
    expect(used.map((field) => ownerOf.get(field))).toEqual(used.map(() => chart.objectUniversalIdentifier));
  });

  it('adds no currencies to each other', () => {
    const sums = charts.filter(({ configuration }) => configuration.aggregateOperation === 'SUM');
    expect(sums.map(({ configuration }) => configuration.primaryAxisGroupBySubFieldName)).toEqual([
      'currencyCode',
    ]);
  });

  it.each(charts)('$title asks for options that exist', ({ configuration }) => {
    for (const { fieldMetadataUniversalIdentifier, operand, value } of configuration.filter?.recordFilters ??
      []) {
      if (operand !== 'IS') continue;
      const known = fields.get(fieldMetadataUniversalIdentifier)?.options?.map((option) => option.value);
      expect(known).toEqual(expect.arrayContaining(JSON.parse(value)));
    }
  });

  it('covers no place of its twelve columns twice', () => {
    const covered = charts.flatMap(({ position }) => {
      if (position === undefined) throw new Error('A chart has no place');
      const { row, column, rowSpan, columnSpan } = position;
      return Array.from({ length: rowSpan * columnSpan }, (_, index) => ({
        row: row + Math.floor(index / columnSpan),
        column: column + (index % columnSpan),
      }));
    });
    expect(covered.filter(({ column }) => column > 11)).toEqual([]);
    expect(new Set(covered.map(({ row, column }) => `${row} ${column}`)).size).toBe(covered.length);
  });
});
