import { describe, expect, test } from 'vitest';
import { matchesCron } from '../../embedded/functions/cron.ts';

describe('a cron pattern', () => {
  // A Monday.
  const moment = new Date('2026-11-23T03:15:40.000Z');

  test.each([
    ['* * * * *', true],
    ['15 3 * * *', true],
    ['*/5 * * * *', true],
    ['*/4 * * * *', false],
    ['10-20 3 * * *', true],
    ['0 3 * * *', false],
    ['15 3 23 11 *', true],
    ['15 3 * * 1', true],
    ['15 3 * * 0,7', false],
    ['15 3 1 * 1', true],
    ['15 3 1 * 2', false],
  ])('%s: %s', (pattern, expected) => {
    expect(matchesCron(pattern, moment)).toBe(expected);
  });

  test.each(['* * * *', '61 * * * *', 'x * * * *'])('refuses %s', (pattern) => {
    expect(() => matchesCron(pattern, moment)).toThrow();
  });
});
