import * as z from 'zod/mini';

/**
 * One of these values. zod's own enumerations bring with them what makes patterns and lists of them, which every event
 * would load.
 */
export const oneOf = <const Values extends readonly string[]>(values: Values, message?: string) =>
  z.custom<Values[number]>((value) => values.some((known) => known === value), message);

/** Yes or no; a kind of its own less, for the same reason. */
export const yesOrNo = () => z.custom<boolean>((value) => value === true || value === false);
