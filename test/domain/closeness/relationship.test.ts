import { describe, expect, it } from 'vitest';
import { closenessTrend } from '../../../src/domain/closeness/relationship.ts';
import { contact, interactions, meetings, vouched } from '../support/records.ts';
import { closeness, score } from '../support/scores.ts';

const stateOf = (...agos: number[]) =>
  closeness({ contacts: [contact({ interactions: meetings(...agos) })] });

describe('state: silence against the usual gap g', () => {
  it.each([
    // Four days 10 apart: g = 10.
    ['today', [0, 10, 20, 30], 'ACTIVE'],
    ['exactly 3 g', [30, 40, 50, 60], 'ACTIVE'],
    ['a day over 3 g', [31, 41, 51, 61], 'COOLING'],
    ['exactly 8 g', [80, 90, 100, 110], 'COOLING'],
    ['a day over 8 g', [81, 91, 101, 111], 'DORMANT'],
    // Fewer than four days: g = 30.
    ['one day, 90 days ago', [90], 'ACTIVE'],
    ['one day, 91 days ago', [91], 'COOLING'],
    ['one day, 240 days ago', [240], 'COOLING'],
    ['one day, 241 days ago', [241], 'DORMANT'],
    ['three days a day apart have no rhythm yet', [90, 91, 92], 'ACTIVE'],
    ['four meetings on three days neither', [90, 91, 92, 92], 'ACTIVE'],
    ['a fourth day makes the rhythm a day', [90, 91, 92, 93], 'DORMANT'],
    // Gaps 2, 4, 8, 20: g = 6.
    ['an even number of gaps, exactly 3 g', [18, 20, 24, 32, 52], 'ACTIVE'],
    ['an even number of gaps, over 3 g', [19, 21, 25, 33, 53], 'COOLING'],
    ['364 days ago', [364], 'DORMANT'],
    ['never', [], 'UNKNOWN'],
    ['only in the future', [-1, -10, -20], 'UNKNOWN'],
  ])('%s', (_, agos, expected) => {
    expect(stateOf(...agos).state).toBe(expected);
  });

  it('looks at the days of all contacts together, e-mails included', () => {
    const contacts = [
      contact({ id: 'a', interactions: meetings(5, 25) }),
      contact({ id: 'b', interactions: interactions('EMAIL_OUT', 15, 35, 25) }),
    ];
    expect(closeness({ contacts })).toMatchObject({ state: 'ACTIVE', silence: 5, usualGap: 10 });
  });

  it('a vouch is no interaction', () => {
    const scored = closeness({ contacts: [vouched('a', 'IN_DEPTH')] });
    expect(scored).toMatchObject({ state: 'UNKNOWN', silence: null });
    expect(scored.score).not.toBeNull();
  });
});

describe('trend: against the month before', () => {
  it.each([
    [55, 50, 'RISING', 5],
    [54.9, 50, 'STEADY', 4.9],
    [45, 50, 'FALLING', -5],
    [45.1, 50, 'STEADY', -4.9],
    [50, 50, 'STEADY', 0],
    [100, 0, 'RISING', 100],
    [0, 100, 'FALLING', -100],
    // Decimal fractions whose difference is not exactly 5 in binary.
    [60.3, 55.3, 'RISING', 5],
    [8.1, 3.1, 'RISING', 5],
    [3.1, 8.1, 'FALLING', -5],
    [32.2, 37.2, 'FALLING', -5],
    [5, 0, 'RISING', 5],
    [0, 5, 'FALLING', -5],
    [0, 0, 'STEADY', 0],
  ])('%d after %d', (now, before, trend, change) => {
    expect(closenessTrend(now, before)).toEqual({ trend, change });
  });

  it.each([
    [null, 50],
    [50, null],
    [null, null],
  ])('%s after %s is unknown', (now, before) => {
    expect(closenessTrend(now, before)).toEqual({ trend: 'UNKNOWN', change: null });
  });

  it('compares the rounded score', () => {
    // One contact vouched for today: 45 × 0.8 + 15 × (1 − e^(−1/3)) = 40.252, shown as 40.3
    const contacts = [vouched('a', 'IN_DEPTH')];
    expect(score({ contacts, previousMonthCloseness: 35.3 })).toMatchObject({ trend: 'RISING', change: 5 });
    expect(score({ contacts, previousMonthCloseness: 35.4 })).toMatchObject({ trend: 'STEADY', change: 4.9 });
    expect(score({ contacts })).toMatchObject({ trend: 'UNKNOWN', change: null });
  });
});
