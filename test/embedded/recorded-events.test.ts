import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Action, changed } from '../../embedded/events/change.ts';
import { deriveSchema, objectOf } from '../../embedded/schema/derive.ts';
import { readManifest } from '../../embedded/schema/manifest.ts';
import { SMALL_APP } from './support/workspace.ts';

const recordSchema = z.record(z.string(), z.unknown()).and(z.object({ id: z.string() }));

const recordingSchema = z.object({
  payload: z.object({
    name: z.string(),
    properties: z.object({
      before: recordSchema.optional(),
      after: recordSchema.optional(),
      updatedFields: z.array(z.string()).optional(),
      diff: z.record(z.string(), z.unknown()).optional(),
    }),
  }),
});

type Recorded = z.infer<typeof recordingSchema>['payload'];

const record = (values: Record<string, unknown>) => ({
  id: 'c1000000-0000-4000-8000-000000000001',
  ...values,
});

/** Payloads as a server sends them, reduced to what differs. */
const OWN: readonly Recorded[] = [
  {
    name: 'contract.updated',
    properties: {
      before: record({ companyId: 'c2', amount: { amountMicros: 5, currencyCode: 'EUR' }, updatedAt: '1' }),
      after: record({ companyId: null, amount: { amountMicros: 5, currencyCode: 'EUR' }, updatedAt: '2' }),
      updatedFields: ['company', 'companyId'],
      diff: { company: { before: { id: 'c2' }, after: { id: null } } },
    },
  },
  {
    name: 'contract.deleted',
    properties: {
      before: record({ deletedAt: null }),
      after: record({ deletedAt: '2026-11-23T09:21:41.279Z' }),
      updatedFields: ['deletedAt'],
      diff: { deletedAt: { before: null, after: '2026-11-23T09:21:41.279Z' } },
    },
  },
];

function readRecorded(): Recorded[] {
  const folder = process.env.TWENTY_RECORDINGS ?? join(process.cwd(), '..', 'shared', 'twenty');
  const file = join(folder, 'events.jsonl');
  if (!existsSync(file)) {
    console.info('No recorded events of a real server: only the payloads of this project are compared.');
    return [];
  }
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => recordingSchema.parse(JSON.parse(line)).payload);
}

const schema = deriveSchema(await readManifest(SMALL_APP));

const isChange = (action: string): action is Exclude<Action, 'created' | 'destroyed'> =>
  action === 'updated' || action === 'deleted' || action === 'restored';

describe('what an event says has changed', () => {
  test('is what a real server says', () => {
    for (const { name, properties } of [...OWN, ...readRecorded()]) {
      const [objectName = '', action = ''] = name.split('.');
      const { before, after, updatedFields, diff } = properties;
      const object = objectOf(schema, objectName);
      // A field of another app's cannot be compared: the schema here does not know it.
      const isKnown = (updatedFields ?? []).every((field) => object.fields.has(field.replace(/Id$/, '')));
      if (!before || !after || !isChange(action) || !isKnown) continue;
      expect(changed(object, action, before, after)).toMatchObject({ updatedFields, diff });
    }
  });
});
