import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectivesForGaps } from '../../../src/domain/plan/gaps.ts';
import { planName, proposedPeriod } from '../../../src/domain/plan/period.ts';
import { proposedStrategy, proposedTarget } from '../../../src/domain/plan/proposal.ts';
import { periodOfRevision, revisionCause } from '../../../src/domain/plan/revision.ts';
import { keyPeople, startingPointText } from '../../../src/domain/plan/starting-point.ts';
import { revisionName } from '../../../src/domain/plan/texts.ts';
import { formatDay } from '../../../src/domain/shared/calendar.ts';
import { day } from '../support/records.ts';

const shown = ({ first, last }: { first: number; last: number }) => [formatDay(first), formatDay(last)];

describe('the period of a new plan', () => {
  it.each([
    ['2026-01-01', ['2026-01-01', '2026-12-31']],
    ['2026-09-30', ['2026-09-30', '2026-12-31']],
    ['2026-10-01', ['2027-01-01', '2027-12-31']],
    ['2026-12-31', ['2027-01-01', '2027-12-31']],
  ])('on %s', (today, period) => {
    expect(shown(proposedPeriod(day(today)))).toEqual(period);
  });

  it('ends with a year, later than in three months, and within 15', () => {
    fc.assert(
      fc.property(fc.integer({ min: day('2000-01-01'), max: day('2100-01-01') }), (today) => {
        const { first, last } = proposedPeriod(today);
        expect(formatDay(last)).toMatch(/-12-31$/);
        expect(first).toBeGreaterThanOrEqual(today);
        expect(last - today).toBeGreaterThan(89);
        expect(last - today).toBeLessThan(458);
      }),
    );
  });

  it('names the plan', () => {
    const period = { first: day('2027-01-01'), last: day('2027-12-31') };
    expect(planName('Alder Works', period)).toBe('Alder Works 2027');
    expect(planName('Alder Works', { ...period, last: day('2028-01-01') })).toBe('Alder Works 2027–2028');
    expect(revisionName('Alder Works 2027', 2, 'en')).toBe('Alder Works 2027, revision 2');
    expect(revisionName('Alder Works 2027, revision 2', 3, 'en')).toBe('Alder Works 2027, revision 3');
  });
});

describe('what a plan begins with', () => {
  const standing = { status: 'KEY', trend: 'STEADY', state: 'ACTIVE', revenue: 5 } as const;
  it.each([
    [{}, 'EXPAND'],
    [{ trend: 'RISING' as const }, 'EXPAND'],
    [{ trend: 'FALLING' as const }, 'PROTECT'],
    [{ state: 'COOLING' as const }, 'PROTECT'],
    [{ state: 'DORMANT' as const, status: 'CANDIDATE' as const }, 'PROTECT'],
    [{ status: 'CANDIDATE' as const }, 'PURSUE'],
    [{ status: 'WATCH' as const }, 'PROTECT'],
    [{ status: 'FORMER' as const }, null],
    [{ status: null }, null],
    [{ revenue: 0, trend: 'FALLING' as const }, 'CREATE'],
  ])('%j: %s', (fields, strategy) => {
    expect(proposedStrategy({ ...standing, ...fields })).toBe(strategy);
  });

  it.each([
    [0, null],
    [100_000, 110_000],
    [123_456, 140_000],
    [1_000_000, 1_100_000],
    [9.5, 10],
  ])('last year brought %d: target %s', (revenue, target) => {
    expect(proposedTarget(revenue)).toBe(target);
  });
});

describe('gaps', () => {
  const period = { first: day('2027-01-01'), last: day('2027-12-31') };
  const today = day('2026-11-23');
  const close = { buyingRole: null, closeness: 30 };
  const boss = { buyingRole: 'DECISION_MAKER' as const, closeness: 80 };
  const full = {
    people: [boss, close],
    needHorizons: ['WITHIN_3_MONTHS', 'MONTHS_3_TO_12', 'YEARS_1_TO_3'] as const,
    trend: 'STEADY' as const,
    closenessScore: 40,
  };
  const keys = (fields: Partial<Parameters<typeof objectivesForGaps>[0]>) =>
    objectivesForGaps({ ...full, ...fields }, period, today, 'en').map(({ key }) => key);

  it('none, none asked', () => expect(keys({})).toEqual([]));
  it.each([
    [{ people: [close, { ...close, buyingRole: 'APPROVER' as const }] }, ['NO_DECISION_MAKER']],
    [{ people: [boss, { ...close, closeness: 29.9 }] }, ['SINGLE_THREADED']],
    [{ people: [] }, ['NO_DECISION_MAKER', 'SINGLE_THREADED']],
    [{ needHorizons: ['MONTHS_3_TO_12' as const] }, ['NO_NEED WITHIN_3_MONTHS', 'NO_NEED YEARS_1_TO_3']],
    [{ trend: 'FALLING' as const }, ['CLOSENESS_FALLING']],
  ])('%j', (fields, expected) => expect(keys(fields)).toEqual(expected));

  it('are due after the plan begins, and before it ends', () => {
    const bare = { people: [], needHorizons: [], trend: 'FALLING' as const, closenessScore: 98 };
    const due = (first: string, last: string) =>
      objectivesForGaps(bare, { first: day(first), last: day(last) }, today, 'en').map(({ dueOn }) =>
        formatDay(dueOn),
      );
    expect(due('2027-01-01', '2027-12-31')).toEqual([
      '2027-01-31',
      '2027-03-02',
      '2027-01-31',
      '2027-03-02',
      '2027-04-01',
      '2027-04-01',
    ]);
    expect(due('2026-01-01', '2026-12-31').at(0)).toBe('2026-12-23');
    expect(due('2026-01-01', '2026-12-31').at(1)).toBe('2026-12-31');
    expect(objectivesForGaps(bare, period, today, 'en').at(-1)?.target).toBe(100);
  });
});

describe('the note on where it starts', () => {
  const person = {
    id: 'p',
    name: 'Dana [D]',
    jobTitle: 'CFO',
    buyingRole: 'DECISION_MAKER',
    supportLevel: 'MENTOR',
    influence: 'INNER_CIRCLE',
    closeness: 61.5,
  } as const;
  const point = {
    status: 'KEY',
    trend: 'FALLING',
    state: 'COOLING',
    revenue: 123_456.7,
    on: '2026-11-23',
    importanceScore: 61.3,
    importanceRank: 3,
    rankedOutOf: 87,
    closenessScore: 45.2,
    currency: 'USD',
    people: [person],
  } as const;

  it('says status, scores, revenue and who matters', () => {
    expect(startingPointText(point, 'en')).toBe(
      [
        'Where the account stood on 2026-11-23:',
        '',
        '- Status: key',
        '- Importance: 61.3, 3 of 87 in its class',
        '- Closeness: 45.2; trend falling, relationship cooling',
        '- Revenue of the last 365 days: 123,457 USD',
        '',
        'Key people:',
        '',
        '- Dana \\[D\\], CFO: decision maker, mentor, inner circle; closeness 61.5',
      ].join('\n'),
    );
    const bare = {
      ...point,
      people: [],
      status: null,
      importanceScore: null,
      importanceRank: null,
      closenessScore: null,
    };
    expect(startingPointText(bare, 'en')).toContain('Nobody is known yet');
  });

  it('names ten people at most, the closest first', () => {
    const many = Array.from({ length: 15 }, (_, index) => ({ ...person, id: `p${index}`, closeness: index }));
    const user = {
      ...person,
      id: 'u',
      buyingRole: 'USER',
      supportLevel: 'NEUTRAL',
      influence: 'OUTSIDE',
      closeness: 100,
    } as const;
    expect(keyPeople([...many, user]).map(({ closeness }) => closeness)).toEqual([
      14, 13, 12, 11, 10, 9, 8, 7, 6, 5,
    ]);
  });
});

describe('a revision', () => {
  const reviews = { IMPORTANCE: 10, NEEDS: 30, CLOSENESS: 30 };
  it.each([
    ['IMPORTANCE' as const, { cause: 'IMPORTANCE', reviewedOn: 10 }],
    ['OTHER' as const, { cause: 'OTHER', reviewedOn: null }],
    [null, { cause: 'NEEDS', reviewedOn: 30 }],
  ])('caused by %s', (named, expected) => {
    expect(revisionCause(named, reviews)).toEqual(expected);
  });

  it('without a review is caused by something else', () => {
    const none = { IMPORTANCE: null, NEEDS: null, CLOSENESS: null };
    expect(revisionCause(null, none)).toEqual({ cause: 'OTHER', reviewedOn: null });
    expect(revisionCause('NEEDS', none)).toEqual({ cause: 'NEEDS', reviewedOn: null });
  });

  it('keeps a period that is not over', () => {
    const today = day('2026-11-23');
    const period = { startsOn: day('2026-01-01'), endsOn: today };
    expect(shown(periodOfRevision(period, today))).toEqual(['2026-01-01', '2026-11-23']);
    expect(shown(periodOfRevision(period, today + 1))).toEqual(['2027-01-01', '2027-12-31']);
    expect(shown(periodOfRevision({ startsOn: null, endsOn: null }, today))).toEqual([
      '2027-01-01',
      '2027-12-31',
    ]);
  });
});
