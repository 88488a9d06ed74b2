/** Counts what is under way, so that a test can wait until nothing is. */
export class Activity {
  #count = 0;
  readonly #waiting: (() => void)[] = [];

  /** Notes that something began; call the result once when it ended. */
  begin(): () => void {
    this.#count += 1;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#count -= 1;
      if (this.#count === 0) for (const resolve of this.#waiting.splice(0)) resolve();
    };
  }

  /** Runs work as something that is under way. */
  async track<T>(work: () => Promise<T>): Promise<T> {
    const end = this.begin();
    try {
      return await work();
    } finally {
      end();
    }
  }

  get isIdle(): boolean {
    return this.#count === 0;
  }

  /** Resolves when nothing is under way, at once if nothing is. */
  async idle(): Promise<void> {
    while (!this.isIdle) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
