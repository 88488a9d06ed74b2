/** Every event starts a process, so what may be left to the feed triggers nothing. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { FILLED_IN, INPUTS } from '../../../src/domain/account/inputs.ts';
import { watchedFields } from '../../../src/flows/change/triggers.ts';

const Manifest = z.object({
  logicFunctions: z.array(
    z.object({ databaseEventTriggerSettings: z.optional(z.object({ eventName: z.string() })) }),
  ),
});

it('what comes and goes starts a process for opportunities, contracts and policies alone', async () => {
  const text = await readFile(join(import.meta.dirname, '../../../manifest.json'), 'utf8');
  const events = Manifest.parse(JSON.parse(text)).logicFunctions.flatMap(
    ({ databaseEventTriggerSettings }) => databaseEventTriggerSettings?.eventName ?? [],
  );
  expect(events.filter((event) => !event.endsWith('.updated')).sort()).toEqual([
    'contract.*',
    'opportunity.*',
    'scoringPolicy.*',
  ]);
  expect(new Set(events.map((event) => event.split('.')[0]))).toEqual(
    new Set([...Object.keys(INPUTS), 'task', 'scoringPolicy']),
  );
});

it('what the app fills in itself triggers nothing, and is looked for all the same', () => {
  expect(watchedFields('opportunity').filter((field) => FILLED_IN.includes(field))).toEqual([]);
  expect(INPUTS.opportunity.filter((field) => FILLED_IN.includes(field))).toEqual([...FILLED_IN]);
});
