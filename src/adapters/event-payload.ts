import * as z from 'zod/mini';
import { INPUTS } from '../domain/account/inputs.ts';
import type { RecordChange } from '../flows/change/record-change.ts';
import type { WatchedObject } from '../flows/change/triggers.ts';

const ACTIONS = ['created', 'updated', 'deleted', 'restored', 'destroyed'] as const;

const recordOf = z.nullable(z.optional(z.record(z.string(), z.unknown())));

const RecordEvent = z.object({
  recordId: z.string(),
  properties: z.object({
    before: recordOf,
    after: recordOf,
    updatedFields: z.nullable(z.optional(z.array(z.string()))),
  }),
});
type RecordEvent = z.infer<typeof RecordEvent>;

/** One event (Twenty 2.21), or several under one name (newer servers in batch mode). */
const Payload = z.union([
  z.object({ name: z.string(), events: z.array(RecordEvent) }),
  z.extend(RecordEvent, { name: z.string() }),
]);

const isWatched = (object: string): object is WatchedObject =>
  object in INPUTS || object === 'task' || object === 'scoringPolicy';

const isAction = (action: string): action is RecordChange['action'] =>
  ACTIONS.some((known) => known === action);

const toChange = (name: string, { recordId, properties }: RecordEvent): RecordChange[] => {
  const [object = '', action = ''] = name.split('.');
  if (!isWatched(object) || !isAction(action)) return [];
  const { before, after, updatedFields } = properties;
  return [
    {
      object,
      action,
      recordId,
      before: before ?? null,
      after: after ?? null,
      updatedFields: updatedFields ?? null,
    },
  ];
};

/**
 * The changes that a database event tells of, one or many.
 * @throws {Error} when the payload is no database event
 */
export const parseEvents = (payload: unknown): RecordChange[] => {
  const parsed = z.safeParse(Payload, payload);
  if (!parsed.success) throw new Error('The payload is not a database event of Twenty.');
  const { data } = parsed;
  return 'events' in data
    ? data.events.flatMap((event) => toChange(data.name, event))
    : toChange(data.name, data);
};
