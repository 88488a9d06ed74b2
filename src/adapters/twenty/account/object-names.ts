/** What Twenty's API calls an account's objects and their records, by the object's own name: `keyAccount`. */
import { type AccountObject, LISTS } from '../../../domain/account/account.ts';

/** As it begins the name of a type: `KeyAccount`. */
export const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** A list of its records: `keyAccounts`. */
export const listNameOf = (object: AccountObject): string =>
  object === 'company' ? 'companies' : LISTS[object][0];

/** Its records as they end the name of a mutation: `KeyAccounts`. */
export const pluralOf = (object: AccountObject): string => capitalised(listNameOf(object));
