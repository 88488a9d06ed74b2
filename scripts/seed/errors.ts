/** A failure the person at the command line can do something about: what is wrong, and what to do. */
export class SeedError extends Error {
  override name = 'SeedError';
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

/** The workspace refused a request because there were too many; `retryAfterMs` when it said how long to wait. */
export class RateLimitError extends Error {
  override name = 'RateLimitError';
  readonly retryAfterMs: number | null;

  constructor(retryAfterMs: number | null) {
    super('The workspace refused the request: too many requests in a minute.');
    this.retryAfterMs = retryAfterMs;
  }
}

/** The request did not get an answer from Twenty (connection lost, gateway error): it may work the next time. */
export class ConnectionError extends Error {
  override name = 'ConnectionError';
}
