/** The contracts and deals of a company as far as credit goes. */
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src/domain/account/account.ts';
import { creditName } from '../../../src/domain/credit/credit-name.ts';
import { creditSources } from '../../../src/domain/credit/sources.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/shared/settings.ts';
import { aContext, aContract, aCredit, aDeal, anAccount, day, usd } from '../../support/account.ts';

const TODAY = day('2026-03-10');
const FIRST = day('2026-01-01');
const LAST = day('2026-12-31');

const context = aContext({ scoring: { ...DEFAULT_SETTINGS, ignoredStages: ['PARKED'] } });
const sources = (account: Partial<Account>) => creditSources(anAccount(account), 'company', context);

const frame = (fields: Parameters<typeof aContract>[0] = {}) =>
  aContract({ status: 'ACTIVE', amount: usd(1200), startsOn: FIRST, endsOn: LAST, ...fields });
const won = (fields: Parameters<typeof aDeal>[0] = {}) =>
  aDeal({ stage: 'CUSTOMER', amount: usd(600), closedOn: FIRST, ...fields });

const ofContract = (fields: Parameters<typeof aContract>[0] = {}) =>
  sources({ contracts: [frame(fields)] })[0];
const ofDeal = (fields: Parameters<typeof aDeal>[0] = {}, account: Partial<Account> = {}) =>
  sources({ opportunities: [won(fields)], ...account }).find(({ kind }) => kind === 'opportunity');

describe('a contract', () => {
  it('is credited by its terms, from its signing or its first day', () => {
    expect(ofContract({ opportunityId: 'd' })).toMatchObject({
      kind: 'contract',
      id: 'contract',
      name: 'Service',
      companyId: 'company',
      isCreditable: true,
      wasActive: true,
      endedOn: null,
      creditedOn: FIRST,
      dealId: 'd',
      terms: [{ first: FIRST, last: LAST, amount: 1200, currency: 'USD' }],
    });
    expect(ofContract({ signedOn: FIRST - 9 })?.creditedOn).toBe(FIRST - 9);
  });

  it('whose days are not known is one term of today', () => {
    expect(ofContract({ startsOn: null, endsOn: null })).toMatchObject({
      creditedOn: null,
      terms: [{ first: null, last: null, amount: 1200, currency: 'USD', fixedOn: TODAY }],
    });
  });

  it.each<[string, Parameters<typeof aContract>[0], boolean, boolean]>([
    ['in force', {}, true, true],
    ['of no status', { status: null }, false, false],
    ['a draft', { status: 'DRAFT' }, false, false],
    ['a draft that was in force', { status: 'DRAFT', renewals: 0 }, false, true],
    ['that ran out, and was never seen in force', { status: 'EXPIRED' }, true, false],
    ['that ran out after it was in force', { status: 'EXPIRED', renewals: 1 }, true, true],
    ['terminated before it began', { status: 'TERMINATED', terminatedOn: FIRST - 1 }, false, false],
    ['terminated on its first day', { status: 'TERMINATED', terminatedOn: FIRST }, true, false],
    ['terminated on no day', { status: 'TERMINATED' }, true, false],
    ['in force, with a day of termination', { terminatedOn: FIRST - 1 }, true, true],
  ])('%s', (_name, fields, isCreditable, wasActive) => {
    expect(ofContract(fields)).toMatchObject({ isCreditable, wasActive });
  });

  it('ends with its termination alone', () => {
    expect(ofContract({ status: 'TERMINATED', terminatedOn: TODAY })?.endedOn).toBe(TODAY);
    expect(ofContract({ terminatedOn: TODAY })?.endedOn).toBeNull();
  });

  it('keeps the terms that it was credited from', () => {
    const terms = (contractId: string, termStartsOn: number | null) =>
      sources({
        contracts: [frame({ endsOn: null, amountPer: 'YEAR', startsOn: day('2024-01-01') })],
        salesCredits: [aCredit({ contractId, termStartsOn })],
      })[0]?.terms.map(({ first }) => first);
    const yearly = ['2024-01-01', '2025-01-01', '2026-01-01'].map(day);
    expect(terms('contract', null)).toEqual(yearly);
    expect(terms('other', day('2024-06-01'))).toEqual(yearly);
    expect(terms('contract', day('2025-01-01'))).toEqual(yearly);
  });
});

describe('a won deal', () => {
  it('is credited once, on the day it was closed', () => {
    expect(ofDeal()).toMatchObject({
      kind: 'opportunity',
      id: 'opportunity',
      isCreditable: true,
      wasActive: true,
      creditedOn: FIRST,
      endedOn: null,
      dealId: null,
      terms: [{ first: FIRST, last: FIRST, amount: 600, currency: 'USD', fixedOn: FIRST }],
    });
  });

  it('has the days of its months from the day after', () => {
    expect(ofDeal({ termMonths: 12, closedOn: FIRST - 1 })?.terms).toMatchObject([
      { first: FIRST, last: LAST, fixedOn: FIRST - 1 },
    ]);
    expect(ofDeal({ closedOn: null })?.terms).toMatchObject([{ first: null, last: null, fixedOn: TODAY }]);
  });

  it.each<[string, Parameters<typeof aDeal>[0], boolean]>([
    ['that counts itself', {}, true],
    ['that is open', { stage: 'MEETING' }, false],
    ['in a stage that is ignored', { stage: 'PARKED' }, false],
    ['closed on no day', { closedOn: null }, false],
  ])('%s: credited %s', (_name, fields, isCreditable) => {
    expect(ofDeal(fields)?.isCreditable).toBe(isCreditable);
  });

  it('that a contract was signed for is credited there, and one that is part of it by itself', () => {
    const signed = { contracts: [frame({ opportunityId: 'opportunity' })] };
    expect(ofDeal({}, signed)?.isCreditable).toBe(false);
    expect(ofDeal({ partOfContractId: 'contract' }, { contracts: [frame()] })?.isCreditable).toBe(true);
    expect(
      ofDeal({ partOfContractId: 'contract', stage: 'LOST' }, { contracts: [frame()] })?.isCreditable,
    ).toBe(false);
  });

  it('for free is worth no credit', () => {
    expect(ofDeal({ amount: usd(0) })?.terms[0]?.amount).toBeNull();
  });
});

it('a credit is called after what it is for', () => {
  const name = (kind: 'contract' | 'opportunity', text: string) =>
    creditName({ kind, name: text }, 'DIRECTOR', 'en');
  expect(name('contract', 'Frame')).toContain('Frame');
  expect(name('contract', ' ')).not.toBe(name('opportunity', ' '));
  expect(name('opportunity', '')).toMatch(/deal|opportunity/i);
  expect(name('contract', '')).toMatch(/contract/i);
  expect(name('contract', 'Frame')).not.toBe(
    creditName({ kind: 'contract', name: 'Frame' }, 'REGIONAL_OWNER', 'en'),
  );
});
