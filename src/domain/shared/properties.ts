/** Looks into values of which nothing is known. */

/** Whether a value has properties; a list has them, too. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A property of what may be no object; undefined where there is none. */
export const propertyOf = (value: unknown, name: string): unknown =>
  isObject(value) ? value[name] : undefined;
