// Its types declare what the page puts into the global scope.
import type {} from 'twenty-sdk/front-component';
import { type Answer, type Failure, failureOf, failureOfStatus } from './failures.ts';

/** What the page around a component lends it. */
export type Host = {
  environment: Readonly<Record<string, string | undefined>>;
  fetch: typeof globalThis.fetch;
  /** Asks the page for a new token; null when it has none to give. */
  refreshToken(): Promise<string | null>;
};

/** The page this code runs in. Read when a request is made, as nothing is there while the app is built. */
export const currentHost = (): Host => ({
  environment: process.env,
  fetch: globalThis.fetch.bind(globalThis),
  refreshToken: async () =>
    (await globalThis.frontComponentHostCommunicationApi?.requestAccessTokenRefresh?.()) ?? null,
});

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const failed = (failure: Failure) => ({ ok: false, failure }) as const;

/**
 * Requests to the workspace with the component's token. A token lives half an hour while a page may stay open all
 * day, so a refused one is renewed once through the page and the request sent again.
 */
export class WorkspaceClient {
  readonly #host: Host;
  #token: string | null;

  constructor(host: Host = currentHost()) {
    this.#host = host;
    this.#token = host.environment.TWENTY_APP_ACCESS_TOKEN ?? null;
  }

  /** Calls one of the app's own routes, such as `/key-accounts/health`. */
  route(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer<unknown>> {
    const { TWENTY_FUNCTIONS_URL, TWENTY_API_URL = '' } = this.#host.environment;
    return this.#withRenewal(method, `${TWENTY_FUNCTIONS_URL || `${TWENTY_API_URL}/s`}${path}`, body);
  }

  /** Sends a GraphQL document to the workspace's records. */
  graphql(query: string, variables: Readonly<Record<string, unknown>>): Promise<Answer<unknown>> {
    const { TWENTY_API_URL = '' } = this.#host.environment;
    return this.#withRenewal('POST', `${TWENTY_API_URL}/graphql`, { query, variables });
  }

  /** Sends a GraphQL document about the workspace itself: its roles, not its records. */
  metadata(query: string): Promise<Answer<unknown>> {
    const { TWENTY_API_URL = '' } = this.#host.environment;
    return this.#withRenewal('POST', `${TWENTY_API_URL}/metadata`, { query });
  }

  /** Sends a document whose roots stand for themselves: its data with the errors beside them. */
  graphqlInParts(query: string, variables: Readonly<Record<string, unknown>>): Promise<Answer<unknown>> {
    const { TWENTY_API_URL = '' } = this.#host.environment;
    return this.#withRenewal('POST', `${TWENTY_API_URL}/graphql`, { query, variables }, failureOfStatus);
  }

  /** A setting of the app as its text, where the server hands it to components; undefined elsewhere. */
  setting(name: string): string | undefined {
    return this.#host.environment[name];
  }

  async #withRenewal(
    method: string,
    url: string,
    body: unknown,
    judge: typeof failureOf = failureOf,
  ): Promise<Answer<unknown>> {
    const answer = await this.#send(method, url, body, judge);
    if (answer.ok || answer.failure.kind !== 'SIGNED_OUT') return answer;
    const renewed = await this.#renewed();
    if (renewed === null) return answer;
    this.#token = renewed;
    return this.#send(method, url, body, judge);
  }

  async #renewed(): Promise<string | null> {
    try {
      return (await this.#host.refreshToken()) || null;
    } catch (error) {
      console.error(`The token could not be renewed: ${messageOf(error)}`);
      return null;
    }
  }

  async #send(method: string, url: string, body: unknown, judge: typeof failureOf): Promise<Answer<unknown>> {
    if (!this.#token) return failed({ kind: 'SIGNED_OUT', detail: '' });
    try {
      const response = await this.#host.fetch(url, {
        method,
        headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const data = bodyOf(await response.text());
      const failure = judge(response.status, data);
      return failure ? failed(failure) : { ok: true, data };
    } catch (error) {
      return failed({ kind: 'OFFLINE', detail: messageOf(error) });
    }
  }
}
