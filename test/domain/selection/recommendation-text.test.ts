import { expect, it } from 'vitest';
import type { Recommendation } from '../../../src/domain/selection/recommend.ts';
import {
  noCompanyText,
  placeText,
  recommendationText,
} from '../../../src/domain/selection/recommendation-text.ts';

const enters = {
  companyId: 'a',
  status: 'KEY',
  rank: 2,
  rankedOutOf: 9,
  importance: 71,
  reason: { code: 'ENTERS', share: 20, entry: 50 },
} as unknown as Recommendation;

it.each<[string, Partial<Recommendation>, string, string]>([
  [
    'its place and its points',
    {},
    '',
    '2nd of 9 in Industry, 71 points: in the top 20 %, and reaches the 50 that entry needs.',
  ],
  [
    'that it has no points',
    { importance: null },
    '',
    '2nd of 9 in Industry, 0 points: in the top 20 %, and reaches the 50 that entry needs.',
  ],
  [
    'that this is not certain',
    {},
    '5,000 EUR',
    '2nd of 9 in Industry, 71 points: in the top 20 %, and reaches the 50 that entry needs. Not certain: 5,000 EUR without an exchange rate (EXCHANGE_RATES) is left out, so its points are at least these.',
  ],
  ['that it has no place', { rank: null }, '', 'Not ranked in Industry: there is no score yet.'],
  [
    'that it has no score',
    { reason: { code: 'NOT_SCORED' } as never },
    '',
    'Not ranked in Industry: there is no score yet.',
  ],
])('tells %s', (_name, values, amounts, expected) => {
  expect(recommendationText({ ...enters, ...values }, 'Industry', 'en', amounts)).toBe(expected);
});

it('tells nothing of amounts where there are none', () => {
  expect(recommendationText(enters, 'Industry', 'en')).not.toContain('certain');
});

it('names the place among those of its class', () => {
  expect(placeText(enters, 'Industry', 'en')).toBe('2 of 9 in Industry');
  expect(placeText({ rank: null, rankedOutOf: 9 }, 'Industry', 'en')).toBeNull();
  expect(noCompanyText('en')).toBe('Not ranked: its company is gone or in the trash.');
});
