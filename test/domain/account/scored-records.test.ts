/** The records of an account as scores are counted from them. */
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src/domain/account/account.ts';
import { businessOf, scoredRecords, toContract } from '../../../src/domain/account/scored-records.ts';
import type { PastTerm } from '../../../src/domain/shared/records.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/shared/settings.ts';
import {
  aCompany,
  aContext,
  aContract,
  aDeal,
  aMonth,
  aNeed,
  anAccount,
  day,
  NO_MONEY,
  usd,
} from '../../support/account.ts';

const reading = aContext({ scoring: { ...DEFAULT_SETTINGS, ignoredStages: ['PARKED'] } });

const contractOf = (
  overrides: Parameters<typeof aContract>[0],
  opportunities: Account['opportunities'] = [],
) => toContract(aContract(overrides), { opportunities }, reading);

describe('a deal', () => {
  const frame = aContract({ id: 'frame' });
  it.each<[string, string | null, Partial<Account>, string | null, boolean]>([
    ['is part of a contract of its account', 'frame', { contracts: [frame] }, 'frame', false],
    ['is part of a contract of another account', 'frame', { contractsOfOthers: [frame] }, 'frame', false],
    ['was part of a contract that is gone', 'frame', {}, null, true],
    ['is part of none', null, { contracts: [frame] }, null, false],
  ])('%s', (_name, partOfContractId, account, expected, isGone) => {
    const deal = aDeal({ partOfContractId, closeDate: '2026-03-10T23:30:00.000Z' });
    const [read] = businessOf(anAccount({ ...account, opportunities: [deal] }), reading).opportunities;
    expect(read?.partOfContractId).toBe(expected);
    expect(read?.isPartOfGone ?? false).toBe(isGone);
    expect(read?.closeDate).toBe(day('2026-03-10'));
  });
});

describe('a contract has the months of the deal that it was signed for', () => {
  const term = (stage: string, months: number | null) => ({ stage, months });
  it.each<[string, Parameters<typeof aContract>[0], Account['opportunities'], number | null]>([
    [
      'of its own account, whatever was stored of it',
      { opportunityId: 'opportunity', opportunityTerm: term('CUSTOMER', 6) },
      [aDeal({ termMonths: 24 })],
      24,
    ],
    [
      'of another account, as it is stored beside it',
      { opportunityId: 'elsewhere', opportunityTerm: term('CUSTOMER', 6) },
      [aDeal({ termMonths: 24 })],
      6,
    ],
    ['none, of one in the trash', { opportunityId: 'gone' }, [aDeal({ termMonths: 24 })], null],
    ['none, of one that counts nowhere', { opportunityTerm: term('PARKED', 6) }, [], null],
  ])('%s', (_name, overrides, opportunities, expected) => {
    expect(contractOf(overrides, opportunities).dealMonths).toBe(expected);
  });
});

describe('a contract', () => {
  const earlierAmounts = [{ until: day('2026-01-01'), amount: usd(5) }];
  const pastTerm = (startsOn: string): PastTerm => ({
    startsOn: day(startsOn),
    endsOn: day(startsOn) + 364,
    amount: usd(1),
  });

  it('has amounts that stood before only while the present one says from when it holds', () => {
    expect(contractOf({ earlierAmounts }).earlierAmounts).toEqual([]);
    const stepped = contractOf({ earlierAmounts, amountFrom: day('2026-01-01') });
    expect(stepped.earlierAmounts).toEqual(earlierAmounts);
  });

  it.each([
    ['of a company', { companyId: 'company' }, true],
    ["of its deal's company", { companyId: null, opportunityCompanyId: 'company' }, true],
    ['of none', { companyId: null, opportunityCompanyId: null }, false],
  ])('is one %s', (_name, overrides, expected) => {
    expect(contractOf(overrides).hasCompany).toBe(expected);
  });

  it('has its terms in order, and says that some of them can not be read', () => {
    const terms = [pastTerm('2025-01-01'), pastTerm('2023-01-01'), pastTerm('2024-01-01')];
    const readable = contractOf({ pastTerms: { terms, isUnreadable: false, stored: null } });
    expect(readable.pastTerms.map(({ startsOn }) => startsOn)).toEqual(
      [terms[1], terms[2], terms[0]].map((one) => one?.startsOn),
    );
    expect(readable).not.toHaveProperty('hasUnreadableTerms');
    const half = contractOf({ pastTerms: { terms, isUnreadable: true, stored: 'x' } });
    expect(half.hasUnreadableTerms).toBe(true);
  });

  it('tells of slips by what is typed on it, and of none otherwise', () => {
    const term = { startsOn: day('2026-01-01'), endsOn: day('2026-06-30') };
    expect(contractOf({ ...term, noticeMonths: 3 })).not.toHaveProperty('slips');
    expect(contractOf({ ...term, noticeMonths: 12 }).slips).toEqual(['NOTICE_LONGER_THAN_TERM']);
    // An amount that holds from before the term is a slip only where no term came before.
    const early = { ...term, amountFrom: day('2025-06-01') };
    expect(contractOf(early).slips).toEqual(['AMOUNT_FROM_BEFORE_START']);
    const renewed = { terms: [pastTerm('2025-01-01')], isUnreadable: false, stored: null };
    expect(contractOf({ ...early, pastTerms: renewed })).not.toHaveProperty('slips');
  });

  it('of another account is read alike', () => {
    const others = businessOf(anAccount({ contractsOfOthers: [aContract({ id: 'b' })] }), reading);
    expect(others.contractsOfOthers).toEqual([contractOf({ id: 'b' })]);
  });
});

describe('a need', () => {
  const needOf = (overrides: Parameters<typeof aNeed>[0]) =>
    scoredRecords(anAccount({ accountNeeds: [aNeed(overrides)] }), aCompany(), reading).needs[0];
  const became = (stage: string) => ({ opportunity: { id: 'deal', stage, companyId: 'company' } });

  it.each<[string, Parameters<typeof aNeed>[0], string | null]>([
    ['an open deal', became('MEETING'), 'deal'],
    ['a won deal', became('CUSTOMER'), 'deal'],
    ['a lost deal, which does not stand for it', became('LOST'), null],
    ['nothing yet', {}, null],
  ])('has become %s', (_name, overrides, expected) => {
    expect(needOf(overrides)?.opportunityId).toBe(expected);
  });

  it('is open by its state, and has a horizon that is known', () => {
    expect(needOf({ horizon: 'WITHIN_3_MONTHS' })).toMatchObject({
      isOpen: true,
      horizon: 'WITHIN_3_MONTHS',
      estimatedValue: NO_MONEY,
    });
    expect(needOf({ needState: 'COVERED', horizon: 'SOME_DAY' })).toMatchObject({
      isOpen: false,
      horizon: null,
    });
  });
});

it('the month before is the one of the company itself', () => {
  const months = ['2026-02-01', '2026-03-01', '2026-01-01'].map((month, score) =>
    aMonth({ id: month, month, score }),
  );
  const read = (closenessScores: Account['closenessScores']) =>
    scoredRecords(anAccount({ closenessScores }), aCompany(), reading).previousMonth?.score;
  expect(read(months)).toBe(0);
  expect(read(months.slice(1))).toBeUndefined();
});
