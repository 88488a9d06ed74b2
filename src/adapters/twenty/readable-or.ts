import * as z from 'zod/mini';

/**
 * Reads what fits a schema; anything else, and what is not there, counts as `otherwise`. It stands in for zod's
 * `catch`, with which all of zod's helpers get into a bundle.
 */
export const readableOr = <Schema extends z.ZodMiniType>(schema: Schema, otherwise: z.output<Schema>) =>
  z.transform((value: unknown): z.output<Schema> => {
    const parsed = z.safeParse(schema, value);
    return parsed.success ? parsed.data : otherwise;
  });
