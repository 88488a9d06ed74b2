/** How what hangs on merged records comes to the one that is kept: as 2.21 does it, and as newer servers do. */
import { sql } from 'kysely';
import { permissionDenied } from '../api/errors.ts';
import type { Call, Engine } from '../engine.ts';
import { TARGETING } from '../schema/derive.ts';
import type { Field, ObjectType, Schema, StoredRecord, ToOneField, UniqueIndex } from '../schema/types.ts';
import { checkCount } from './change.ts';
import { selectRecords, updateRows } from './rows.ts';

/**
 * - `2.21` moves plain relations only, and 200 rows of a kind at most. A unique index refuses all of it.
 * - `newer` moves the ties of tasks and notes, too, and any number. What the kept record has an equal of goes to the
 *   trash where it is (twentyhq/twenty#25190); a relation that is closed to people refuses them (#24208).
 */
export type MergeStyle = '2.21' | 'newer';

type Relation = { object: ObjectType; field: ToOneField };

/** Ties of tasks, notes and activities, which may be to records of any kind. */
const isTie = (object: ObjectType, field: Field): boolean =>
  TARGETING.includes(object.name) && field.name.startsWith('target');

/** The relations by which records hang on records of the object and move with a merge. */
const movingRelations = (schema: Schema, target: ObjectType, style: MergeStyle): Relation[] =>
  [...schema.values()].flatMap((object) =>
    [...object.fields.values()].flatMap((field) =>
      field.type === 'toOne' && field.target === target.name && (style === 'newer' || !isTie(object, field))
        ? [{ object, field }]
        : [],
    ),
  );

/** What an index compares of a record beside the relation that moves. */
const restOf = (index: UniqueIndex, field: ToOneField, record: StoredRecord): string =>
  JSON.stringify(
    index.parts
      .filter((part) => part.field !== field.name && part.field !== field.joinColumn)
      .map((part) => record[part.field] ?? record[`${part.field}Id`] ?? null),
  );

/** Which of the children the kept record has an equal of already. */
const colliding = (
  { object, field }: Relation,
  children: readonly StoredRecord[],
  kept: readonly StoredRecord[],
): string[] =>
  object.uniqueIndexes
    .filter(({ parts }) => parts.some((part) => part.field === field.name || part.field === field.joinColumn))
    .flatMap((index) => {
      const taken = new Set(kept.map((record) => restOf(index, field, record)));
      return children.filter((child) => taken.has(restOf(index, field, child))).map(({ id }) => id);
    });

const isTiedTo = ({ field }: Relation, ids: readonly string[]) =>
  sql`t.${sql.ref(field.joinColumn)} in (${sql.join([...ids])})`;

/** What newer servers do before they move the rest. */
async function putCollidingAway(
  engine: Engine,
  { actor }: Pick<Call, 'actor'>,
  relation: Relation,
  children: readonly StoredRecord[],
  keptId: string,
): Promise<readonly string[]> {
  const { object, field } = relation;
  if (field.isClosed && actor.source !== 'APPLICATION')
    throw permissionDenied(`no permission to write field "${field.name}" on "${object.name}"`);
  const kept = await selectRecords(engine, object, isTiedTo(relation, [keptId]));
  const away = colliding(relation, children, kept);
  if (away.length > 0)
    await updateRows(
      engine,
      object,
      { deletedAt: engine.now().toISOString() },
      sql`t.id in (${sql.join(away)})`,
      undefined,
    );
  return away;
}

/** Moves what hangs on the others: it is stamped, but keeps the name of who wrote last. */
export async function moveChildren(
  engine: Engine,
  call: Pick<Call, 'actor' | 'object'>,
  losers: readonly string[],
  keptId: string,
): Promise<void> {
  for (const relation of movingRelations(engine.schema, call.object, engine.mergeStyle)) {
    const { object, field } = relation;
    const children = await selectRecords(engine, object, isTiedTo(relation, losers));
    if (children.length === 0) continue;
    if (engine.mergeStyle === '2.21') checkCount(children);
    const away =
      engine.mergeStyle === '2.21' ? [] : await putCollidingAway(engine, call, relation, children, keptId);
    const moved = children.map(({ id }) => id).filter((id) => !away.includes(id));
    if (moved.length > 0)
      await updateRows(
        engine,
        object,
        { [field.joinColumn]: keptId },
        sql`t.id in (${sql.join(moved)})`,
        undefined,
      );
  }
}
