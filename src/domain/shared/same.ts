const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A value as JSON keeps it: instants are texts, and what is no number is nothing. */
const stored = (value: unknown): unknown => {
  if (value instanceof Date) return value.toJSON();
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
};

/** The properties of an object that JSON keeps. */
const named = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, inner]) => inner !== undefined);

const areSame = (one: object, other: object): boolean => {
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((inner, index) => isSame(inner ?? null, other[index] ?? null))
    );
  const [names, others] = [named(one), named(other)];
  const theirs = other as Readonly<Record<string, unknown>>;
  return names.length === others.length && names.every(([name, inner]) => isSame(inner, theirs[name]));
};

/**
 * Whether two values of a field, each as it would be stored, are the same. The order of keys does not count, so that a
 * value read back from the database is the same as the one written.
 */
export const isSame = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  const [left, right] = [stored(one), stored(other)];
  return isObject(left) && isObject(right) ? areSame(left, right) : left === right;
};
