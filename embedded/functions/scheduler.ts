import { matchesCron } from './cron.ts';
import type { Executor } from './executor.ts';

const CHECK_EVERY_MS = 5_000;

/** Starts cron functions at their minutes while it runs; missed minutes are lost. */
export class Scheduler {
  readonly #executor: Executor;
  readonly #now: () => Date;
  #timer: NodeJS.Timeout | undefined;
  #lastMinute = '';

  constructor(executor: Executor, now: () => Date) {
    this.#executor = executor;
    this.#now = now;
  }

  start(): void {
    if (this.#timer) return;
    this.#lastMinute = this.#minute();
    this.#timer = setInterval(() => this.#check(), CHECK_EVERY_MS);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #minute(): string {
    return this.#now().toISOString().slice(0, 16);
  }

  #check(): void {
    const minute = this.#minute();
    if (minute === this.#lastMinute) return;
    this.#lastMinute = minute;
    for (const logicFunction of this.#executor.functions) {
      if (logicFunction.cronPattern === undefined) continue;
      if (matchesCron(logicFunction.cronPattern, this.#now()))
        void this.#executor.execute(logicFunction, 'cron', {});
    }
  }
}
