import * as z from 'zod/mini';
import { lazily } from '../../domain/shared/lazily.ts';
import { WorkspaceError } from '../../flows/workspace-error.ts';
import { type GraphqlError, GraphqlErrors, toWorkspaceError } from './errors.ts';
import type { Pace } from './pace.ts';
import { type Post, type Posted, postJson } from './post-json.ts';

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
  /** How fast it may ask; as fast as it can when left out. */
  pace?: Pace;
  post?: Post;
  wait?: (milliseconds: number) => Promise<void>;
};

/** An answer: data as it came, and the errors beside it. */
export type Answer = { data: Record<string, unknown>; errors: GraphqlError[] };

const tooLarge = (body: string): WorkspaceError =>
  new WorkspaceError(
    'TOO_LARGE',
    `a request of ${Math.ceil(body.length / 1024)} KB is more than the proxy before Twenty takes (HTTP 413); an administrator can let it take more`,
  );

const GraphqlAnswer = lazily(() =>
  z.object({
    data: z.optional(z.nullable(z.looseObject({}))),
    errors: z.optional(GraphqlErrors()),
  }),
);

/** What JSON says; null for what is none. */
function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const RETRYABLE = new Set(['RATE_LIMITED', 'SERVER_FAILED', 'UNREACHABLE']);

/** How long one request may take before it counts as unreachable. */
const REQUEST_TIMEOUT_MS = 20_000;

const RETRIES = 4;
const FIRST_WAIT_MS = 500;

const realWait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/**
 * Twenty's GraphQL behind one door. Answers with HTTP 429 or 5xx, rate limits and broken connections are tried again
 * with growing, jittered waits as long as the deadline allows; everything else is an error with a name.
 *
 *   query   sends a document in which any error makes the whole answer useless (a read)
 *   mutate  sends one whose roots stand for themselves: what failed is in `errors`, what did not in `data`
 *   count   requests sent so far, retries included
 *
 * Both throw a WorkspaceError, `mutate` when nothing of the document was done.
 */
export class TwentyClient {
  readonly #options: ClientOptions;
  readonly #url: string;
  #sent = 0;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#url = `${options.url.replace(/\/+$/, '')}/graphql`;
  }

  count(): number {
    return this.#sent;
  }

  async query(document: string, variables: Record<string, unknown>): Promise<Record<string, unknown>> {
    return this.#withRetries(async () => {
      const { data, errors } = await this.#send(document, variables);
      const [first] = errors;
      if (first) throw toWorkspaceError(first);
      return data;
    });
  }

  async mutate(document: string, variables: Record<string, unknown>): Promise<Answer> {
    return this.#withRetries(async () => {
      const answer = await this.#send(document, variables);
      const [first] = answer.errors;
      if (first && Object.values(answer.data).every((value) => value === null)) throw toWorkspaceError(first);
      return answer;
    });
  }

  async #send(query: string, variables: Record<string, unknown>): Promise<Answer> {
    await this.#wait(this.#options.pace?.waitFor(query, this.#options.now()) ?? 0);
    const body = JSON.stringify({ query, variables });
    const { status, contentType, text } = await this.#post(body);
    if (status === 413) throw tooLarge(body);
    if (status === 429) throw new WorkspaceError('RATE_LIMITED', 'the server answered HTTP 429');
    if (status >= 500) throw new WorkspaceError('SERVER_FAILED', `the server answered HTTP ${status}`);
    if (!contentType.includes('json')) {
      throw new WorkspaceError(
        'NOT_TWENTY',
        `the server answered HTTP ${status} with ${contentType || 'no content type'} instead of JSON; check the server's address`,
      );
    }
    const answer = z.safeParse(GraphqlAnswer(), toJson(text));
    const { data = null, errors = [] } = answer.success ? answer.data : {};
    if (data === null) {
      const [first] = errors;
      throw first
        ? toWorkspaceError(first)
        : new WorkspaceError('ANSWER_MALFORMED', `the server answered HTTP ${status} without data`);
    }
    return { data, errors };
  }

  async #post(body: string): Promise<Posted> {
    const left = this.#left();
    if (left <= 0)
      throw new WorkspaceError('OUT_OF_TIME', 'the time limit of this run was reached before a request');
    this.#sent += 1;
    try {
      return await (this.#options.post ?? postJson)(this.#url, {
        headers: { authorization: `Bearer ${this.#options.token}` },
        body,
        timeoutMs: Math.min(left, REQUEST_TIMEOUT_MS),
      });
    } catch (error) {
      throw new WorkspaceError(
        'UNREACHABLE',
        `no answer from the server (${error instanceof Error ? error.name : 'unknown'})`,
      );
    }
  }

  #left(): number {
    // Time until everything has to be over, in milliseconds.
    return this.#options.deadline.getTime() - this.#options.now().getTime();
  }

  async #wait(milliseconds: number): Promise<void> {
    if (milliseconds > 0) await (this.#options.wait ?? realWait)(milliseconds);
  }

  async #withRetries<Result>(attempt: () => Promise<Result>): Promise<Result> {
    // Tries again, each time after twice the wait and with jitter, as long as a wait ends before the deadline.
    const { retries = RETRIES, firstWaitMs = FIRST_WAIT_MS } = this.#options;
    for (let tried = 0; ; tried += 1) {
      try {
        return await attempt();
      } catch (error) {
        if (!(error instanceof WorkspaceError) || !RETRYABLE.has(error.code) || tried >= retries) throw error;
        const wait = firstWaitMs * 2 ** tried * (1 + Math.random());
        if (wait >= this.#left()) throw error;
        await this.#wait(wait);
      }
    }
  }
}
