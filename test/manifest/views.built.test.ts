import { STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS } from 'twenty-sdk/define';
import { describe, expect, it } from 'vitest';
import { ids } from '../../src/definitions/ids.ts';
import { builtManifest } from '../support/manifest.ts';

const manifest = builtManifest();

/** The standard object that has lists of this app, with the app's fields on it. */
const { opportunity } = STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS;
const extendedOpportunity = {
  universalIdentifier: opportunity.universalIdentifier,
  labelIdentifierFieldMetadataUniversalIdentifier: opportunity.fields.name.universalIdentifier,
  fields: [
    ...Object.values(opportunity.fields),
    ...manifest.fields.filter((field) => field.objectUniversalIdentifier === opportunity.universalIdentifier),
  ],
};

const ownerOf = (objectIdentifier: string) =>
  [...manifest.objects, extendedOpportunity].find(
    ({ universalIdentifier }) => universalIdentifier === objectIdentifier,
  );

describe('lists', () => {
  const lists = manifest.views.filter(({ type }) => type === 'TABLE');

  it('exist for every object', () => {
    const listed = new Set(lists.map(({ objectUniversalIdentifier }) => objectUniversalIdentifier));
    expect(manifest.objects.filter(({ universalIdentifier }) => !listed.has(universalIdentifier))).toEqual(
      [],
    );
  });

  it.each(lists)('$name begins with what names the record, and is sorted', (view) => {
    const object = ownerOf(view.objectUniversalIdentifier);
    const first = view.fields.toSorted((left, right) => left.position - right.position)[0];
    expect(first?.fieldMetadataUniversalIdentifier).toBe(
      object?.labelIdentifierFieldMetadataUniversalIdentifier,
    );
    expect(view.sorts?.length).toBeGreaterThan(0);
    expect(view.icon).toMatch(/^Icon/);
  });

  it.each([
    ['Key accounts', ids.fields.keyAccount.importanceScore, 'DESC'],
    ['Closeness history', ids.fields.closenessScore.month, 'DESC'],
    ['Score runs', ids.fields.scoreRun.startedAt, 'DESC'],
  ])('%s come in the order people look for', (name, field, direction) => {
    const view = lists.find((list) => list.name === name);
    expect(view?.sorts?.[0]).toMatchObject({ fieldMetadataUniversalIdentifier: field, direction });
  });

  it('total no amounts of money, because they may be in several currencies', () => {
    const money = new Set(
      manifest.objects.flatMap(({ fields }) =>
        fields
          .filter(({ type }) => type === 'CURRENCY')
          .map(({ universalIdentifier }) => universalIdentifier),
      ),
    ).add(opportunity.fields.amount.universalIdentifier);
    const totalled = lists.flatMap(({ fields }) =>
      fields.filter(
        (column) =>
          money.has(column.fieldMetadataUniversalIdentifier) && column.aggregateOperation !== undefined,
      ),
    );
    expect(totalled).toEqual([]);
  });
});

describe('every view', () => {
  it.each(manifest.views)('$name shows fields of its own object only, each once', (view) => {
    const own = ownerOf(view.objectUniversalIdentifier);
    const shown = view.fields.map(({ fieldMetadataUniversalIdentifier }) => fieldMetadataUniversalIdentifier);
    const ownFields = own?.fields.map(({ universalIdentifier }) => universalIdentifier);
    expect(ownFields).toEqual(expect.arrayContaining(shown));
    expect(new Set(shown).size).toBe(shown.length);
  });
});

describe('the lists of opportunities', () => {
  const { salesTrack, initiation, closenessOutcome, insightGained } = ids.fields.opportunity;
  const viewOf = (name: string) => manifest.views.find((view) => view.name === name);
  const filtersOf = (name: string) =>
    viewOf(name)?.filters?.map(({ fieldMetadataUniversalIdentifier, operand, value }) => [
      fieldMetadataUniversalIdentifier,
      operand,
      value,
    ]);

  it.each([
    ['Awaiting initiation', initiation, 'PENDING'],
    ['Full process', salesTrack, 'FULL_PROCESS'],
    ['Green channel', salesTrack, 'GREEN_CHANNEL'],
  ])('%s', (name, field, value) => {
    expect(filtersOf(name)).toEqual([[field, 'IS', [value]]]);
  });

  it('Closed without learning: closed, and the outcome or the insight is missing', () => {
    expect(filtersOf('Closed without learning')).toEqual([
      [opportunity.fields.stage.universalIdentifier, 'IS_NOT', ['NEW', 'SCREENING', 'MEETING', 'PROPOSAL']],
      [closenessOutcome, 'IS_EMPTY', ''],
      [insightGained, 'IS_EMPTY', ''],
    ]);
    const view = viewOf('Closed without learning');
    const [group] = view?.filterGroups ?? [];
    expect(group?.logicalOperator).toBe('OR');
    expect(view?.filters?.map((filter) => filter.viewFilterGroupUniversalIdentifier)).toEqual([
      undefined,
      group?.universalIdentifier,
      group?.universalIdentifier,
    ]);
  });
});

describe('the list of all companies', () => {
  it('shows standing, importance, closeness and trend behind the name', () => {
    const { company } = STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS;
    const columns = manifest.viewFields
      .filter((column) => column.viewUniversalIdentifier === company.views.allCompanies.universalIdentifier)
      .toSorted((left, right) => left.position - right.position);
    const { keyAccountStatus, importanceScore, closenessScore, closenessTrend } = ids.fields.company;
    expect(columns.map((column) => column.fieldMetadataUniversalIdentifier)).toEqual([
      keyAccountStatus,
      importanceScore,
      closenessScore,
      closenessTrend,
    ]);
    expect(columns.every(({ position, isVisible }) => position > 0 && position < 1 && isVisible)).toBe(true);
  });
});

describe('navigation', () => {
  it('has one folder with an entry for every object, in order', () => {
    const entries = manifest.navigationMenuItems
      .filter((item) => item.folderUniversalIdentifier === ids.navigation.folder)
      .toSorted((left, right) => left.position - right.position);
    expect(entries.map(({ name }) => name)).toEqual([
      'Key accounts',
      'Contracts',
      'Closeness history',
      'Scoring policies',
      'Score runs',
    ]);
    const views = new Map(manifest.views.map((view) => [view.universalIdentifier, view]));
    expect(entries.map((entry) => views.get(entry.viewUniversalIdentifier ?? '')?.name)).toEqual(
      entries.map(({ name }) => name),
    );
  });
});
