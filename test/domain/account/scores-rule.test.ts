import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src/domain/account/account.ts';
import { isNewId, newMonthId } from '../../../src/domain/account/new-records.ts';
import { judgeScores } from '../../../src/domain/account/scores-rule.ts';
import { mirrorStatus } from '../../../src/domain/selection/mirror-rule.ts';
import {
  aCompany,
  aContext,
  aContract,
  aKeyAccount,
  aMonth,
  anAccount,
  aPerson,
  aPolicy,
  day,
  usd,
} from '../../support/account.ts';

const TODAY = day('2026-03-10');

const scored = (overrides: Partial<Account>, context = aContext()): Account =>
  judgeScores(anAccount(overrides), context).account;

const RECORDS: Partial<Account> = {
  contracts: [
    aContract({
      status: 'ACTIVE',
      amount: usd(365),
      startsOn: TODAY - 364,
      endsOn: TODAY,
      signedOn: TODAY - 364,
    }),
  ],
  people: [
    aPerson({ buyingRole: 'DECISION_MAKER', interactions: [{ kind: 'MEETING', day: TODAY }] }),
    aPerson({ id: 'other' }),
  ],
  keyAccounts: [aKeyAccount(), aKeyAccount({ id: 'second' })],
};

/** What comes back when the judged account has been written. */
const stored = (account: Account): Account => structuredClone(account);

describe('scores', () => {
  it('stand on the company, its people, each key account and a new row of the month', () => {
    const account = scored(RECORDS);
    const { company, people, keyAccounts, closenessScores } = account;
    expect(company?.importanceScore).toBeGreaterThan(0);
    expect(company?.closenessScore).toBeGreaterThan(0);
    expect(company?.scoreExplanation).toMatchObject({ baseCurrency: 'USD', policy: { name: 'Standard' } });
    expect(people.map(({ closeness }) => closeness)).toEqual([expect.any(Number), 0]);
    for (const { importanceScore, closenessScore, revenuePoints, revenue } of keyAccounts) {
      expect([importanceScore, closenessScore]).toEqual([company?.importanceScore, company?.closenessScore]);
      // 365 USD over 365 days, all of them in the last 365.
      expect([revenuePoints, revenue]).toEqual([expect.any(Number), usd(365)]);
    }
    expect(closenessScores).toEqual([
      expect.objectContaining({
        id: newMonthId('company', '2026-03-01'),
        companyId: 'company',
        month: '2026-03-01',
        name: 'Alder Works 2026-03',
        score: company?.closenessScore,
        updatedAt: new Date('2026-03-10T12:30:00.000Z'),
        explanation: expect.objectContaining({ score: company?.closenessScore }),
      }),
    ]);
    expect(isNewId(closenessScores[0]?.id ?? '')).toBe(true);
  });

  it('judging what stands changes no record, in whatever order keys come back', () => {
    const account = stored(scored(RECORDS));
    const { company } = account;
    if (!company) throw new Error('no company');
    const explanation = Object.entries(company.scoreExplanation as object).reverse();
    const read = { ...account, company: { ...company, scoreExplanation: Object.fromEntries(explanation) } };
    const again = judgeScores(read, aContext()).account;
    expect(again.company).toBe(read.company);
    for (const list of ['people', 'keyAccounts', 'closenessScores'] as const)
      for (const [index, record] of read[list].entries()) expect(again[list][index]).toBe(record);
  });

  it('the order of records does not matter', () => {
    const contracts = ['a', 'b', 'c'].map((id) =>
      aContract({
        id,
        status: 'ACTIVE',
        amount: { amount: 5, currency: 'XXX' },
        startsOn: TODAY,
        endsOn: TODAY,
      }),
    );
    const one = scored({ ...RECORDS, contracts });
    const other = scored({ ...RECORDS, contracts: [...contracts].reverse() });
    expect(other.company).toEqual(one.company);
  });

  it("the month's row is kept up to date, with name and explanation", () => {
    const row = aMonth({ month: '2026-03-01', score: 1 });
    const { closenessScores, company } = scored({ ...RECORDS, closenessScores: [row] });
    expect(closenessScores).toEqual([
      expect.objectContaining({ id: 'month', score: company?.closenessScore, name: 'Alder Works 2026-03' }),
    ]);
  });

  it('the trend is told against the month before', () => {
    const row = aMonth({ month: '2026-02-01', score: 100, rulesVersion: 2, aboutCompany: 'company' });
    const { closenessScores, company } = scored({ ...RECORDS, closenessScores: [row] });
    expect(company?.closenessTrend).toBe('FALLING');
    expect(closenessScores[0]).toBe(row);
    expect(closenessScores[1]?.change).toBe((company?.closenessScore ?? 0) - 100);
  });

  it('a month by an earlier edition of the rules tells no trend, and stays as it was', () => {
    const row = aMonth({ month: '2026-02-01', score: 100, aboutCompany: 'company' });
    const { closenessScores, company } = scored({ ...RECORDS, closenessScores: [row] });
    expect(company?.closenessTrend).toBe('UNKNOWN');
    expect(closenessScores[0]).toBe(row);
    expect(closenessScores[1]).toMatchObject({ change: null, rulesVersion: 2 });
  });

  it('say nothing of revenue where all of it is in a currency without a rate', () => {
    const inKroner = (amount: number) => ({ amount, currency: 'NOK' });
    const [kept] = RECORDS.contracts ?? [];
    const contract = { ...aContract(), ...kept, amount: inKroner(365) };
    const { keyAccounts } = scored({
      contracts: [contract],
      keyAccounts: [aKeyAccount({ revenue: usd(5) })],
    });
    expect(keyAccounts[0]?.revenue.amount).toBeNull();
    const mixed = scored({
      contracts: [contract, ...(RECORDS.contracts ?? [])],
      keyAccounts: [aKeyAccount()],
    });
    expect(mixed.keyAccounts[0]?.revenue).toEqual(usd(365));
  });

  it('leave a key account that shows them already as it is', () => {
    const account = stored(scored(RECORDS));
    expect(judgeScores(account, aContext()).account.keyAccounts).toEqual(account.keyAccounts);
    expect(judgeScores(account, aContext()).account.keyAccounts[0]).toBe(account.keyAccounts[0]);
  });

  it('the row of the month keeps importance, too', () => {
    const { closenessScores, company, keyAccounts } = scored({ ...RECORDS, keyAccounts: [aKeyAccount()] });
    const [keyAccount] = keyAccounts;
    expect(closenessScores[0]).toMatchObject({
      importance: company?.importanceScore,
      revenuePoints: keyAccount?.revenuePoints,
      potentialPoints: keyAccount?.potentialPoints,
      referencePoints: keyAccount?.referencePoints,
      winnabilityPoints: keyAccount?.winnabilityPoints,
      aboutCompany: 'company',
    });
  });

  it('of two rows for the month before, the own one is compared with, and the other one goes', () => {
    const own = aMonth({
      id: 'z',
      month: '2026-02-01',
      score: 100,
      rulesVersion: 2,
      aboutCompany: 'company',
    });
    const other = { ...own, id: 'a', score: 0, aboutCompany: 'absorbed' };
    const { closenessScores, company } = scored({ ...RECORDS, closenessScores: [other, own] });
    expect(company?.closenessTrend).toBe('FALLING');
    expect(closenessScores.map(({ id }) => id)).not.toContain('a');
    expect(closenessScores[0]).toBe(own);
  });

  it('the last contact stands on the person and on the company', () => {
    const met = [{ kind: 'MEETING' as const, day: day('2026-03-01') }];
    const { people, company } = scored({ people: [aPerson({ interactions: met })] });
    expect(people[0]?.lastContactOn).toBe(day('2026-03-01'));
    expect(company?.lastContactOn).toBe(day('2026-03-01'));
  });

  // Quality 0.5 × 80 = 40, density 1 − e^(−1/3) = 28.3, authority one of three, nothing commercial:
  // (45 × 40 + 15 × 28.35 + 15 × 33.33) / 100 = 27.25.
  it('without importance leave its points empty, and parts read on the scale of the score', () => {
    const known = aPerson({
      buyingRole: 'DECISION_MAKER',
      coverage: 'IN_DEPTH',
      relationshipCheckedOn: TODAY,
    });
    const { closenessScores, company, keyAccounts, people } = scored({
      people: [known],
      keyAccounts: [aKeyAccount({ importanceScore: 50, revenuePoints: 20 })],
    });
    const none = {
      revenuePoints: null,
      potentialPoints: null,
      referencePoints: null,
      winnabilityPoints: null,
    };
    expect(people[0]?.closeness).toBe(80);
    expect(company).toMatchObject({ importanceScore: null, closenessScore: 27.3 });
    expect(keyAccounts[0]).toMatchObject({ importanceScore: null, ...none });
    expect(closenessScores[0]).toMatchObject({
      score: 27.3,
      quality: 40,
      density: 28.3,
      authority: 33.3,
      commercial: 0,
      threads: 1,
      change: null,
      importance: null,
      ...none,
    });
  });

  // 50, 25, 100 and (30 + 50) / 2 points by 30, 30, 20, 20; of closeness there is only the win of nine days ago,
  // 0.2 × 0.5^(9/365) = 0.1966, and 0.3 × 0.5 as no deal is closed: 34.66, a quarter of which is the score.
  it('of a company that nobody is known at', () => {
    const company = aCompany({ potentialAnnualValue: usd(100_000), referenceValue: 5, deliveryFit: 3 });
    const won = aContract({ status: 'ACTIVE', amount: usd(200_000), signedOn: TODAY - 9 });
    const { closenessScores, keyAccounts } = scored({
      company,
      contracts: [won],
      keyAccounts: [aKeyAccount()],
    });
    const points = { revenuePoints: 50, potentialPoints: 25, referencePoints: 100, winnabilityPoints: 40 };
    expect(keyAccounts[0]).toMatchObject({ importanceScore: 50.5, ...points });
    expect(closenessScores[0]).toMatchObject({
      score: 8.7,
      quality: 0,
      density: 0,
      authority: 0,
      commercial: 34.7,
      threads: 0,
      importance: 50.5,
      ...points,
    });
  });

  it('of one kind are enough for a row, whose parts are empty without closeness', () => {
    const { closenessScores } = scored({ company: aCompany({ referenceValue: 1 }) });
    expect(closenessScores[0]).toMatchObject({
      importance: 3,
      score: null,
      quality: null,
      density: null,
      authority: null,
      commercial: null,
      threads: null,
    });
  });

  it('a company with neither score gets no row', () => {
    expect(scored({}).closenessScores).toEqual([]);
  });

  it.each<[string, Partial<Account>]>([
    ['without a company', { ...RECORDS, company: null }],
    ['whose mails were not read', { ...RECORDS, hasTraffic: false }],
    ['under a refused policy', { ...RECORDS, company: aCompany({ scoringPolicyId: 'refused' }) }],
  ])('an account %s keeps what it has', (_name, overrides) => {
    const problems = [{ code: 'WEIGHTS_ALL_ZERO', group: 'importance' }] as const;
    const policies = [aPolicy({ id: 'refused', isDefault: false, problems: [...problems] })];
    const account = anAccount(overrides);
    expect(judgeScores(account, aContext({ policies })).account).toBe(account);
  });
});

describe('what a company shows of the programme', () => {
  it.each<[string | null, Partial<Account>]>([
    ['WATCH', { keyAccounts: [aKeyAccount({ status: 'WATCH' })] }],
    ['NONE', { keyAccounts: [aKeyAccount({ status: null })] }],
    ['NONE', {}],
  ])('%s', (status, overrides) => {
    expect(mirrorStatus(anAccount(overrides), aContext()).account.company?.keyAccountStatus).toBe(status);
  });

  it('without a company there is nothing to show', () => {
    expect(mirrorStatus(anAccount({ company: null }), aContext()).account.company).toBeNull();
  });
});

it('say on the company what has no exchange rate, and no longer when it has one', () => {
  const contracts = [
    aContract({ status: 'ACTIVE', amount: { amount: 1_000_000, currency: 'EUR' }, signedOn: TODAY - 3 }),
    aContract({
      id: 'other',
      status: 'ACTIVE',
      amount: { amount: 500, currency: 'CHF' },
      signedOn: TODAY - 3,
    }),
  ];
  const left = scored({ contracts }).company?.amountsWithoutRate;
  expect(left).toBe('500 CHF · 1,000,000 EUR');
  const company = aCompany({ amountsWithoutRate: '500 CHF' });
  expect(scored({ company, contracts: [] }).company?.amountsWithoutRate).toBe('');
});
