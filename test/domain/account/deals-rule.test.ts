import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src/domain/account/account.ts';
import { judgeDeals } from '../../../src/domain/opportunity/rule.ts';
import {
  aCompany,
  aContext,
  aDeal,
  aKeyAccount,
  anAccount,
  aPolicy,
  day,
  NO_MONEY,
  usd,
} from '../../support/account.ts';

type Deal = ReturnType<typeof aDeal>;

const COVERED: Partial<Account> = {
  company: aCompany({ keyAccountStatus: 'KEY', accountOwnerId: 'owner' }),
  keyAccounts: [aKeyAccount({ directorId: 'director', regionalOwnerId: 'regional' })],
};

function judged(deal: Deal, overrides: Partial<Account> = COVERED, context = aContext()) {
  const { account, ...papers } = judgeDeals(anAccount({ ...overrides, opportunities: [deal] }), context);
  return { deal: account.opportunities[0], ...papers };
}

const NOTHING = { tasks: [], closedTasks: [], notes: [] };

/** A deal on which everything stands. */
const LARGE = { amount: usd(200_000), salesTrack: 'FULL_PROCESS', keyAccountStatus: 'KEY' } as const;

describe('track, initiation and standing', () => {
  it('a large open deal has to be reviewed, by the director', () => {
    const deal = aDeal({ amount: usd(100_000) });
    expect(judged(deal)).toEqual({
      ...NOTHING,
      deal: { ...deal, salesTrack: 'FULL_PROCESS', initiation: 'PENDING', keyAccountStatus: 'KEY' },
      tasks: [
        {
          key: 'INITIATION opportunity',
          title: 'Initiation review: Presses',
          markdown: expect.stringContaining('[Presses](/object/opportunity/opportunity)'),
          assigneeId: 'director',
          // A week from the 10th.
          dueAt: new Date('2026-03-17T12:00:00.000Z'),
          subjects: [{ object: 'opportunity', id: 'opportunity' }],
        },
      ],
    });
  });

  it.each([
    [200_000, 'GREEN_CHANNEL', 'NOT_REQUIRED'],
    [1_000, 'FULL_PROCESS', 'PENDING'],
  ] as const)('of %d takes the track that a person set: %s', (amount, trackOverride, initiation) => {
    const { deal } = judged(aDeal({ amount: usd(amount), trackOverride }));
    expect(deal).toMatchObject({ salesTrack: trackOverride, initiation });
  });

  it.each<[string, number, number]>([
    ['one that was made on the day that tasks begin with gets its task', 0, 1],
    ['one that was made the day before waits in the list, and nobody is given a task', 1, 0],
  ])('%s', (_name, daysBefore, tasks) => {
    // Made on 8 March, tasks begin on the 8th or the 9th.
    const deal = aDeal({ amount: usd(100_000), createdAt: new Date('2026-03-08T23:00:00.000Z') });
    const since = day('2026-03-08') + daysBefore;
    const context = aContext({ policies: [aPolicy({ tasksSince: since })] });
    const found = judged(deal, COVERED, context);
    expect(found.deal?.initiation).toBe('PENDING');
    expect(found.tasks).toHaveLength(tasks);
  });

  it('the day of a class goes before that of the default policy, which serves classes without one', () => {
    const deal = aDeal({ amount: usd(100_000), createdAt: new Date('2026-03-08T12:00:00.000Z') });
    const company = aCompany({ scoringPolicyId: 'class' });
    const tasksWith = (own: string | null): number => {
      const ofClass = aPolicy({ id: 'class', isDefault: false, tasksSince: own === null ? null : day(own) });
      const policies = [aPolicy({ tasksSince: day('2026-03-09') }), ofClass];
      return judged(deal, { company }, aContext({ policies })).tasks?.length ?? 0;
    };
    expect([tasksWith(null), tasksWith('2026-03-01'), tasksWith('2026-03-10')]).toEqual([0, 1, 0]);
  });

  it('a small one does not', () => {
    const deal = aDeal({ amount: usd(99_999.99) });
    const initiation = 'NOT_REQUIRED';
    expect(judged(deal)).toEqual({
      ...NOTHING,
      deal: { ...deal, salesTrack: 'GREEN_CHANNEL', initiation, keyAccountStatus: 'KEY' },
    });
  });

  it('a deal that grows while it is closed loses its NOT_REQUIRED', () => {
    const deal = aDeal({
      ...LARGE,
      salesTrack: 'GREEN_CHANNEL',
      initiation: 'NOT_REQUIRED',
      stage: 'CUSTOMER',
    });
    expect(judged(deal).deal?.initiation).toBeNull();
  });

  it('what a person decided stays, and a settled deal is the record it was', () => {
    const deal = aDeal({ ...LARGE, initiation: 'ON_HOLD' });
    expect(judged(deal)).toEqual({ ...NOTHING, deal });
    expect(judged(deal).deal).toBe(deal);
  });

  it('a task that is there is not asked for again', () => {
    const deal = aDeal({ amount: usd(100_000), initiationTask: 'OPEN' });
    expect(judged(deal).deal?.initiation).toBe('PENDING');
    expect(judged(deal).tasks).toEqual([]);
  });

  it('a deal of no company goes by the default policy and stands outside the programme', () => {
    const deal = aDeal({ companyId: null, amount: usd(100_000) });
    const { deal: result, tasks } = judged(deal, { company: null });
    expect(result).toMatchObject({ salesTrack: 'FULL_PROCESS', keyAccountStatus: 'NONE' });
    expect(tasks?.map(({ assigneeId }) => assigneeId)).toEqual([null]);
  });

  it('a policy that is refused leaves track and initiation, not the standing', () => {
    const problems = [{ code: 'WEIGHTS_ALL_ZERO', group: 'importance' } as const];
    const deal = aDeal({ amount: usd(100_000) });
    const context = aContext({ policies: [aPolicy({ problems })] });
    expect(judged(deal, COVERED, context)).toEqual({
      ...NOTHING,
      deal: { ...deal, keyAccountStatus: 'KEY' },
    });
  });
});

describe('what was learnt', () => {
  const CLOSED = {
    salesTrack: 'GREEN_CHANNEL',
    initiation: 'NOT_REQUIRED',
    keyAccountStatus: 'KEY',
  } as const;
  const lost = aDeal({ ...CLOSED, amount: NO_MONEY, stage: 'LOST', closeDate: '2026-03-04T12:00:00.000Z' });

  it('is asked once, of the owner of the deal or else of the account', () => {
    const { deal, tasks } = judged({ ...lost, ownerId: 'seller' });
    expect(deal).toEqual({ ...lost, ownerId: 'seller', learningAskedOn: day('2026-03-10') });
    expect(tasks).toEqual([
      expect.objectContaining({
        key: 'LEARNING opportunity',
        assigneeId: 'seller',
        dueAt: new Date('2026-03-24T12:00:00.000Z'),
      }),
    ]);
    expect(judged(lost).tasks?.[0]?.assigneeId).toBe('owner');
    const asked = { ...lost, learningAskedOn: day('2026-03-05') };
    expect(judged(asked)).toEqual({ ...NOTHING, deal: asked });
  });

  it('is asked of older deals only when they were seen moving', () => {
    const old = { ...lost, closeDate: '2026-03-03T12:00:00.000Z' };
    expect(judged(old)).toEqual({ ...NOTHING, deal: old });
    const seen = aContext({ movedIds: new Set(['opportunity']) });
    expect(judged(old, COVERED, seen).tasks).toHaveLength(1);
  });
});

describe('decisions', () => {
  const recently = new Date('2026-03-04T08:00:00.000Z');
  const approved = aDeal({
    ...LARGE,
    initiation: 'APPROVED',
    initiationTask: 'OPEN',
    changedBy: 'Mia',
    updatedAt: recently,
  });
  const seen = aContext({ decidedIds: new Set(['opportunity']) });

  it('are told on the timelines of deal, company and key account, and close the task', () => {
    expect(judged(approved)).toEqual({
      deal: { ...approved, decisionTold: 'APPROVED' },
      tasks: [],
      closedTasks: ['INITIATION opportunity'],
      notes: [
        {
          key: 'INITIATION APPROVED opportunity',
          title: 'Initiation approved: Presses (200,000 USD)',
          markdown: 'The initiation was approved by Mia.',
          subjects: [
            { object: 'opportunity', id: 'opportunity' },
            { object: 'company', id: 'company' },
            { object: 'keyAccount', id: 'keyAccount' },
          ],
        },
      ],
    });
  });

  it('are told once; another decision is another telling', () => {
    const told = { ...approved, decisionTold: 'APPROVED', initiationTask: 'DONE' as const };
    expect(judged(told)).toEqual({ ...NOTHING, deal: told });
    const turned = judged({ ...told, initiation: 'REJECTED' });
    expect(turned.deal?.decisionTold).toBe('REJECTED');
    expect(turned.notes?.map(({ key }) => key)).toEqual(['INITIATION REJECTED opportunity']);
    expect(turned.closedTasks).toEqual([]);
  });

  it('a task that was opened again is closed without telling again', () => {
    const told = { ...approved, decisionTold: 'APPROVED' };
    expect(judged(told)).toEqual({ ...NOTHING, deal: told, closedTasks: ['INITIATION opportunity'] });
  });

  it('are forgotten when a deal is not decided any more', () => {
    const reopened = { ...approved, initiation: 'PENDING', decisionTold: 'APPROVED' };
    expect(judged(reopened)).toEqual({ ...NOTHING, deal: { ...reopened, decisionTold: null } });
  });

  it.each<[string, Deal, Parameters<typeof judgeDeals>[1]]>([
    ['of a deal nobody was asked about and nobody saw', { ...approved, initiationTask: 'NONE' }, aContext()],
    ['long ago', { ...approved, updatedAt: new Date('2026-03-03T23:00:00.000Z') }, aContext()],
    [
      'of a small deal that was seen being decided',
      { ...approved, amount: usd(1), salesTrack: 'GREEN_CHANNEL', initiationTask: 'NONE' },
      seen,
    ],
  ])('one %s is not told', (_name, deal, context) => {
    expect(judged(deal, COVERED, context)).toEqual({ ...NOTHING, deal });
  });

  it('one that was seen being made on a large deal is told', () => {
    const { deal, notes } = judged({ ...approved, initiationTask: 'NONE' }, COVERED, seen);
    expect([deal?.decisionTold, notes?.length]).toEqual(['APPROVED', 1]);
  });
});
