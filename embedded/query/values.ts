/** True for a plain key–value object; lists and null are not. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** True for a UUID of versions 1 to 5; the nil UUID is none to the server either. */
export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

const DATE = /^\d{4}-\d{2}-\d{2}/;

/** True for text that starts with a calendar date and, with a time after it, names an instant. */
export const isDateText = (value: unknown): value is string =>
  typeof value === 'string' && DATE.test(value) && !Number.isNaN(Date.parse(value));
