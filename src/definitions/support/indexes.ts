import { IndexType } from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';

/**
 * Finds the records that a relation points at one record: without an index each such question reads the whole table,
 * and Twenty makes none by itself. It takes indexes only of objects and fields that the app declares, ten an object.
 *
 * @param field the relation on the side that has the column
 */
export const indexOn = (object: string, field: string) => ({
  universalIdentifier: derivedId(field, 'index'),
  objectUniversalIdentifier: object,
  indexType: IndexType.BTREE,
  isUnique: false,
  fields: [{ universalIdentifier: derivedId(field, 'index', 'column'), fieldUniversalIdentifier: field }],
});
