import { describe, expect, it } from 'vitest';
import { ensureRates } from '../../scripts/seed/rates.ts';

function settings(values: Readonly<Record<string, string>>, canWrite = true) {
  const written: unknown[] = [];
  const metadata = {
    async execute(query: string, variables: Record<string, unknown>): Promise<unknown> {
      if (!query.startsWith('mutation')) {
        const applicationVariables = Object.entries(values).map(([key, value]) => ({ key, value }));
        return { findOneApplication: { id: 'app', applicationVariables } };
      }
      if (!canWrite) throw new Error('Forbidden');
      written.push(JSON.parse(String(variables.value)));
      return { updateOneApplicationVariable: true };
    },
  };
  return { metadata, written };
}

const TODAY = '2026-11-23';

const years = (...rates: number[]) => rates.map((rate, index) => ({ from: `${2024 + index}-01-01`, rate }));
const EUR = years(1.05, 1.11, 1.08);
const GBP = years(1.24, 1.3, 1.27);

describe('the exchange rates of a workspace that gets the demo', () => {
  it.each([
    ['none', {}, { EUR, GBP }],
    ['an empty setting', { EXCHANGE_RATES: '' }, { EUR, GBP }],
    ['one of its own, which stays', { EXCHANGE_RATES: '{"EUR": 2}' }, { EUR: 2, GBP }],
    // 1 / 1.08; 1.24, 1.3 and 1.27 / 1.08
    ['another base currency', { BASE_CURRENCY: 'EUR' }, { USD: 0.9259, GBP: years(1.1481, 1.2037, 1.1759) }],
  ])('are added: %s', async (_, values, expected) => {
    const { metadata, written } = settings(values);
    expect(await ensureRates(metadata, TODAY)).not.toHaveLength(0);
    expect(written).toEqual([expected]);
  });

  it('are left alone when all are there', async () => {
    const { metadata, written } = settings({
      EXCHANGE_RATES: '{"EUR": 1, "GBP": [{"from": "2025-01-01", "rate": 1}]}',
    });
    expect(await ensureRates(metadata, TODAY)).toEqual([]);
    expect(written).toEqual([]);
  });

  it.each([
    ['what is there can’t be read', { EXCHANGE_RATES: 'EUR 1.1' }, true, "can't be read"],
    ['its base currency is no currency of the demo', { BASE_CURRENCY: 'JPY' }, true, 'base currency JPY'],
    ['the key may not write settings', {}, false, 'Forbidden'],
  ])('are refused with what to type where when %s', async (_, values, canWrite, why) => {
    const refused = ensureRates(settings(values, canWrite).metadata, TODAY);
    await expect(refused).rejects.toMatchObject({
      name: 'SeedError',
      message: expect.stringContaining(why),
      advice: expect.stringContaining('--rates-are-set'),
    });
  });
});
