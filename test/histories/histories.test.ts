import fc from 'fast-check';
import { expect, it } from 'vitest';
import { companyId } from '../fixed/support/some-accounts.ts';
import { play } from './history.ts';
import { aHistory, type Step } from './steps.ts';

/** How many histories are played; `HISTORIES=10000` plays as many. A failing one is printed with its seed. */
const COUNT = Number(process.env.HISTORIES ?? 40);
/** The same ones each time, unless told. */
const SEED = Number(process.env.HISTORIES_SEED ?? 1);

/** For a machine that has other work, too. */
const MOST_MS_EACH = 15_000;

it('the scene has companies', async () => {
  const { computed } = await play([]);
  expect(Object.keys(computed as object)).toContain(`company ${companyId(0)}`);
});

it.each<[string, Step[]]>([
  [
    'a tick with a fast clock, and changes of which no event tells',
    [
      { does: 'DELETE_COMPANY', pick: 0, to: 0 },
      { does: 'MINUTE', weather: 'FAST_CLOCK', at: 1 },
      { object: 'opportunity', does: 'EDIT', pick: 1, to: 0, event: 'NEVER' },
    ],
  ],
  [
    'a contract that nobody tells is taken off the deal of another company',
    [
      { object: 'opportunity', does: 'DELETE', pick: 0, to: 0, event: 'AT_ONCE' },
      { object: 'contract', does: 'CREATE', pick: 3, to: 3, event: 'AT_ONCE' },
      { object: 'contract', does: 'EDIT', pick: 0, to: 0, event: 'NEVER' },
    ],
  ],
  [
    'a deal that nobody tells moved is thrown away',
    [
      { object: 'opportunity', does: 'MOVE', pick: 1, to: 0, event: 'NEVER' },
      { object: 'opportunity', does: 'DELETE', pick: 1, to: 0, event: 'AT_ONCE' },
      { object: 'opportunity', does: 'EDIT', pick: 0, to: 0, event: 'AT_ONCE' },
    ],
  ],
])('after %s everything is what it would be from scratch', async (_name, steps) => {
  const { computed, anew } = await play(steps);
  expect(computed).toEqual(anew);
});

it(
  'after any history, when the feed is quiet, everything is what it would be from scratch',
  async () => {
    await fc.assert(
      fc.asyncProperty(aHistory, async (steps) => {
        const { computed, anew } = await play(steps);
        expect(computed).toEqual(anew);
      }),
      { numRuns: COUNT, seed: SEED },
    );
  },
  COUNT * MOST_MS_EACH,
);
