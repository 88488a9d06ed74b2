import { STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS as standard } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { fieldsOf } from './fields.ts';

/** A standard object this app adds fields to: `named` gives a field's name and id, `has` puts it on the object. */
const extended = <Name extends string>(object: string, identifiers: Readonly<Record<Name, string>>) => ({
  universalIdentifier: object,
  named: fieldsOf(identifiers),
  has: <Field extends object>(field: Field) => ({ ...field, objectUniversalIdentifier: object }),
});

export const company = extended(standard.company.universalIdentifier, ids.fields.company);
export const opportunity = extended(standard.opportunity.universalIdentifier, ids.fields.opportunity);
export const person = extended(standard.person.universalIdentifier, ids.fields.person);
export const workspaceMember = extended(
  standard.workspaceMember.universalIdentifier,
  ids.fields.workspaceMember,
);
