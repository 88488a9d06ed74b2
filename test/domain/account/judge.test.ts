/** What rules hand on to those after them. */
import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/domain/account/judge.ts';
import {
  aCompany,
  aContext,
  aDeal,
  aKeyAccount,
  anAccount,
  aPlan,
  aPolicy,
  day,
} from '../../support/account.ts';

const TODAY = day('2026-03-10');
const context = aContext({ policies: [aPolicy()] });

const plan = aPlan({
  status: 'ACTIVE',
  periodStartsOn: day('2026-01-01'),
  periodEndsOn: day('2026-12-31'),
  keyAccountId: 'keyAccount',
});

describe('the rules of an account', () => {
  it('see the tasks that those before them ask for: a plan with one is worked on', () => {
    const overdue = aKeyAccount({ recordedStatus: 'KEY', keySince: TODAY - 400 });
    const judged = judge(anAccount({ keyAccounts: [overdue], espPlans: [plan] }), context);
    const asked = judged.tasks.filter(({ subjects }) => subjects.some(({ id }) => id === 'keyAccount'));
    expect(asked.length).toBeGreaterThan(0);
    expect(judged.account.openTasks).toContainEqual({
      id: asked[0]?.key,
      subjectIds: asked[0]?.subjects.map(({ id }) => id),
    });
    const alone = judge(anAccount({ espPlans: [plan] }), context);
    expect(judged.account.espPlans[0]?.missingItems).not.toBe(alone.account.espPlans[0]?.missingItems);
  });

  it('leave the tasks of an account alone where none asks for one', () => {
    const openTasks = [{ id: 'task', subjectIds: ['company'] }];
    const judged = judge(anAccount({ company: aCompany(), openTasks }), context);
    expect([judged.tasks, judged.account.openTasks]).toEqual([[], openTasks]);
  });

  it('gather the papers of all of them', () => {
    const deal = aDeal({ amount: { amount: 500_000, currency: 'USD' }, ownerId: 'rep', stage: 'MEETING' });
    const overdue = aKeyAccount({ recordedStatus: 'KEY', keySince: TODAY - 400 });
    const keys = judge(anAccount({ opportunities: [deal], keyAccounts: [overdue] }), context).tasks.map(
      ({ key }) => key.split(' ')[0],
    );
    expect(new Set(keys)).toEqual(new Set(['INITIATION', 'ASSESSMENT', 'REVIEW']));
  });
});
