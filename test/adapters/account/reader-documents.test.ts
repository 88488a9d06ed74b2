/** What the reader asks for fits the app's objects and the limits of a server. */
import { join } from 'node:path';
import { buildSchema, Kind, parse, validate, visit } from 'graphql';
import { describe, expect, it } from 'vitest';
import { deriveSchema } from '../../../embedded/schema/derive.ts';
import { readManifest } from '../../../embedded/schema/manifest.ts';
import { sdlOf } from '../../../embedded/schema/sdl.ts';
import { accountDocuments } from '../../../src/adapters/twenty/account/documents.ts';

const MOST_ROOTS = 20;
const MOST_FIELDS = 2000;

const schema = buildSchema(sdlOf(deriveSchema(await readManifest(join(import.meta.dirname, '../../..')))));

const rootsOf = (document: string): string[] =>
  parse(document).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.map((root) => (root.kind === Kind.FIELD ? root.name.value : ''))
      : [],
  );

function fieldsIn(document: string): number {
  let fields = 0;
  visit(parse(document), {
    Field: () => {
      fields += 1;
    },
  });
  return fields;
}

describe.each(Object.entries(accountDocuments()))('%s', (_name, document) => {
  it('fits the schema', () => {
    expect(validate(schema, parse(document)).map(({ message }) => message)).toEqual([]);
  });

  it('stays within the limits', () => {
    const roots = rootsOf(document);
    expect(new Set(roots).size).toBe(roots.length);
    expect(roots.length).toBeLessThanOrEqual(MOST_ROOTS);
    expect(fieldsIn(document)).toBeLessThanOrEqual(MOST_FIELDS);
  });
});

it('whole accounts cost six roots', () => {
  expect(rootsOf(accountDocuments().READ_ACCOUNTS)).toHaveLength(6);
});
