import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PrioritySituation, supportPriority } from '../../../src/domain/support/priority.ts';
import { priorityText } from '../../../src/domain/support/priority-text.ts';

const TODAY = 20_000;
const EXCHANGE = { baseCurrency: 'USD', rates: { EUR: 1.25 } };
const usd = (amount: number | null) => ({ amount, currency: 'USD' });

const situation = (values: Partial<PrioritySituation> = {}): PrioritySituation => ({
  importance: 61.3,
  deal: { amount: usd(80_000) },
  largeDealThreshold: usd(100_000),
  neededBy: TODAY + 15,
  ...values,
});

const priorityOf = (values: Partial<PrioritySituation> = {}) =>
  supportPriority(situation(values), EXCHANGE, TODAY);

describe('the priority of a support request', () => {
  it.each<[string, Partial<PrioritySituation>, number]>([
    // 0.5 × 61.3 + 0.3 × 80 + 0.2 × 50 = 30.65 + 24 + 10 = 64.65
    ['is the sum of its parts, half up', {}, 64.7],
    ['counts a deal of the threshold in full', { deal: { amount: usd(100_000) } }, 70.7],
    ['counts a larger deal no more than that', { deal: { amount: usd(9_000_000) } }, 70.7],
    ['converts the amount', { deal: { amount: { amount: 64_000, currency: 'EUR' } } }, 64.7],
    ['converts the threshold', { largeDealThreshold: { amount: 80_000, currency: 'EUR' } }, 64.7],
    ['is fully urgent on the day', { neededBy: TODAY }, 74.7],
    ['and after it', { neededBy: TODAY - 400 }, 74.7],
    ['is not urgent 30 days before', { neededBy: TODAY + 30 }, 54.7],
    ['nor earlier', { neededBy: TODAY + 31 }, 54.7],
    // 54.65 + 20 / 30
    ['becomes urgent the day after that', { neededBy: TODAY + 29 }, 55.3],
    // 54.65 + 20 × 29 / 30
    ['is nearly fully urgent a day before', { neededBy: TODAY + 1 }, 74],
    ['is 100 at most', { importance: 100, deal: { amount: usd(100_000) }, neededBy: TODAY }, 100],
    ['is 0 at least', { importance: 0, deal: { amount: usd(0) }, neededBy: null }, 0],
    ['takes a negative amount for none', { deal: { amount: usd(-5_000_000) } }, 40.7],
  ])('%s', (_, values, expected) => {
    expect(priorityOf(values).priority).toBe(expected);
  });

  it.each<[string, Partial<PrioritySituation>, number, string]>([
    ['no importance', { importance: null }, 34, 'The company has no importance score yet, which counts 0.'],
    ['no opportunity', { deal: null }, 40.7, 'There is no opportunity, so the deal size is 0.'],
    [
      'no amount',
      { deal: { amount: usd(null) } },
      40.7,
      'The opportunity has no amount, so the deal size is 0.',
    ],
    [
      'an amount without a rate',
      { deal: { amount: { amount: 5, currency: 'XAF' } } },
      40.7,
      'The deal size is 0 because the amount in XAF has no exchange rate (EXCHANGE_RATES).',
    ],
    [
      'no threshold',
      { largeDealThreshold: usd(0) },
      40.7,
      'The deal size is 0 because the scoring policy has no large-deal threshold.',
    ],
    [
      'a threshold without a rate',
      { largeDealThreshold: { amount: 5, currency: 'XAF' } },
      40.7,
      'The deal size is 0 because the large-deal threshold in XAF has no exchange rate (EXCHANGE_RATES).',
    ],
    ['no date', { neededBy: null }, 54.7, 'There is no date it is needed by, so the urgency is 0.'],
  ])('counts 0 for %s and names it', (_, values, expected, text) => {
    const priority = priorityOf(values);
    expect(priority.priority).toBe(expected);
    expect(priority.gaps).toHaveLength(1);
    expect(priorityText(priority, 'en')).toMatch(/^Importance [\d.]+ × 0\.5 \+ .*\. /);
    expect(priorityText(priority, 'en').endsWith(` ${text}`)).toBe(true);
  });

  it('says its parts', () => {
    expect(priorityText(priorityOf(), 'en')).toBe(
      'Importance 61.3 × 0.5 + deal size 80 × 0.3 + urgency 50 × 0.2.',
    );
  });
});

const currency = fc.constantFrom('USD', 'EUR', 'XAF', null);
const amount = fc.oneof(fc.constant(null), fc.double({ min: -1e9, max: 1e9, noNaN: true }));
const situations = fc.record<PrioritySituation>({
  importance: fc.oneof(
    fc.constant(null),
    fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
  ),
  deal: fc.oneof(
    fc.constant(null),
    fc.record({ amount: fc.oneof(fc.constant(null), fc.record({ amount, currency })) }),
  ),
  largeDealThreshold: fc.record({ amount, currency }),
  neededBy: fc.oneof(fc.constant(null), fc.integer({ min: TODAY - 1000, max: TODAY + 1000 })),
});
const of = (given: PrioritySituation, today = TODAY): number =>
  supportPriority(given, EXCHANGE, today).priority;

describe('for any request the priority', () => {
  it('lies between 0 and 100 and has one decimal', () => {
    fc.assert(
      fc.property(situations, (given) => {
        const priority = of(given);
        expect(priority).toBeGreaterThanOrEqual(0);
        expect(priority).toBeLessThanOrEqual(100);
        expect(Math.round(priority * 10) / 10).toBe(priority);
      }),
    );
  });

  it('does not fall when importance rises', () => {
    fc.assert(
      fc.property(situations, fc.double({ min: 0, max: 100, noNaN: true }), (given, more) => {
        const raised = { ...given, importance: Math.min(100, (given.importance ?? 0) + more) };
        expect(of(raised)).toBeGreaterThanOrEqual(of(given));
      }),
    );
  });

  it('does not fall when the deal grows', () => {
    fc.assert(
      fc.property(
        situations,
        fc.double({ min: 0, max: 1e8, noNaN: true }),
        fc.double({ min: 0, max: 1e8, noNaN: true }),
        (given, size, more) => {
          const sized = (value: number) => of({ ...given, deal: { amount: usd(value) } });
          expect(sized(size + more)).toBeGreaterThanOrEqual(sized(size));
        },
      ),
    );
  });

  it('does not fall as days pass', () => {
    fc.assert(
      fc.property(situations, fc.nat(100), (given, days) => {
        expect(of(given, TODAY + days)).toBeGreaterThanOrEqual(of(given));
      }),
    );
  });
});
