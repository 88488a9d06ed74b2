import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccountStanding, decide, leftToReview, moveOf } from '../../../src/domain/selection/decide.ts';
import {
  isAsDecided,
  type RecordedDecision,
  recordedDecisions,
  tally,
  whyKept,
  whyNotApplied,
} from '../../../src/domain/selection/decision-record.ts';

const TODAY = '2026-11-23';

const account = (values: Partial<AccountStanding> = {}): AccountStanding => ({
  keyAccountId: 'account',
  companyId: 'company',
  name: 'Alder Works',
  isInTrash: false,
  status: 'CANDIDATE',
  recommended: 'KEY',
  recommendationReason: '1st of 20 in Manufacturing, 95 points.',
  importanceReviewedOn: null,
  ...values,
});

describe('what a recommendation makes of a status', () => {
  it.each([
    ['CANDIDATE', 'KEY', 'PROMOTION'],
    ['FORMER', 'KEY', 'PROMOTION'],
    ['WATCH', 'KEY', 'PROMOTION'],
    ['KEY', 'KEY', null],
    ['KEY', 'CANDIDATE', 'WATCH'],
    ['KEY', 'NONE', 'WATCH'],
    ['WATCH', 'CANDIDATE', 'EXIT'],
    ['WATCH', 'NONE', 'EXIT'],
    ['CANDIDATE', 'CANDIDATE', null],
    ['CANDIDATE', 'NONE', null],
    ['FORMER', 'CANDIDATE', null],
    ['FORMER', 'NONE', null],
  ] as const)('%s that is recommended %s: %s', (status, recommended, kind) => {
    expect(moveOf(status, recommended)).toBe(kind);
  });
});

describe('a decision', () => {
  it.each([
    [{}, 'KEY', 'Recommended Key. 1st of 20 in Manufacturing, 95 points.'],
    [{ recommendationReason: null }, 'KEY', 'Recommended Key.'],
    [
      { status: 'KEY', recommended: 'NONE', recommendationReason: '12th of 20: outside the top 35 %.' },
      'WATCH',
      'No longer recommended Key. 12th of 20: outside the top 35 %.',
    ],
    [
      { status: 'WATCH', recommended: 'CANDIDATE', recommendationReason: '6th of 20.' },
      'FORMER',
      'On watch, and still not recommended Key. 6th of 20.',
    ],
  ] as const)('of %j says where to and why', (values, to, reason) => {
    expect(decide([account(values)], TODAY, 'en').changes).toMatchObject([{ to, reason }]);
  });

  it.each([
    [{ isInTrash: true }, 'It is in the trash.'],
    [{ companyId: null }, 'Its company is gone or in the trash.'],
    [{ status: null }, 'It has no status to go by.'],
    [{ recommended: null }, 'Nothing is recommended for it yet.'],
    [{ status: 'KEY' }, 'It is KEY, and recommended KEY: nothing is to be changed.'],
    [
      { recommended: 'NONE' },
      '1st of 20 in Manufacturing, 95 points. Only a promotion is applied to a candidate: its importance review decides.',
    ],
    [
      { status: 'FORMER', recommended: 'CANDIDATE' },
      '1st of 20 in Manufacturing, 95 points. Only a promotion is applied to a former key account: its importance review decides.',
    ],
    [
      { status: 'FORMER', recommended: 'NONE' },
      'It is FORMER, and recommended NONE: nothing is to be changed.',
    ],
    [
      { importanceReviewedOn: TODAY },
      'It is CANDIDATE by a decision of today: the next one can follow tomorrow.',
    ],
  ] as const)('is not made of %j', (values, reason) => {
    expect(decide([account(values)], TODAY, 'en')).toEqual({
      changes: [],
      stays: [{ keyAccountId: 'account', reason }],
    });
  });

  it('of no account: nothing', () => expect(decide([], TODAY, 'en')).toEqual({ changes: [], stays: [] }));
});

function recorded(values: Partial<RecordedDecision> = {}): RecordedDecision {
  const [first] = recordedDecisions(decide([account()], TODAY, 'en').changes, [account()], TODAY);
  if (!first) throw new Error('There is no decision.');
  return { ...first, ...values };
}

describe('what became of a decision', () => {
  it.each([
    [undefined, 'It is gone.'],
    [account({ isInTrash: true }), 'It was put into the trash.'],
    [account({ status: 'FORMER' }), 'It was changed to FORMER meanwhile.'],
    [account({ status: null }), 'It was changed to no status meanwhile.'],
    [account({ importanceReviewedOn: TODAY }), 'Its importance was reviewed today.'],
  ])('not applied to %j', (found, reason) => {
    expect(whyNotApplied(recorded(), found, 'en')).toBe(reason);
  });

  it.each([
    ['APPLIED', undefined, 'It is gone.'],
    ['APPLIED', account({ isInTrash: true }), 'It was put into the trash.'],
    ['APPLIED', account({ status: 'WATCH' }), 'It was changed to WATCH since.'],
    ['APPLIED', account(), 'It is CANDIDATE again already.'],
    ['PENDING', account(), 'It was not applied.'],
    ['APPLIED', account({ status: 'KEY' }), 'The date of its importance review was cleared since.'],
    [
      'APPLIED',
      account({ status: 'KEY', importanceReviewedOn: '2026-12-01' }),
      'Its importance was reviewed since, on 2026-12-01.',
    ],
  ] as const)('that was %s, and not taken back from %j', (result, found, reason) => {
    expect(whyKept(recorded({ result }), found, 'en')).toBe(reason);
  });

  it('is counted', () => {
    const results = ['APPLIED', 'APPLIED', 'CHANGED_MEANWHILE', 'REFUSED', 'PENDING'] as const;
    expect(tally(results.map((result) => recorded({ result })))).toEqual({
      processed: 4,
      changed: 2,
      failed: 1,
    });
  });
});

const day = fc.constantFrom(null, TODAY, '2026-05-20', '2026-11-22', '2027-01-01');

const accounts = fc.uniqueArray(
  fc.record({
    keyAccountId: fc.uuid(),
    companyId: fc.option(fc.uuid(), { nil: null }),
    name: fc.string(),
    isInTrash: fc.boolean(),
    status: fc.constantFrom(null, 'CANDIDATE' as const, 'KEY' as const, 'WATCH' as const, 'FORMER' as const),
    recommended: fc.constantFrom(null, 'KEY' as const, 'CANDIDATE' as const, 'NONE' as const),
    recommendationReason: fc.option(fc.string(), { nil: null }),
    importanceReviewedOn: day,
  }),
  { selector: ({ keyAccountId }) => keyAccountId, maxLength: 30 },
);

function carriedOut(before: readonly AccountStanding[], decisions: readonly RecordedDecision[]) {
  const byId = new Map(decisions.map((decision) => [decision.keyAccountId, decision]));
  return before.map((one) => {
    const decision = byId.get(one.keyAccountId);
    return decision ? { ...one, status: decision.to, importanceReviewedOn: decision.reviewedOn } : one;
  });
}

function takenBack(after: readonly AccountStanding[], decisions: readonly RecordedDecision[]) {
  const byId = new Map(decisions.map((decision) => [decision.keyAccountId, decision]));
  return after.map((one) => {
    const decision = byId.get(one.keyAccountId);
    return decision && isAsDecided(decision, one)
      ? { ...one, status: decision.from, importanceReviewedOn: decision.reviewedOnBefore }
      : one;
  });
}

const planned = (before: readonly AccountStanding[]) =>
  recordedDecisions(decide(before, TODAY, 'en').changes, before, TODAY);

describe('what a decision left', () => {
  const after = { status: 'KEY', importanceReviewedOn: TODAY } as const;
  it.each<[Partial<AccountStanding>, boolean]>([
    [{}, true],
    [{ isInTrash: true }, false],
    [{ status: 'WATCH' }, false],
    [{ importanceReviewedOn: '2026-11-22' }, false],
  ])('stands as it was left, but for %j: %s', (values, expected) => {
    expect(isAsDecided(recorded(), account({ ...after, ...values }))).toBe(expected);
  });

  it('is written down with how it was before', () => {
    const days = { keySince: '2026-01-01' } as unknown as NonNullable<AccountStanding['days']>;
    const before = account({ importanceReviewedOn: '2026-11-01', days });
    const { changes } = decide([before], TODAY, 'en');
    expect(recordedDecisions(changes, [before], TODAY)).toMatchObject([
      { reviewedOnBefore: '2026-11-01', reviewedOn: TODAY, daysBefore: days, result: 'PENDING', undo: null },
    ]);
    expect(recordedDecisions(changes, [], TODAY)).toMatchObject([
      { reviewedOnBefore: null, daysBefore: null },
    ]);
  });
});

describe('what is left to a review', () => {
  const leftOf = (values: Partial<AccountStanding>, isAmong = true) => {
    const accounts = [account(values)];
    return leftToReview(accounts, isAmong ? decide(accounts, TODAY, 'en').stays : []);
  };

  it('is an account whose status differs, with why it stays', () => {
    expect(leftOf({ status: 'FORMER', recommended: 'CANDIDATE' })).toEqual([
      {
        keyAccountId: 'account',
        companyId: 'company',
        name: 'Alder Works',
        from: 'FORMER',
        recommended: 'CANDIDATE',
        reason: expect.stringContaining('its importance review decides'),
      },
    ]);
    expect(leftOf({ companyId: null })).toMatchObject([{ companyId: null }]);
    expect(leftOf({ isSecond: true })).toMatchObject([{ reason: expect.stringContaining('takes no part') }]);
  });

  it.each<[string, Partial<AccountStanding>]>([
    ['changes', {}],
    ['is in the trash', { isInTrash: true }],
    ['has no status', { status: null }],
    ['is recommended nothing', { recommended: null }],
    ['stands as recommended', { status: 'KEY' }],
    ['is former, and recommended none', { status: 'FORMER', recommended: 'NONE' }],
  ])('is none that %s', (_name, values) => {
    expect(leftOf(values)).toEqual([]);
  });

  it('is none of which nobody says that it stays', () => {
    expect(leftOf({ recommended: 'NONE' })).toHaveLength(1);
    expect(leftOf({ recommended: 'NONE' }, false)).toEqual([]);
  });
});

describe('for any accounts', () => {
  it('every one either changes or stays with a reason', () => {
    fc.assert(
      fc.property(accounts, (before) => {
        const { changes, stays } = decide(before, TODAY, 'en');
        expect([...changes, ...stays].map(({ keyAccountId }) => keyAccountId).sort()).toEqual(
          before.map(({ keyAccountId }) => keyAccountId).sort(),
        );
        for (const { from, to } of changes) expect(from).not.toBe(to);
      }),
    );
  });

  it('applying and undoing gives the first statuses and dates back', () => {
    fc.assert(
      fc.property(accounts, (before) => {
        const decisions = planned(before);
        expect(takenBack(carriedOut(before, decisions), decisions)).toEqual(before);
      }),
    );
  });

  it('applying twice changes nothing the second time', () => {
    fc.assert(
      fc.property(accounts, (before) => {
        expect(planned(carriedOut(before, planned(before)))).toEqual([]);
      }),
    );
  });

  it('undoing twice changes nothing the second time', () => {
    fc.assert(
      fc.property(accounts, (before) => {
        const decisions = planned(before);
        const undone = takenBack(carriedOut(before, decisions), decisions);
        expect(takenBack(undone, decisions)).toEqual(undone);
      }),
    );
  });
});

describe('an account with amounts without a rate', () => {
  const amountsWithoutRate = '1,000,000 EUR';
  it.each([
    ['KEY', 'NONE', amountsWithoutRate],
    ['WATCH', 'CANDIDATE', amountsWithoutRate],
    // Its score can only be too low, so that it is promoted all the same.
    ['CANDIDATE', 'KEY', undefined],
    ['WATCH', 'KEY', undefined],
  ] as const)('%s that is recommended %s', (status, recommended, expected) => {
    const { changes } = decide([account({ status, recommended, amountsWithoutRate })], TODAY, 'en');
    expect(changes.map((change) => change.amountsWithoutRate)).toEqual([expected]);
  });

  it('is written down like any other', () => {
    const accounts = [account({ status: 'KEY', recommended: 'NONE', amountsWithoutRate })];
    const { changes } = decide(accounts, TODAY, 'en');
    expect(recordedDecisions(changes, accounts, TODAY)[0]).not.toHaveProperty('amountsWithoutRate');
  });
});
