import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CreditableContract,
  type CreditedAccount,
  type CreditValues,
  creditFor,
  isCreditable,
  quarterOf,
  reversed,
  shareOf,
} from '../../../src/domain/credit/credit.ts';
import { CREDIT_ROLES, recordShares, type SharesSince } from '../../../src/domain/credit/shares.ts';
import { creditTotals } from '../../../src/domain/credit/totals.ts';
import { day, TODAY } from '../support/records.ts';

const MICROS = 1_000_000;

const contract = (fields: Partial<CreditableContract> = {}): CreditableContract => ({
  id: 'contract-1',
  name: 'Frame',
  companyId: 'company-1',
  status: 'ACTIVE',
  amountMicros: 120_000 * MICROS,
  currencyCode: 'USD',
  signedOn: day('2026-05-20'),
  startedOn: day('2026-06-01'),
  terminatedOn: null,
  wasActive: false,
  ...fields,
});

const account = (fields: Partial<CreditedAccount> = {}): CreditedAccount => ({
  id: 'account-1',
  members: { REGIONAL_OWNER: 'rep', DIRECTOR: 'director' },
  history: [{ since: day('2026-01-01'), shares: { REGIONAL_OWNER: 100, DIRECTOR: 50 } }],
  ...fields,
});

const CREDITED: CreditValues = {
  name: 'Frame, director',
  companyId: 'company-1',
  keyAccountId: 'account-1',
  memberId: 'director',
  share: 50,
  amountMicros: 60_000 * MICROS,
  currencyCode: 'USD',
  creditState: 'CREDITED',
  creditedOn: day('2026-05-20'),
  quarter: '2026-Q2',
};

const director = (
  of: CreditableContract,
  covered: CreditedAccount | null = account(),
  stored: CreditValues | null = null,
) => creditFor('DIRECTOR', of, covered, stored, TODAY, 'en');

describe('a contract', () => {
  it('credits both lines when it is active', () => {
    expect(director(contract())).toEqual(CREDITED);
    expect(creditFor('REGIONAL_OWNER', contract(), account(), null, TODAY, 'en')).toEqual({
      ...CREDITED,
      name: 'Frame, regional owner',
      memberId: 'rep',
      share: 100,
      amountMicros: 120_000 * MICROS,
    });
  });

  it.each<[string, Partial<CreditableContract>, Partial<CreditValues>]>([
    ['without a signing day, on its first day', { signedOn: null }, { creditedOn: day('2026-06-01') }],
    [
      'without any day, on the day it is first credited',
      { signedOn: null, startedOn: null },
      { creditedOn: TODAY },
    ],
    [
      'in the quarter of its signing',
      { signedOn: day('2026-10-01') },
      { creditedOn: day('2026-10-01'), quarter: '2026-Q4' },
    ],
    ['in its currency', { currencyCode: 'EUR' }, { currencyCode: 'EUR' }],
    ['without an amount, with nothing', { amountMicros: null }, { amountMicros: 0 }],
    ['without a name', { name: ' ' }, { name: 'Contract, director' }],
    ['that expired, once it was active', { status: 'EXPIRED', wasActive: true }, {}],
    [
      'that was terminated in its term',
      { status: 'TERMINATED', wasActive: true, terminatedOn: day('2026-06-01') },
      {},
    ],
    ['that was terminated on an unknown day', { status: 'TERMINATED', wasActive: true }, {}],
  ])('%s', (_name, fields, expected) => {
    expect(director(contract(fields))).toEqual({ ...CREDITED, ...expected });
  });

  it.each<[string, Partial<CreditableContract>]>([
    ['a draft', { status: 'DRAFT', wasActive: true }],
    ['of no status', { status: null, wasActive: true }],
    [
      'terminated before it began',
      { status: 'TERMINATED', wasActive: true, terminatedOn: day('2026-05-31') },
    ],
    ['expired, and never seen active', { status: 'EXPIRED' }],
    ['terminated, and never seen active', { status: 'TERMINATED', terminatedOn: day('2026-06-10') }],
  ])('%s is credited to nobody, and what was credited is taken back', (_name, fields) => {
    expect(isCreditable(contract(fields))).toBe(false);
    expect(director(contract(fields))).toBeNull();
    expect(director(contract(fields), account(), CREDITED)).toEqual({
      ...CREDITED,
      amountMicros: 0,
      creditState: 'REVERSED',
    });
  });
});

describe('the coverage', () => {
  it('of now says who is credited', () => {
    const covered = account({ members: { REGIONAL_OWNER: 'rep', DIRECTOR: 'other' } });
    expect(director(contract(), covered, CREDITED)).toEqual({ ...CREDITED, memberId: 'other' });
  });

  it('without a member in the role takes the credit back, and gives it back with one', () => {
    const uncovered = account({ members: { REGIONAL_OWNER: 'rep', DIRECTOR: null } });
    expect(director(contract(), uncovered)).toBeNull();
    const taken = director(contract(), uncovered, CREDITED);
    expect(taken).toEqual({ ...CREDITED, amountMicros: 0, creditState: 'REVERSED' });
    expect(director(contract(), account(), taken)).toEqual(CREDITED);
  });

  it('that is gone takes the credit back', () => {
    expect(director(contract(), null)).toBeNull();
    expect(director(contract(), null, CREDITED)).toEqual(reversed(CREDITED));
  });

  it('of the day of signing says how much', () => {
    const later: SharesSince = { since: day('2026-05-21'), shares: { REGIONAL_OWNER: 10, DIRECTOR: 10 } };
    const changed = account({ history: [...account().history, later] });
    expect(director(contract(), changed)).toEqual(CREDITED);
    expect(director(contract({ signedOn: day('2026-05-21') }), changed)).toMatchObject({
      share: 10,
      amountMicros: 12_000 * MICROS,
    });
  });

  it('whose share nobody knows credits nothing new, and leaves what is there', () => {
    const unknown = account({
      history: [{ since: TODAY, shares: { REGIONAL_OWNER: 100, DIRECTOR: null } }],
    });
    expect(director(contract(), unknown)).toBeNull();
    expect(director(contract(), unknown, CREDITED)).toEqual(CREDITED);
  });
});

it.each([
  [100, 50, 50],
  [101, 50, 51],
  [-101, 50, -50],
  [99, 33, 33],
  [1_000_000, 0, 0],
  [1_000_000, 12.5, 125_000],
  // 4 billion units at 99 %: the product is far beyond 2^53.
  [4_000_000_001_000_001, 99, 3_960_000_000_990_001],
])('of %s micros, %s %% are %s', (amount, share, expected) => {
  expect(shareOf(amount, share)).toBe(expected);
});

it.each([
  ['2026-01-01', '2026-Q1'],
  ['2026-03-31', '2026-Q1'],
  ['2026-04-01', '2026-Q2'],
  ['2026-12-31', '2026-Q4'],
])('%s is in %s', (on, quarter) => {
  expect(quarterOf(day(on))).toBe(quarter);
});

/** What a workspace looks like to the rule at one moment. */
type Situation = { contract: CreditableContract; account: CreditedAccount | null };

const anyMember = fc.constantFrom(null, 'one', 'two');
const anyStatus = fc.constantFrom('DRAFT', 'ACTIVE', 'EXPIRED', 'TERMINATED', null);
const anyDay = fc.option(fc.integer({ min: TODAY - 300, max: TODAY + 300 }), { nil: null });
const anyChange = fc.record(
  {
    status: anyStatus,
    amountMicros: fc.option(fc.integer({ min: 0, max: 10 ** 12 }), { nil: null }),
    signedOn: anyDay,
    startedOn: anyDay,
    terminatedOn: anyDay,
    members: fc.record({ REGIONAL_OWNER: anyMember, DIRECTOR: anyMember }),
    hasAccount: fc.boolean(),
  },
  { requiredKeys: [] },
);
type Change = Partial<Omit<CreditableContract, 'id'>> & {
  members?: CreditedAccount['members'];
  hasAccount?: boolean;
};

const applied = (changes: readonly Change[]): Situation => {
  const { members, hasAccount = true, ...fields }: Change = Object.assign({}, ...changes);
  return {
    contract: contract(fields),
    account: hasAccount ? account(members === undefined ? {} : { members }) : null,
  };
};

/** The credits after a rule that saw every step. */
const creditsAfter = (steps: readonly Situation[]): (CreditValues | null)[] => {
  let stored: (CreditValues | null)[] = CREDIT_ROLES.map(() => null);
  let wasActive = false;
  for (const step of steps) {
    wasActive ||= step.contract.status === 'ACTIVE';
    stored = CREDIT_ROLES.map((role, index) =>
      creditFor(role, { ...step.contract, wasActive }, step.account, stored[index] ?? null, TODAY, 'en'),
    );
  }
  return stored;
};

const counted = (credits: readonly (CreditValues | null)[]): (CreditValues | null)[] =>
  credits.map((credit) => (credit?.creditState === 'CREDITED' ? credit : null));

describe('whatever happens', () => {
  it('what counts in the end follows from the end, not from the way there', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 6 }), (changes) => {
        const steps = changes.map((_, index) => applied(changes.slice(0, index + 1)));
        const signed = applied([]);
        const direct = creditsAfter([signed, applied(changes)]);
        expect(counted(creditsAfter([signed, ...steps]))).toEqual(counted(direct));
      }),
    );
  });

  it('changes of different things may come in any order', () => {
    const changes: Change[] = [
      { amountMicros: 77 * MICROS },
      { signedOn: day('2026-06-05') },
      { members: { REGIONAL_OWNER: 'two', DIRECTOR: 'one' } },
      { status: 'TERMINATED', terminatedOn: day('2026-06-20') },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(changes, { minLength: changes.length }), (shuffled) => {
        const steps = shuffled.map((_, index) => applied(shuffled.slice(0, index + 1)));
        expect(creditsAfter([applied([]), ...steps])).toEqual(creditsAfter([applied([]), applied(changes)]));
      }),
    );
  });

  it('a rule that looks again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 4 }), (changes) => {
        const steps = [applied([]), applied(changes)];
        expect(creditsAfter([...steps, applied(changes)])).toEqual(creditsAfter(steps));
      }),
    );
  });

  it('each line is credited with its share of what was sold', () => {
    const share = fc.integer({ min: 0, max: 100 });
    const sold = fc.array(fc.integer({ min: 0, max: 10 ** 15 }), { maxLength: 20 });
    fc.assert(
      fc.property(sold, share, share, (amounts, REGIONAL_OWNER, DIRECTOR) => {
        const { history } = recordShares([], { REGIONAL_OWNER, DIRECTOR }, TODAY);
        const covered = account({ history });
        const total = (role: (typeof CREDIT_ROLES)[number]) =>
          amounts
            .map((amountMicros) => creditFor(role, contract({ amountMicros }), covered, null, TODAY, 'en'))
            .reduce((sum, credit) => sum + (credit?.amountMicros ?? 0), 0);
        const whole = amounts.reduce((sum, amount) => sum + amount, 0);
        const tolerance = amounts.length / 2 + 4;
        expect(Math.abs(total('REGIONAL_OWNER') - (whole * REGIONAL_OWNER) / 100)).toBeLessThanOrEqual(
          tolerance,
        );
        expect(Math.abs(total('DIRECTOR') - (whole * DIRECTOR) / 100)).toBeLessThanOrEqual(tolerance);
      }),
    );
  });
});

it('totals add up what one member earned in a quarter, role and currency', () => {
  const credit = (memberId: string, quarter: string, amount: number, currencyCode = 'USD') => ({
    memberId,
    member: memberId.toUpperCase(),
    quarter,
    role: 'DIRECTOR' as const,
    currencyCode,
    amountMicros: amount * MICROS,
  });
  expect(
    creditTotals([
      credit('b', '2026-Q2', 5),
      credit('a', '2026-Q2', 1),
      credit('a', '2026-Q1', 0.5),
      credit('a', '2026-Q2', 2.25),
      credit('a', '2026-Q2', 7, 'EUR'),
    ]).map(({ member, quarter, currencyCode, amount }) => [quarter, member, currencyCode, amount]),
  ).toEqual([
    ['2026-Q1', 'A', 'USD', 0.5],
    ['2026-Q2', 'A', 'EUR', 7],
    ['2026-Q2', 'A', 'USD', 3.25],
    ['2026-Q2', 'B', 'USD', 5],
  ]);
});
