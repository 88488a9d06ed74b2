import { isObject } from './properties.ts';

/** A value as JSON keeps it: instants are texts, and what is no number is nothing. */
function stored(value: unknown): unknown {
  if (value instanceof Date) return value.toJSON();
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

type Named = Readonly<Record<string, unknown>>;

/** Whether two objects have the same of all that JSON keeps. */
function haveSame(one: Named, other: Named): boolean {
  let more = 0;
  for (const name in one) {
    if (one[name] === undefined) continue;
    if (!isSame(one[name], other[name])) return false;
    more += 1;
  }
  for (const name in other) if (other[name] !== undefined) more -= 1;
  return more === 0;
}

const areSame = (one: object, other: object): boolean =>
  Array.isArray(one) || Array.isArray(other)
    ? Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((inner, index) => isSame(inner ?? null, other[index] ?? null))
    : haveSame(one as Named, other as Named);

/**
 * Whether two values of a field, each as it would be stored, are the same. The order of keys does not count, so that a
 * value read back from the database is the same as the one written.
 */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  const left = stored(one);
  const right = stored(other);
  return isObject(left) && isObject(right) ? areSame(left, right) : left === right;
}
