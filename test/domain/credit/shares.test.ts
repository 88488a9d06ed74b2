import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageProblemText } from '../../../src/domain/credit/coverage-texts.ts';
import {
  type CreditShares,
  memberOn,
  recordCoverage,
  type SharesSince,
  shareOn,
} from '../../../src/domain/credit/shares.ts';
import { day } from '../support/records.ts';

const shares = (REGIONAL_OWNER: number | null, DIRECTOR: number | null): CreditShares => ({
  REGIONAL_OWNER,
  DIRECTOR,
});
const MEMBERS = { REGIONAL_OWNER: 'rep', DIRECTOR: 'director' };
const recordShares = (history: readonly SharesSince[], now: CreditShares, today: number) =>
  recordCoverage(history, now, MEMBERS, today);

const since = (on: string, owner: number | null, director: number | null): SharesSince => ({
  since: day(on),
  shares: shares(owner, director),
  members: MEMBERS,
});
const [MONDAY, TUESDAY] = [day('2026-06-29'), day('2026-06-30')];
const START = [since('2026-06-01', 100, 100)];

describe('the history of shares', () => {
  it.each<[string, SharesSince[], CreditShares, SharesSince[]]>([
    ['begins with the shares that stand', [], shares(100, 100), [since('2026-06-30', 100, 100)]],
    ['stays while they do', START, shares(100, 100), START],
    ['takes up a change', START, shares(100, 50), [...START, since('2026-06-30', 100, 50)]],
    [
      'keeps the last of several changes on a day',
      [...START, since('2026-06-30', 100, 50)],
      shares(80, 50),
      [...START, since('2026-06-30', 80, 50)],
    ],
    [
      'forgets a change that was taken back on the same day',
      [...START, since('2026-06-30', 100, 50)],
      shares(100, 100),
      START,
    ],
    [
      'replaces its only entry of today',
      [since('2026-06-30', 1, 2)],
      shares(3, 4),
      [since('2026-06-30', 3, 4)],
    ],
  ])('%s', (_name, history, now, expected) => {
    expect(recordShares(history, now, TUESDAY)).toEqual({ history: expected, problems: [] });
  });

  describe('on its first day', () => {
    const named = (REGIONAL_OWNER: string | null, DIRECTOR: string | null) => ({ REGIONAL_OWNER, DIRECTOR });
    const record = (history: readonly SharesSince[], members: ReturnType<typeof named>) =>
      recordCoverage(history, shares(100, 100), members, TUESDAY).history;
    const directorOn = (history: readonly SharesSince[], on: number) => memberOn(history, 'DIRECTOR', on);

    it('keeps who was named first for the days before, when the seat is handed over at once', () => {
      const history = record(record([], named('rep', 'first')), named('rep', 'next'));
      expect([MONDAY, TUESDAY].map((on) => directorOn(history, on))).toEqual(['first', 'next']);
      expect(record(history, named('rep', 'last')).map(({ members }) => members?.DIRECTOR)).toEqual([
        'first',
        'last',
      ]);
    });

    it('gives whoever takes an empty seat the days before, too', () => {
      const history = record(record([], named('rep', null)), named('rep', 'first'));
      expect(directorOn(history, MONDAY)).toBe('first');
      expect(history).toHaveLength(1);
    });

    it('tells the same of what was recorded without members', () => {
      const recorded = [{ ...since('2026-06-01', 100, 100), members: null }];
      const history = record(record(recorded, named('rep', 'first')), named('rep', null));
      expect([day('2026-06-01'), MONDAY, TUESDAY].map((on) => directorOn(history, on))).toEqual([
        'first',
        'first',
        null,
      ]);
    });
  });

  it.each([-1, 101, 1e9, null])('does not take up %s, and says so', (share) => {
    expect(recordShares(START, shares(100, share), TUESDAY)).toEqual({
      history: START,
      problems: [{ code: 'SHARE_REFUSED', role: 'DIRECTOR', share, inForce: 100 }],
    });
  });

  it('takes up the other share beside one that is refused', () => {
    expect(recordShares(START, shares(60, 300), TUESDAY).history).toEqual([
      ...START,
      since('2026-06-30', 60, 100),
    ]);
  });

  it('has none to fall back on when the first share is refused', () => {
    const { history, problems } = recordShares([], shares(100, 300), MONDAY);
    expect(history).toEqual([since('2026-06-29', 100, null)]);
    expect(problems).toEqual([{ code: 'SHARE_REFUSED', role: 'DIRECTOR', share: 300, inForce: null }]);
    const corrected = recordShares(history, shares(100, 30), TUESDAY).history;
    expect(shareOn(corrected, 'DIRECTOR', MONDAY)).toBe(30);
  });

  it('once recorded stays as it is', () => {
    const anyShare = fc.option(fc.integer({ min: -20, max: 120 }), { nil: null });
    const anyShares = fc.record({ REGIONAL_OWNER: anyShare, DIRECTOR: anyShare });
    const steps = fc.array(fc.tuple(anyShares, fc.integer({ min: 0, max: 2 })), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (changes) => {
        let history: readonly SharesSince[] = [];
        let today = MONDAY;
        for (const [now, days] of changes) {
          today += days;
          history = recordShares(history, now, today).history;
          expect(recordShares(history, now, today).history).toEqual(history);
        }
        const days = history.map((entry) => entry.since);
        expect(days).toEqual([...new Set(days)].sort((one, other) => one - other));
      }),
    );
  });
});

describe('the share in force', () => {
  const history = [since('2026-02-01', 100, 50), since('2026-05-01', 100, 20)];
  it.each([
    ['2025-01-01', 50],
    ['2026-02-01', 50],
    ['2026-04-30', 50],
    ['2026-05-01', 20],
    ['2027-01-01', 20],
  ])('on %s is %s', (on, expected) => {
    expect(shareOn(history, 'DIRECTOR', day(on))).toBe(expected);
  });

  it('is unknown without a history', () => {
    expect(shareOn([], 'DIRECTOR', MONDAY)).toBeNull();
  });
});

describe('who covered an account', () => {
  const handedOver = {
    ...since('2026-05-01', 100, 50),
    members: { REGIONAL_OWNER: 'other', DIRECTOR: null },
  };
  const unrecorded = { ...since('2026-01-01', 100, 50), members: null };
  const history = [unrecorded, since('2026-02-01', 100, 50), handedOver];

  it.each([
    ['2020-01-01', 'rep', 'director'],
    ['2026-01-15', 'rep', 'director'],
    ['2026-04-30', 'rep', 'director'],
    ['2026-05-01', 'other', null],
  ])('on %s were %s and %s', (on, owner, director) => {
    expect(memberOn(history, 'REGIONAL_OWNER', day(on))).toBe(owner);
    expect(memberOn(history, 'DIRECTOR', day(on))).toBe(director);
  });

  it('is recorded beside the shares, also where those stay', () => {
    const members = { REGIONAL_OWNER: 'other', DIRECTOR: 'director' };
    expect(recordCoverage(START, shares(100, 100), members, TUESDAY).history).toEqual([
      ...START,
      { ...since('2026-06-30', 100, 100), members },
    ]);
  });

  it('is not known of a history from before', () => {
    expect(memberOn([unrecorded], 'DIRECTOR', MONDAY)).toBeNull();
  });
});

it('what is wrong is said in sentences', () => {
  expect(coverageProblemText([], 'en')).toBeNull();
  expect(
    coverageProblemText(
      [
        { code: 'HISTORY_UNREADABLE' },
        { code: 'SHARE_REFUSED', role: 'REGIONAL_OWNER', share: 150, inForce: 100 },
        { code: 'SHARE_REFUSED', role: 'DIRECTOR', share: null, inForce: null },
      ],
      'en',
    ),
  ).toBe(
    'Part of the coverage history could not be read and was left out. ' +
      'The owner credit of 150 % is refused: a share lies between 0 and 100 %. ' +
      'Until then contracts are credited with 100 %, as before. ' +
      'The director credit is empty: a share lies between 0 and 100 %. Until then nothing is credited for it.',
  );
});
