import { EventEmitter } from 'node:events';
import type * as Http from 'node:http';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { HttpAnswer, HttpRequest } from '../http/server.ts';

/** Answers what a function asks of the workspace. */
export type Ask = (request: HttpRequest) => Promise<HttpAnswer>;

/** The ways to the workspace that an execution in its own process has. */
export interface Network {
  readonly fetch: typeof fetch;
  readonly http: Pick<typeof Http, 'request'>;
}

/** An answer; null when the connection broke. */
type Received = Exclude<HttpAnswer, 'reset'>;

type Send = (request: HttpRequest, signal: AbortSignal | null | undefined) => Promise<Received>;

const brokenConnection = (): Error => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });

const aborted = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

const sender =
  (ask: Ask, isOver: () => boolean): Send =>
  async (request, signal) => {
    const never = new Promise<never>(() => undefined);
    // A request takes a turn, as over a network, so that executions overlap.
    await setImmediate();
    // What has been ended asks nothing more, and hears nothing more.
    if (isOver()) return never;
    const answer = await Promise.race([ask(request), aborted(signal)]);
    if (isOver()) return never;
    if (answer === 'reset') throw brokenConnection();
    return answer;
  };

const requestTo = (
  url: URL,
  method: string,
  headers: Readonly<Record<string, unknown>>,
  body: string,
): HttpRequest => ({
  method,
  path: url.pathname,
  query: Object.fromEntries(url.searchParams),
  headers: Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  ),
  body,
});

const fetchOver =
  (send: Send): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    const headers: Record<string, string> = {};
    request.headers.forEach((value, name) => {
      headers[name] = value;
    });
    const asked = requestTo(new URL(request.url), request.method, headers, await request.text());
    try {
      const { body, status, headers: answered } = await send(asked, init?.signal);
      return new Response(body, { status, headers: answered });
    } catch (error) {
      if (init?.signal?.aborted) throw error;
      throw new TypeError('fetch failed', { cause: error });
    }
  };

/** A request that is sent as a whole once it ends. */
class OutgoingRequest extends EventEmitter {
  readonly #send: (body: string) => void;
  #body = '';

  constructor(send: (outgoing: OutgoingRequest, body: string) => void) {
    super();
    this.#send = (body) => send(this, body);
  }

  write(part: string): boolean {
    this.#body += part;
    return true;
  }

  end(part = ''): this {
    this.#send(this.#body + part);
    return this;
  }
}

/** As much of Node's own HTTP as `request(url, options, callback)` with an outgoing text. */
function requestOver(send: Send) {
  const request = (
    url: string | URL,
    { method = 'GET', headers = {}, signal }: Http.RequestOptions,
    onResponse: (response: Readable) => void,
  ): OutgoingRequest =>
    new OutgoingRequest((outgoing, body) => {
      const asked = requestTo(new URL(url), method, { ...headers }, body);
      send(asked, signal).then(
        (answer) => {
          const incoming = Readable.from([Buffer.from(answer.body)]);
          onResponse(Object.assign(incoming, { statusCode: answer.status, headers: { ...answer.headers } }));
        },
        (error: unknown) => outgoing.emit('error', error),
      );
    });
  // The rest of Node's interface nobody uses here, and whoever does is told so by what is missing.
  return { request } as unknown as Network['http'];
}

/**
 * The ways to the workspace without the network, as long as an execution goes on.
 *
 * @param isOver whether the execution has ended, after which nothing is asked and nothing heard
 */
export function networkOf(ask: Ask, isOver: () => boolean): Network {
  const send = sender(ask, isOver);
  return { fetch: fetchOver(send), http: requestOver(send) };
}
