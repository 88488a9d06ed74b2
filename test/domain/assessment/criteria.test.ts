import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../src/domain/assessment/assess.ts';
import {
  comparable,
  contradictions,
  FITS,
  type Fit,
  fitsIn,
  weighedFits,
  withFit,
} from '../../../src/domain/assessment/criteria.ts';

describe('the cells of a rival', () => {
  it('count where they say better, same or worse, each by itself', () => {
    expect(
      fitsIn({ price: 'BETTER', service: 'SAME', size: 'WORSE', age: 'better', risk: 3, peace: null }),
    ).toEqual({ price: 'BETTER', service: 'SAME', size: 'WORSE' });
  });

  it('keep what others say, known or not, whichever is changed', () => {
    const cells = fc.dictionary(fc.string(), fc.jsonValue());
    const fit = fc.option(fc.constantFrom(...FITS));
    fc.assert(
      fc.property(cells, fc.uuid(), fit, (before, id, value) => {
        const after = withFit(before, id, value);
        expect(fitsIn(after)[id] ?? null).toBe(value);
        const others = (all: Readonly<Record<string, unknown>>) =>
          Object.entries(all).filter(([one]) => one !== id);
        expect(others(after)).toEqual(others(before));
      }),
    );
  });
});

it('no decision is nobody to be compared with', () => {
  const rivals = (['INCUMBENT', 'NO_DECISION', null] as const).map((standing: Standing | null) => ({
    standing,
  }));
  expect(comparable(rivals)).toEqual([{ standing: 'INCUMBENT' }, { standing: null }]);
});

describe('who leads on the criteria', () => {
  it.each<[string, [number, Fit | null][], object | null]>([
    // 5 × 1 + 3 × 0 + 2 × −1, out of 5 + 3 + 2.
    [
      'by their weights',
      [
        [5, 'BETTER'],
        [3, 'SAME'],
        [2, 'WORSE'],
      ],
      { sum: 3, most: 10 },
    ],
    [
      'out of those not rated as well',
      [
        [4, 'WORSE'],
        [1, null],
      ],
      { sum: -4, most: 5 },
    ],
    ['as good as nobody, where all are the same', [[3, 'SAME']], { sum: 0, most: 3 }],
    ['is not known where nothing is rated', [[3, null]], null],
    ['nor without a criterion', [], null],
  ])('%s', (_how, cells, found) => {
    expect(weighedFits(cells.map(([weight, fit]) => ({ weight, fit })))).toEqual(found);
  });
});

describe('we and our rivals', () => {
  const BOREALIS = 'borealis';
  const NORDWIND = 'nordwind';
  const found = (ourFit: Fit | null, ...theirs: (Fit | undefined)[]) =>
    contradictions(
      [{ id: 'price', ourFit }],
      theirs.map((fit, index) => ({
        id: index === 0 ? BOREALIS : NORDWIND,
        fits: fitsIn({ price: fit }),
      })),
    ).map(({ says, rivalIds }) => [says, ...rivalIds]);

  it.each<[Fit | null, (Fit | undefined)[], string[][]]>([
    ['BETTER', ['WORSE', 'BETTER'], [['BETTER', NORDWIND]]],
    ['BETTER', ['BETTER', 'BETTER'], [['BETTER', BOREALIS, NORDWIND]]],
    ['BETTER', ['SAME', 'WORSE'], []],
    ['BETTER', [], []],
    ['WORSE', ['WORSE', 'WORSE'], [['WORSE', BOREALIS, NORDWIND]]],
    ['WORSE', ['WORSE', 'SAME'], []],
    // The one whom nobody rated may be the one who is better.
    ['WORSE', ['WORSE', undefined], []],
    ['WORSE', [], []],
    ['SAME', ['SAME', 'BETTER'], []],
    [null, ['BETTER', 'BETTER'], []],
  ])('being %s and they %j: %j can’t both be', (ours, theirs, expected) => {
    expect(found(ours, ...theirs)).toEqual(expected);
  });

  it('are compared criterion by criterion', () => {
    const rivals = [{ id: BOREALIS, fits: fitsIn({ price: 'BETTER', service: 'BETTER' }) }];
    const criteria = [
      { id: 'price', ourFit: 'WORSE' as const },
      { id: 'service', ourFit: 'BETTER' as const },
    ];
    expect(contradictions(criteria, rivals)).toEqual([
      { criterionId: 'service', says: 'BETTER', rivalIds: [BOREALIS] },
    ]);
  });
});
