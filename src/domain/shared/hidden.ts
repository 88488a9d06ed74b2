/** What whoever asks may not see. */

/** A list of records that is hidden whole, or some fields of it. */
export type Hidden = { list: string; fields: readonly string[] | null };

/** Whether something of a list is hidden. */
export const isHidden = (hidden: readonly Hidden[], list: string): boolean =>
  hidden.some((part) => part.list === list);

/** Whether a list is hidden as a whole. */
export const isHiddenWhole = (hidden: readonly Hidden[], list: string): boolean =>
  hidden.some((part) => part.list === list && part.fields === null);
