import type { Timers } from '../../../src/front-components/workspace/live.ts';

/** Lets answers that are on their way arrive, however many wait for one another. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** Time that passes when it is told to. */
export class FakeClock implements Timers {
  #now = Date.parse('2026-06-30T12:00:00.000Z');
  #waiting: { at: number; act: () => void }[] = [];

  readonly now = (): number => this.#now;

  readonly after = (milliseconds: number, act: () => void): (() => void) => {
    const one = { at: this.#now + milliseconds, act };
    this.#waiting.push(one);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== one);
    };
  };

  /** Lets time pass, doing what falls due in its order. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await settle();
    for (;;) {
      const [next] = this.#waiting.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
      if (!next) break;
      this.#waiting = this.#waiting.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.act();
      await settle();
    }
    this.#now = end;
  }
}
