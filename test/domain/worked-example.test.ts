import { expect, it } from 'vitest';
import { score } from './support/scores.ts';
import { WORKED_EXAMPLE_RESULT as EXPECTED, WORKED_EXAMPLE } from './worked-example.ts';

const { importance, closeness, trend, change } = score(WORKED_EXAMPLE);

it('importance comes out as worked by hand', () => {
  const { revenue, potential, reference, winnability } = importance.parts;
  expect(revenue.amount).toBeCloseTo(EXPECTED.revenue.amount, 6);
  expect(revenue.points).toBeCloseTo(EXPECTED.revenue.points, 5);
  expect(potential).toMatchObject({ typed: EXPECTED.potential.typed, value: EXPECTED.potential.value });
  expect(potential.pipeline).toBeCloseTo(EXPECTED.potential.pipeline, 6);
  expect(potential.points).toBeCloseTo(EXPECTED.potential.points, 9);
  expect(reference.points).toBe(EXPECTED.reference.points);
  expect(winnability).toMatchObject({ won: EXPECTED.winnability.won, closed: EXPECTED.winnability.closed });
  expect(winnability.canWin).toBeCloseTo(EXPECTED.winnability.canWin, 5);
  expect(winnability.canDo).toBe(EXPECTED.winnability.canDo);
  expect(winnability.points).toBeCloseTo(EXPECTED.winnability.points, 5);
  expect(importance.score).toBe(EXPECTED.importance);
  expect(importance.missing).toEqual([]);
});

it('each contact comes out as worked by hand', () => {
  expect(closeness.contacts.map(({ id }) => id)).toEqual(['anna', 'ben', 'chloe']);
  for (const { id, closeness: value } of closeness.contacts) {
    expect(value).toBeCloseTo(EXPECTED.contacts[id as keyof typeof EXPECTED.contacts], 5);
  }
});

it('closeness comes out as worked by hand', () => {
  const { quality, density, authority, commercial, threads, cap } = closeness.parts;
  expect(quality.value).toBeCloseTo(EXPECTED.quality, 5);
  expect(density.value).toBeCloseTo(EXPECTED.density, 5);
  expect(authority.value).toBeCloseTo(EXPECTED.authority, 5);
  expect(commercial.value).toBeCloseTo(EXPECTED.commercial, 5);
  expect([threads, cap]).toEqual([EXPECTED.threads, null]);
  expect(closeness.score).toBe(EXPECTED.closeness);
});

it('state and trend come out as worked by hand', () => {
  expect(closeness).toMatchObject({
    state: EXPECTED.state,
    silence: EXPECTED.silence,
    usualGap: EXPECTED.usualGap,
  });
  expect({ trend, change }).toEqual({ trend: EXPECTED.trend, change: EXPECTED.change });
});
