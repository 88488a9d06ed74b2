/** Values that a server makes up and that differ from run to run. */
const STAMPS = new Set(['createdAt', 'updatedAt', 'deletedAt', 'minCreatedAt']);
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Replaces what a server makes up (its own ids, times, constraint names and the name of
 * the API key) by words, and puts groups, which have no order, into one.
 *
 * @param knownIds ids that appear in requests and so have to match
 */
export function comparable(value: unknown, knownIds: ReadonlySet<string>, key = ''): unknown {
  if (typeof value === 'string') {
    if (STAMPS.has(key)) return '<time>';
    return value.replace(UUID, (id) => (knownIds.has(id) ? id : '<id>')).replace(/FK_\w+/g, '<constraint>');
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => comparable(item, knownIds));
    return key.endsWith('GroupBy')
      ? items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      : items;
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      key === 'createdBy' && name === 'name' ? '<writer>' : comparable(part, knownIds, name),
    ]),
  );
}

/** Every id in the given requests. */
export const idsIn = (requests: unknown): ReadonlySet<string> =>
  new Set(JSON.stringify(requests).match(UUID) ?? []);
