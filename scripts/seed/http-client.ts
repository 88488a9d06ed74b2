import * as z from 'zod';
import type { GraphqlClient } from '../../demo/data/load.ts';
import { ConnectionError, RateLimitError, SeedError } from './errors.ts';

/** The two GraphQL APIs of a Twenty server: records, and the data model. */
export type Endpoint = '/graphql' | '/metadata';

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const Answer = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.object({ code: z.string().optional(), subCode: z.string().optional() }).optional(),
      }),
    )
    .optional(),
});

const GATEWAY_ERRORS = new Set([502, 503, 504]);

/**
 * A client of one of the server's GraphQL APIs. `execute` throws RateLimitError, ConnectionError, or a SeedError that
 * says what to do; an answer with errors never comes back as data.
 */
export const createHttpClient = (
  url: string,
  apiKey: string,
  endpoint: Endpoint,
  fetchFrom: Fetch = fetch,
): GraphqlClient => ({
  execute: async (query, variables) => {
    const response = await request(fetchFrom, url, endpoint, apiKey, JSON.stringify({ query, variables }));
    if (response.status === 429) throw new RateLimitError(retryAfterMs(response));
    if (response.status === 401) throw refusedKey();
    if (GATEWAY_ERRORS.has(response.status)) throw new ConnectionError(`${url} answered ${response.status}.`);
    const answer = Answer.safeParse(await response.json().catch(() => null));
    if (!answer.success || (answer.data.data === undefined && !answer.data.errors)) {
      throw new SeedError(
        `${url}${endpoint} does not answer as Twenty does (HTTP ${response.status}).`,
        'Check --url: it is the address you open Twenty under, for example http://localhost:3000.',
      );
    }
    const [error] = answer.data.errors ?? [];
    if (error) throw errorOf(error.message, error.extensions?.code, error.extensions?.subCode);
    return answer.data.data;
  },
});

const request = async (
  fetchFrom: Fetch,
  url: string,
  endpoint: Endpoint,
  apiKey: string,
  body: string,
): Promise<Response> => {
  try {
    return await fetchFrom(`${url}${endpoint}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${apiKey}` },
      body,
    });
  } catch (error) {
    const cause =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new ConnectionError(`No answer from ${url}: ${cause}`);
  }
};

const retryAfterMs = (response: Response): number | null => {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
};

const refusedKey = (): SeedError =>
  new SeedError(
    'The workspace does not accept this API key.',
    'Make a new one in Twenty under Settings > API & Webhooks, and mind that it belongs to this server.',
  );

const errorOf = (message: string, code: string | undefined, subCode: string | undefined): Error => {
  if (subCode === 'LIMIT_REACHED' || code === 'TOO_MANY_REQUESTS') return new RateLimitError(null);
  if (code === 'UNAUTHENTICATED') return refusedKey();
  if (code === 'FORBIDDEN' || subCode === 'PERMISSION_DENIED') {
    return new SeedError(
      `The API key may not do this: ${message}`,
      'Give its role access to all records (and, for --add-lost-stage, to the data model).',
    );
  }
  return new SeedError(
    `The workspace answered: ${message}`,
    'Run the command again; it goes on where it stopped.',
  );
};
