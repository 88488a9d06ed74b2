import { ClientError, GraphQLClient } from 'graphql-request';
import pRetry from 'p-retry';
import * as z from 'zod/mini';
import { WorkspaceError } from '../../flows/workspace-error.ts';
import { type GraphqlError, GraphqlErrors, toWorkspaceError } from './errors.ts';

export type ClientOptions = {
  /** The server's address, without a path. */
  url: string;
  token: string;
  /** When everything has to be over. */
  deadline: Date;
  now: () => Date;
  /** Retries after the first try; each waits twice as long, with jitter. */
  retries?: number;
  firstWaitMs?: number;
  fetch?: typeof fetch;
};

/** An answer: data as it came, and the errors beside it. */
export type Answer = { data: Record<string, unknown>; errors: GraphqlError[] };

const RETRYABLE = new Set(['RATE_LIMITED', 'SERVER_FAILED', 'UNREACHABLE']);

/** How long one request may take before it counts as unreachable. */
const REQUEST_TIMEOUT_MS = 20_000;

/**
 * Twenty's GraphQL behind one door. Answers with HTTP 429 or 5xx, rate limits and broken connections are tried again
 * with growing, jittered waits as long as the deadline allows; everything else is an error with a name.
 */
export class TwentyClient {
  readonly #options: ClientOptions;
  readonly #client: GraphQLClient;
  #sent = 0;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#client = new GraphQLClient(`${options.url.replace(/\/+$/, '')}/graphql`, {
      headers: { authorization: `Bearer ${options.token}` },
      errorPolicy: 'all',
      fetch: (input, init) => this.#fetchJson(input, init),
    });
  }

  /** Requests sent so far, retries included. */
  count(): number {
    return this.#sent;
  }

  /**
   * Sends a document in which any error makes the whole answer useless (a read).
   * @throws {WorkspaceError}
   */
  async query(document: string, variables: Record<string, unknown>): Promise<Record<string, unknown>> {
    return this.#withRetries(async () => {
      const { data, errors } = await this.#send(document, variables);
      const [first] = errors;
      if (first) throw toWorkspaceError(first);
      return data;
    });
  }

  /**
   * Sends a document whose roots stand for themselves: what failed is in `errors`, what did not in `data`.
   * @throws {WorkspaceError} when nothing of it was done
   */
  async mutate(document: string, variables: Record<string, unknown>): Promise<Answer> {
    return this.#withRetries(async () => {
      const answer = await this.#send(document, variables);
      const [first] = answer.errors;
      if (first && Object.values(answer.data).every((value) => value === null)) throw toWorkspaceError(first);
      return answer;
    });
  }

  async #send(document: string, variables: Record<string, unknown>): Promise<Answer> {
    try {
      const answer = await this.#client.rawRequest<Record<string, unknown>>(document, variables);
      const errors = z.parse(GraphqlErrors(), answer.errors ?? []);
      if (!answer.data && errors.length === 0) {
        throw new WorkspaceError('ANSWER_MALFORMED', 'the server answered without data');
      }
      return { data: answer.data ?? {}, errors };
    } catch (error) {
      if (error instanceof ClientError) {
        const errors = z.safeParse(GraphqlErrors(), error.response.errors);
        const [first] = errors.success ? errors.data : [];
        throw first
          ? toWorkspaceError(first)
          : new WorkspaceError(
              'ANSWER_MALFORMED',
              `the server answered HTTP ${error.response.status} without data`,
            );
      }
      throw error;
    }
  }

  #fetchJson: typeof fetch = async (input, init) => {
    const left = this.#options.deadline.getTime() - this.#options.now().getTime();
    if (left <= 0)
      throw new WorkspaceError('OUT_OF_TIME', 'the time limit of this run was reached before a request');
    this.#sent += 1;
    let response: Response;
    try {
      const send = this.#options.fetch ?? fetch;
      response = await send(input, {
        ...init,
        signal: AbortSignal.timeout(Math.min(left, REQUEST_TIMEOUT_MS)),
      });
    } catch (error) {
      throw new WorkspaceError(
        'UNREACHABLE',
        `no answer from the server (${error instanceof Error ? error.name : 'unknown'})`,
      );
    }
    if (response.status === 429) throw new WorkspaceError('RATE_LIMITED', 'the server answered HTTP 429');
    if (response.status >= 500)
      throw new WorkspaceError('SERVER_FAILED', `the server answered HTTP ${response.status}`);
    if (!(response.headers.get('content-type') ?? '').includes('json')) {
      throw new WorkspaceError(
        'NOT_TWENTY',
        `the server answered HTTP ${response.status} with ${response.headers.get('content-type') ?? 'no content type'} instead of JSON; check the server's address`,
      );
    }
    return response;
  };

  async #withRetries<Result>(attempt: () => Promise<Result>): Promise<Result> {
    const left = this.#options.deadline.getTime() - this.#options.now().getTime();
    return pRetry(attempt, {
      retries: this.#options.retries ?? 4,
      minTimeout: this.#options.firstWaitMs ?? 500,
      factor: 2,
      randomize: true,
      maxRetryTime: Math.max(0, left),
      shouldRetry: ({ error }) => error instanceof WorkspaceError && RETRYABLE.has(error.code),
    });
  }
}
