import { isCompositeKind } from './composites.ts';
import type { Manifest, ManifestField, ManifestIndex, ManifestObject } from './manifest.ts';
import { capitalise, joinColumnOf } from './names.ts';
import {
  STANDARD_OBJECT_SPECS,
  type StandardFieldSpec,
  type StandardObjectSpec,
  standardFieldId,
  standardObjectId,
} from './standard-objects.ts';
import { SYSTEM_FIELDS } from './system-fields.ts';
import type { Field, ObjectType, OnDelete, ScalarKind, Schema, UniqueIndex } from './types.ts';

interface MutableObject extends Omit<ObjectType, 'fields' | 'uniqueIndexes'> {
  readonly fields: Map<string, Field>;
  readonly uniqueIndexes: UniqueIndex[];
}

type MutableSchema = Map<string, MutableObject>;

const RATINGS = ['RATING_1', 'RATING_2', 'RATING_3', 'RATING_4', 'RATING_5'];
const SCALAR_KINDS: ReadonlySet<string> = new Set<ScalarKind>([
  'UUID',
  'TEXT',
  'NUMBER',
  'NUMERIC',
  'BOOLEAN',
  'DATE',
  'DATE_TIME',
  'SELECT',
  'MULTI_SELECT',
  'RATING',
  'RAW_JSON',
  'POSITION',
  'ARRAY',
  'TS_VECTOR',
]);

const isScalarKind = (kind: string): kind is ScalarKind => SCALAR_KINDS.has(kind);

const ON_DELETE: Readonly<Record<string, OnDelete>> = {
  SET_NULL: 'SET_NULL',
  CASCADE: 'CASCADE',
  RESTRICT: 'RESTRICT',
  NO_ACTION: 'NO_ACTION',
};

/** Twenty writes a literal string default with inner quotes; anything else stands for itself. */
export function literalDefault(value: unknown): unknown {
  if (typeof value === 'string') return /^'.*'$/s.test(value) ? value.slice(1, -1) : value;
  if (Array.isArray(value)) return value.map(literalDefault);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, literalDefault(part)]));
  }
  return value ?? undefined;
}

function standardField(
  objectName: string,
  name: string,
  spec: StandardFieldSpec & { label?: string },
): Field {
  const label = spec.label ?? name;
  const universalIdentifier = standardFieldId(objectName, name);
  if ('toOne' in spec) {
    return {
      type: 'toOne',
      name,
      label,
      universalIdentifier,
      nullable: spec.required !== true,
      target: spec.toOne,
      inverse: spec.inverse,
      joinColumn: joinColumnOf(name),
      onDelete: spec.onDelete ?? 'SET_NULL',
    };
  }
  if (isCompositeKind(spec.kind)) {
    return { type: 'composite', name, label, universalIdentifier, nullable: true, kind: spec.kind };
  }
  const required = 'required' in spec && spec.required === true;
  return {
    type: 'scalar',
    name,
    label,
    universalIdentifier,
    nullable: !required,
    kind: spec.kind,
    defaultValue: 'default' in spec ? spec.default : undefined,
    options: 'options' in spec ? spec.options : undefined,
    isInteger: 'integer' in spec ? spec.integer : undefined,
  };
}

function standardObject(name: string, spec: StandardObjectSpec): MutableObject {
  const fields = new Map<string, Field>();
  for (const field of SYSTEM_FIELDS) fields.set(field.name, field);
  const uniqueIndexes: UniqueIndex[] = [];
  for (const [fieldName, fieldSpec] of Object.entries(spec.fields)) {
    fields.set(fieldName, standardField(name, fieldName, fieldSpec));
    if ('unique' in fieldSpec && fieldSpec.unique) {
      uniqueIndexes.push({ name: `IDX_UNIQUE_${name}_${fieldName}`, parts: [{ field: fieldName }] });
    }
  }
  return {
    name,
    plural: spec.plural,
    label: spec.label,
    universalIdentifier: standardObjectId(name),
    isCustom: false,
    labelField: spec.labelField,
    fields,
    uniqueIndexes,
  };
}

function customObject(object: ManifestObject): MutableObject {
  const labelField = object.fields.find(
    (field) => field.universalIdentifier === object.labelIdentifierFieldMetadataUniversalIdentifier,
  );
  return {
    name: object.nameSingular,
    plural: object.namePlural,
    label: object.labelSingular,
    universalIdentifier: object.universalIdentifier,
    isCustom: true,
    labelField: labelField?.name,
    fields: new Map(SYSTEM_FIELDS.map((field) => [field.name, field])),
    uniqueIndexes: [],
  };
}

function selectOptions(field: ManifestField): readonly string[] | undefined {
  if (field.type === 'RATING' && !field.options) return RATINGS;
  if (!field.options) return undefined;
  return [...field.options]
    .sort((left, right) => (left.position ?? 0) - (right.position ?? 0))
    .map((option) => option.value);
}

function relationField(field: ManifestField, objects: ReadonlyMap<string, MutableObject>): Field | undefined {
  const target = objects.get(field.relationTargetObjectMetadataUniversalIdentifier ?? '');
  // A relation to an object outside the table above (files, workflows …) has nothing to point at here.
  if (!target) return undefined;
  const base = {
    name: field.name,
    label: field.label,
    universalIdentifier: field.universalIdentifier,
    nullable: true,
    target: target.name,
  };
  if (field.universalSettings?.relationType === 'ONE_TO_MANY') {
    return { ...base, type: 'toMany', inverse: '' };
  }
  return {
    ...base,
    type: 'toOne',
    joinColumn: joinColumnOf(field.name),
    onDelete: ON_DELETE[String(field.universalSettings?.onDelete)] ?? 'SET_NULL',
    isClosed: field.writability === 'APPLICATION',
  };
}

function appField(field: ManifestField, objects: ReadonlyMap<string, MutableObject>): Field | undefined {
  if (field.type === 'RELATION') return relationField(field, objects);
  const base = {
    name: field.name,
    label: field.label,
    universalIdentifier: field.universalIdentifier,
    nullable: field.isNullable ?? true,
  };
  const defaultValue = literalDefault(field.defaultValue);
  if (isCompositeKind(field.type)) {
    const isParts = defaultValue !== null && typeof defaultValue === 'object';
    return {
      ...base,
      type: 'composite',
      kind: field.type,
      defaultValue: isParts ? Object.fromEntries(Object.entries(defaultValue)) : undefined,
    };
  }
  if (!isScalarKind(field.type)) throw new Error(`Field "${field.name}" has the unknown type ${field.type}`);
  return { ...base, type: 'scalar', kind: field.type, defaultValue, options: selectOptions(field) };
}

/** Objects that point at records of any kind; an app's objects become targets of theirs too. */
export const TARGETING: readonly string[] = ['timelineActivity', 'noteTarget', 'taskTarget'];

/** Lets tasks, notes and activities be about a record of an app's object. */
function addTargets(schema: MutableSchema, object: MutableObject): void {
  for (const name of TARGETING) {
    const carrier = schema.get(name);
    const fieldName = `target${capitalise(object.name)}`;
    carrier?.fields.set(fieldName, {
      type: 'toOne',
      name: fieldName,
      label: object.label,
      nullable: true,
      target: object.name,
      inverse: carrier.plural,
      joinColumn: joinColumnOf(fieldName),
      onDelete: 'CASCADE',
    });
  }
}

/** Gives each to-many field the name of its to-one field, and adds the inverse of standard relations. */
function connectRelations(schema: MutableSchema, manifest: Manifest | undefined): void {
  const nameOfField = new Map<string, string>();
  const targetOfField = new Map<string, string>();
  for (const field of manifest
    ? [...manifest.fields, ...manifest.objects.flatMap((object) => object.fields)]
    : []) {
    nameOfField.set(field.universalIdentifier, field.name);
    const target = field.relationTargetFieldMetadataUniversalIdentifier;
    if (target) targetOfField.set(field.universalIdentifier, target);
  }
  for (const object of schema.values()) {
    for (const field of [...object.fields.values()]) {
      const inverseId = field.universalIdentifier && targetOfField.get(field.universalIdentifier);
      const inverse = inverseId ? nameOfField.get(inverseId) : undefined;
      if (field.type === 'toMany' && inverse) object.fields.set(field.name, { ...field, inverse });
      if (field.type !== 'toOne') continue;
      if (inverse) object.fields.set(field.name, { ...field, inverse });
      else if (field.inverse) {
        schema.get(field.target)?.fields.set(field.inverse, {
          type: 'toMany',
          name: field.inverse,
          label: field.inverse,
          nullable: true,
          target: object.name,
          inverse: field.name,
        });
      }
    }
  }
}

function uniqueIndex(index: ManifestIndex, object: MutableObject): UniqueIndex {
  const parts = index.fields.map((part) => {
    const field = [...object.fields.values()].find(
      (candidate) => candidate.universalIdentifier === part.fieldUniversalIdentifier,
    );
    if (!field) throw new Error(`An index of ${object.name} names a field the object does not have`);
    return { field: field.name, subField: part.subFieldName ?? undefined };
  });
  return { name: `IDX_UNIQUE_${index.universalIdentifier.replaceAll('-', '')}`, parts };
}

/**
 * Joins the standard objects with an app's manifest: its objects, the fields it adds
 * to standard objects, and its unique indexes.
 *
 * @throws Error when the manifest extends an object that the workspace does not have
 *   or names a field type it does not know.
 */
export function deriveSchema(manifest?: Manifest): Schema {
  const schema: MutableSchema = new Map();
  for (const [name, spec] of Object.entries(STANDARD_OBJECT_SPECS))
    schema.set(name, standardObject(name, spec));
  for (const object of manifest?.objects ?? []) schema.set(object.nameSingular, customObject(object));

  const byId = new Map([...schema.values()].map((object) => [object.universalIdentifier, object]));
  const addField = (object: MutableObject | undefined, field: ManifestField): void => {
    if (!object) throw new Error(`Field "${field.name}" extends an object the workspace does not have`);
    const derived = appField(field, byId);
    if (!derived) return;
    object.fields.set(field.name, derived);
    if (field.isUnique) {
      object.uniqueIndexes.push({
        name: `IDX_UNIQUE_${object.name}_${field.name}`,
        parts: [{ field: field.name }],
      });
    }
  };
  for (const object of manifest?.objects ?? []) {
    for (const field of object.fields) addField(byId.get(object.universalIdentifier), field);
  }
  for (const field of manifest?.fields ?? [])
    addField(byId.get(field.objectUniversalIdentifier ?? ''), field);
  for (const object of schema.values()) if (object.isCustom) addTargets(schema, object);
  connectRelations(schema, manifest);

  for (const index of manifest?.indexes ?? []) {
    const object = byId.get(index.objectUniversalIdentifier);
    if (object && index.isUnique) object.uniqueIndexes.push(uniqueIndex(index, object));
  }
  return schema;
}

/** The object's field of that name, or the field whose join column has that name. */
export function findField(object: ObjectType, key: string): Field | undefined {
  const direct = object.fields.get(key);
  if (direct) return direct;
  if (!key.endsWith('Id')) return undefined;
  const relation = object.fields.get(key.slice(0, -2));
  return relation?.type === 'toOne' ? relation : undefined;
}

/** The object of that name. Throws when the schema has none: a relation never dangles. */
export function objectOf(schema: Schema, name: string): ObjectType {
  const object = schema.get(name);
  if (!object) throw new Error(`No object "${name}"`);
  return object;
}
