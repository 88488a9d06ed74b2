import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/domain/explanation.ts';
import { anyRecords, validPolicy } from './support/arbitraries.ts';
import { contract, daysAgo, opportunity, records, usd } from './support/records.ts';
import { POLICY, score } from './support/scores.ts';
import { WORKED_EXAMPLE, WORKED_EXAMPLE_RESULT } from './worked-example.ts';

const explained = (fields: Parameters<typeof score>[0], conditions = {}) =>
  explain(score(fields, conditions), POLICY, 'USD');
const example = explained(WORKED_EXAMPLE);

describe('what is stored beside a score', () => {
  it('survives being stored as JSON, whatever was scored', () => {
    fc.assert(
      fc.property(anyRecords, validPolicy, (some, policy) => {
        const stored = explained(some, { policy });
        expect(JSON.parse(JSON.stringify(stored))).toEqual(stored);
      }),
    );
  });

  it('has a text for every reason and everything missing', () => {
    fc.assert(
      fc.property(anyRecords, (some) => {
        const { importance, closeness } = explained(some);
        for (const part of [importance, closeness]) {
          for (const { text } of [...part.reasons, ...part.missing]) expect(text).toMatch(/\S.*\.$/);
        }
        if (importance.score === null)
          expect(importance.reasons.map(({ code }) => code)).toEqual(['NO_INPUT']);
      }),
    );
  });

  it('carries the scores as they are, under which policy and in which currency', () => {
    expect(example.importance.score).toBe(WORKED_EXAMPLE_RESULT.importance);
    expect(example.closeness.score).toBe(WORKED_EXAMPLE_RESULT.closeness);
    expect(example.closeness).toMatchObject({ state: 'ACTIVE', silence: 10, trend: 'RISING', change: 5.7 });
    expect(example.policy).toEqual({ id: 'policy-1', name: 'Standard' });
    expect(example.baseCurrency).toBe('USD');
  });

  it('opens into the parts: points with one decimal, shares with four', () => {
    expect(example.importance.parts).toMatchObject({
      revenue: { amount: 333_240, points: 61.1, weight: 30 },
      potential: { value: 600_000, typed: 600_000, pipeline: 300_000, needs: 0, points: 52.5, weight: 30 },
      reference: { rating: 4, points: 75, weight: 20 },
      winnability: { canWin: 45.7, canDo: 50, won: 2, closed: 3, points: 47.9, weight: 20 },
    });
    expect(example.closeness.parts).toMatchObject({
      quality: { value: 0.6884, weight: 45, contactIds: ['anna', 'ben', 'chloe'] },
      density: { value: 0.4866, weight: 15 },
      authority: { value: 0.6667, weight: 15 },
      commercial: { value: 0.7602, weight: 25, inForce: true, open: 1, daysSinceWin: 90, outcome: 0.75 },
      threads: 2,
      cap: null,
    });
  });
});

describe('it changes only with what it explains', () => {
  it('the same records give the same words, to the letter', () => {
    fc.assert(
      fc.property(anyRecords, (some) => {
        expect(JSON.stringify(explained(structuredClone(some)))).toBe(JSON.stringify(explained(some)));
      }),
    );
  });

  it('a difference nobody could see is none', () => {
    const signed = (amount: number) =>
      records({ contracts: [contract({ amount: usd(amount), signedOn: daysAgo(3) })] });
    expect(explained(signed(100_000.000001))).toEqual(explained(signed(100_000)));
    expect(explained(signed(100_001))).not.toEqual(explained(signed(100_000)));
  });

  it('names each amount that was left out, with its record', () => {
    const open = opportunity({ id: 'o-7', stage: 'NEW', amount: { amount: 5, currency: 'JPY' } });
    expect(explained({ opportunities: [open] }).importance.missing[0]).toMatchObject({
      code: 'AMOUNT_WITHOUT_RATE',
      currency: 'JPY',
      object: 'opportunity',
      id: 'o-7',
      text: expect.stringContaining('o-7'),
    });
  });
});
