import {
  STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS,
  STANDARD_PAGE_LAYOUT_UNIVERSAL_IDENTIFIERS,
} from 'twenty-sdk/define';
import { describe, expect, it } from 'vitest';
import { KEPT_SORTS } from '../../src/definitions/ids/kept-sorts.ts';
import { ids } from '../../src/definitions/ids.ts';
import { leavesOf } from '../support/leaves.ts';
import { readBuiltManifest } from '../support/manifest.ts';

/** Where a part of a view, a page or an index is declared or referred to. */
const OF_A_PART =
  /^\/(views\/\d+\/(fields|sorts|filters|filterGroups|fieldGroups|groups)|viewFields|indexes|pageLayouts\/\d+\/tabs|pageLayoutTabs\/\d+\/widgets)\//;

const UUID_V5 = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Where the application refers to what it declares elsewhere. */
const HOOK = /^\/application\/[a-zA-Z]+(LogicFunction|FrontComponent)\//;

/** What an app declares under an id of its own; the builder derives the ids of role permissions by itself. */
const DERIVED_BY_THE_BUILDER = new Set(['objectPermissions', 'fieldPermissions']);

type Found = { path: string; value: string };

function identifiersIn(value: unknown, path = ''): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): Found[] => {
    const at = `${path}/${key}`;
    if (typeof inner === 'string') {
      return key === 'universalIdentifier' || key === 'id' || key.endsWith('UniversalIdentifier')
        ? [{ path: at, value: inner }]
        : [];
    }
    return DERIVED_BY_THE_BUILDER.has(key) ? referencesIn(inner, at) : identifiersIn(inner, at);
  });
}

const referencesIn = (value: unknown, path: string): Found[] =>
  identifiersIn(value, path).filter((found) => !found.path.endsWith('/universalIdentifier'));

describe('the identifiers in the manifest', () => {
  const found = identifiersIn(readBuiltManifest());
  const known = new Set(
    [ids, STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS, STANDARD_PAGE_LAYOUT_UNIVERSAL_IDENTIFIERS].flatMap((tree) =>
      leavesOf(tree).map(({ value }) => value),
    ),
  );
  const declared = found.filter(({ path }) => path.endsWith('/universalIdentifier') || path.endsWith('/id'));

  it('come from the registry or from Twenty, or are those of parts of a view, a page or an index', () => {
    const unknown = found.filter(({ value }) => !known.has(value));
    expect(unknown.filter(({ path }) => !OF_A_PART.test(path))).toEqual([]);
  });

  it('are derived by one rule, but for the sorts that an earlier version was published with', () => {
    const kept = new Set(leavesOf(KEPT_SORTS).map(({ value }) => value));
    const derived = declared.filter(({ value }) => !known.has(value) && !kept.has(value));
    expect(derived.filter(({ value }) => !UUID_V5.test(value))).toEqual([]);
    expect(declared.filter(({ value }) => kept.has(value))).toHaveLength(kept.size);
  });

  it('name one thing each', () => {
    const byValue = Object.groupBy(
      declared.filter(({ path }) => !HOOK.test(path)),
      ({ value }) => value,
    );
    expect(Object.values(byValue).filter((same) => same?.length !== 1)).toEqual([]);
  });

  it('declare everything the data model has in the registry', () => {
    const declared = new Set(identifiersIn(readBuiltManifest()).map(({ value }) => value));
    const {
      application,
      role,
      roles,
      objects,
      fields,
      options,
      views,
      pageTables,
      programmePage,
      portfolioPage,
      recordPages,
      navigation,
      pageLayoutTabs,
      variables,
    } = ids;
    const missing = leavesOf({
      application,
      role,
      roles,
      objects,
      fields,
      options,
      views,
      pageTables,
      programmePage,
      portfolioPage,
      recordPages,
      navigation,
      pageLayoutTabs,
      variables,
    }).filter(({ value }) => !declared.has(value));
    expect(missing).toEqual([]);
  });
});
