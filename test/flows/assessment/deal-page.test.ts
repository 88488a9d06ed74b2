import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/domain/shared/language.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/shared/settings.ts';
import { dealPageOf } from '../../../src/flows/assessment/deal-page.ts';
import type { DealReader, ReadDeal } from '../../../src/flows/assessment/ports.ts';
import { aPolicy, aRival, aRound, day, usd } from '../../support/account.ts';

const DEAL: Omit<ReadDeal, 'laterNeeds'> = {
  id: 'deal',
  companyId: 'company',
  amount: usd(200_000),
  closesOn: day('2026-06-01'),
  closedOn: null,
  policyId: null,
  policies: [aPolicy()],
  rounds: [aRound({ round: 1, assessedOn: day('2026-03-01'), answer7: 'NO' })],
  rivals: [aRival({ competitorName: 'Borealis', answer6: 'YES' })],
  criteria: [],
  requests: [],
  deliveryFit: 4,
  closeness: 64,
  importance: 70,
  status: 'KEY',
};

function tell(asked: string, found: readonly string[], deal = DEAL, language: Language = 'en') {
  const deals: DealReader = {
    find: async () => found.map((name, index) => ({ id: `deal-${index}`, name, deal })),
    facts: async () => ({ people: [], linkedNeeds: [], laterNeeds: [usd(50_000), usd(60_000)] }),
  };
  const clock = { now: () => new Date('2026-03-10T12:00:00.000Z') };
  return dealPageOf({ deals, clock, scoring: DEFAULT_SETTINGS }, asked, language, 'UTC');
}

describe('a deal on a page', () => {
  it('says where it stands, and what its records suggest', async () => {
    const { markdown } = await tell('Presses', ['Presses']);
    // Nothing but 7 is answered: 50, 40, 50 and 50 points, (1000 + 1000 + 1750 + 1000) / 100.
    expect(markdown).toContain('**Stop** 47.5 (2026-03-01)');
    // Ours on the ten: one no, 45; theirs one yes, 55.
    expect(markdown).toContain('Borealis -10');
    expect(markdown).toContain('| 7 Solution fits | No | Yes | delivery fit: 4 of 5 stars |');
    expect(markdown).toContain('| 16 Revenue now | – | Yes | 200 % of a large deal; closes in 83 days |');
    expect(markdown).toContain(
      '| 17 Revenue later | – | Yes | open needs beyond three months: 2, 110 % of a large deal |',
    );
    expect(markdown).toContain('a person confirms it');
  });

  it.each<[Language, string]>([
    ['en', '| 200 % of a large deal; the close date passed 9 days ago |'],
    ['zh-CN', '预计结单日已过 9 天'],
  ])('says in %s that the close date has passed', async (language, said) => {
    const passed = { ...DEAL, closesOn: day('2026-03-01') };
    expect((await tell('Presses', ['Presses'], passed, language)).markdown).toContain(said);
  });

  it('says so without a round', async () => {
    const { markdown } = await tell('Presses', ['Presses'], { ...DEAL, rounds: [] });
    expect(markdown).toContain('There is no round of TAS+ that counts yet.');
  });

  it.each([
    [' ', ['Presses'], 'Say which deal.'],
    ['Lathes', [], 'No deal is called "Lathes".'],
    [
      'Press',
      ['Presses', 'Press shop'],
      'Several deals fit "Press": Presses (deal-0), Press shop (deal-1). Say which.',
    ],
  ])('asked for "%s" among %j: %s', async (asked, found, error) => {
    expect(await tell(asked, found)).toEqual({ markdown: null, error });
  });

  it('is the one of exactly that name', async () => {
    expect((await tell('presses', ['Presses', 'Presses II'])).markdown).toContain('TAS+: Presses');
  });

  it('is in Chinese where it is asked for', async () => {
    const { markdown } = await tell('Presses', ['Presses'], DEAL, 'zh-CN');
    expect(markdown).toContain('| 7 方案契合 | 否 | 是 |');
  });
});
