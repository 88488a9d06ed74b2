/** The kinds of field the workspace knows. Names are Twenty's own. */
export type ScalarKind =
  | 'UUID'
  | 'TEXT'
  | 'NUMBER'
  | 'NUMERIC'
  | 'BOOLEAN'
  | 'DATE'
  | 'DATE_TIME'
  | 'SELECT'
  | 'MULTI_SELECT'
  | 'RATING'
  | 'RAW_JSON'
  | 'POSITION'
  | 'ARRAY'
  | 'TS_VECTOR';

export type CompositeKind =
  | 'CURRENCY'
  | 'LINKS'
  | 'FULL_NAME'
  | 'EMAILS'
  | 'PHONES'
  | 'ADDRESS'
  | 'RICH_TEXT'
  | 'ACTOR';

export type RelationDirection = 'MANY_TO_ONE' | 'ONE_TO_MANY';
export type OnDelete = 'SET_NULL' | 'CASCADE' | 'RESTRICT' | 'NO_ACTION';

interface FieldBase {
  /** API name, camelCase. */
  readonly name: string;
  readonly label: string;
  /** Present for fields that came with an app. */
  readonly universalIdentifier?: string;
  readonly nullable: boolean;
}

/** A field stored in one column. */
export interface ScalarField extends FieldBase {
  readonly type: 'scalar';
  readonly kind: ScalarKind;
  /** Value given to a new row that does not name the field. */
  readonly defaultValue?: unknown;
  /** Values of a SELECT, MULTI_SELECT or RATING, in their sort order. */
  readonly options?: readonly string[];
  /** GraphQL type when it is not the kind's usual one. */
  readonly isInteger?: boolean;
}

/** A field stored in several columns, read and written as an object. */
export interface CompositeField extends FieldBase {
  readonly type: 'composite';
  readonly kind: CompositeKind;
  readonly defaultValue?: Readonly<Record<string, unknown>>;
}

/** A link to one record, stored in a join column. */
export interface ToOneField extends FieldBase {
  readonly type: 'toOne';
  readonly target: string;
  readonly inverse?: string;
  readonly joinColumn: string;
  readonly onDelete: OnDelete;
  /** Whether only applications may write it, on newer servers. */
  readonly isClosed?: boolean;
}

/** The other side of a `ToOneField`. */
export interface ToManyField extends FieldBase {
  readonly type: 'toMany';
  readonly target: string;
  /** Name of the to-one field on the target. */
  readonly inverse: string;
}

export type Field = ScalarField | CompositeField | ToOneField | ToManyField;

export interface UniqueIndex {
  readonly name: string;
  /** Field names with an optional subfield, in index order. */
  readonly parts: readonly { readonly field: string; readonly subField?: string }[];
}

export interface ObjectType {
  /** Singular API name; also the key in the schema. */
  readonly name: string;
  readonly plural: string;
  readonly label: string;
  readonly universalIdentifier: string;
  /** An app's object: its table carries an underscore, as on a real server. */
  readonly isCustom: boolean;
  readonly fields: ReadonlyMap<string, Field>;
  readonly uniqueIndexes: readonly UniqueIndex[];
  /** Field shown as the record's title; it also feeds the search vector. */
  readonly labelField?: string;
}

export type Schema = ReadonlyMap<string, ObjectType>;

/** A record as the API sees it: composites are objects, dates are strings. */
export type RecordValues = Record<string, unknown>;

/** A stored record; every table has an id. */
export type StoredRecord = RecordValues & { id: string };
