import {
  STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS,
  STANDARD_PAGE_LAYOUT_UNIVERSAL_IDENTIFIERS,
} from 'twenty-sdk/define';
import { describe, expect, it } from 'vitest';
import { ids } from '../../src/definitions/ids.ts';
import { leavesOf } from '../support/leaves.ts';
import { readBuiltManifest } from '../support/manifest.ts';

/** What an app declares under an id of its own; the builder derives the ids of role permissions by itself. */
const DERIVED_BY_THE_BUILDER = new Set(['objectPermissions', 'fieldPermissions']);

type Found = { path: string; value: string };

const identifiersIn = (value: unknown, path = ''): Found[] => {
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
};

const referencesIn = (value: unknown, path: string): Found[] =>
  identifiersIn(value, path).filter((found) => !found.path.endsWith('/universalIdentifier'));

describe('the identifiers in the manifest', () => {
  it('all come from the registry or from Twenty', () => {
    const known = new Set(
      [ids, STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS, STANDARD_PAGE_LAYOUT_UNIVERSAL_IDENTIFIERS].flatMap(
        (tree) => leavesOf(tree).map(({ value }) => value),
      ),
    );
    const unknown = identifiersIn(readBuiltManifest()).filter(({ value }) => !known.has(value));
    expect(unknown).toEqual([]);
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
      indexes,
      views,
      viewFields,
      pageTables,
      programmePage,
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
      indexes,
      views,
      viewFields,
      pageTables,
      programmePage,
      recordPages,
      navigation,
      pageLayoutTabs,
      variables,
    }).filter(({ value }) => !declared.has(value));
    expect(missing).toEqual([]);
  });
});
