import { ApiError, GENERIC_MESSAGE } from './errors.ts';

const WINDOW_MS = 60_000;

export const limitReached = (limit: number): ApiError =>
  new ApiError(`Limit reached (${limit} tokens per ${WINDOW_MS} ms)`, {
    subCode: 'LIMIT_REACHED',
    userFriendlyMessage: GENERIC_MESSAGE,
    code: 'BAD_USER_INPUT',
  });

/** Twenty's token bucket (throttler.service): it refills evenly over a minute. */
export class RateLimit {
  readonly #limit: number;
  readonly #now: () => number;
  #tokens: number;
  #filledAt: number;

  /**
   * @param limit root fields per minute
   * @param now milliseconds
   */
  constructor(limit: number, now: () => number) {
    this.#limit = limit;
    this.#now = now;
    this.#tokens = limit;
    this.#filledAt = now();
  }

  /** Takes one token. Throws `ApiError` when none is left. */
  take(): void {
    this.#refill();
    if (this.#tokens < 1) throw limitReached(this.#limit);
    this.#tokens -= 1;
  }

  /** Whole tokens that are left. */
  left(): number {
    this.#refill();
    return Math.floor(this.#tokens);
  }

  /** Takes tokens away, down to none. */
  spend(tokens: number): void {
    this.#refill();
    this.#tokens = Math.max(0, this.#tokens - tokens);
  }

  #refill(): void {
    const now = this.#now();
    this.#tokens = Math.min(
      this.#limit,
      this.#tokens + (Math.max(0, now - this.#filledAt) / WINDOW_MS) * this.#limit,
    );
    this.#filledAt = now;
  }
}
