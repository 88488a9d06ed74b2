import type { WatchedObject } from './triggers.ts';

/** A change of one record, as an event tells it. */
export type RecordChange = {
  object: WatchedObject;
  action: 'created' | 'updated' | 'deleted' | 'restored' | 'destroyed';
  recordId: string;
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
  /** Null when the event does not say. */
  updatedFields: readonly string[] | null;
};
