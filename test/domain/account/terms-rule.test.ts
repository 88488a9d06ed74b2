import { describe, expect, it } from 'vitest';
import { judgeTerms } from '../../../src/domain/contract/rule.ts';
import { aContext, aContract, anAccount, day, usd } from '../../support/account.ts';

const judged = (contract: ReturnType<typeof aContract>, context = aContext()) =>
  judgeTerms(anAccount({ contracts: [contract] }), context).account.contracts[0];

const UNREADABLE = [{ starts: 'long ago' }];

describe('terms of contracts', () => {
  it('a contract past its end expires', () => {
    const contract = aContract({
      status: 'ACTIVE',
      startsOn: day('2025-01-01'),
      endsOn: day('2025-12-31'),
      renewals: 0,
    });
    expect(judged(contract)).toEqual({ ...contract, status: 'EXPIRED', renewalState: 'LAPSED' });
  });

  it('one that renews itself moves on, keeps what ended and what can not be read', () => {
    const contract = aContract({
      status: 'ACTIVE',
      amount: usd(1200),
      startsOn: day('2025-01-01'),
      endsOn: day('2025-12-31'),
      autoRenews: true,
      pastTerms: { terms: [], isUnreadable: true, stored: UNREADABLE },
    });
    expect(judged(contract)).toEqual({
      ...contract,
      startsOn: day('2026-01-01'),
      endsOn: day('2026-12-31'),
      renewedOn: day('2026-01-01'),
      renewals: 1,
      renewalState: 'NOT_DUE',
      pastTerms: {
        terms: [{ startsOn: day('2025-01-01'), endsOn: day('2025-12-31'), amount: usd(1200) }],
        isUnreadable: true,
        stored: UNREADABLE,
      },
    });
  });

  it('the day is the one where the people are', () => {
    const contract = aContract({ status: 'ACTIVE', endsOn: day('2026-03-10'), renewals: 0 });
    const late = new Date('2026-03-10T20:00:00.000Z');
    expect(judged(contract, aContext({ readAt: late }))?.status).toBe('ACTIVE');
    expect(judged(contract, aContext({ readAt: late, timeZone: 'Asia/Shanghai' }))?.status).toBe('EXPIRED');
  });

  it('a settled contract stays the record it is, and those of others are left alone', () => {
    const contract = aContract({ renewalState: 'NOT_DUE' });
    const other = aContract({ id: 'other', status: 'ACTIVE', endsOn: day('2025-12-31') });
    const { account } = judgeTerms(
      anAccount({ contracts: [contract], contractsOfOthers: [other] }),
      aContext(),
    );
    expect(account.contracts[0]).toBe(contract);
    expect(account.contractsOfOthers[0]).toBe(other);
  });
});
