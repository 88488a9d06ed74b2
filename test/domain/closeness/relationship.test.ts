import { describe, expect, it } from 'vitest';
import { closenessTrend } from '../../../src/domain/closeness/relationship.ts';
import { RULES_VERSION } from '../../../src/domain/rules-version.ts';
import { company, contact, daysAgo, interactions, meetings, vouched } from '../support/records.ts';
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
    ['a fourth day makes a rhythm', [90, 91, 92, 93], 'DORMANT'],
    // Gaps of a day: g is 7 at least.
    ['a daily rhythm, exactly 3 × 7', [21, 22, 23, 24], 'ACTIVE'],
    ['a daily rhythm, a day over', [22, 23, 24, 25], 'COOLING'],
    ['a daily rhythm, exactly 8 × 7', [56, 57, 58, 59], 'COOLING'],
    ['a daily rhythm, a day over that', [57, 58, 59, 60], 'DORMANT'],
    // Gaps 2, 8, 10, 20: g = 9.
    ['an even number of gaps, exactly 3 g', [27, 29, 37, 47, 67], 'ACTIVE'],
    ['an even number of gaps, over 3 g', [28, 30, 38, 48, 68], 'COOLING'],
    ['364 days ago', [364], 'DORMANT'],
    ['366 days ago, out of sight and yet known', [366], 'DORMANT'],
    ['never', [], 'UNKNOWN'],
    ['only in the future', [-1, -10, -20], 'UNKNOWN'],
  ])('%s', (_, agos, expected) => {
    expect(stateOf(...agos).state).toBe(expected);
  });

  it('looks at the live days of all contacts together, e-mails in included', () => {
    const contacts = [
      contact({ id: 'a', interactions: [...meetings(5, 25), ...interactions('EMAIL_OUT', 1, 2, 3, 4)] }),
      contact({ id: 'b', interactions: interactions('EMAIL_IN', 15, 35, 25) }),
    ];
    expect(closeness({ contacts })).toMatchObject({ state: 'ACTIVE', silence: 5, usualGap: 10 });
  });

  it('a vouch is no interaction', () => {
    const scored = closeness({ contacts: [vouched('a', 'IN_DEPTH')] });
    expect(scored).toMatchObject({ state: 'UNKNOWN', silence: null });
    expect(scored.score).not.toBeNull();
  });
});

describe('silence since the last contact that was ever seen', () => {
  it('goes by what was stored when the traffic is out of sight', () => {
    const contacts = [contact({ lastContactOn: daysAgo(500) })];
    expect(closeness({ contacts })).toMatchObject({
      state: 'DORMANT',
      silence: 500,
      lastContactOn: daysAgo(500),
    });
    expect(closeness({ contacts, company: company({ lastContactOn: daysAgo(100) }) })).toMatchObject({
      state: 'COOLING',
      silence: 100,
    });
  });

  it('never goes back', () => {
    const contacts = [contact({ lastContactOn: daysAgo(10), interactions: meetings(40) })];
    expect(closeness({ contacts }).contacts[0]?.lastContactOn).toBe(daysAgo(10));
    expect(closeness({ contacts }).lastContactOn).toBe(daysAgo(10));
  });

  it('mails of ours are no contact', () => {
    const contacts = [contact({ interactions: interactions('EMAIL_OUT', 1, 2, 3) })];
    expect(closeness({ contacts })).toMatchObject({ state: 'UNKNOWN', silence: null, lastContactOn: null });
  });
});

const month = (before: number | null) => ({ score: before, rulesVersion: RULES_VERSION });

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
    expect(closenessTrend(now, month(before))).toEqual({ trend, change });
  });

  it.each([
    [null, 50],
    [50, null],
    [null, null],
  ])('%s after %s is unknown', (now, before) => {
    expect(closenessTrend(now, month(before))).toEqual({ trend: 'UNKNOWN', change: null });
  });

  it.each([null, 1, RULES_VERSION + 1])('a month by edition %s of the rules says nothing', (rulesVersion) => {
    const contacts = [vouched('a', 'IN_DEPTH')];
    expect(score({ contacts, previousMonth: { score: 90, rulesVersion } })).toMatchObject({
      trend: 'UNKNOWN',
      change: null,
    });
  });

  it('compares the rounded score', () => {
    // One contact vouched for today: 45 × 0.5 × 0.8 + 15 × (1 − e^(−1/3)) = 22.252, shown as 22.3
    const contacts = [vouched('a', 'IN_DEPTH')];
    expect(score({ contacts, previousMonth: month(17.3) })).toMatchObject({ trend: 'RISING', change: 5 });
    expect(score({ contacts, previousMonth: month(17.4) })).toMatchObject({ trend: 'STEADY', change: 4.9 });
    expect(score({ contacts })).toMatchObject({ trend: 'UNKNOWN', change: null });
  });
});
