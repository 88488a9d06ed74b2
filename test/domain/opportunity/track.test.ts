import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { salesTrack as trackOn } from '../../../src/domain/opportunity/track.ts';
import type { ExchangeRates, Money } from '../../../src/domain/shared/money.ts';
import { TODAY } from '../support/records.ts';

const EXCHANGE = { baseCurrency: 'USD', rates: { EUR: 1.1, CNY: 0.14 } };
const salesTrack = (
  amount: Money | null,
  threshold: { amount: number; currency: string },
  exchange: ExchangeRates,
) => trackOn(amount, threshold, exchange, TODAY, TODAY);
const USD_100K = { amount: 100_000, currency: 'USD' };

describe('the sales track', () => {
  it.each([
    ['exactly the threshold', 100_000, 'USD', 'FULL_PROCESS'],
    ['just below it', 99_999.99, 'USD', 'GREEN_CHANNEL'],
    ['far above it', 5_000_000, 'USD', 'FULL_PROCESS'],
    // 95,000 × 1.10 = 104,500
    ['another currency that is worth more', 95_000, 'EUR', 'FULL_PROCESS'],
    // 500,000 × 0.14 = 70,000
    ['another currency that is worth less', 500_000, 'CNY', 'GREEN_CHANNEL'],
    ['a currency without a rate', 9_000_000, 'JPY', 'UNKNOWN'],
    // A blank currency is the base currency.
    ['an amount without a currency', 9_000_000, null, 'FULL_PROCESS'],
    ['no amount', null, 'USD', 'GREEN_CHANNEL'],
    ['nothing', 0, 'USD', 'GREEN_CHANNEL'],
  ])('of %s', (_name, amount, currency, expected) => {
    expect(salesTrack({ amount, currency }, USD_100K, EXCHANGE)).toBe(expected);
  });

  it('of a deal about which nothing is said is the green channel', () => {
    expect(salesTrack(null, USD_100K, EXCHANGE)).toBe('GREEN_CHANNEL');
  });

  it.each([
    // 100,000 EUR are 110,000 USD
    ['in another currency', { amount: 100_000, currency: 'EUR' }, 'GREEN_CHANNEL'],
    ['in another currency that is reached', { amount: 500_000, currency: 'CNY' }, 'FULL_PROCESS'],
    ['without a rate', { amount: 1, currency: 'JPY' }, 'UNKNOWN'],
    ['that is empty', { amount: 0, currency: '' }, 'GREEN_CHANNEL'],
    ['of nothing', { amount: 0, currency: 'USD' }, 'GREEN_CHANNEL'],
    ['below nothing', { amount: -1, currency: 'USD' }, 'GREEN_CHANNEL'],
  ])('of 105,000 USD under a threshold %s', (_name, threshold, expected) => {
    expect(salesTrack({ amount: 105_000, currency: 'USD' }, threshold, EXCHANGE)).toBe(expected);
  });

  it('never falls back to the green channel when a deal grows', () => {
    const amounts = fc.integer({ min: 0, max: 10_000_000 });
    const threshold = fc.record({
      amount: fc.integer({ min: 0, max: 5_000_000 }),
      currency: fc.constantFrom('USD', 'EUR', 'JPY'),
    });
    fc.assert(
      fc.property(
        amounts,
        amounts,
        threshold,
        fc.constantFrom('USD', 'EUR', 'JPY'),
        (a, b, limit, currency) => {
          const track = (amount: number) => salesTrack({ amount, currency }, limit, EXCHANGE);
          if (track(Math.min(a, b)) === 'FULL_PROCESS') expect(track(Math.max(a, b))).toBe('FULL_PROCESS');
        },
      ),
    );
  });
});
