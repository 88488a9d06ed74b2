import * as z from 'zod/mini';
import { type Wiring, wire } from '../wiring.ts';

const Request = z.object({
  headers: z.optional(z.record(z.string(), z.nullable(z.optional(z.string())))),
});

const BEARER = /^Bearer +(\S+)$/i;

const tokenOf = (request: unknown): string | undefined => {
  const parsed = z.safeParse(Request, request);
  if (!parsed.success) return undefined;
  const [, given] = Object.entries(parsed.data.headers ?? {}).find(
    ([name]) => name.toLowerCase() === 'authorization',
  ) ?? ['', null];
  return BEARER.exec(given ?? '')?.[1] ?? process.env.TWENTY_APP_ACCESS_TOKEN;
};

/**
 * The ports of one execution that acts as whoever called the route. What a person decides is written with that
 * person's rights, so that the workspace refuses what the person may not do.
 */
export const wireAsCaller = (request: unknown, timeoutSeconds: number): Wiring =>
  wire(timeoutSeconds, tokenOf(request));
