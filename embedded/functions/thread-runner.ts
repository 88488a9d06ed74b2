import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { closed, type Job, type JobResult, linesOf, type Runner, timedOut } from './runner.ts';

const CHILD = new URL('./thread-child.mjs', import.meta.url);

const answerSchema = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error: z.string().optional(),
  stack: z.string().optional(),
  output: z.string(),
});

/**
 * Runs executions in a few worker threads that are kept: a bundle is loaded once per
 * thread, so what it keeps in its modules outlives one execution. Quick, for tests.
 */
export class ThreadRunner implements Runner {
  readonly #size: number;
  readonly #idle: Worker[] = [];
  readonly #workers = new Set<Worker>();
  readonly #waiting: ((worker: Worker) => void)[] = [];
  #isClosed = false;

  /** @param size threads at most */
  constructor(size: number) {
    this.#size = size;
  }

  async run(job: Job): Promise<JobResult> {
    if (this.#isClosed) return closed;
    const worker = await this.#take();
    return new Promise((resolve) => {
      const stop = (result: JobResult, isUsable: boolean): void => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        if (isUsable) this.#give(worker);
        else this.#discard(worker);
        resolve(result);
      };
      const onMessage = (message: unknown): void => {
        const { output, ...answer } = answerSchema.parse(message);
        stop({ ...answer, logs: linesOf(output) }, true);
      };
      const onError = (error: unknown): void => stop({ ok: false, error: String(error), logs: [] }, false);
      const onExit = (code: number): void =>
        stop({ ok: false, error: `Exited with code ${code}`, logs: [] }, false);
      const timer = setTimeout(() => stop(timedOut(job, []), false), job.timeoutMs);
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      const { timeoutMs: _timeoutMs, ...message } = job;
      worker.postMessage({ ...message, env: { TZ: 'UTC', ...job.env } });
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#workers].map((worker) => worker.terminate()));
    this.#workers.clear();
    this.#idle.length = 0;
  }

  #start(): Worker {
    const worker = new Worker(CHILD, { env: {}, execArgv: [], stdout: true, stderr: true });
    worker.unref();
    this.#workers.add(worker);
    return worker;
  }

  async #take(): Promise<Worker> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#workers.size < this.#size) return this.#start();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #give(worker: Worker): void {
    const next = this.#waiting.shift();
    if (next) next(worker);
    else this.#idle.push(worker);
  }

  #discard(worker: Worker): void {
    this.#workers.delete(worker);
    void worker.terminate();
    const next = this.#waiting.shift();
    if (next && !this.#isClosed) next(this.#start());
  }
}
