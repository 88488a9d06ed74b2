import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { compiledBundle, type Globals } from './compiled-bundle.ts';
import { callHandler } from './handler.mjs';
import { type Ask, type Network, networkOf } from './inline-network.ts';
import { closed, type Job, type JobResult, linesOf, type Runner, timedOut } from './runner.ts';
import { shiftedDate } from './shifted-clock.mjs';
import type { Waits } from './waits.ts';

/** What `process` is to a function: its environment, and the modules of Node that are loaded by name. */
const processOf = (env: Readonly<Record<string, string>>, { http }: Network): Globals['process'] => ({
  env: { TZ: 'UTC', ...env },
  getBuiltinModule: (name) => (/^(node:)?https?$/.test(name) ? http : process.getBuiltinModule(name)),
});

/**
 * Runs executions in the workspace's own process, each with modules, an environment, a clock and an output of its own;
 * see `compiledBundle`. Payloads and results are carried as JSON text, as between processes. An execution that blocks
 * the process can't be ended.
 */
export class InlineRunner implements Runner {
  readonly #ask: Ask;
  readonly #waits: Waits;
  readonly #ends = new Set<(result: JobResult) => void>();
  #isClosed = false;

  constructor(ask: Ask, waits: Waits) {
    this.#ask = (request) => waits.asking(() => ask(request));
    this.#waits = waits;
  }

  async run(job: Job): Promise<JobResult> {
    if (this.#isClosed) return closed;
    let output = '';
    let isOver = false;
    const waits = this.#waits;
    const skippedBefore = waits.skipped;
    const skipped = (): number => waits.skipped - skippedBefore;
    const started = performance.now();
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
        waits.leave(job);
        resolve(ended);
      };
      this.#ends.add(end);
      waits.enter(job);
      const timer = setTimeout(() => end(timedOut(job, [])), job.timeoutMs);
      const isLate = (): boolean => performance.now() - started + skipped() >= job.timeoutMs;
      const network = networkOf(this.#ask, () => isOver);
      const globals = {
        process: processOf(job.env, network),
        console: new Console(sink),
        fetch: network.fetch,
        Date: shiftedDate(() => job.clockOffsetMs + skipped()),
        setTimeout: (callback: () => void, milliseconds = 0) =>
          waits.set(job, () => (isLate() ? end(timedOut(job, [])) : callback()), milliseconds),
        clearTimeout: (wait: NodeJS.Timeout) => waits.clear(wait),
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
