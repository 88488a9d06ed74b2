import { FieldType, OnDeleteAction, RelationType } from 'twenty-sdk/define';
import type { FieldName, FieldText } from './fields.ts';

/** The other end of a relation: an object and the field that points back. */
export type OtherEnd = { object: string; field: string };

const target = ({ object, field }: OtherEnd) => ({
  relationTargetObjectMetadataUniversalIdentifier: object,
  relationTargetFieldMetadataUniversalIdentifier: field,
});

const belongsTo = (name: FieldName, words: FieldText, end: OtherEnd, onDelete: OnDeleteAction) =>
  ({
    ...name,
    ...words,
    ...target(end),
    type: FieldType.RELATION,
    isNullable: true,
    universalSettings: {
      relationType: RelationType.MANY_TO_ONE,
      onDelete,
      joinColumnName: `${name.name}Id`,
    },
  }) as const;

/** Points to one record and stays, empty, when that record is destroyed. */
export const refersTo = (name: FieldName, words: FieldText, end: OtherEnd) =>
  belongsTo(name, words, end, OnDeleteAction.SET_NULL);

/** Points to the one record it belongs to and is destroyed with it. */
export const partOf = (name: FieldName, words: FieldText, end: OtherEnd) =>
  belongsTo(name, words, end, OnDeleteAction.CASCADE);

/** The records of another object that point here. */
export const inverseOf = (name: FieldName, words: FieldText, end: OtherEnd) =>
  ({
    ...name,
    ...words,
    ...target(end),
    type: FieldType.RELATION,
    isNullable: true,
    universalSettings: { relationType: RelationType.ONE_TO_MANY },
  }) as const;
