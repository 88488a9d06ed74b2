/** Every document that the app sends fits the schema that it is sent to. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildASTSchema,
  buildSchema,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { describe, expect, inject, it } from 'vitest';
import { deriveSchema } from '../../embedded/schema/derive.ts';
import { readManifest } from '../../embedded/schema/manifest.ts';
import { sdlOf } from '../../embedded/schema/sdl.ts';
import { ALL_DOCUMENTS as APP_DOCUMENTS } from '../../src/adapters/twenty/documents/index.ts';
import { PANEL_DOCUMENTS } from '../../src/front-components/workspace/documents.ts';

const ALL_DOCUMENTS = { ...APP_DOCUMENTS, ...PANEL_DOCUMENTS };

const recordings = process.env.TWENTY_RECORDINGS ?? join(import.meta.dirname, '../../../shared/twenty');
const recordedSchema = join(recordings, 'core-2.21.graphql');

const problemsOf = (schema: GraphQLSchema, document: string): string[] =>
  validate(schema, parse(document)).map(({ message }) => message);

const own = sdlOf(deriveSchema(await readManifest(inject('builtApp'))));

describe('against the schema that the manifest makes', () => {
  const schema = buildSchema(own);

  it.each(Object.entries(ALL_DOCUMENTS))('%s', (_name, document) => {
    expect(problemsOf(schema, document)).toEqual([]);
  });

  it('would notice a field that is not there', () => {
    expect(problemsOf(schema, 'query Ask { companies { edges { node { nonsense } } } }')).not.toEqual([]);
  });
});

it('asks for each field once at the root, and for at most 20', () => {
  for (const document of Object.values(ALL_DOCUMENTS)) {
    for (const definition of parse(document).definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const roots = definition.selectionSet.selections.map((selection) =>
        selection.kind === Kind.FIELD ? selection.name.value : '',
      );
      expect(new Set(roots).size).toBe(roots.length);
      expect(roots.length).toBeLessThanOrEqual(20);
    }
  }
});

type Fielded = ObjectTypeDefinitionNode | InputObjectTypeDefinitionNode;

const isFielded = (node: DefinitionNode): node is Fielded =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION;

const nameOf = (node: DefinitionNode): string => ('name' in node && node.name ? node.name.value : '');

function withFieldsOf(node: Fielded, other: Fielded | undefined): Fielded {
  const known = new Set((node.fields ?? []).map(({ name }) => name.value));
  const further = (other?.fields ?? []).filter(({ name }) => !known.has(name.value));
  return node.kind === Kind.OBJECT_TYPE_DEFINITION
    ? { ...node, fields: [...(node.fields ?? []), ...(further as FieldDefinitionNode[])] }
    : { ...node, fields: [...(node.fields ?? []), ...(further as InputValueDefinitionNode[])] };
}

/** The recorded schema of a server without apps, with what the app adds to it. */
function extended(recorded: DocumentNode, added: DocumentNode): GraphQLSchema {
  const addedByName = new Map(added.definitions.map((node) => [nameOf(node), node]));
  const recordedNames = new Set(recorded.definitions.map(nameOf));
  const definitions = recorded.definitions.map((node) => {
    const other = addedByName.get(nameOf(node));
    return isFielded(node) && other && isFielded(other) ? withFieldsOf(node, other) : node;
  });
  const further = added.definitions.filter((node) => !recordedNames.has(nameOf(node)));
  return buildASTSchema(
    { kind: Kind.DOCUMENT, definitions: [...definitions, ...further] },
    { assumeValidSDL: true },
  );
}

if (existsSync(recordedSchema)) {
  describe('against the recorded schema of Twenty 2.21, extended by the manifest', () => {
    const recorded = parse(readFileSync(recordedSchema, 'utf8'));
    const schema = extended(recorded, parse(own));

    it.each(Object.entries(ALL_DOCUMENTS))('%s', (_name, document) => {
      expect(problemsOf(schema, document)).toEqual([]);
    });

    it.each([
      'Message',
      'MessageParticipant',
      'CalendarEvent',
      'CalendarEventParticipant',
      'Opportunity',
      'Company',
      'Person',
    ])('the embedded %s has no standard field that the server does not have', (name) => {
      const server = buildASTSchema(recorded, { assumeValidSDL: true }).getType(name);
      const embedded = buildSchema(sdlOf(deriveSchema())).getType(name);
      if (!isObjectType(server) || !isObjectType(embedded)) throw new Error(`${name} is no object type.`);
      const known = server.getFields();
      const unknown = Object.values(embedded.getFields())
        .filter((field) => String(known[field.name]?.type) !== String(field.type))
        .map((field) => `${field.name}: ${field.type}`);
      expect(unknown).toEqual([]);
    });
  });
} else {
  console.info(
    'No recorded schema of a server was found; the documents were checked against the embedded one only.',
  );
}
