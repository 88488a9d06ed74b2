import { objectOf } from './derive.ts';
import { joinColumnOf } from './names.ts';
import type { Field, ObjectType, Schema, UniqueIndex } from './types.ts';

function replaceObject(schema: Schema, object: ObjectType): Schema {
  return new Map([...schema].map(([name, known]) => [name, name === object.name ? object : known]));
}

/** The schema with one more option at the end of a select field. Throws for a field without options. */
export function withSelectOption(
  schema: Schema,
  objectName: string,
  fieldName: string,
  value: string,
): Schema {
  const object = objectOf(schema, objectName);
  const field = object.fields.get(fieldName);
  if (field?.type !== 'scalar' || !field.options)
    throw new Error(`${objectName}.${fieldName} has no options`);
  const options = field.options.includes(value) ? field.options : [...field.options, value];
  return replaceObject(schema, {
    ...object,
    fields: new Map(object.fields).set(fieldName, { ...field, options }),
  });
}

/** The schema with one more select field, which is empty. Throws when the object has a field of that name. */
export function withSelectField(
  schema: Schema,
  objectName: string,
  name: string,
  options: readonly string[],
): Schema {
  const object = objectOf(schema, objectName);
  if (object.fields.has(name)) throw new Error(`${objectName} has a field "${name}" already`);
  const field: Field = { name, label: name, type: 'scalar', kind: 'SELECT', nullable: true, options };
  return replaceObject(schema, { ...object, fields: new Map(object.fields).set(name, field) });
}

/** The schema with a field under another name. Throws when the object has no such field. */
export function withRenamedField(schema: Schema, objectName: string, from: string, to: string): Schema {
  const object = objectOf(schema, objectName);
  if (!object.fields.has(from)) throw new Error(`${objectName} has no field "${from}"`);
  const rename = (field: Field): Field => {
    if (field.name !== from) return field;
    return field.type === 'toOne'
      ? { ...field, name: to, joinColumn: joinColumnOf(to) }
      : { ...field, name: to };
  };
  const uniqueIndexes = object.uniqueIndexes.map(
    (index): UniqueIndex => ({
      ...index,
      parts: index.parts.map((part) => (part.field === from ? { ...part, field: to } : part)),
    }),
  );
  const fields = new Map([...object.fields.values()].map(rename).map((field) => [field.name, field]));
  const renamed = replaceObject(schema, { ...object, fields, uniqueIndexes });
  return new Map(
    [...renamed].map(([name, other]) => [
      name,
      {
        ...other,
        fields: new Map(
          [...other.fields].map(([key, field]) => [
            key,
            field.type === 'toMany' && field.target === objectName && field.inverse === from
              ? { ...field, inverse: to }
              : field,
          ]),
        ),
      },
    ]),
  );
}

/** The schema without a field. Throws when the object has no such field. */
export function withoutField(schema: Schema, objectName: string, fieldName: string): Schema {
  const object = objectOf(schema, objectName);
  if (!object.fields.has(fieldName)) throw new Error(`${objectName} has no field "${fieldName}"`);
  const fields = new Map([...object.fields].filter(([name]) => name !== fieldName));
  const uniqueIndexes = object.uniqueIndexes.filter(({ parts }) =>
    parts.every(({ field }) => field !== fieldName),
  );
  return replaceObject(schema, { ...object, fields, uniqueIndexes });
}
