import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Contender,
  lastRecommended,
  recommend,
  topCount,
} from '../../../src/domain/selection/recommend.ts';
import { recommendationText } from '../../../src/domain/selection/recommendation-text.ts';

const STANDARD = { keyShare: 20, keyMargin: 5, candidateBand: 15, entryScore: 50, exitScore: 40 };

const contender = (
  companyId: string,
  importance: number | null,
  values: Partial<Contender> = {},
): Contender => ({
  companyId,
  importance,
  revenuePoints: 0,
  status: null,
  ...values,
});

/** Twenty companies with 95, 90, … 0 points: four fill the top 20 %, five the top 25 %, seven the top 35 %. */
const twenty = (values: Readonly<Record<number, Partial<Contender>>> = {}): Contender[] =>
  Array.from({ length: 20 }, (_, index) =>
    contender(`company-${String(index).padStart(2, '0')}`, 95 - 5 * index, values[index]),
  );

const verdicts = (contenders: readonly Contender[], selection = STANDARD): string[] =>
  recommend(contenders, selection).map(({ recommended }) => recommended);

describe('how many the top share are', () => {
  it.each([
    [0, 20, 0],
    [1, 20, 1],
    [5, 20, 1],
    [6, 20, 2],
    [87, 20, 18],
    [20, 35, 7],
    [100, 55, 55],
    [3, 0, 0],
    [3, 100, 3],
  ])('of %i companies the top %i %% are %i', (count, share, expected) => {
    expect(topCount(count, share)).toBe(expected);
  });
});

it('beyond the last candidate nobody without a status is recommended anything', () => {
  expect([0, 1, 20, 21].map((count) => lastRecommended(count, STANDARD))).toEqual([0, 1, 7, 8]);
});

describe('a class of twenty', () => {
  it('recommends the top 20 % with enough points, and the next 15 % as candidates', () => {
    expect(verdicts(twenty())).toEqual([
      ...Array(4).fill('KEY'),
      ...Array(3).fill('CANDIDATE'),
      ...Array(13).fill('NONE'),
    ]);
  });

  it('needs the entry points even at the top', () => {
    expect(verdicts(twenty(), { ...STANDARD, entryScore: 86 })).toEqual([
      'KEY',
      'KEY',
      ...Array(5).fill('CANDIDATE'),
      ...Array(13).fill('NONE'),
    ]);
  });

  it.each([
    ['KEY', 4, 'KEY'],
    ['WATCH', 4, 'KEY'],
    ['CANDIDATE', 4, 'CANDIDATE'],
    ['FORMER', 4, 'CANDIDATE'],
    ['KEY', 5, 'CANDIDATE'],
    ['KEY', 7, 'NONE'],
  ] as const)('an account that is %s at place %i is recommended %s', (status, place, expected) => {
    expect(verdicts(twenty({ [place]: { status } }))[place]).toBe(expected);
  });

  it('lets an account go that fell below the exit points', () => {
    const weak = twenty({ 3: { status: 'KEY' } }).map((one, index) => ({
      ...one,
      importance: 45 - 2 * index,
    }));
    expect(verdicts(weak).slice(0, 4)).toEqual(['CANDIDATE', 'CANDIDATE', 'CANDIDATE', 'CANDIDATE']);
    const kept = weak.map((one, index) => (index === 0 ? { ...one, status: 'KEY' as const } : one));
    expect(verdicts(kept)[0]).toBe('KEY');
  });
});

describe('edges', () => {
  it('an empty class has nothing to say', () => expect(recommend([], STANDARD)).toEqual([]));

  it('one company is the top', () => {
    expect(recommend([contender('a', 50)], STANDARD)).toMatchObject([
      { recommended: 'KEY', rank: 1, rankedOutOf: 1 },
    ]);
  });

  it('a company without a score is not ranked and does not count', () => {
    expect(recommend([contender('a', 60), contender('b', null, { status: 'KEY' })], STANDARD)).toMatchObject([
      { companyId: 'a', rank: 1, rankedOutOf: 1 },
      { companyId: 'b', rank: null, rankedOutOf: 1, recommended: 'NONE', reason: { code: 'NOT_SCORED' } },
    ]);
  });

  it('ties are broken by revenue points, then by id', () => {
    const tied = [
      contender('c', 60),
      contender('b', 60),
      contender('a', 60, { revenuePoints: 1 }),
      contender('d', 60, { revenuePoints: 2 }),
    ];
    expect(recommend(tied, STANDARD).map(({ companyId }) => companyId)).toEqual(['d', 'a', 'b', 'c']);
  });
});

describe('the reason reads like a sentence', () => {
  const textOf = (contenders: readonly Contender[], place: number, selection = STANDARD): string => {
    const recommendation = recommend(contenders, selection)[place];
    if (!recommendation) throw new Error('There is no such place.');
    return recommendationText(recommendation, 'Manufacturing', 'en');
  };

  it.each([
    [0, {}, '1st of 20 in Manufacturing, 95 points: in the top 20 %, and reaches the 50 that entry needs.'],
    [
      4,
      { 4: { status: 'KEY' as const } },
      '5th of 20 in Manufacturing, 75 points, entry needs 50; was KEY, so it stays until it falls below 40 or out of the top 25 %.',
    ],
    [
      6,
      { 6: { status: 'WATCH' as const } },
      '7th of 20 in Manufacturing, 65 points: out of the top 25 % in which a watched account stays.',
    ],
    [6, {}, '7th of 20 in Manufacturing, 65 points: within the top 35 % that are candidates.'],
    [11, {}, '12th of 20 in Manufacturing, 40 points: outside the top 35 %.'],
  ])('at place %i', (place, values, text) => {
    expect(textOf(twenty(values), place)).toBe(text);
  });

  it('below the entry', () => {
    expect(textOf(twenty(), 1, { ...STANDARD, entryScore: 91 })).toBe(
      '2nd of 20 in Manufacturing, 90 points: in the top 20 %, but entry needs 91.',
    );
  });

  it.each([
    [1, 'KEY', '2nd of 20 in Manufacturing, 90 points: in the top 25 %, but a key account needs 91 to stay.'],
    [
      4,
      'WATCH',
      '5th of 20 in Manufacturing, 75 points: in the top 25 %, but a watched account needs 91 to stay.',
    ],
  ] as const)('below the exit, at place %i and %s', (place, status, text) => {
    const strict = { ...STANDARD, entryScore: 95, exitScore: 91 };
    expect(textOf(twenty({ [place]: { status } }), place, strict)).toBe(text);
  });

  it('of an account on watch in a class of 87', () => {
    // 90 to 80 points for the first eleven, then 61.3, and less and less for the rest
    const points = (index: number) => (index < 11 ? 90 - index : 61.3 - (index - 11) / 2);
    const members = Array.from({ length: 87 }, (_, index) =>
      contender(`company-${index}`, points(index), { status: index === 11 ? 'WATCH' : null }),
    );
    const at = recommend(members, { ...STANDARD, entryScore: 65 })[11];
    if (!at) throw new Error('There is no such company.');
    expect(recommendationText(at, 'Manufacturing', 'en')).toBe(
      '12th of 87 in Manufacturing, 61.3 points, entry needs 65; was WATCH, so it stays until it falls below 40 or out of the top 25 %.',
    );
  });

  it('without a score', () => {
    expect(textOf([contender('a', null)], 0)).toBe('Not ranked in Manufacturing: there is no score yet.');
  });
});

const contenders = fc.uniqueArray(
  fc.record({
    companyId: fc.uuid(),
    importance: fc.option(
      fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
      { nil: null },
    ),
    revenuePoints: fc.integer({ min: 0, max: 100 }),
    status: fc.constantFrom(null, 'CANDIDATE' as const, 'KEY' as const, 'WATCH' as const, 'FORMER' as const),
  }),
  { selector: ({ companyId }) => companyId, maxLength: 60 },
);

describe('for any class', () => {
  it('the order of the companies does not matter', () => {
    fc.assert(
      fc.property(contenders, (members) => {
        expect(
          recommend([...members].reverse(), STANDARD)
            .map(({ companyId, recommended }) => [companyId, recommended])
            .sort(),
        ).toEqual(
          recommend(members, STANDARD)
            .map(({ companyId, recommended }) => [companyId, recommended])
            .sort(),
        );
      }),
    );
  });

  it('ranks are 1 to N without gaps, and who ranks higher never gets less without a status', () => {
    const worth = { KEY: 2, CANDIDATE: 1, NONE: 0 };
    fc.assert(
      fc.property(contenders, (members) => {
        const fresh = members.map((member) => ({ ...member, status: null }));
        const ranked = recommend(fresh, STANDARD).filter(({ rank }) => rank !== null);
        expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, index) => index + 1));
        const values = ranked.map(({ recommended }) => worth[recommended]);
        expect(values).toEqual([...values].sort((a, b) => b - a));
      }),
    );
  });

  it('being a key account never makes the recommendation worse', () => {
    const worth = { KEY: 2, CANDIDATE: 1, NONE: 0 };
    fc.assert(
      fc.property(contenders, (members) => {
        const verdict = (status: 'KEY' | null) =>
          recommend(
            members.map((member) => ({ ...member, status })),
            STANDARD,
          ).map(({ recommended }) => worth[recommended]);
        const [without, withStatus] = [verdict(null), verdict('KEY')];
        for (const [index, value] of withStatus.entries())
          expect(value).toBeGreaterThanOrEqual(without[index] ?? 0);
      }),
    );
  });
});
