import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src/domain/account/account.ts';
import { newCreditId } from '../../../src/domain/account/new-records.ts';
import type { StoredCredit } from '../../../src/domain/account/programme-records.ts';
import { judgeCredits } from '../../../src/domain/credit/credits-rule.ts';
import {
  aContext,
  aContract,
  aCredit,
  aDeal,
  aKeyAccount,
  anAccount,
  day,
  usd,
} from '../../support/account.ts';

const MICROS = 1_000_000;
const context = aContext();

const keyAccount = aKeyAccount({
  regionalOwnerId: 'rep',
  directorId: 'director',
  coverageHistory: {
    history: [
      {
        since: day('2026-01-01'),
        shares: { REGIONAL_OWNER: 100, DIRECTOR: 50 },
        members: { REGIONAL_OWNER: 'rep', DIRECTOR: 'director' },
      },
    ],
    unreadable: [],
  },
});

const signed = aContract({
  name: 'Frame',
  status: 'ACTIVE',
  amount: usd(1000),
  signedOn: day('2026-02-20'),
  startsOn: day('2026-03-01'),
  // A term of one year, so that its amount is what it is worth.
  endsOn: day('2027-02-28'),
  renewals: 0,
});

const ofDirector = (overrides: Partial<StoredCredit> = {}): StoredCredit =>
  aCredit({
    id: 'credit',
    name: 'Frame, director',
    keyAccountId: 'keyAccount',
    memberId: 'director',
    creditRole: 'DIRECTOR',
    share: 50,
    amountMicros: 500 * MICROS,
    currencyCode: 'USD',
    creditState: 'CREDITED',
    creditedOn: day('2026-02-20'),
    quarter: '2026-Q1',
    termStartsOn: day('2026-03-01'),
    ...overrides,
  });

const judged = (overrides: Partial<Account>): readonly StoredCredit[] =>
  judgeCredits(anAccount({ keyAccounts: [keyAccount], ...overrides }), context).account.salesCredits;

describe('a contract', () => {
  it('is credited to both lines, each under the id that stands for it', () => {
    expect(judged({ contracts: [signed] })).toEqual([
      ofDirector({
        id: newCreditId('contract', 'REGIONAL_OWNER'),
        name: 'Frame, regional owner',
        memberId: 'rep',
        creditRole: 'REGIONAL_OWNER',
        share: 100,
        amountMicros: 1000 * MICROS,
        updatedAt: context.readAt,
        createdAt: context.readAt,
      }),
      ofDirector({
        id: newCreditId('contract', 'DIRECTOR'),
        updatedAt: context.readAt,
        createdAt: context.readAt,
      }),
    ]);
  });

  it('that is a draft, or of a company nobody covers, is credited to nobody', () => {
    expect(judged({ contracts: [{ ...signed, status: 'DRAFT' }] })).toEqual([]);
    expect(judged({ contracts: [signed], keyAccounts: [] })).toEqual([]);
  });

  it('that ended counts when it was active once: renewals are counted, or there is a credit', () => {
    const ended = { ...signed, status: 'EXPIRED' as const };
    const other = ofDirector({ id: 'other', creditRole: 'REGIONAL_OWNER', memberId: 'rep' });
    expect(judged({ contracts: [ended] })).toHaveLength(2);
    expect(judged({ contracts: [{ ...ended, renewals: null }] })).toEqual([]);
    expect(judged({ contracts: [{ ...ended, renewals: null }], salesCredits: [other] })).toHaveLength(2);
  });

  it('without a signing day counts from the first day of its first term', () => {
    const pastTerms = {
      terms: [{ startsOn: day('2025-03-01'), endsOn: day('2026-02-28'), amount: usd(900) }],
      isUnreadable: false,
      stored: null,
    };
    expect(judged({ contracts: [{ ...signed, signedOn: null, pastTerms }] })[0]).toMatchObject({
      creditedOn: day('2025-03-01'),
      quarter: '2025-Q1',
    });
  });

  it('without any day counts from the day on which it was first credited', () => {
    const contract = { ...signed, signedOn: null, startsOn: null, endsOn: null };
    const known = ofDirector({
      createdAt: new Date('2026-01-05T10:00:00.000Z'),
      termStartsOn: day('2026-01-05'),
    });
    const days = (credits: readonly StoredCredit[]) => credits.map(({ creditedOn }) => creditedOn);
    expect(days(judged({ contracts: [contract] }))).toEqual([day('2026-03-10'), day('2026-03-10')]);
    expect(days(judged({ contracts: [contract], salesCredits: [known] }))).toEqual([
      day('2026-01-05'),
      day('2026-01-05'),
    ]);
  });
});

describe('a credit', () => {
  it('that says what it should is the same record', () => {
    const stored = ofDirector();
    expect(judged({ contracts: [signed], salesCredits: [stored] })[0]).toBe(stored);
  });

  it('that somebody wrote to is put right', () => {
    const stored = ofDirector({ share: 99, amountMicros: 5 });
    expect(judged({ contracts: [signed], salesCredits: [stored] })[0]).toEqual(ofDirector());
  });

  it.each([
    ['whose contract is gone', { contractId: null, contractCompanyId: null }],
    ['whose contract has no company', { contractCompanyId: null }],
    ['whose contract is not there any more', { contractId: 'former' }],
  ])('%s is taken back, and goes on saying what it said', (_name, values) => {
    const stored = ofDirector(values);
    const contracts = stored.contractId === 'former' ? [signed] : [];
    expect(judged({ contracts, salesCredits: [stored] })[0]).toEqual({
      ...stored,
      amountMicros: 0,
      creditState: 'REVERSED',
    });
  });

  it.each([
    ['of no known role', { creditRole: null }],
    ['that was taken back', { contractId: null, amountMicros: 0, creditState: 'REVERSED' as const }],
  ])('%s is left alone', (_name, values) => {
    const stored = ofDirector(values);
    expect(judged({ salesCredits: [stored] })[0]).toBe(stored);
  });

  it('of a contract that moved to another company is left to that one, and says nothing else', () => {
    const stored = ofDirector({ contractCompanyId: 'other' });
    expect(judged({ salesCredits: [stored] })[0]).toEqual({ ...stored, companyId: 'other' });
  });

  it('of a contract that came from another company goes with it', () => {
    const stored = ofDirector({ companyId: 'other', keyAccountId: 'former', memberId: 'somebody' });
    expect(judged({ contracts: [signed], salesCredits: [stored] })[0]).toEqual(ofDirector());
  });

  it('whose company is not there any more is taken back', () => {
    const here = ofDirector({ contractCompanyId: 'gone' });
    const elsewhere = ofDirector({ id: 'else', contractId: 'elsewhere', contractCompanyId: 'living' });
    const contract = { ...signed, companyId: 'gone' };
    const after = judged({
      company: null,
      keyAccounts: [],
      contracts: [contract],
      salesCredits: [here, elsewhere],
    });
    expect(after).toEqual([{ ...here, amountMicros: 0, creditState: 'REVERSED' }, elsewhere]);
  });
});

describe('who is credited', () => {
  const elsewhere = { keyAccountId: 'absorbed', memberId: 'somebody', share: 40, amountMicros: 400 * MICROS };
  const cases: [string, Partial<StoredCredit>, Partial<StoredCredit>][] = [
    ['whom the key account of before credited stays', elsewhere, elsewhere],
    [
      'so does a member whom no history names',
      { memberId: 'somebody', share: 40, amountMicros: 400 * MICROS },
      { memberId: 'somebody', share: 40, amountMicros: 400 * MICROS },
    ],
    // 1,000 × 40 % is what it is worth, whatever stood there.
    ['and follows the amount', { ...elsewhere, amountMicros: 5 }, elsewhere],
    ['but not on another day', { ...elsewhere, creditedOn: day('2026-02-19') }, {}],
    ['nor for another company', { ...elsewhere, companyId: 'absorbed' }, {}],
    ['nor without a member', { ...elsewhere, memberId: null }, {}],
    ['nor without a share', { ...elsewhere, share: null }, {}],
  ];
  it.each(cases)('%s', (_, values, expected) => {
    const [credit] = judged({ contracts: [signed], salesCredits: [ofDirector(values)] });
    expect(credit).toEqual(ofDirector(expected));
  });

  it.each([
    ['2026-02-20', {}],
    ['2026-02-21', elsewhere],
  ])('is found again where credits are made again from that day on (%s)', (from, expected) => {
    const account = anAccount({
      keyAccounts: [keyAccount],
      contracts: [signed],
      salesCredits: [ofDirector(elsewhere)],
    });
    const restated = judgeCredits(account, { ...context, restatedFrom: day(from) }).account.salesCredits;
    expect(restated[0]).toEqual(ofDirector(expected));
  });

  it('stays on record where nobody covers the account any more', () => {
    const [credit] = judged({ contracts: [signed], keyAccounts: [], salesCredits: [ofDirector()] });
    expect(credit).toEqual(ofDirector());
  });
});

describe('the credit of a term', () => {
  const year = { ...signed, amount: usd(36_500), signedOn: day('2024-02-10'), startsOn: day('2024-03-01') };
  const endless = { ...year, endsOn: null };
  /** What is on record after the first time. */
  const known = judged({ contracts: [endless] }).map((credit, index) => ({
    ...credit,
    id: `credit ${index}`,
  }));
  const amounts = (credits: readonly StoredCredit[]) =>
    credits
      .filter(({ creditRole }) => creditRole === 'REGIONAL_OWNER')
      .map(({ termStartsOn, amountMicros, creditState }) => [
        termStartsOn,
        (amountMicros ?? 0) / MICROS,
        creditState,
      ]);

  it('of an endless contract is that of each of its years', () => {
    expect(amounts(known)).toEqual([
      [day('2024-03-01'), 36_500, 'CREDITED'],
      [day('2025-03-01'), 36_500, 'CREDITED'],
      [day('2026-03-01'), 36_500, 'CREDITED'],
    ]);
  });

  it('stays once the term is over, whatever amount, rate or cover there is today; the running one follows', () => {
    const handedOver = {
      ...keyAccount,
      regionalOwnerId: 'other',
      coverageHistory: {
        ...keyAccount.coverageHistory,
        history: [
          ...keyAccount.coverageHistory.history,
          {
            since: day('2026-03-10'),
            shares: { REGIONAL_OWNER: 10, DIRECTOR: 10 },
            members: { REGIONAL_OWNER: 'other', DIRECTOR: null },
          },
        ],
      },
    };
    const after = judged({
      contracts: [{ ...endless, amount: usd(73_000) }],
      keyAccounts: [handedOver],
      salesCredits: known,
    });
    expect(amounts(after)).toEqual([
      [day('2024-03-01'), 36_500, 'CREDITED'],
      [day('2025-03-01'), 36_500, 'CREDITED'],
      [day('2026-03-01'), 73_000, 'CREDITED'],
    ]);
    expect(after.map(({ memberId, share }) => [memberId, share])).toEqual(
      known.map(({ memberId, share }) => [memberId, share]),
    );
  });

  it('is made again on purpose, from a day on', () => {
    const from = { ...context, restatedFrom: day('2025-01-01') };
    const account = anAccount({
      keyAccounts: [keyAccount],
      contracts: [{ ...endless, amount: usd(73_000) }],
      salesCredits: known,
    });
    expect(amounts(judgeCredits(account, from).account.salesCredits)).toEqual([
      [day('2024-03-01'), 36_500, 'CREDITED'],
      [day('2025-03-01'), 73_000, 'CREDITED'],
      [day('2026-03-01'), 73_000, 'CREDITED'],
    ]);
  });

  it('is taken back with its contract, and given back with it', () => {
    const back = judged({ contracts: [{ ...endless, status: 'DRAFT' }], salesCredits: known });
    expect(amounts(back).map(([, amount, state]) => [amount, state])).toEqual([
      [0, 'REVERSED'],
      [0, 'REVERSED'],
      [0, 'REVERSED'],
    ]);
    expect(amounts(judged({ contracts: [endless], salesCredits: back }))).toEqual(amounts(known));
  });

  it('that never began, as the contract had ended before, is taken back', () => {
    const stopped = { ...endless, status: 'TERMINATED' as const, terminatedOn: day('2025-12-31') };
    expect(amounts(judged({ contracts: [stopped], salesCredits: known }))).toEqual([
      [day('2024-03-01'), 36_500, 'CREDITED'],
      [day('2025-03-01'), 36_500, 'CREDITED'],
      [day('2026-03-01'), 0, 'REVERSED'],
    ]);
  });

  it('from before terms were credited stands for the first, and stays until it is restated', () => {
    const former = ofDirector({ amountMicros: 5, termStartsOn: null });
    const after = judged({ contracts: [year], salesCredits: [former] });
    expect(after.find(({ id }) => id === 'credit')).toBe(former);
    expect(after.filter(({ creditRole }) => creditRole === 'DIRECTOR')).toHaveLength(1);
  });
});

describe('a won deal', () => {
  const won = aDeal({ stage: 'CUSTOMER', amount: usd(800), closedOn: day('2026-03-05') });
  const credits = judged({ opportunities: [won] });

  it('that counts itself is credited on the day it was closed', () => {
    expect(
      credits.map(({ opportunityId, creditedOn, amountMicros }) => [opportunityId, creditedOn, amountMicros]),
    ).toEqual([
      ['opportunity', day('2026-03-05'), 800 * MICROS],
      ['opportunity', day('2026-03-05'), 400 * MICROS],
    ]);
  });

  it('gives its credit to its contract, on the same day', () => {
    const stored = credits.map((credit, index) => ({ ...credit, id: `credit ${index}` }));
    const contract = { ...signed, opportunityId: 'opportunity' };
    const after = judged({ opportunities: [won], contracts: [contract], salesCredits: stored });
    const [ofDeal, ofContract] = [
      after.filter(({ contractId }) => contractId === null),
      after.filter(({ contractId }) => contractId !== null),
    ];
    expect(ofDeal.map(({ creditState }) => creditState)).toEqual(['REVERSED', 'REVERSED']);
    expect(ofContract.map(({ creditedOn }) => creditedOn)).toEqual([day('2026-03-05'), day('2026-03-05')]);
  });

  it('that is free, lost or without an amount is credited to nobody', () => {
    expect(judged({ opportunities: [{ ...won, amount: usd(0) }] })).toEqual([]);
    expect(judged({ opportunities: [{ ...won, amount: { amount: null, currency: 'USD' } }] })).toEqual([]);
    expect(judged({ opportunities: [{ ...won, stage: 'LOST' }] })).toEqual([]);
  });

  // Twelve months from the day after it was closed.
  it('for months is credited on the day it was closed, for the term that begins after it', () => {
    expect(
      judged({ opportunities: [{ ...won, termMonths: 12 }] }).map(
        ({ creditedOn, termStartsOn, amountMicros }) => [creditedOn, termStartsOn, amountMicros],
      ),
    ).toEqual([
      [day('2026-03-05'), day('2026-03-06'), 800 * MICROS],
      [day('2026-03-05'), day('2026-03-06'), 400 * MICROS],
    ]);
  });

  it('that is part of a contract is credited itself, and the contract with the rest', () => {
    const part = { ...won, partOfContractId: 'contract' };
    const after = judged({ opportunities: [part], contracts: [signed] });
    expect(
      after.map(({ contractId, creditRole, amountMicros }) => [contractId, creditRole, amountMicros]),
    ).toEqual([
      ['contract', 'REGIONAL_OWNER', 200 * MICROS],
      ['contract', 'DIRECTOR', 100 * MICROS],
      [null, 'REGIONAL_OWNER', 800 * MICROS],
      [null, 'DIRECTOR', 400 * MICROS],
    ]);
  });

  it('in a stage that is ignored is credited to nobody, and takes back what it was', () => {
    const stored = credits.map((credit, index) => ({ ...credit, id: `credit ${index}` }));
    const ignoring = { ...context, scoring: { ...context.scoring, ignoredStages: ['CUSTOMER'] } };
    const account = anAccount({ keyAccounts: [keyAccount], opportunities: [won], salesCredits: stored });
    expect(
      judgeCredits(account, ignoring).account.salesCredits.map(({ amountMicros, creditState }) => [
        amountMicros,
        creditState,
      ]),
    ).toEqual([
      [0, 'REVERSED'],
      [0, 'REVERSED'],
    ]);
  });
});

describe('a contract that was terminated', () => {
  it.each([
    ['before it began', '2026-02-28', 'REVERSED', 0],
    ['on its first day', '2026-03-01', 'CREDITED', 1],
  ])('%s', (_, terminatedOn, creditState, made) => {
    const contract = { ...signed, status: 'TERMINATED' as const, terminatedOn: day(terminatedOn) };
    expect(judged({ contracts: [contract], salesCredits: [ofDirector()] })[0]).toMatchObject({ creditState });
    expect(judged({ contracts: [contract] })).toHaveLength(2 * made);
  });

  it('on no day that is known is worth what it was', () => {
    const contract = { ...signed, status: 'TERMINATED' as const, terminatedOn: null };
    expect(judged({ contracts: [contract], salesCredits: [ofDirector()] })[0]?.creditState).toBe('CREDITED');
  });

  it('is worth nothing without a status', () => {
    const [credit] = judged({ contracts: [{ ...signed, status: null }], salesCredits: [ofDirector()] });
    expect(credit).toMatchObject({ creditState: 'REVERSED', amountMicros: 0 });
  });
});

describe('a first day that was corrected', () => {
  const later = { ...signed, startsOn: day('2026-03-15'), endsOn: day('2027-03-14') };

  it('takes the credit of the term with it', () => {
    const after = judged({ contracts: [later], salesCredits: [ofDirector()] });
    expect(after.filter(({ creditRole }) => creditRole === 'DIRECTOR')).toEqual([
      ofDirector({ termStartsOn: day('2026-03-15') }),
    ]);
  });

  it('of two credits the nearer one goes with it, and the other stays as it is', () => {
    const far = ofDirector({ id: 'far', termStartsOn: day('2025-12-01'), creditedOn: day('2025-12-01') });
    for (const salesCredits of [
      [far, ofDirector()],
      [ofDirector(), far],
    ]) {
      const after = judged({ contracts: [later], salesCredits });
      expect(after.find(({ id }) => id === 'far')).toBe(far);
      expect(after.find(({ id }) => id === 'credit')?.termStartsOn).toBe(day('2026-03-15'));
    }
  });

  it('by years is another term', () => {
    const former = ofDirector({ termStartsOn: day('2020-03-01') });
    const after = judged({ contracts: [later], salesCredits: [former] });
    expect(after[0]).toBe(former);
    expect(after.filter(({ creditRole }) => creditRole === 'DIRECTOR')).toHaveLength(2);
  });
});
