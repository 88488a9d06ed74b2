/** Moves the workspace's clock on, in milliseconds. */
export type Skip = (milliseconds: number) => void;

interface Wait {
  readonly job: object;
  /** When it is over: milliseconds of this process's own time and of what was skipped. */
  readonly over: number;
  readonly wake: () => void;
}

/**
 * How executions of one process wait. Where the clock can be moved on, a wait takes no time: as soon as every execution
 * under way waits, and none has asked the workspace for something, the clock goes to the end of the first wait.
 * Otherwise a wait takes as long as it says.
 */
export class Waits {
  readonly #skip: Skip | undefined;
  readonly #jobs = new Set<object>();
  readonly #waits = new Map<NodeJS.Timeout, Wait>();
  #asked = 0;
  #skipped = 0;
  #isLooking = false;

  constructor(skip: Skip | undefined) {
    this.#skip = skip;
  }

  /** Milliseconds that were skipped until now. */
  get skipped(): number {
    return this.#skipped;
  }

  /** Notes that an execution began. */
  enter(job: object): void {
    this.#jobs.add(job);
  }

  /** Notes that an execution ended: whatever it still waits for never comes. */
  leave(job: object): void {
    this.#jobs.delete(job);
    for (const [timer, wait] of this.#waits) if (wait.job === job) this.clear(timer);
    this.#look();
  }

  /** Does what an execution asks the workspace for, during which nothing is skipped. */
  async asking<T>(work: () => Promise<T>): Promise<T> {
    this.#asked += 1;
    try {
      return await work();
    } finally {
      this.#asked -= 1;
      this.#look();
    }
  }

  /** As the global `setTimeout`, for an execution. */
  set(job: object, wake: () => void, milliseconds: number): NodeJS.Timeout {
    const timer = setTimeout(() => this.#end(timer), milliseconds);
    this.#waits.set(timer, { job, over: this.#now() + milliseconds, wake });
    this.#look();
    return timer;
  }

  /** As the global `clearTimeout`. */
  clear(timer: NodeJS.Timeout): void {
    clearTimeout(timer);
    this.#waits.delete(timer);
  }

  #now(): number {
    return performance.now() + this.#skipped;
  }

  #end(timer: NodeJS.Timeout): void {
    const wait = this.#waits.get(timer);
    this.clear(timer);
    wait?.wake();
  }

  #isStill(): boolean {
    if (this.#waits.size === 0 || this.#asked > 0) return false;
    const waiting = new Set([...this.#waits.values()].map(({ job }) => job));
    return [...this.#jobs].every((job) => waiting.has(job));
  }

  /** Looks two turns of the event loop later, as what just ended may lead to more. */
  #look(): void {
    if (this.#skip === undefined || this.#isLooking || !this.#isStill()) return;
    this.#isLooking = true;
    setImmediate(() =>
      setImmediate(() => {
        this.#isLooking = false;
        if (this.#isStill()) this.#skipToFirst();
      }),
    );
  }

  #skipToFirst(): void {
    const over = Math.min(...[...this.#waits.values()].map((wait) => wait.over));
    const left = Math.max(0, over - this.#now());
    this.#skipped += left;
    this.#skip?.(left);
    for (const [timer, wait] of this.#waits) if (wait.over <= over) this.#end(timer);
  }
}
