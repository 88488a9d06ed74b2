/** What the timeline is told of changes that move money: which, in which words, and what is not told. */
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src/domain/account/account.ts';
import type { StoredContract, StoredDeal } from '../../../src/domain/account/business-records.ts';
import { countedRecords } from '../../../src/domain/account/counted-records.ts';
import type { StoredKeyAccount } from '../../../src/domain/account/programme-records.ts';
import type { Context, Rule } from '../../../src/domain/account/rule.ts';
import { judgeTerms } from '../../../src/domain/contract/rule.ts';
import { judgeCoverage, restatedHistory } from '../../../src/domain/credit/coverage-rule.ts';
import { membersToName } from '../../../src/domain/credit/told-coverage.ts';
import { judgeClosing } from '../../../src/domain/opportunity/closing-rule.ts';
import type { AppNote } from '../../../src/domain/shared/papers.ts';
import {
  aCompany,
  aContext,
  aContract,
  aDeal,
  aKeyAccount,
  anAccount,
  day,
  NO_MONEY,
  usd,
} from '../../support/account.ts';

const NOW = new Date('2026-03-10T12:30:00.000Z');
const BY_ANN = { changedBy: 'Ann Lee', isChangedByHand: true, updatedAt: NOW };
const BY_APP = { changedBy: null, isChangedByHand: false, updatedAt: NOW };

/** Judges an account as it stands, so that everything of it is known, and answers it as it is on record then. */
function known(rule: Rule, account: Account, context?: Context): Account {
  const judged = rule(account, context ?? aContext()).account;
  const { company } = judged;
  return { ...judged, company: company && { ...company, countedRecords: countedRecords(judged) } };
}

const texts = (notes: readonly AppNote[] = []): string[] =>
  notes.map(({ title, markdown }) =>
    [title, ...markdown.split('\n').filter((line) => line !== '')].join(' | '),
  );

const contract = aContract({
  name: 'Frame',
  status: 'ACTIVE',
  amount: usd(100_000),
  startsOn: day('2026-01-01'),
  endsOn: day('2026-12-31'),
  signedOn: day('2025-12-01'),
});

function tellOfContract(
  values: Partial<StoredContract>,
  {
    first = contract,
    context = aContext(),
    by = BY_ANN,
  }: { first?: StoredContract; context?: Context; by?: typeof BY_ANN | typeof BY_APP } = {},
) {
  const before = known(judgeTerms, anAccount({ contracts: [first], keyAccounts: [aKeyAccount()] }));
  const [stored = first] = before.contracts;
  return judgeTerms({ ...before, contracts: [{ ...stored, ...by, ...values }] }, context);
}

describe('of a contract', () => {
  it.each<[string, Partial<StoredContract>, string[]]>([
    ['its amount', { amount: usd(120_000.5) }, ['- Amount: 100,000 USD → 120,000.5 USD']],
    [
      'its currency',
      { amount: { amount: 100_000, currency: 'EUR' } },
      ['- Amount: 100,000 USD → 100,000 EUR'],
    ],
    ['what its amount is for', { amountPer: 'YEAR' }, ['- Amount per: empty → Year']],
    ['since when it holds', { amountFrom: day('2026-07-01') }, ['- Amount valid from: empty → 1 Jul 2026']],
    ['its start', { startsOn: day('2026-02-01') }, ['- Starts on: 1 Jan 2026 → 1 Feb 2026']],
    ['its end', { endsOn: null }, ['- Ends on: 31 Dec 2026 → empty']],
    ['its signing', { signedOn: day('2025-12-02') }, ['- Signed on: 1 Dec 2025 → 2 Dec 2025']],
    [
      'its termination',
      { status: 'TERMINATED', terminatedOn: day('2026-06-30') },
      ['- Status: Active → Terminated', '- Terminated on: empty → 30 Jun 2026'],
    ],
  ])('%s', (_case, values, lines) => {
    const { notes } = tellOfContract(values);
    expect(texts(notes)).toEqual([['Contract changed: Frame', 'Changed by Ann Lee.', ...lines].join(' | ')]);
    expect(notes?.[0]?.subjects).toEqual([
      { object: 'company', id: 'company' },
      { object: 'keyAccount', id: 'keyAccount' },
    ]);
  });

  it.each<[string, Partial<StoredContract>]>([
    ['nothing that moves money', { name: 'Frame 2', noticeMonths: 3 }],
    ['its status alone', { status: 'TERMINATED' }],
    ['nothing', {}],
  ])('%s is told nothing of', (_case, values) => {
    expect(tellOfContract(values).notes).toEqual([]);
  });

  it('what the app changed is not told, then or later', () => {
    const renewing = { ...contract, autoRenews: true };
    const later = aContext({ readAt: new Date('2027-01-05T12:00:00.000Z') });
    const { account, notes } = tellOfContract(
      { autoRenews: true },
      { first: renewing, context: later, by: BY_APP },
    );
    expect(account.contracts[0]?.startsOn).toBe(day('2027-01-01'));
    expect(notes).toEqual([]);
    const [renewed = contract] = account.contracts;
    const renamed = { ...account, contracts: [{ ...renewed, ...BY_ANN, name: 'Frame 2' }] };
    expect(judgeTerms(renamed, later).notes).toEqual([]);
  });

  it('what the app wrote last is nobody’s change, whatever is remembered', () => {
    expect(tellOfContract({ amount: usd(1) }, { by: BY_APP }).notes).toEqual([]);
  });

  it('one that is seen for the first time tells nothing', () => {
    const account = anAccount({ contracts: [{ ...contract, ...BY_ANN }] });
    expect(judgeTerms(account, aContext()).notes).toEqual([]);
  });

  it('one that was remembered before changes were told tells nothing', () => {
    const memory = { amount: usd(1), amountFrom: null, previous: null, opportunityId: null };
    const company = aCompany({ contractMemory: { contract: memory } });
    const { notes, account } = judgeTerms(
      anAccount({ company, contracts: [{ ...contract, ...BY_ANN }] }),
      aContext(),
    );
    expect(notes).toEqual([]);
    expect(account.company?.contractMemory.contract?.terms?.status).toBe('ACTIVE');
  });

  it.each<[string, string, string[]]>([
    ['on the day it was made', '2026-03-10T08:00:00.000Z', []],
    ['later', '2026-03-09T08:00:00.000Z', ['- Status: Draft → Active', '- Amount: empty → 5 USD']],
  ])('what is typed first %s', (_case, createdAt, lines) => {
    const first = { ...contract, createdAt: new Date(createdAt), status: 'DRAFT' as const, amount: NO_MONEY };
    const { notes } = tellOfContract({ status: 'ACTIVE', amount: usd(5) }, { first });
    const told = ['Contract changed: Frame', 'Changed by Ann Lee.', ...lines].join(' | ');
    expect(texts(notes)).toEqual(lines.length === 0 ? [] : [told]);
  });

  it('of no company has no timeline', () => {
    const account = anAccount({ company: null, contracts: [{ ...contract, companyId: null, ...BY_ANN }] });
    expect(judgeTerms(account, aContext()).notes).toEqual([]);
  });

  it('who judges the same reading makes the same note; a change that comes back makes another one', () => {
    const first = tellOfContract({ amount: usd(120_000) });
    expect(tellOfContract({ amount: usd(120_000) }).notes).toEqual(first.notes);
    const amounts = [100_000, 120_000, 100_000];
    const keys: string[] = [];
    let { account } = first;
    for (const amount of amounts) {
      const [stored = contract] = account.contracts;
      const next = judgeTerms(
        { ...account, contracts: [{ ...stored, ...BY_ANN, amount: usd(amount) }] },
        aContext(),
      );
      keys.push(...(next.notes ?? []).map(({ key }) => key));
      account = next.account;
    }
    expect(new Set([first.notes?.[0]?.key, ...keys]).size).toBe(4);
  });

  it('in Chinese', () => {
    const { notes } = tellOfContract(
      { status: 'TERMINATED', amount: usd(120_000), endsOn: null },
      { context: aContext({ language: 'zh-CN' }) },
    );
    expect(texts(notes)).toEqual([
      '合同已更改：Frame | 更改人：Ann Lee。 | - 状态：生效中 → 已终止 | - 金额：100,000 USD → 120,000 USD | - 结束日期：2026 年 12 月 31 日 → 空',
    ]);
  });
});

const deal = aDeal({ stage: 'CUSTOMER', closedOn: day('2026-02-01') });

function tellOfDeal(
  values: Partial<StoredDeal>,
  {
    first = deal,
    language = 'en' as const,
    by = BY_ANN,
  }: { first?: StoredDeal; language?: 'en' | 'zh-CN'; by?: typeof BY_ANN | typeof BY_APP } = {},
) {
  const before = known(judgeClosing, anAccount({ opportunities: [first], contracts: [contract] }));
  const [stored = first] = before.opportunities;
  return judgeClosing(
    { ...before, opportunities: [{ ...stored, ...by, ...values }] },
    aContext({ language }),
  );
}

describe('of a deal', () => {
  it.each<[string, Partial<StoredDeal>, string]>([
    ['another day of closing', { closedOn: day('2025-12-31') }, '- Closed on: 1 Feb 2026 → 31 Dec 2025'],
    ['a contract of the account', { partOfContractId: 'contract' }, '- Part of contract: empty → Frame'],
    [
      'a contract of others',
      { partOfContractId: 'elsewhere' },
      '- Part of contract: empty → a contract that this account does not have',
    ],
  ])('%s', (_case, values, line) => {
    const { notes } = tellOfDeal(values);
    expect(texts(notes)).toEqual([`Opportunity changed: Presses | Changed by Ann Lee. | ${line}`]);
    expect(notes?.[0]?.subjects).toEqual([
      { object: 'company', id: 'company' },
      { object: 'opportunity', id: 'opportunity' },
    ]);
  });

  it('an open deal that says nothing is remembered by having been counted', () => {
    const first = aDeal({ stage: 'PROPOSAL' });
    const { notes, account } = tellOfDeal({ partOfContractId: 'contract' }, { first });
    expect(texts(notes)).toEqual([
      'Opportunity changed: Presses | Changed by Ann Lee. | - Part of contract: empty → Frame',
    ]);
    expect(account.company?.dealMemory).toEqual({
      opportunity: { closedOn: null, partOfContractId: 'contract', told: 1 },
    });
    const memories = tellOfDeal({}, { first }).account.company?.dealMemory;
    expect(memories).toEqual({});
  });

  it('the day that the app fills in when it is closed, and takes away when it is opened again', () => {
    const first = aDeal({ stage: 'PROPOSAL' });
    const closed = tellOfDeal({ stage: 'CUSTOMER' }, { first });
    expect(closed.account.opportunities[0]?.closedOn).toBe(day('2026-03-10'));
    expect(closed.notes).toEqual([]);
    const opened = tellOfDeal({ stage: 'PROPOSAL' });
    expect(opened.account.opportunities[0]?.closedOn).toBeNull();
    expect(opened.notes).toEqual([]);
  });

  it('one that is seen for the first time, or was changed by the app, tells nothing', () => {
    const account = anAccount({ opportunities: [{ ...deal, ...BY_ANN }] });
    expect(judgeClosing(account, aContext()).notes).toEqual([]);
    expect(tellOfDeal({ closedOn: day('2025-12-31') }, { by: BY_APP }).notes).toEqual([]);
  });

  it('in Chinese', () => {
    expect(texts(tellOfDeal({ partOfContractId: 'contract' }, { language: 'zh-CN' }).notes)).toEqual([
      '商机已更改：Presses | 更改人：Ann Lee。 | - 所属合同：空 → Frame',
    ]);
  });
});

const covered = aKeyAccount({
  regionalOwnerId: 'rep',
  directorId: null,
  ownerCreditShare: 100,
  directorCreditShare: 50,
});

const NAMES = new Map([
  ['rep', 'Rita Rep'],
  ['other', 'Otto Other'],
]);

function tellOfCoverage(
  values: Partial<StoredKeyAccount>,
  { first = covered, language = 'en' as const }: { first?: StoredKeyAccount; language?: 'en' | 'zh-CN' } = {},
) {
  const before = known(
    judgeCoverage,
    anAccount({ keyAccounts: [first] }),
    aContext({ readAt: new Date('2026-03-01T12:00:00.000Z') }),
  );
  const [stored = first] = before.keyAccounts;
  const account = { ...before, keyAccounts: [{ ...stored, changedBy: 'Dora Director', ...values }] };
  return {
    ...judgeCoverage(account, aContext({ memberNames: NAMES, language })),
    toName: membersToName(account),
  };
}

describe('of coverage', () => {
  it.each<[string, Partial<StoredKeyAccount>, string[], string[]]>([
    [
      'another owner',
      { regionalOwnerId: 'other' },
      ['- Regional owner: Rita Rep → Otto Other'],
      ['rep', 'other'],
    ],
    ['no owner', { regionalOwnerId: null }, ['- Regional owner: Rita Rep → empty'], ['rep']],
    [
      'a member who has no name',
      { directorId: 'nameless' },
      ['- Director: empty → a member who is no longer here'],
      ['nameless'],
    ],
    [
      'shares',
      { ownerCreditShare: 80, directorCreditShare: 20 },
      ['- Owner credit: 100 % → 80 %', '- Director credit: 50 % → 20 %'],
      [],
    ],
  ])('%s', (_case, values, lines, toName) => {
    const told = tellOfCoverage(values);
    expect(texts(told.notes)).toEqual([
      ['Coverage changed: Alder Works', 'Changed by Dora Director.', ...lines].join(' | '),
    ]);
    expect(told.toName).toEqual(toName);
  });

  it.each<[string, Partial<StoredKeyAccount>]>([
    ['a share that is refused', { directorCreditShare: 101 }],
    ['what moves no money', { reviewRemark: 'Fine' }],
  ])('%s tells nothing, and asks for no names', (_case, values) => {
    expect(tellOfCoverage(values)).toMatchObject({ notes: [], toName: [] });
  });

  it('an account that is seen for the first time, or had no members on record, tells nothing', () => {
    const history = [
      { since: day('2026-01-01'), shares: { REGIONAL_OWNER: 10, DIRECTOR: 10 }, members: null },
    ];
    for (const coverageHistory of [
      { history: [], unreadable: [] },
      { history, unreadable: [] },
    ])
      expect(
        judgeCoverage(anAccount({ keyAccounts: [{ ...covered, coverageHistory }] }), aContext()).notes,
      ).toEqual([]);
  });

  it('seats that are filled on the day it is made are its first entry; a hand-over on that day is told', () => {
    const first = { ...covered, createdAt: new Date('2026-03-10T08:00:00.000Z') };
    expect(tellOfCoverage({ directorId: 'other' }, { first }).notes).toEqual([]);
    expect(texts(tellOfCoverage({ regionalOwnerId: 'other' }, { first }).notes)).toHaveLength(1);
  });

  it('each change of a day is told, one that comes back too, and after credits were restated', () => {
    let { account, notes = [] } = tellOfCoverage({ regionalOwnerId: 'other' });
    const keys = notes.map(({ key }) => key);
    for (const owner of ['rep', 'other', 'rep']) {
      const [stored = covered] = account.keyAccounts;
      const { history } = restatedHistory(
        stored.coverageHistory.history,
        {
          shares: { REGIONAL_OWNER: 100, DIRECTOR: 50 },
          members: { REGIONAL_OWNER: stored.regionalOwnerId, DIRECTOR: null },
        },
        null,
        day('2026-03-10'),
        'en',
      );
      const keyAccounts = [
        { ...stored, regionalOwnerId: owner, coverageHistory: { history, unreadable: [] } },
      ];
      ({ account, notes = [] } = judgeCoverage(
        { ...account, keyAccounts },
        aContext({ memberNames: NAMES }),
      ));
      keys.push(...notes.map(({ key }) => key));
    }
    expect(new Set(keys).size).toBe(4);
  });

  it('in Chinese', () => {
    expect(
      texts(
        tellOfCoverage({ regionalOwnerId: 'other', directorCreditShare: 20 }, { language: 'zh-CN' }).notes,
      ),
    ).toEqual([
      '客户覆盖已更改：Alder Works | 更改人：Dora Director。 | - 区域负责人：Rita Rep → Otto Other | - 总监业绩份额：50% → 20%',
    ]);
  });
});
