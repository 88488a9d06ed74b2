import { describe, expect, it } from 'vitest';
import type { StoredKeyAccount } from '../../../src/domain/account/programme-records.ts';
import type { Context } from '../../../src/domain/account/rule.ts';
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts';
import { NO_REVIEW_MARKS } from '../../../src/domain/review/marks.ts';
import { hasUntold, judgeReviews, outdatedReviewTasks } from '../../../src/domain/review/rule.ts';
import { formatDay } from '../../../src/domain/shared/calendar.ts';
import { aCompany, aContext, aKeyAccount, anAccount, aPolicy, day } from '../../support/account.ts';

const company = aCompany({ accountOwnerId: 'owner', closenessScore: 61, closenessTrend: 'RISING' });

/** A key account as it stands when everything about it was settled on 1 March; reviews are 3, 1 and 1 months apart. */
const reviewed = (overrides: Partial<StoredKeyAccount> = {}): StoredKeyAccount =>
  aKeyAccount({
    recordedStatus: 'KEY',
    statusSince: day('2026-03-01'),
    keySince: day('2026-03-01'),
    nextReviewOn: day('2026-04-01'),
    reviewState: 'UP_TO_DATE',
    directorId: 'director',
    regionalOwnerId: 'rep',
    ...overrides,
  });

const policy = aPolicy({
  policy: { ...DEFAULT_POLICY, id: 'policy', reviewMonths: { importance: 3, needs: 1, closeness: 1 } },
});

function judged(keyAccount: StoredKeyAccount, context: Partial<Context> = {}) {
  const { account, tasks, closedTasks, notes } = judgeReviews(
    anAccount({ company, keyAccounts: [keyAccount] }),
    aContext({ policies: [policy], ...context }),
  );
  const [after = keyAccount] = account.keyAccounts;
  return { account, after, tasks: tasks ?? [], closedTasks: closedTasks ?? [], notes: notes ?? [] };
}

const on = (iso: string): Partial<Context> => ({ readAt: new Date(`${iso}T09:00:00.000Z`) });

describe('an account that stands as it should', () => {
  it('is the same record, and nothing is asked for', () => {
    const stored = reviewed();
    const { after, tasks, closedTasks, notes } = judged(stored);
    expect(after).toBe(stored);
    expect({ tasks, closedTasks, notes }).toEqual({ tasks: [], closedTasks: [], notes: [] });
  });

  it('is left alone when its company is not there any more', () => {
    const stored = reviewed({ companyId: 'gone', status: 'WATCH' });
    expect(judged(stored).after).toBe(stored);
  });

  it('is judged without a company too, by its own name', () => {
    const stored = reviewed({ companyId: null, name: 'Birch', nextReviewOn: null });
    const { account, tasks } = judgeReviews(
      anAccount({ company: null, keyAccounts: [stored] }),
      aContext({ policies: [policy], ...on('2026-03-28') }),
    );
    expect(account.keyAccounts[0]?.nextReviewOn).toBe(day('2026-04-01'));
    expect(tasks?.map(({ title, subjects }) => [title, subjects])).toEqual([
      ['Needs review: Birch', [{ object: 'keyAccount', id: 'keyAccount' }]],
      ['Closeness review: Birch', [{ object: 'keyAccount', id: 'keyAccount' }]],
    ]);
  });
});

describe('a review that falls due', () => {
  it('is asked for once, of whoever covers the account', () => {
    const { after, tasks } = judged(reviewed(), { ...on('2026-03-25'), timeZone: 'Asia/Shanghai' });
    expect(after).toMatchObject({ reviewState: 'DUE', overdueReviews: [] });
    expect(tasks).toEqual(
      ['NEEDS', 'CLOSENESS'].map((monitor) => ({
        key: `REVIEW ${monitor} keyAccount 2026-04-01`,
        title: `${monitor === 'NEEDS' ? 'Needs' : 'Closeness'} review: Alder Works`,
        markdown: expect.stringContaining('[Key account Alder Works](/object/keyAccount/keyAccount)'),
        assigneeId: 'rep',
        dueAt: new Date('2026-04-01T04:00:00.000Z'),
        subjects: [
          { object: 'keyAccount', id: 'keyAccount' },
          { object: 'company', id: 'company' },
        ],
      })),
    );
    expect(judged(after, { ...on('2026-03-25'), timeZone: 'Asia/Shanghai' })).toMatchObject({
      after,
      tasks: [],
    });
    expect(judged(after, on('2026-04-02')).after).toMatchObject({
      reviewState: 'OVERDUE',
      overdueReviews: ['NEEDS', 'CLOSENESS'],
    });
  });

  it('is told and its task closed once it was held', () => {
    const { after } = judged(reviewed(), on('2026-03-25'));
    const held = { ...after, closenessReviewedOn: day('2026-03-26'), reviewRemark: 'Met the new buyer.' };
    const { after: told, closedTasks, notes } = judged(held, on('2026-03-26'));
    expect(closedTasks).toEqual(['REVIEW CLOSENESS keyAccount 2026-04-01']);
    expect(notes.map(({ key, markdown }) => [key, markdown])).toEqual([
      [
        'REVIEWED CLOSENESS keyAccount 2026-03-26',
        'Remark: Met the new buyer.\n\nFigures of 26 Mar 2026: importance not scored; closeness 61, rising.',
      ],
    ]);
    expect(judged(told, on('2026-03-26'))).toMatchObject({ after: told, closedTasks: [], notes: [] });
  });

  it('by a policy that is refused keeps its dates', () => {
    const refused = aPolicy({
      ...policy,
      problems: [{ code: 'RATE_OUT_OF_RANGE', field: 'baselineWinRate', value: 2 }],
    });
    const stored = reviewed({ closenessReviewedOn: day('2026-01-01') });
    const { after, tasks } = judged(stored, { ...on('2026-04-20'), policies: [refused] });
    expect(after).toMatchObject({ nextReviewOn: stored.nextReviewOn, reviewState: 'UP_TO_DATE' });
    expect(tasks).toEqual([]);
  });
});

describe('a status that changed', () => {
  const changed = reviewed({
    status: 'WATCH',
    reviewRemark: 'Quiet.',
    recommendationReason: '9th of 9.',
    changedBy: 'Ana Ortiz',
    updatedAt: new Date('2026-03-10T08:00:00.000Z'),
  });

  it('goes on record first, and is told by the judgement after that', () => {
    const first = judged(changed);
    expect(first.notes).toEqual([]);
    expect(first.after).toMatchObject({
      recordedStatus: 'WATCH',
      statusSince: day('2026-03-10'),
      keySince: day('2026-03-01'),
    });
    expect(hasUntold(first.account)).toBe(true);

    const second = judged({
      ...first.after,
      changedBy: null,
      updatedAt: new Date('2026-03-11T08:00:00.000Z'),
    });
    expect(second.notes).toEqual([
      {
        key: 'STATUS keyAccount KEY WATCH 2026-03-01',
        title: 'Alder Works: Watch, was Key',
        markdown: 'Decided by Ana Ortiz on 10 Mar 2026.\n\nRecommendation: 9th of 9.\n\nRemark: Quiet.',
        subjects: [
          { object: 'keyAccount', id: 'keyAccount' },
          { object: 'company', id: 'company' },
        ],
      },
    ]);
    expect(hasUntold(second.account)).toBe(false);
    expect(judged(second.after)).toMatchObject({ after: second.after, notes: [] });
  });

  it('is kept untold until a judgement tells it, and a later change has a number of its own', () => {
    const first = judged(changed).after;
    const second = judged({
      ...first,
      status: 'KEY',
      reviewRemark: 'Back.',
      updatedAt: new Date('2026-03-10T10:00Z'),
    });
    expect(second.notes.map(({ title }) => title)).toEqual(['Alder Works: Watch, was Key']);
    expect(hasUntold(second.account)).toBe(true);
    const third = judged(second.after);
    expect(third.notes.map(({ key, markdown }) => [key, markdown.split('\n').at(-1)])).toEqual([
      ['STATUS keyAccount WATCH KEY 2026-03-10 1', 'Remark: Back.'],
    ]);
    expect(hasUntold(third.account)).toBe(false);
  });

  it('by a command is told as one, without the review that it stamps', () => {
    const today = day('2026-03-10');
    const applied = { ...changed, importanceReviewedOn: today };
    const decisionRuns = [
      {
        id: 'run',
        isTakenBack: false,
        decisions: [
          {
            keyAccountId: 'keyAccount',
            companyId: 'company',
            name: 'Alder Works',
            from: 'KEY' as const,
            to: 'WATCH' as const,
            kind: 'WATCH' as const,
            reason: '9th of 9.',
            reviewedOnBefore: null,
            reviewedOn: formatDay(today),
            daysBefore: null,
            result: 'APPLIED' as const,
            resultReason: null,
            undo: null,
          },
        ],
      },
    ];
    const first = judged(applied, { decisionRuns });
    expect(first.notes).toEqual([]);
    expect(first.after.reviewMarks).toMatchObject({
      changes: 1,
      commands: ['APPLIED run'],
      untold: [{ from: 'KEY', to: 'WATCH', command: 'APPLIED', remark: null }],
    });
    expect(judged(first.after, { decisionRuns }).notes).toHaveLength(1);
  });

  it('on an account that was never seen is no change', () => {
    const { after } = judged(aKeyAccount({ createdAt: new Date('2026-02-01T00:00:00.000Z') }));
    expect(after).toMatchObject({
      recordedStatus: 'KEY',
      statusSince: day('2026-02-01'),
      keySince: day('2026-02-01'),
    });
    expect(after.reviewMarks.untold).toEqual([]);
  });

  it('to one that is not reviewed empties its dates', () => {
    const { after } = judged(reviewed({ status: 'FORMER' }));
    expect(after).toMatchObject({
      nextReviewOn: null,
      reviewState: null,
      overdueReviews: [],
      keySince: null,
    });
  });
});

it('a task that was asked for on an overtaken reading need not be open once its review was held', () => {
  const { tasks } = judged(reviewed(), on('2026-03-25'));
  const given = [...tasks.map(({ key }) => key), 'LEARN opportunity'];
  const held = judged(reviewed({ closenessReviewedOn: day('2026-03-25') }), on('2026-03-25'));
  expect(outdatedReviewTasks(given, held.account)).toEqual(['REVIEW CLOSENESS keyAccount 2026-04-01']);
  expect(outdatedReviewTasks(given, anAccount({ keyAccounts: [reviewed({ id: 'other' })] }))).toEqual([]);
});

it('marks of an account of which nothing is to be remembered stay empty', () => {
  expect(judged(reviewed()).after.reviewMarks).toBe(NO_REVIEW_MARKS);
});
