import { describe, expect, it } from 'vitest';
import { scoreContact } from '../../../src/domain/closeness/contact.ts';
import type { Contact, Coverage, SupportLevel } from '../../../src/domain/shared/records.ts';
import { contact, daysAgo, meetings, TODAY } from '../support/records.ts';

const scored = (fields: Partial<Contact>) => scoreContact(contact(fields), TODAY);
const checked = (coverage: Coverage | null, ago: number) => ({
  coverage,
  relationshipCheckedOn: daysAgo(ago),
});

describe('a vouch: 80, 60 or 30 points that halve every 180 days', () => {
  it.each([
    ['IN_DEPTH', 0, 80],
    ['MULTIPLE_CONTACTS', 0, 60],
    ['BRIEF_CONTACT', 0, 30],
    ['NO_CONTACT', 0, 0],
    [null, 0, 0],
    ['IN_DEPTH', 90, 80 * Math.SQRT1_2],
    ['IN_DEPTH', 180, 40],
    ['IN_DEPTH', 360, 20],
    ['MULTIPLE_CONTACTS', 180, 30],
    // A vouch fades, it has no window.
    ['IN_DEPTH', 720, 5],
  ] as const)('%s, checked %d days ago', (coverage, ago, expected) => {
    const { closeness, parts } = scored(checked(coverage, ago));
    expect(parts.vouched).toBeCloseTo(expected, 9);
    expect(closeness).toBeCloseTo(expected, 9);
  });

  it('gives nothing without a date, and names it', () => {
    const { closeness, missing } = scored({ coverage: 'IN_DEPTH' });
    expect(closeness).toBe(0);
    expect(missing).toEqual([{ code: 'CHECK_DATE_MISSING', id: 'person-1' }]);
  });

  it('gives nothing for a check in the future, and names it', () => {
    const { closeness, missing } = scored(checked('IN_DEPTH', -1));
    expect(closeness).toBe(0);
    expect(missing).toEqual([{ code: 'CHECKED_IN_FUTURE', id: 'person-1' }]);
  });

  it.each([null, 'NO_CONTACT'] as const)('misses no date where the coverage is %s', (coverage) => {
    expect(scored({ coverage }).missing).toEqual([]);
  });
});

describe('the larger of automatic and vouched', () => {
  it.each([
    // Two meetings today, of three exchanges in need: maturity 1, V 6: 100 × (0.4 + 0.6 × (1 − e^−0.6)) = 67.071302
    ['a vouch above', 'IN_DEPTH', 0, 80],
    ['a vouch below', 'BRIEF_CONTACT', 0, 67.071302],
    ['a vouch that faded below: 80 × 0.5^(100/180) = 54.43', 'IN_DEPTH', 100, 67.071302],
  ] as const)('%s', (_, coverage, ago, expected) => {
    const { closeness } = scored({ ...checked(coverage, ago), interactions: meetings(0, 0) });
    expect(closeness).toBeCloseTo(expected, 5);
  });
});

describe('times the support factor, at most 100', () => {
  const factors: [SupportLevel | null, number][] = [
    ['MENTOR', 1.1],
    ['SUPPORTER', 1],
    ['NEUTRAL', 0.9],
    ['NON_SUPPORTER', 0.6],
    ['ENEMY', 0.2],
    [null, 1],
  ];
  it.each(factors)('%s × %d', (supportLevel, factor) => {
    const vouch = scored({ ...checked('IN_DEPTH', 0), supportLevel });
    expect(vouch.parts.supportFactor).toBe(factor);
    expect(vouch.closeness).toBeCloseTo(80 * factor, 9);
    expect(scored({ interactions: meetings(0, 0), supportLevel }).closeness).toBeCloseTo(
      67.071302 * factor,
      5,
    );
  });

  it('a mentor met all the time stands at 100', () => {
    // V 90: automatic = 100 × (1 − 0.6 × e^−9) = 99.99, × 1.1 is above 100.
    const often = meetings(...Array.from({ length: 30 }, (_, index) => index));
    expect(scored({ interactions: often, supportLevel: 'MENTOR' }).closeness).toBe(100);
    expect(scored({ interactions: often }).closeness).toBeCloseTo(99.992595, 5);
  });
});
