import { filteredUpdateOf } from './filtered-updates.ts';

/** Whatever a part of the app keeps on key accounts is written by this. */
export const UPDATE_KEY_ACCOUNTS = filteredUpdateOf('KeyAccount', 'KeyAccounts');
