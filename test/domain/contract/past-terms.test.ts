import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstStart, type PastTerm } from '../../../src/domain/contract/past-terms.ts';
import { settleTerm } from '../../../src/domain/contract/terms.ts';
import { readBusiness } from '../../../src/domain/importance/business.ts';
import { revenueWithin } from '../../../src/domain/importance/revenue.ts';
import { lastDays } from '../../../src/domain/shared/calendar.ts';
import type { Contract } from '../../../src/domain/shared/records.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/shared/settings.ts';
import { contract, day, TODAY, term, usd } from '../support/records.ts';

const past = (startsOn: string, endsOn: string, amount: number): PastTerm => ({
  startsOn: day(startsOn),
  endsOn: day(endsOn),
  amount: usd(amount),
});

function revenue(contracts: readonly Contract[]) {
  const records = { contracts, contractsOfOthers: [], opportunities: [] };
  const business = readBusiness(records, DEFAULT_SETTINGS);
  const { amount, missing } = revenueWithin(lastDays(TODAY, 365), business, DEFAULT_SETTINGS);
  return { amount, missing };
}

const contractPerTerm = (one: Contract, pastTerms: readonly PastTerm[]): Contract[] => [
  { ...one, pastTerms },
];

// The last 365 days are 2025-07-01 to 2026-06-30: 184 of them in 2025, 181 in 2026.
const renewed = term('2026-01-01', '2026-12-31', 73_000, { signedOn: day('2024-12-20') });
const before = past('2025-01-01', '2025-12-31', 36_500);

describe('a contract that renewed itself', () => {
  it('earns what each term was agreed for', () => {
    expect(revenue(contractPerTerm(renewed, [before]))).toEqual({
      amount: 184 * 100 + 181 * 200,
      missing: [],
    });
  });

  it('keeps its past terms when it expires, and loses them with the draft it goes back to', () => {
    expect(revenue(contractPerTerm({ ...renewed, status: 'EXPIRED' }, [before])).amount).toBe(54_600);
    expect(revenue(contractPerTerm({ ...renewed, status: 'DRAFT' }, [before])).amount).toBe(0);
    expect(revenue(contractPerTerm({ ...renewed, status: null }, [before]))).toEqual({
      amount: 0,
      missing: [{ code: 'CONTRACT_STATUS_UNKNOWN', id: 'contract-1' }],
    });
  });

  it('is cut where it was terminated, in whichever term that lies', () => {
    const ended = (terminatedOn: string | null) =>
      revenue(
        contractPerTerm(
          {
            ...renewed,
            status: 'TERMINATED',
            terminatedOn: terminatedOn === null ? null : day(terminatedOn),
          },
          [before],
        ),
      );
    expect(ended('2026-01-31').amount).toBe(184 * 100 + 31 * 200);
    expect(ended('2025-07-31').amount).toBe(31 * 100);
    expect(ended(null)).toEqual({
      amount: 54_600,
      missing: [{ code: 'CONTRACT_TERMINATED_WITHOUT_DATE', id: 'contract-1' }],
    });
  });

  it('names once what is missing of all its terms', () => {
    const yen = { amount: 36_500, currency: 'JPY' };
    const terms = contractPerTerm({ ...renewed, amount: yen, hasUnreadableTerms: true }, [
      { ...before, amount: yen },
    ]);
    expect(revenue(terms)).toEqual({
      amount: 0,
      missing: [
        { code: 'PAST_TERMS_UNREADABLE', id: 'contract-1' },
        {
          code: 'AMOUNT_WITHOUT_RATE',
          currency: 'JPY',
          amount: expect.closeTo(36_500, 6),
          object: 'contract',
          id: 'contract-1',
        },
      ],
    });
  });

  it('began on the first day of its first term', () => {
    expect(firstStart(day('2026-01-01'), [before])).toBe(day('2025-01-01'));
    expect(firstStart(null, [before])).toBe(day('2025-01-01'));
    expect(firstStart(null, [])).toBeNull();
  });
});

it('a renewal adds what the new term earns, and takes nothing of the old one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: TODAY - 800, max: TODAY }),
      fc.integer({ min: 20, max: 500 }),
      fc.integer({ min: 1, max: 1_000_000 }),
      (startsOn, days, amount) => {
        const signed = contract({ startsOn, endsOn: startsOn + days - 1, amount: usd(amount) });
        const {
          ended,
          startsOn: first,
          endsOn: last,
          amount: now,
        } = settleTerm(
          {
            ...signed,
            amount: usd(amount),
            amountFrom: null,
            noticeMonths: null,
            autoRenews: true,
            pastTerms: [],
            renewals: null,
            renewedOn: null,
          },
          TODAY,
          TODAY,
        );
        const terms = contractPerTerm({ ...signed, startsOn: first, endsOn: last, amount: now }, ended);
        const single = [
          ...ended,
          ...(first === null || last === null ? [] : [{ startsOn: first, endsOn: last, amount: now }]),
        ].map((each, index) => contract({ ...each, id: `${index}` }));
        expect(revenue(terms).amount).toBeCloseTo(revenue(single).amount, 6);
        expect(revenue(terms).amount).toBeGreaterThanOrEqual(revenue([signed]).amount - 1e-6);
      },
    ),
  );
});
