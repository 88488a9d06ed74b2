import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Waits } from '../../embedded/functions/waits.ts';

const HOUR = 3_600_000;

/** Waits over a clock that stands still unless it is moved on. */
function start() {
  const skips: number[] = [];
  const waits = new Waits((milliseconds) => skips.push(milliseconds));
  const wait = (job: object, milliseconds: number) =>
    new Promise<void>((resolve) => {
      waits.set(job, resolve, milliseconds);
    });
  return { waits, wait, hours: () => skips.map((milliseconds) => Math.round(milliseconds / HOUR)) };
}

async function someTurns(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await setImmediate();
}

test('when all executions wait, the clock goes on to the end of each wait', async () => {
  const { waits, wait, hours } = start();
  const [early, late] = [{}, {}];
  waits.enter(early);
  waits.enter(late);
  const ended: string[] = [];
  await Promise.all([
    wait(late, 3 * HOUR).then(() => ended.push('late')),
    wait(early, HOUR).then(() => {
      ended.push('early');
      waits.leave(early);
    }),
  ]);
  expect(ended).toEqual(['early', 'late']);
  expect(hours()).toEqual([1, 2]);
  expect(Math.round(waits.skipped / HOUR)).toBe(3);
});

test('nothing is skipped while another execution is at work, or while something is asked', async () => {
  const { waits, wait, hours } = start();
  const [waiting, working] = [{}, {}];
  waits.enter(waiting);
  waits.enter(working);
  const over = wait(waiting, HOUR);
  await someTurns();
  expect(hours()).toEqual([]);
  let answer = (): void => undefined;
  const asked = waits.asking(
    () =>
      new Promise<void>((resolve) => {
        answer = resolve;
      }),
  );
  waits.leave(working);
  await someTurns();
  expect(hours()).toEqual([]);
  answer();
  await asked;
  await over;
  expect(hours()).toEqual([1]);
});

test('a wait that was taken back, or whose execution ended, is over for nobody', async () => {
  const { waits, hours } = start();
  const [one, other] = [{}, {}];
  waits.enter(one);
  waits.enter(other);
  const ended: string[] = [];
  waits.clear(waits.set(one, () => ended.push('one'), HOUR));
  waits.set(other, () => ended.push('other'), HOUR);
  waits.leave(other);
  waits.leave(one);
  await someTurns();
  expect([ended, hours()]).toEqual([[], []]);
});

test('without a clock to move on, a wait takes its time', async () => {
  const waits = new Waits(undefined);
  const job = {};
  waits.enter(job);
  await new Promise<void>((resolve) => {
    waits.set(job, resolve, 20);
  });
  expect(waits.skipped).toBe(0);
});
