import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { HttpAnswer, HttpRequest } from '../http/server.ts';
import { compiledBundle } from './compiled-bundle.ts';
import { callHandler } from './handler.mjs';
import { closed, type Job, type JobResult, linesOf, type Runner, timedOut } from './runner.ts';
import { shiftedDate } from './shifted-clock.mjs';

/** Answers what a function asks of the workspace. */
export type Ask = (request: HttpRequest) => Promise<HttpAnswer>;

async function requestOf(
  input: Parameters<typeof fetch>[0],
  init: RequestInit | undefined,
): Promise<HttpRequest> {
  const request = new Request(input, init);
  const url = new URL(request.url);
  const headers: Record<string, string> = {};
  request.headers.forEach((value, name) => {
    headers[name] = value;
  });
  return {
    method: request.method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers,
    body: await request.text(),
  };
}

const aborted = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/** A fetch that reaches the workspace without the network, as long as the execution goes on. */
const fetchFrom =
  (ask: Ask, isOver: () => boolean): typeof fetch =>
  async (input, init) => {
    const never = new Promise<never>(() => undefined);
    const request = await requestOf(input, init);
    // A request takes a turn, as over a network, so that executions overlap.
    await setImmediate();
    // What has been ended asks nothing more, and hears nothing more.
    if (isOver()) return never;
    const answer = await Promise.race([ask(request), aborted(init?.signal)]);
    if (isOver()) return never;
    if (answer === 'reset')
      throw new TypeError('fetch failed', { cause: new Error('The connection was reset') });
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  };

/**
 * Runs executions in the workspace's own process, each with modules, an environment, a clock and an output of its own;
 * see `compiledBundle`. Payloads and results are carried as JSON text, as between processes. An execution that blocks
 * the process can't be ended.
 */
export class InlineRunner implements Runner {
  readonly #ask: Ask;
  readonly #ends = new Set<(result: JobResult) => void>();
  #isClosed = false;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  async run(job: Job): Promise<JobResult> {
    if (this.#isClosed) return closed;
    let output = '';
    let isOver = false;
    const sink = new Writable({
      write(chunk, _encoding, done) {
        output += String(chunk);
        done();
      },
    });
    const payload: unknown = job.payload === undefined ? undefined : JSON.parse(JSON.stringify(job.payload));
    const result = await new Promise<Omit<JobResult, 'logs'>>((resolve) => {
      const end = (ended: Omit<JobResult, 'logs'>): void => {
        isOver = true;
        clearTimeout(timer);
        this.#ends.delete(end);
        resolve(ended);
      };
      this.#ends.add(end);
      const timer = setTimeout(() => end(timedOut(job, [])), job.timeoutMs);
      const globals = {
        process: { env: { TZ: 'UTC', ...job.env } },
        console: new Console(sink),
        fetch: fetchFrom(this.#ask, () => isOver),
        Date: shiftedDate(job.clockOffsetMs),
      };
      const load = () => compiledBundle(job.bundlePath)(globals);
      void callHandler({ load, handlerName: job.handlerName, payload }).then(end);
    });
    return { ...result, logs: linesOf(output) };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const end of [...this.#ends]) end(closed);
  }
}
