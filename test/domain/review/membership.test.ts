import { describe, expect, it } from 'vitest';
import {
  type Membership,
  membershipGivenBack,
  membershipNow,
} from '../../../src/domain/review/membership.ts';
import type { AccountStatus } from '../../../src/domain/selection/recommend.ts';

const DAYS = { createdOn: 100, changedOn: 200 };
const UNSEEN: Membership = { recordedStatus: null, statusSince: null, keySince: null };

const seen = (recordedStatus: AccountStatus, keySince: number | null = null): Membership => ({
  recordedStatus,
  statusSince: 150,
  keySince,
});

function now(status: AccountStatus | null, known: Membership) {
  const { membership, change } = membershipNow(status, known, DAYS);
  return [membership.recordedStatus, membership.statusSince, membership.keySince, change];
}

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

describe('an account whose status was given back', () => {
  it.each<[string, AccountStatus, number | null, number | null, Membership]>([
    ['has the days of before', 'KEY', 150, 120, { recordedStatus: 'KEY', statusSince: 150, keySince: 120 }],
    ['and is WATCH, too', 'WATCH', 150, 120, { recordedStatus: 'WATCH', statusSince: 150, keySince: 120 }],
    [
      'is a member since its status when nothing else is known',
      'KEY',
      150,
      null,
      { recordedStatus: 'KEY', statusSince: 150, keySince: 150 },
    ],
    [
      'since it was created when that is not known either',
      'KEY',
      null,
      null,
      { recordedStatus: 'KEY', statusSince: 100, keySince: 100 },
    ],
    [
      'and is no member has no such day',
      'CANDIDATE',
      150,
      120,
      { recordedStatus: 'CANDIDATE', statusSince: 150, keySince: null },
    ],
  ])('%s', (_, status, statusSince, keySince, expected) => {
    expect(membershipGivenBack(status, { statusSince, keySince }, 100)).toEqual(expected);
  });
});
