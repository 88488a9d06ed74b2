/** How values of needs and of what becomes of them are written. */
/** A field that is written only where there is something to write. */
export const given = <Value>(name: string, value: Value | null): Record<string, Value> =>
  value === null ? {} : { [name]: value };
