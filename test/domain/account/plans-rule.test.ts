import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src/domain/account/account.ts';
import { judgePlans, planAccountOf, planOf } from '../../../src/domain/plan/rule.ts';
import {
  aCompany,
  aContext,
  aContract,
  aKeyAccount,
  aNeed,
  anAccount,
  anObjective,
  aPlan,
  day,
  usd,
} from '../../support/account.ts';

const judged = (overrides: Partial<Account>): Account => judgePlans(anAccount(overrides), aContext()).account;

const YEAR = { periodStartsOn: day('2026-01-01'), periodEndsOn: day('2026-12-31') };

/** 69 of 365 days are over: 1000 × 69 / 365 = 189.041095890… */
const RECORDS: Partial<Account> = {
  company: aCompany({ closenessScore: 42.5 }),
  keyAccounts: [aKeyAccount()],
  contracts: [
    aContract({
      status: 'ACTIVE',
      amount: usd(1000),
      startsOn: day('2026-01-01'),
      endsOn: day('2026-12-31'),
    }),
  ],
  espPlans: [aPlan({ ...YEAR, status: 'ACTIVE', revenueTarget: usd(1000) })],
  planObjectives: [
    anObjective({ id: 'revenue', objectiveType: 'REVENUE' }),
    anObjective({ id: 'relationship', objectiveType: 'RELATIONSHIP' }),
    anObjective({ id: 'business', objectiveType: 'BUSINESS_DEVELOPMENT', current: 7 }),
  ],
};

describe('account plans', () => {
  it('are measured, labelled, and their objectives with them', () => {
    const { espPlans, planObjectives } = judged(RECORDS);
    expect(espPlans[0]).toMatchObject({
      name: 'Alder Works 2026',
      keyAccountId: 'keyAccount',
      revenueActual: { amount: 189.041096, currency: 'USD' },
      attainment: 18.9,
      completeness: expect.any(Number),
      health: 'AT_RISK',
    });
    expect(planObjectives.map(({ current }) => current)).toEqual([189, 42.5, 7]);
  });

  it('measuring what stands changes no record', () => {
    const account = judged(RECORDS);
    const again = judgePlans(account, aContext()).account;
    expect(again.espPlans[0]).toBe(account.espPlans[0]);
    for (const [index, objective] of account.planObjectives.entries())
      expect(again.planObjectives[index]).toBe(objective);
  });

  it('a task on the plan, its key account or its company counts as a next step', () => {
    const without = judged(RECORDS).espPlans[0];
    for (const id of ['company', 'keyAccount', 'espPlan']) {
      const openTasks = [{ id: 'task', subjectIds: [id] }];
      expect(judged({ ...RECORDS, openTasks }).espPlans[0]?.completeness).toBeGreaterThan(
        without?.completeness ?? 0,
      );
    }
    const openTasks = [{ id: 'task', subjectIds: ['somebody else'] }];
    expect(judged({ ...RECORDS, openTasks }).espPlans[0]).toEqual(without);
  });

  it('look at needs that are open or covered, by horizons that are known', () => {
    const company = aCompany();
    const horizonsOf = (...needs: Parameters<typeof aNeed>[0][]) =>
      planAccountOf(anAccount({ accountNeeds: needs.map(aNeed) }), company, aContext()).needHorizons;
    const soon = { horizon: 'WITHIN_3_MONTHS' };
    expect(horizonsOf(soon, { ...soon, needState: 'COVERED' })).toEqual([
      'WITHIN_3_MONTHS',
      'WITHIN_3_MONTHS',
    ]);
    expect(horizonsOf({ ...soon, needState: 'DROPPED' }, { horizon: 'SOME_DAY' }, { horizon: null })).toEqual(
      [],
    );
  });

  it('have their own objectives, and a strategy once one is chosen', () => {
    const stored = aPlan({ id: 'plan', ...YEAR });
    const objectives = ['plan', 'other', 'plan'].map((espPlanId, index) =>
      anObjective({ id: `${index}`, espPlanId, objectiveType: 'REVENUE' }),
    );
    const account = anAccount({ planObjectives: objectives });
    const read = (values: Partial<typeof stored> = {}) =>
      planOf(account, aCompany(), { ...stored, ...values });
    expect(read().objectives.map(({ id, type }) => [id, type])).toEqual([
      ['0', 'REVENUE'],
      ['2', 'REVENUE'],
    ]);
    expect([read().hasStrategy, read({ strategyType: 'EXPAND' } as never).hasStrategy]).toEqual([
      false,
      true,
    ]);
    expect(read()).toMatchObject({ startsOn: YEAR.periodStartsOn, endsOn: YEAR.periodEndsOn });
  });

  it('of no company stay as they are, as do accounts without any', () => {
    const loose = anAccount({ company: null, espPlans: [aPlan(YEAR)] });
    expect(judgePlans(loose, aContext()).account).toBe(loose);
    const none = anAccount();
    expect(judgePlans(none, aContext()).account).toBe(none);
  });

  it('what a person typed stays', () => {
    const plan = aPlan({ ...YEAR, name: 'Ours', keyAccountId: 'former' });
    expect(judged({ ...RECORDS, espPlans: [plan] }).espPlans[0]).toMatchObject({
      name: 'Ours',
      keyAccountId: 'former',
    });
  });

  it('a closed one keeps what it reached and is not judged', () => {
    const closed = aPlan({
      ...YEAR,
      status: 'CLOSED',
      completeness: 50,
      health: 'AT_RISK',
      healthReason: 'x',
    });
    const account = judged({ ...RECORDS, espPlans: [closed] });
    expect(account.espPlans).toEqual([{ ...closed, health: null, healthReason: '' }]);
    expect(account.planObjectives.map(({ current }) => current)).toEqual([null, null, 7]);
    const unmeasured = { ...closed, completeness: null };
    expect(judged({ ...RECORDS, espPlans: [unmeasured] }).espPlans[0]?.completeness).not.toBeNull();
  });

  it('an amount without a period loses its number and keeps a currency', () => {
    const plan = aPlan({ revenueActual: { amount: 5, currency: 'EUR' } });
    const revenueOf = (one: typeof plan) => judged({ espPlans: [one] }).espPlans[0]?.revenueActual;
    expect(revenueOf(plan)).toEqual({ amount: null, currency: 'USD' });
    const empty = aPlan({ revenueActual: { amount: null, currency: 'EUR' } });
    expect(revenueOf(empty)).toBe(empty.revenueActual);
  });

  it('plans of no company stay as they are', () => {
    const account = anAccount({ company: null, espPlans: [aPlan(YEAR)] });
    expect(judgePlans(account, aContext()).account).toBe(account);
  });
});
