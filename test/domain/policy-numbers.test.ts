import { describe, expect, it } from 'vitest';
import { SELECTING_NUMBERS, scoresAlike, withNumbers } from '../../src/domain/policy-numbers.ts';
import { POLICY } from './support/scores.ts';

const leaves = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];

describe('a policy with other numbers', () => {
  it.each(SELECTING_NUMBERS)('%s changes one number and nothing else', (name) => {
    const before = leaves(POLICY);
    const changed = leaves(withNumbers(POLICY, { [name]: 12_345 }));
    expect(changed.filter((value, index) => value !== before[index])).toEqual([12_345]);
  });

  it('each name stands for a number of its own', () => {
    const all = Object.fromEntries(SELECTING_NUMBERS.map((name, index) => [name, 1_000 + index]));
    const changed = new Set(leaves(withNumbers(POLICY, all)));
    for (const value of Object.values(all)) expect(changed).toContain(value);
  });

  it('takes 0 for a number, and stays the same without changes', () => {
    expect(withNumbers(POLICY, { keyShare: 0 }).selection.keyShare).toBe(0);
    expect(withNumbers(POLICY, {})).toEqual(POLICY);
  });

  it.each([
    ['entryScore', true],
    ['keyShare', true],
    ['revenueWeight', false],
    ['potentialAt50', false],
    ['baselineWinRate', false],
  ] as const)('with another %s scores companies alike: %s', (name, alike) => {
    expect(scoresAlike(POLICY, withNumbers(POLICY, { [name]: 0.77 }))).toBe(alike);
  });
});
