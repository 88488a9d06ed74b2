/** Who reports to whom among the contacts of an account. */
import type { Contact } from '../shared/records.ts';

/** Ids of contacts who, going up from one to the next, report to themselves. They are somebody's slip. */
export function reportingInCircles(contacts: readonly Contact[]): string[] {
  const above = new Map(contacts.map(({ id, reportsToId }) => [id, reportsToId]));
  return contacts.flatMap(({ id }) => {
    const seen = new Set<string>();
    for (let at = above.get(id) ?? null; at !== null && !seen.has(at); at = above.get(at) ?? null) {
      if (at === id) return [id];
      seen.add(at);
    }
    return [];
  });
}
