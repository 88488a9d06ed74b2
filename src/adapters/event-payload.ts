import * as z from 'zod/mini';
import { INPUTS } from '../domain/account/inputs.ts';
import { lazily } from '../domain/shared/lazily.ts';
import { isObject } from '../domain/shared/properties.ts';
import type { RecordChange } from '../flows/change/record-change.ts';
import type { WatchedObject } from '../flows/change/triggers.ts';

const ACTIONS = ['created', 'updated', 'deleted', 'restored', 'destroyed'] as const;

const Batch = lazily(() => {
  const record = z.nullable(z.optional(z.looseObject({})));
  const event = z.object({
    recordId: z.string(),
    properties: z.object({
      before: record,
      after: record,
      updatedFields: z.nullable(z.optional(z.array(z.string()))),
    }),
  });
  return z.object({ name: z.string(), events: z.array(event) });
});
type RecordEvent = z.infer<ReturnType<typeof Batch>>['events'][number];

/** Newer servers send several events under one name, Twenty 2.21 a single one beside it. */
const asBatch = (payload: unknown): unknown =>
  isObject(payload) && !('events' in payload) ? { ...payload, events: [payload] } : payload;

const isWatched = (object: string): object is WatchedObject =>
  object in INPUTS || object === 'task' || object === 'scoringPolicy';

const isAction = (action: string): action is RecordChange['action'] =>
  ACTIONS.some((known) => known === action);

function toChange(name: string, { recordId, properties }: RecordEvent): RecordChange[] {
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
}

/**
 * The changes that a database event tells of, one or many.
 * @throws {Error} when the payload is no database event
 */
export function parseEvents(payload: unknown): RecordChange[] {
  const parsed = z.safeParse(Batch(), asBatch(payload));
  if (!parsed.success) throw new Error('The payload is not a database event of Twenty.');
  const { name, events } = parsed.data;
  return events.flatMap((event) => toChange(name, event));
}
