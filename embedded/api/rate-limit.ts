import { ApiError, GENERIC_MESSAGE } from './errors.ts';

const WINDOW_MS = 60_000;

export const limitReached = (limit: number): ApiError =>
  new ApiError(`Limit reached (${limit} tokens per ${WINDOW_MS} ms)`, {
    subCode: 'LIMIT_REACHED',
    userFriendlyMessage: GENERIC_MESSAGE,
    code: 'BAD_USER_INPUT',
  });

/** Twenty's token bucket for API keys: it refills evenly over a minute. */
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
    const now = this.#now();
    this.#tokens = Math.min(this.#limit, this.#tokens + ((now - this.#filledAt) / WINDOW_MS) * this.#limit);
    this.#filledAt = now;
    if (this.#tokens < 1) throw limitReached(this.#limit);
    this.#tokens -= 1;
  }
}
