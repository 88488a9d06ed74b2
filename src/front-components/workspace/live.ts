/**
 * Keeps a page that is open up to date at a cost that many open pages can bear.
 *
 *   a page asks                      every     25 pages ask, a minute
 *   while somebody is at it          4 s       375, if somebody is at each of them
 *   else                             25 s      60
 *   after failures in a row          50 s … 5 min
 *
 * It asks for the record's marks only, one light request, and reads the whole page again when they have changed. Twenty
 * does not tell a component whether its page is looked at; what it does tell is the pointer coming, going and pressing.
 */

/** Time as a page has it. */
export type Timers = {
  /** Milliseconds since 1970. */
  now(): number;
  /** Does something later; what comes back calls it off. */
  after(milliseconds: number, act: () => void): () => void;
};

/** The time of the page that this code runs in. */
export const pageTimers: Timers = {
  now: () => Date.now(),
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** By what a change of a record is seen. */
export type Stamp = {
  /** Another one whenever the record changed. */
  record: string;
  /** Another one whenever its numbers were calculated again; null for a record that has none. */
  counted: string | null;
  /** Whether a person or another program changed it last, so that its numbers may be about to follow. */
  isByHand: boolean;
};

/** A page that can be followed. */
export type Followed = {
  /** Null when it can't be told now. */
  stamp(): Promise<Stamp | null>;
  /** Reads the page again; false when this is no moment for it. */
  refresh(): Promise<boolean>;
};

export type LiveState = {
  /** When what is shown was last known to be so; null before the first answer. */
  asOf: number | null;
  /** Whether the record was changed and its numbers have not followed yet. */
  isBehind: boolean;
};

export const LIVELY_EVERY_MS = 4_000;
export const QUIET_EVERY_MS = 25_000;
/** How long somebody is taken to be at a page after the last sign of it, or after it changed. */
const LIVELY_FOR_MS = 60_000;
/** Numbers that have not followed by then do not depend on what was changed. */
const BEHIND_FOR_MS = 15_000;
const SELDOM_MS = 300_000;

/** Follows one record for one page. */
export class Follower {
  readonly #timers: Timers;
  readonly #followed: Followed;
  readonly #listeners = new Set<() => void>();
  #state: LiveState = { asOf: null, isBehind: false };
  #stamp: Stamp | null = null;
  #isOn = false;
  #isAsking = false;
  #askedAt = 0;
  #failures = 0;
  #livelyUntil = 0;
  #behindUntil = 0;
  #callOff: () => void = () => undefined;

  constructor(timers: Timers, followed: Followed) {
    this.#timers = timers;
    this.#followed = followed;
  }

  readonly read = (): LiveState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins as the page opens; what comes back ends it. */
  readonly begin = (): (() => void) => {
    this.#isOn = true;
    this.#livelyUntil = this.#timers.now() + LIVELY_FOR_MS;
    void this.#ask();
    return () => {
      this.#isOn = false;
      this.#callOff();
    };
  };

  /** Somebody is at the page: it is looked after more closely, beginning now. */
  readonly sign = (): void => {
    this.#livelyUntil = this.#timers.now() + LIVELY_FOR_MS;
    if (this.#isOn && !this.#isAsking) this.#plan();
  };

  async #ask(): Promise<void> {
    this.#isAsking = true;
    this.#askedAt = this.#timers.now();
    const stamp = await this.#followed.stamp();
    if (this.#isOn) await this.#compare(stamp);
    this.#isAsking = false;
    if (this.#isOn) this.#plan();
  }

  async #compare(stamp: Stamp | null): Promise<void> {
    this.#failures = stamp === null ? this.#failures + 1 : 0;
    if (stamp === null) return;
    const before = this.#stamp;
    const isChanged = before !== null && before.record !== stamp.record;
    const isCounted = before !== null && before.counted !== stamp.counted;
    const now = this.#timers.now();
    if (isCounted) this.#behindUntil = 0;
    else if (isChanged && stamp.isByHand && stamp.counted !== null) this.#behindUntil = now + BEHIND_FOR_MS;
    if (isChanged) {
      this.#livelyUntil = now + LIVELY_FOR_MS;
      // What was not read is news the next time, too.
      if (!(await this.#followed.refresh())) return;
    }
    this.#stamp = stamp;
    if (this.#isOn) this.#tell({ asOf: now, isBehind: now < this.#behindUntil });
  }

  #plan(): void {
    const now = this.#timers.now();
    const wait =
      this.#failures > 0
        ? Math.min(SELDOM_MS, QUIET_EVERY_MS * 2 ** this.#failures)
        : now < this.#livelyUntil
          ? LIVELY_EVERY_MS
          : QUIET_EVERY_MS;
    this.#callOff();
    this.#callOff = this.#timers.after(Math.max(0, this.#askedAt + wait - now), () => void this.#ask());
  }

  #tell(state: LiveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
