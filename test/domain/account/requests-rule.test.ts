import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src/domain/account/account.ts';
import type { StoredRound } from '../../../src/domain/assessment/records.ts';
import { DEFAULT_POLICY } from '../../../src/domain/policy.ts';
import { judgeRequests } from '../../../src/domain/support/rule.ts';
import {
  aCompany,
  aContext,
  aDeal,
  aKeyAccount,
  anAccount,
  aPolicy,
  aRequest,
  aRound,
  day,
  usd,
} from '../../support/account.ts';

type Request = ReturnType<typeof aRequest>;

const RECORDS: Partial<Account> = {
  company: aCompany({ importanceScore: 80 }),
  keyAccounts: [aKeyAccount({ directorId: 'director' })],
  opportunities: [aDeal({ amount: usd(50_000) })],
};

function judged(request: Request, overrides = RECORDS, context = aContext()) {
  const { account, tasks } = judgeRequests(anAccount({ ...overrides, supportRequests: [request] }), context);
  return { request: account.supportRequests[0], tasks };
}

/** Of another day, so that only what was judged can be what counts. */
const STALE = { stage: 'LOST', closenessOutcome: null, amount: usd(1) };

describe('support requests', () => {
  it('are prioritised by what was judged of company and opportunity', () => {
    const { request, tasks } = judged(aRequest({ opportunityId: 'opportunity', opportunity: STALE }));
    // 0.5 × 80 + 0.3 × 50 + 0.2 × 0
    expect(request).toMatchObject({ priority: 55, outcome: 'OPEN', prioritizedAt: aContext().readAt });
    expect(tasks).toEqual([]);
  });

  it('one of another company goes by that one as it is stored', () => {
    const company = { id: 'other', importanceScore: 20, scoringPolicyId: null };
    expect(judged(aRequest({ companyId: 'other', company })).request?.priority).toBe(10);
  });

  describe('where the policy lets "can we win?" count half as much as the rest together', () => {
    const weighing = aContext({
      policies: [aPolicy({ policy: { ...DEFAULT_POLICY, id: 'policy', supportWinWeight: 1 } })],
    });
    const request = aRequest({ opportunityId: 'opportunity', opportunity: STALE });
    const round = (winPoints: number | null, overrides: Partial<StoredRound> = {}) =>
      aRound({ id: `${winPoints}`, assessedOn: day('2026-03-01'), winPoints, round: 1, ...overrides });
    const priorityWith = (dealAssessments: StoredRound[], context = weighing, asked = request) =>
      judged(asked, { ...RECORDS, dealAssessments }, context).request?.priority;

    it.each<[string, StoredRound[], number]>([
      // 55 without a round; with one (55 + 1 × points) / 2
      ['no round', [], 55],
      ['a round', [round(85)], 70],
      ['a round of quick questions', [round(85, { kind: 'QUICK' })], 55],
      ['a round of another deal', [round(85, { opportunityId: 'other' })], 55],
      ['a round of no day', [round(85, { assessedOn: null })], 55],
      ['a round without points', [round(null)], 55],
      ['a later round', [round(5), round(85, { round: 2, assessedOn: day('2026-03-09') })], 70],
    ])('%s', (_name, rounds, expected) => {
      expect(priorityWith(rounds)).toBe(expected);
    });

    it('goes by the policy of the company', () => {
      expect(priorityWith([round(85)], aContext())).toBe(55);
      const [standard, own] = [aPolicy(), ...weighing.policies].map((policy, index) => ({
        ...policy,
        id: `policy ${index}`,
        isDefault: index === 0,
      }));
      if (!standard || !own) throw new Error('no policies');
      const records = {
        ...RECORDS,
        company: aCompany({ importanceScore: 80, scoringPolicyId: own.id }),
        dealAssessments: [round(85)],
      };
      const context = aContext({ policies: [standard, own] });
      expect(judged(request, records, context).request?.priority).toBe(70);
    });

    it('does not count for a request of no deal', () => {
      expect(priorityWith([round(85, { opportunityId: null })], weighing, aRequest())).toBe(40);
    });
  });

  it('one that stands is the record it was', () => {
    const { request } = judged(aRequest());
    if (!request) throw new Error('no request');
    expect(judged(request).request).toBe(request);
  });

  it('one that names no company takes the one it is about, but for the last attempt', () => {
    const request = aRequest({ companyId: null });
    expect(judged(request).request?.companyId).toBe('company');
    expect(judged(request, RECORDS, aContext({ isLastAttempt: true })).request?.companyId).toBeNull();
  });

  it('one that is over keeps its priority and gets its day', () => {
    const request = aRequest({ supportState: 'DELIVERED', priority: 3 });
    expect(judged(request).request).toEqual({ ...request, deliveredOn: day('2026-03-10') });
  });
});

describe('reminders', () => {
  const near = aRequest({ name: 'An expert', neededBy: day('2026-03-13'), requestedById: 'asker' });

  it('come once, three days before, to the director', () => {
    const { request, tasks } = judged(near);
    expect(request?.remindedOn).toBe(day('2026-03-10'));
    expect(tasks).toEqual([
      {
        key: 'SUPPORT supportRequest',
        title: 'Support needed: An expert',
        markdown: expect.stringContaining('[An expert](/object/supportRequest/supportRequest)'),
        assigneeId: 'director',
        dueAt: new Date('2026-03-13T12:00:00.000Z'),
        subjects: [
          { object: 'supportRequest', id: 'supportRequest' },
          { object: 'company', id: 'company' },
        ],
      },
    ]);
    const reminded = { ...near, remindedOn: day('2026-03-01') };
    expect(judged(reminded).tasks).toEqual([]);
    expect(judged({ ...near, neededBy: day('2026-03-14') }).tasks).toEqual([]);
  });

  it('go to who gives the help, and are tied to the opportunity', () => {
    const { tasks } = judged({ ...near, supporterId: 'expert', opportunityId: 'opportunity' });
    expect(tasks?.[0]).toMatchObject({
      assigneeId: 'expert',
      subjects: [{ object: 'supportRequest' }, { object: 'opportunity', id: 'opportunity' }],
    });
  });

  it('of a request of another company come from there', () => {
    const company = { id: 'other', importanceScore: null, scoringPolicyId: null };
    const { request, tasks } = judged({ ...near, companyId: 'other', company });
    expect([request?.remindedOn, tasks]).toEqual([null, []]);
  });

  it('of a request of no company go to who asked', () => {
    const { tasks } = judged({ ...near, companyId: null, company: null }, { company: null });
    expect(tasks?.map(({ assigneeId }) => assigneeId)).toEqual(['asker']);
  });
});
