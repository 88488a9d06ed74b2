import { describe, expect, it } from 'vitest';
import type { StoredKeyAccount } from '../../../src/domain/account/programme-records.ts';
import { judgeCoverage, restatedHistory } from '../../../src/domain/credit/coverage-rule.ts';
import type { SharesSince } from '../../../src/domain/credit/shares.ts';
import { aCompany, aContext, aKeyAccount, anAccount, day } from '../../support/account.ts';

const entry = (since: string, director: number, owner: string | null = 'rep'): SharesSince => ({
  since: day(since),
  shares: { REGIONAL_OWNER: 100, DIRECTOR: director },
  members: { REGIONAL_OWNER: owner, DIRECTOR: null },
});

const covered = (overrides: Partial<StoredKeyAccount> = {}): StoredKeyAccount =>
  aKeyAccount({
    regionalOwnerId: 'rep',
    ownerCreditShare: 100,
    directorCreditShare: 50,
    coverageHistory: { history: [entry('2026-01-01', 50)], unreadable: [] },
    ...overrides,
  });

function judged(keyAccount: StoredKeyAccount, accountOwnerId: string | null = 'owner') {
  const company = aCompany({ accountOwnerId });
  const [after] = judgeCoverage(anAccount({ company, keyAccounts: [keyAccount] }), aContext()).account
    .keyAccounts;
  return after;
}

describe('a regional owner', () => {
  it('that somebody chose stays', () => {
    const stored = covered();
    expect(judged(stored)).toBe(stored);
  });

  it('that is missing when the key account is made is the owner of the company', () => {
    const made = covered({ regionalOwnerId: null, coverageHistory: { history: [], unreadable: [] } });
    expect(judged(made)?.regionalOwnerId).toBe('owner');
  });

  it.each([
    ['is left empty', { history: [entry('2026-01-01', 50, null)], unreadable: [] }],
    ['was taken away', { history: [entry('2026-01-01', 50)], unreadable: [] }],
    ['stands in a history that can’t be read', { history: [], unreadable: ['?'] }],
  ])('that %s later is not taken from what reps may change', (_case, coverageHistory) => {
    expect(judged(covered({ regionalOwnerId: null, coverageHistory }))?.regionalOwnerId).toBeNull();
  });

  it('that is missing stays so without an owner', () => {
    const coverageHistory = { history: [entry('2026-01-01', 50, null)], unreadable: [] };
    const stored = covered({ regionalOwnerId: null, coverageHistory });
    expect(judged(stored, null)).toBe(stored);
  });
});

describe('shares', () => {
  it('are recorded from the day they change, in the time zone of the workspace', () => {
    const stored = covered({ directorCreditShare: 20 });
    const { account } = judgeCoverage(
      anAccount({ keyAccounts: [stored] }),
      aContext({ readAt: new Date('2026-03-10T23:30:00.000Z'), timeZone: 'Asia/Shanghai' }),
    );
    expect(account.keyAccounts[0]?.coverageHistory.history).toEqual([
      entry('2026-01-01', 50),
      { ...entry('2026-03-11', 20), told: 1 },
    ]);
  });

  it('that are refused leave those before in force, and that is said', () => {
    const stored = covered({ directorCreditShare: 101 });
    const after = judged(stored);
    expect(after?.coverageProblem).toContain('director credit of 101 % is refused');
    expect(after?.coverageHistory).toBe(stored.coverageHistory);
    expect(
      judged({ ...covered(), coverageProblem: after?.coverageProblem ?? null })?.coverageProblem,
    ).toBeNull();
  });

  it('of which part can not be read are recorded beside it, and that is said', () => {
    const unreadable = [{ since: 'long ago' }];
    const after = judged(
      covered({
        directorCreditShare: 20,
        coverageHistory: { history: [entry('2026-01-01', 50)], unreadable },
      }),
    );
    expect(after?.coverageHistory).toEqual({
      history: [entry('2026-01-01', 50), { ...entry('2026-03-10', 20), told: 1 }],
      unreadable,
    });
    expect(after?.coverageProblem).toBe('Part of the coverage history could not be read and was left out.');
  });

  it('restated are those of now from a day on, or of all days, or why not', () => {
    const today = day('2026-03-10');
    const history = [entry('2026-01-01', 50), entry('2026-02-01', 60)];
    const now = {
      shares: { REGIONAL_OWNER: 100, DIRECTOR: 20 },
      members: { REGIONAL_OWNER: 'rep', DIRECTOR: null },
    };
    expect(restatedHistory(history, now, null, today, 'en')).toEqual({
      history: [entry('2026-03-10', 20)],
      problem: null,
    });
    expect(restatedHistory(history, now, day('2026-01-15'), today, 'en').history).toEqual([
      entry('2026-01-01', 50),
      entry('2026-01-15', 20),
    ]);
    const refused = { ...now, shares: { REGIONAL_OWNER: 100, DIRECTOR: null } };
    expect(restatedHistory([], refused, null, today, 'en').problem).toContain('The director credit is empty');
  });
});
