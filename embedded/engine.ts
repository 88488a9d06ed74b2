import type { Database } from './database/dialect.ts';
import type { FilledTables } from './database/filled-tables.ts';
import type { RecordChange } from './events/change.ts';
import type { Rights } from './permissions/rights.ts';
import type { Selection } from './query/selection.ts';
import type { ObjectType, Schema } from './schema/types.ts';
import type { MergeStyle } from './write/move-children.ts';

/** Who makes a request, as `createdBy` and `updatedBy` record it. */
export interface Actor {
  readonly source: 'API' | 'APPLICATION' | 'MANUAL';
  readonly name: string;
  readonly workspaceMemberId: string | null;
}

/** What the operations on records need of the workspace. */
export interface Engine {
  readonly db: Database;
  readonly filled: FilledTables;
  /** The schema of this moment; tests change it at run time. */
  readonly schema: Schema;
  /** The workspace's present moment. */
  now(): Date;
  /** Tells the event bus of changed records, once they are stored. */
  emit(object: ObjectType, changes: readonly RecordChange[]): void;
  /** How merging moves what hangs on the merged records. */
  readonly mergeStyle: MergeStyle;
  /** Throws when a test refuses writes to the object or to one of the named fields. */
  checkWritable(object: ObjectType, fields: readonly string[]): void;
}

/** One root field's request. */
export interface Call {
  readonly engine: Engine;
  readonly object: ObjectType;
  readonly args: Readonly<Record<string, unknown>>;
  readonly selection: Selection;
  readonly actor: Actor;
  readonly rights: Rights;
}

/** Who makes a request, and what they may do. */
export type Requester = Pick<Call, 'actor' | 'rights'>;
