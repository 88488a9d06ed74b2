import type { ObjectType } from '../schema/types.ts';
import type { RecordChange } from './change.ts';

/** The workspace's id in event payloads. */
export const WORKSPACE_ID = '6d6f6e6f-0000-4000-8000-000000000001';

/** What a function triggered by one changed record receives. */
export interface EventPayload {
  /** `opportunity.updated` */
  readonly name: string;
  readonly workspaceId: string;
  readonly objectMetadata: Readonly<Record<string, unknown>>;
  readonly recordId: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What a function triggered by several records at once receives, on newer servers. */
export type BatchPayload = Omit<EventPayload, 'recordId' | 'properties'> & {
  readonly events: readonly Pick<EventPayload, 'recordId' | 'properties'>[];
};

/** The payload for one changed record. */
export function eventPayload(object: ObjectType, change: RecordChange): EventPayload {
  const { before, after, updatedFields, diff } = change;
  return {
    name: `${object.name}.${change.action}`,
    workspaceId: WORKSPACE_ID,
    objectMetadata: {
      id: object.universalIdentifier,
      workspaceId: WORKSPACE_ID,
      universalIdentifier: object.universalIdentifier,
      nameSingular: object.name,
      namePlural: object.plural,
      labelSingular: object.label,
    },
    recordId: change.recordId,
    properties: {
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
      ...(updatedFields ? { updatedFields } : {}),
      ...(diff ? { diff } : {}),
    },
  };
}

/** Joins payloads of one event name into what a newer server sends. */
export function batchPayload(payloads: readonly EventPayload[]): BatchPayload | undefined {
  const [first] = payloads;
  if (!first) return undefined;
  const { name, workspaceId, objectMetadata } = first;
  return {
    name,
    workspaceId,
    objectMetadata,
    events: payloads.map(({ recordId, properties }) => ({ recordId, properties })),
  };
}
