import { describe, expect, it } from 'vitest';
import { type Membership, membershipNow } from '../../../src/domain/review/membership.ts';
import type { AccountStatus } from '../../../src/domain/selection/recommend.ts';

const DAYS = { createdOn: 100, changedOn: 200 };
const UNSEEN: Membership = { recordedStatus: null, statusSince: null, keySince: null };

const seen = (recordedStatus: AccountStatus, keySince: number | null = null): Membership => ({
  recordedStatus,
  statusSince: 150,
  keySince,
});

const now = (status: AccountStatus | null, known: Membership) => {
  const { membership, change } = membershipNow(status, known, DAYS);
  return [membership.recordedStatus, membership.statusSince, membership.keySince, change];
};

describe('an account that was never seen', () => {
  it.each<[AccountStatus, number | null]>([
    ['KEY', 100],
    ['WATCH', 100],
    ['CANDIDATE', null],
    ['FORMER', null],
  ])('and is %s has been so since it was created: key since %s', (status, keySince) => {
    expect(now(status, UNSEEN)).toEqual([status, 100, keySince, null]);
  });
});

describe('an account whose status', () => {
  it.each<[string, AccountStatus, Membership, number | null]>([
    ['turns KEY', 'KEY', seen('CANDIDATE'), 200],
    ['turns WATCH from nothing', 'WATCH', seen('FORMER'), 200],
    ['turns WATCH from KEY', 'WATCH', seen('KEY', 120), 120],
    ['turns KEY from WATCH', 'KEY', seen('WATCH', 120), 120],
    ['turns FORMER', 'FORMER', seen('KEY', 120), null],
    ['turns CANDIDATE', 'CANDIDATE', seen('WATCH', 120), null],
  ])('%s', (_, status, known, keySince) => {
    const change = { from: known.recordedStatus, to: status };
    expect(now(status, known)).toEqual([status, 200, keySince, change]);
  });

  it('stays keeps its days', () => {
    expect(now('KEY', seen('KEY', 120))).toEqual(['KEY', 150, 120, null]);
  });

  it('is emptied keeps its record', () => {
    expect(now(null, seen('KEY', 120))).toEqual(['KEY', 150, null, null]);
  });
});
