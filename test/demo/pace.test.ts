import { describe, expect, it } from 'vitest';
import { ConnectionError, RateLimitError, SeedError } from '../../scripts/seed/errors.ts';
import { createPacedClient, REQUESTS_PER_MINUTE, rootFieldsOf } from '../../scripts/seed/pace.ts';
import { createFakeClock } from './fake-clock.ts';

const ONE = 'query One { companies(first: 1) { totalCount } }';
const THREE = 'query Three { a { id } b { id } c { id } }';

/** A client that fails with the errors given, then answers; `sent` has the time and cost of every request. */
function setUp(errors: Error[] = []) {
  const clock = createFakeClock();
  const sent: { at: number; cost: number }[] = [];
  const client = createPacedClient(
    {
      execute: async (query) => {
        sent.push({ at: clock.now(), cost: rootFieldsOf(query) });
        const error = errors.shift();
        if (error) throw error;
        return 'answer';
      },
    },
    clock,
  );
  return { client, clock, sent };
}

describe('a paced client', () => {
  it('never sends more root fields in a minute than it may', async () => {
    const { client, sent } = setUp();
    for (let i = 0; i < 300; i++) await client.execute(i % 5 === 0 ? THREE : ONE, {});
    for (const { at } of sent) {
      const inMinute = sent.filter((other) => other.at <= at && other.at > at - 60_000);
      expect(inMinute.reduce((sum, { cost }) => sum + cost, 0)).toBeLessThanOrEqual(REQUESTS_PER_MINUTE);
    }
    expect(REQUESTS_PER_MINUTE).toBeLessThan(100);
  });

  it('does not wait before the limit is near', async () => {
    const { client, clock } = setUp();
    for (let i = 0; i < REQUESTS_PER_MINUTE; i++) await client.execute(ONE, {});
    expect(clock.slept).toEqual([]);
  });

  it('pauses longer with every refusal, then goes on', async () => {
    const { client, clock, sent } = setUp([
      new RateLimitError(null),
      new RateLimitError(null),
      new RateLimitError(null),
    ]);
    await expect(client.execute(ONE, {})).resolves.toBe('answer');
    expect(clock.slept).toEqual([5_000, 10_000, 20_000]);
    expect(sent).toHaveLength(4);
  });

  it('waits as long as the server asks', async () => {
    const { client, clock } = setUp([new RateLimitError(33_000)]);
    await client.execute(ONE, {});
    expect(clock.slept).toEqual([33_000]);
  });

  it('gives up after refusals for several minutes, and says what to do', async () => {
    const { client } = setUp(Array.from({ length: 20 }, () => new RateLimitError(null)));
    await expect(client.execute(ONE, {})).rejects.toBeInstanceOf(SeedError);
  });

  it('asks again when a connection that worked is lost', async () => {
    const lost = [new ConnectionError('lost'), new ConnectionError('lost')];
    const clock = createFakeClock();
    let calls = 0;
    const flaky = createPacedClient(
      {
        execute: async () => {
          calls += 1;
          const error = calls > 1 ? lost.shift() : undefined;
          if (error) throw error;
          return calls;
        },
      },
      clock,
    );
    await flaky.execute(ONE, {});
    await expect(flaky.execute(ONE, {})).resolves.toBe(4);
    expect(clock.slept).toEqual([1_000, 2_000]);
  });

  it('does not ask a server twice that never answered', async () => {
    const { client, sent } = setUp([new ConnectionError('refused')]);
    await expect(client.execute(ONE, {})).rejects.toBeInstanceOf(SeedError);
    expect(sent).toHaveLength(1);
  });

  it('passes other errors on at once', async () => {
    const { client, sent } = setUp([new TypeError('broken')]);
    await expect(client.execute(ONE, {})).rejects.toBeInstanceOf(TypeError);
    expect(sent).toHaveLength(1);
  });

  it('tells when it waits, and why', async () => {
    const clock = createFakeClock();
    const waits: [number, string][] = [];
    const errors = [new RateLimitError(null)];
    const client = createPacedClient(
      {
        execute: async () => {
          const error = errors.shift();
          if (error) throw error;
          return null;
        },
      },
      clock,
      { onWait: (milliseconds, reason) => waits.push([milliseconds, reason]) },
    );
    await client.execute(ONE, {});
    expect(waits).toEqual([[5_000, 'rate limit']]);
  });
});
