/** Ascending by id, so that what is equal otherwise has one order wherever it comes from. */
export const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);

/** Records in the order of their ids, so that what is made of them does not depend on how they arrived. */
export const inOrder = <Row extends { id: string }>(rows: Iterable<Row>): Row[] => [...rows].sort(byId);
