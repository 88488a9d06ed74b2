import { describe, expect, it } from 'vitest';
import { currencyFacts } from '../../../src/domain/setup/currencies.ts';
import { QUALITY, type QualityCounts, qualityLines } from '../../../src/domain/setup/quality.ts';
import { stageFacts } from '../../../src/domain/setup/stages.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/shared/settings.ts';

const TODAY = 20_000;

describe('the currencies found', () => {
  it('begin with what has no rate; a blank one is the base currency', () => {
    const facts = currencyFacts(
      [
        { object: 'opportunity', currency: 'USD', count: 3 },
        { object: 'opportunity', currency: null, count: 2 },
        { object: 'contract', currency: '', count: 1 },
        { object: 'company', currency: 'EUR', count: 5 },
        { object: 'accountNeed', currency: 'GBP', count: 1 },
        { object: 'opportunity', currency: 'GBP', count: 1 },
        { object: 'opportunity', currency: 'CHF', count: 2 },
      ],
      { baseCurrency: 'USD', rates: { EUR: [{ from: 0, rate: 1.08 }] } },
      TODAY,
    );
    expect(facts.map(({ currency, rate, amounts }) => [currency, rate, amounts])).toEqual([
      ['CHF', null, 2],
      ['GBP', null, 2],
      ['USD', 1, 6],
      ['EUR', 1.08, 5],
    ]);
    expect(facts[2]?.byObject).toEqual({ opportunity: 5, contract: 1, company: 0, accountNeed: 0 });
    expect(facts.filter(({ isBase }) => isBase)).toHaveLength(1);
  });

  it('are the base currency alone in an empty workspace', () => {
    const [only, ...others] = currencyFacts([], { baseCurrency: 'EUR', rates: {} }, TODAY);
    expect(only).toMatchObject({ currency: 'EUR', isBase: true, rate: 1, amounts: 0 });
    expect(others).toEqual([]);
  });
});

describe('the stages found', () => {
  const facts = (options: readonly string[] | null) =>
    stageFacts(
      new Map([
        ['NEW', 4],
        ['SIGNED', 2],
      ]),
      options,
      { ...DEFAULT_SETTINGS, ignoredStages: ['DUPLICATE'], stageProbabilities: { NEW: 0.1 } },
    );

  it('are read as the settings say; one that no setting names is open, and one that only a setting knows is told', () => {
    expect(facts(['NEW', 'SIGNED', 'LOST', 'DUPLICATE'])).toEqual([
      { stage: 'NEW', deals: 4, outcome: 'OPEN', probability: 0.1, isNamed: true, isKnown: true },
      { stage: 'SIGNED', deals: 2, outcome: 'OPEN', probability: 0.2, isNamed: false, isKnown: true },
      { stage: 'LOST', deals: 0, outcome: 'LOST', probability: null, isNamed: true, isKnown: true },
      { stage: 'DUPLICATE', deals: 0, outcome: 'IGNORED', probability: null, isNamed: true, isKnown: true },
      { stage: 'CUSTOMER', deals: 0, outcome: 'WON', probability: null, isNamed: true, isKnown: false },
    ]);
  });

  it('are those in use where the options can’t be told, and then none is called unknown', () => {
    expect(facts(null).map(({ stage, isKnown }) => [stage, isKnown])).toEqual([
      ['NEW', true],
      ['SIGNED', true],
      ['CUSTOMER', true],
      ['LOST', true],
      ['DUPLICATE', true],
    ]);
  });
});

describe('data quality', () => {
  const counted = (count: number): QualityCounts => ({
    totals: { company: 8, opportunity: 8, contract: 0, person: 8 },
    counts: Object.fromEntries(QUALITY.map(({ key }) => [key, count])) as QualityCounts['counts'],
  });

  it('is the share that has what scores need; of flaws the share that has none', () => {
    const lines = new Map(qualityLines(counted(2)).map((line) => [line.key, line.share]));
    expect(lines.get('COMPANIES_WITH_CONTRACT')).toBe(0.25);
    expect(lines.get('DEALS_WITHOUT_CLOSE_DATE')).toBe(0.75);
    expect(lines.get('CONTRACTS_WITHOUT_RATE')).toBeNull();
  });
});
