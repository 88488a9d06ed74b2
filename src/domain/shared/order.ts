/** Ascending by id, so that what is equal otherwise has one order wherever it comes from. */
export const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
