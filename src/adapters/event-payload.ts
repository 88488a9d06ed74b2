import * as z from 'zod/mini';
import type { RecordChange } from '../flows/affected.ts';
import { TRIGGERS, type WatchedObject } from '../flows/triggers.ts';

const ACTIONS = ['created', 'updated', 'deleted', 'restored', 'destroyed'] as const;

const recordOf = z.nullable(z.optional(z.record(z.string(), z.unknown())));

const Event = z.object({
  name: z.string(),
  recordId: z.string(),
  properties: z.object({
    before: recordOf,
    after: recordOf,
    updatedFields: z.nullable(z.optional(z.array(z.string()))),
  }),
});

const Payload = z.union([z.object({ events: z.array(Event) }), Event]);

const isWatched = (object: string): object is WatchedObject => object in TRIGGERS;

const isAction = (action: string): action is RecordChange['action'] =>
  ACTIONS.some((known) => known === action);

const toChange = (event: z.infer<typeof Event>): RecordChange[] => {
  const [object = '', action = ''] = event.name.split('.');
  if (!isWatched(object) || !isAction(action)) return [];
  const { before, after, updatedFields } = event.properties;
  return [
    {
      object,
      action,
      recordId: event.recordId,
      before: before ?? null,
      after: after ?? null,
      updatedFields: updatedFields ?? null,
    },
  ];
};

/**
 * The changes that a database event tells of: one event (Twenty 2.21) or many (newer servers in batch mode).
 * @throws {Error} when the payload is no database event
 */
export const parseEvents = (payload: unknown): RecordChange[] => {
  const parsed = z.safeParse(Payload, payload);
  if (!parsed.success) throw new Error('The payload is not a database event of Twenty.');
  const events = 'events' in parsed.data ? parsed.data.events : [parsed.data];
  return events.flatMap(toChange);
};
