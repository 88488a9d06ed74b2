import { describe, expect, it } from 'vitest';
import { judgeNeeds } from '../../../src/domain/need/rule.ts';
import { aContext, aNeed, anAccount, day } from '../../support/account.ts';

const judged = (need: ReturnType<typeof aNeed>, context = aContext()) =>
  judgeNeeds(anAccount({ accountNeeds: [need] }), context).account.accountNeeds[0];

const SETTLED = {
  horizon: 'MONTHS_3_TO_12',
  expectedOn: day('2026-09-01'),
  identifiedOn: day('2025-01-01'),
  settledHorizon: 'MONTHS_3_TO_12',
  settledExpectedOn: day('2026-09-01'),
} as const;

describe('open needs', () => {
  it('take the horizon that their day lies in', () => {
    const need = aNeed({ ...SETTLED, expectedOn: day('2026-05-01') });
    expect(judged(need)).toEqual({
      ...need,
      horizon: 'WITHIN_3_MONTHS',
      settledHorizon: 'WITHIN_3_MONTHS',
      settledExpectedOn: day('2026-05-01'),
    });
  });

  it('were identified on the day they were made, where the people are', () => {
    const need = aNeed({ createdAt: new Date('2026-03-01T20:00:00.000Z') });
    expect(judged(need)).toEqual({ ...need, identifiedOn: day('2026-03-01') });
    expect(judged(need, aContext({ timeZone: 'Asia/Shanghai' }))?.identifiedOn).toBe(day('2026-03-02'));
  });

  it('keep a horizon that an administrator added', () => {
    const need = aNeed({ ...SETTLED, horizon: 'SOMEDAY', expectedOn: day('2026-05-01') });
    expect(judged(need)).toBe(need);
  });

  it('are covered by a won opportunity and by nothing else, those of other companies too', () => {
    const won = aNeed({ ...SETTLED, opportunity: { id: 'a', stage: 'CUSTOMER', companyId: 'company' } });
    const open = aNeed({ ...SETTLED, opportunity: { id: 'a', stage: 'NEW', companyId: 'company' } });
    const account = anAccount({ accountNeeds: [won, open], needsOfOthers: [won] });
    const { accountNeeds, needsOfOthers } = judgeNeeds(account, aContext()).account;
    expect(accountNeeds).toEqual([{ ...won, needState: 'COVERED' }, open]);
    expect(needsOfOthers).toEqual([{ ...won, needState: 'COVERED' }]);
  });

  it.each([
    ['settled', aNeed(SETTLED)],
    ['dropped', aNeed({ needState: 'DROPPED', expectedOn: day('2026-05-01') })],
    ['without a horizon or a day', aNeed({ horizon: '', identifiedOn: day('2025-01-01') })],
  ])('one that is %s stays the record it is', (_name, need) => {
    expect(judged(need)).toBe(need);
  });
});
