import { ClientError, GraphQLClient } from 'graphql-request';
import * as z from 'zod';
import type { GraphqlClient } from '../../demo/data/load.ts';
import { ConnectionError, RateLimitError, SeedError } from './errors.ts';

/** The two GraphQL APIs of a Twenty server: records, and the data model. */
export type Endpoint = '/graphql' | '/metadata';

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const Failure = z.object({
  message: z.string(),
  extensions: z.object({ code: z.string().optional(), subCode: z.string().optional() }).optional(),
});

const GATEWAY_ERRORS = new Set([502, 503, 504]);

/** What an answer that no GraphQL client should look at means. */
function refusalOf(url: string, { status, headers }: Response): Error | null {
  if (status === 429) return new RateLimitError(retryAfterMs(headers));
  if (status === 401) return refusedKey();
  return GATEWAY_ERRORS.has(status) ? new ConnectionError(`${url} answered ${status}.`) : null;
}

/**
 * A client of one of the server's GraphQL APIs. `execute` throws RateLimitError, ConnectionError, or a SeedError that
 * says what to do; an answer with errors never comes back as data.
 */
export function createHttpClient(
  url: string,
  apiKey: string,
  endpoint: Endpoint,
  fetchFrom: Fetch = fetch,
): GraphqlClient {
  const client = new GraphQLClient(`${url}${endpoint}`, {
    headers: { authorization: `Bearer ${apiKey}` },
    excludeOperationName: true,
    fetch: async (input, init) => {
      const response = await fetchFrom(String(input), init ?? {}).catch((error: unknown) => {
        const cause =
          error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
        throw new ConnectionError(`No answer from ${url}: ${cause}`);
      });
      const refusal = refusalOf(url, response);
      if (refusal) throw refusal;
      return response;
    },
  });
  return {
    execute: async (query, variables) => {
      try {
        return await client.request(query, variables);
      } catch (error) {
        if (error instanceof SeedError || error instanceof ConnectionError || error instanceof RateLimitError)
          throw error;
        const errors = error instanceof ClientError ? (error.response.errors ?? []) : [];
        const failure = Failure.safeParse(errors[0]);
        if (failure.success)
          throw errorOf(
            failure.data.message,
            failure.data.extensions?.code,
            failure.data.extensions?.subCode,
          );
        const status = error instanceof ClientError ? ` (HTTP ${error.response.status})` : '';
        throw new SeedError(
          `${url}${endpoint} does not answer as Twenty does${status}.`,
          'Check --url: it is the address you open Twenty under, for example http://localhost:3000.',
        );
      }
    },
  };
}

function retryAfterMs(headers: Headers): number | null {
  const seconds = Number(headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

const refusedKey = (): SeedError =>
  new SeedError(
    'The workspace does not accept this API key.',
    'Make a new one in Twenty under Settings > API & Webhooks, and mind that it belongs to this server.',
  );

function errorOf(message: string, code: string | undefined, subCode: string | undefined): Error {
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
}
