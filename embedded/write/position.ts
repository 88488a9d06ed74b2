import { sql } from 'kysely';
import { tableOf } from '../database/columns.ts';
import type { Engine } from '../engine.ts';
import type { ObjectType, RecordValues } from '../schema/types.ts';

/**
 * Gives every new record a position: before all others unless it names one. Records
 * without their own position come first in the result, as the server orders them.
 */
export async function placeRecords(
  engine: Engine,
  object: ObjectType,
  records: readonly RecordValues[],
): Promise<RecordValues[]> {
  const first = records.filter((record) => record.position === undefined || record.position === 'first');
  const last = records.filter((record) => record.position === 'last');
  const placed = records.filter((record) => typeof record.position === 'number');
  if (first.length === 0 && last.length === 0) return [...placed];
  const { rows } = await sql<{ low: number | null; high: number | null }>`
    select min("position") as low, max("position") as high from ${sql.table(tableOf(object))}`.execute(
    engine.db,
  );
  const positions = placed.flatMap(({ position }) => (typeof position === 'number' ? [position] : []));
  const low = Math.min(...positions, rows[0]?.low ?? 1);
  const high = Math.max(...positions, rows[0]?.high ?? 1);
  return [
    ...first.map((record, index) => ({ ...record, position: low - index - 1 })),
    ...last.map((record, index) => ({ ...record, position: high + index + 1 })),
    ...placed,
  ];
}
