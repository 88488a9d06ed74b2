import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/domain/account/judge.ts';
import { NO_REVIEW_MARKS } from '../../../src/domain/review/marks.ts';
import { aCompany, aContext, aKeyAccount, anAccount, day, usd } from '../../support/account.ts';

const leader = aKeyAccount({ id: 'z', status: 'KEY', recordedStatus: 'KEY', keySince: day('2026-01-10') });
const second = aKeyAccount({
  id: 'a',
  status: 'WATCH',
  recordedStatus: 'WATCH',
  keySince: day('2025-01-10'),
  recommendedStatus: 'KEY',
  importanceRank: 3,
  rankedOutOf: 9,
  importancePlace: '3 of 9 in Standard',
  closenessScore: 41.5,
  revenue: usd(90),
  importanceScore: 60,
  nextReviewOn: day('2026-03-12'),
  reviewState: 'DUE',
  overdueReviews: ['NEEDS'],
  attentionSignals: ['NO_DECISION_MAKER'],
  attention: 'Nobody.',
  reviewMarks: {
    ...NO_REVIEW_MARKS,
    NEEDS: { ...NO_REVIEW_MARKS.NEEDS, asked: [day('2026-02-10')] },
  },
});

describe('a second key account of a company', () => {
  const account = anAccount({ keyAccounts: [second, leader] });
  const judged = judge(account, aContext());
  const [after, led] = judged.account.keyAccounts;

  it('takes no part in anything, and says why', () => {
    expect(after).toMatchObject({
      id: 'a',
      status: 'WATCH',
      recommendedStatus: 'NONE',
      recommendationReason: expect.stringContaining('Second key account of this company'),
      importanceScore: null,
      importanceRank: null,
      rankedOutOf: null,
      importancePlace: null,
      closenessScore: null,
      revenue: { amount: null },
      nextReviewOn: null,
      reviewState: null,
      overdueReviews: [],
      attentionSignals: [],
      attention: null,
    });
    expect(judged.closedTasks).toContain('REVIEW NEEDS a 2026-02-10');
  });

  it('leaves the company to the one that leads', () => {
    expect(judged.account.company?.keyAccountStatus).toBe('KEY');
    expect(led).toMatchObject({ id: 'z', nextReviewOn: day('2026-02-10'), reviewState: 'OVERDUE' });
    expect(led?.attentionSignals).toContain('NO_DECISION_MAKER');
    expect(judged.tasks.every(({ key }) => !key.endsWith(' a'))).toBe(true);
  });

  it('stays as it is once that is so', () => {
    const again = judge({ ...account, keyAccounts: judged.account.keyAccounts }, aContext());
    expect(again.account.keyAccounts[0]).toBe(after);
    expect(again.closedTasks).toEqual([]);
  });
});

it('what a second one was still to tell, its timeline is told now', () => {
  const told = { on: day('2026-03-02'), ordinal: 1, formerSince: null, who: 'Ann Lee' };
  const untold = [{ ...told, from: 'KEY' as const, to: 'WATCH' as const, remark: null, command: null }];
  const changed = { ...second, reviewMarks: { ...second.reviewMarks, untold } };
  const judged = judge(anAccount({ keyAccounts: [changed, leader] }), aContext());
  expect(judged.notes.map(({ subjects }) => subjects)).toContainEqual(
    expect.arrayContaining([{ object: 'keyAccount', id: 'a' }]),
  );
  expect(judged.account.keyAccounts[0]?.reviewMarks.untold).toEqual([]);
  expect(judged.account.keyAccounts.map(({ id }) => id)).toEqual(['a', 'z']);
});

it('key accounts of no company have nothing to do with each other', () => {
  const loose = { companyId: null };
  const account = anAccount({
    company: null,
    keyAccounts: [aKeyAccount({ ...second, ...loose }), aKeyAccount({ ...leader, ...loose })],
  });
  const { keyAccounts } = judge(account, aContext()).account;
  expect(keyAccounts.map(({ recommendationReason }) => recommendationReason)).toEqual([null, null]);
});

it('a single one leads', () => {
  const account = anAccount({ company: aCompany(), keyAccounts: [leader] });
  expect(judge(account, aContext()).account.keyAccounts[0]?.recommendationReason).toBeNull();
});
