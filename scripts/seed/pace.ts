import { parse } from 'graphql';
import type { GraphqlClient } from '../../demo/data/load.ts';
import { ConnectionError, RateLimitError, SeedError } from './errors.ts';

/** Time, so that tests need not wait. Milliseconds. */
export type Clock = { now(): number; sleep(milliseconds: number): Promise<void> };

/** Below the 100 a minute that Twenty grants all API keys of a workspace together. */
export const REQUESTS_PER_MINUTE = 90;

const MINUTE = 60_000;
const RATE_LIMIT_WAITS = [5_000, 10_000, 20_000, 40_000, 60_000, 60_000];
const CONNECTION_WAITS = [1_000, 2_000, 4_000, 8_000, 16_000];

export type PaceOptions = {
  perMinute?: number;
  /** Called before a wait of a second or more. */
  onWait?: (milliseconds: number, reason: 'pace' | 'rate limit' | 'connection') => void;
};

/**
 * Keeps a client within a number of requests in any minute, and asks again after a refusal for too many requests or a
 * lost connection, with growing pauses. Twenty counts every root field of a document as a request, and so does this.
 * A server that never answered once is not asked again: its address is probably wrong.
 */
export function createPacedClient(
  client: GraphqlClient,
  clock: Clock,
  { perMinute = REQUESTS_PER_MINUTE, onWait }: PaceOptions = {},
): GraphqlClient {
  const sent: number[] = [];
  let hasAnswered = false;

  const wait = async (milliseconds: number, reason: 'pace' | 'rate limit' | 'connection'): Promise<void> => {
    if (milliseconds >= 1_000) onWait?.(milliseconds, reason);
    await clock.sleep(milliseconds);
  };

  const takeTurn = async (cost: number): Promise<void> => {
    for (;;) {
      const now = clock.now();
      while (sent[0] !== undefined && sent[0] <= now - MINUTE) sent.shift();
      const surplus = sent.length + cost - perMinute;
      if (surplus <= 0 || sent.length === 0) break;
      const freeing = sent[Math.min(surplus, sent.length) - 1] ?? now;
      await wait(Math.max(1, freeing + MINUTE - now), 'pace');
    }
    for (let i = 0; i < cost; i++) sent.push(clock.now());
  };

  const pauseAfter = (
    error: unknown,
    limited: number,
    lost: number,
  ): [number, 'rate limit' | 'connection'] | null => {
    if (error instanceof RateLimitError) {
      const pause = RATE_LIMIT_WAITS[limited];
      return pause === undefined ? null : [Math.max(pause, error.retryAfterMs ?? 0), 'rate limit'];
    }
    const pause = hasAnswered && error instanceof ConnectionError ? CONNECTION_WAITS[lost] : undefined;
    return pause === undefined ? null : [pause, 'connection'];
  };

  return {
    execute: async (query, variables) => {
      const cost = rootFieldsOf(query);
      for (let limited = 0, lost = 0; ; ) {
        await takeTurn(cost);
        try {
          const data = await client.execute(query, variables);
          hasAnswered = true;
          return data;
        } catch (error) {
          const pause = pauseAfter(error, limited, lost);
          if (pause === null) throw finalError(error);
          await wait(...pause);
          if (pause[1] === 'rate limit') limited += 1;
          else lost += 1;
        }
      }
    },
  };
}

/** How many root fields a document has. */
export const rootFieldsOf = (query: string): number =>
  parse(query).definitions.reduce(
    (sum, definition) =>
      sum + (definition.kind === 'OperationDefinition' ? definition.selectionSet.selections.length : 0),
    0,
  );

function finalError(error: unknown): unknown {
  if (error instanceof RateLimitError) {
    return new SeedError(
      error.message,
      'Another program uses the limit too. Wait a while and run the command again.',
    );
  }
  if (error instanceof ConnectionError) {
    return new SeedError(
      error.message,
      'Check that Twenty runs and that --url is right, then run the command again.',
    );
  }
  return error;
}
