import { describe, expect, it } from 'vitest';
import {
  missingInWinPlan,
  WIN_PLAN_PARTS,
  type WinPlan,
  type WinPlanPart,
  winPlanCompleteness,
} from '../../../src/domain/assessment/win-plan.ts';
import { day } from '../../support/account.ts';

const TODAY = day('2026-03-10');

const nobody = { buyingRole: null, supportLevel: null };
const boss = { ...nobody, buyingRole: 'DECISION_MAKER' as const };
const friend = { ...nobody, supportLevel: 'SUPPORTER' as const };
const ahead = { dueOn: TODAY, doneOn: null, agreedOn: TODAY - 9 };
const fits = [{ ourFit: 'BETTER' as const }, { ourFit: 'SAME' as const }, { ourFit: 'WORSE' as const }];

const WHOLE: WinPlan = {
  state: 'CURRENT',
  competitiveStrategy: 'HEAD_ON',
  winTheme: 'Sooner',
  rivals: 1,
  criteria: fits,
  people: [nobody, boss, friend],
  milestones: [{ ...ahead, doneOn: TODAY }, ahead],
  hasOpenTask: true,
};

describe('a plan to win', () => {
  it('is whole with all its parts, and empty without any', () => {
    expect([missingInWinPlan(WHOLE, TODAY), winPlanCompleteness(WHOLE, TODAY)]).toEqual([[], 100]);
    const nothing: WinPlan = {
      state: null,
      competitiveStrategy: null,
      winTheme: null,
      rivals: 0,
      criteria: [],
      people: [],
      milestones: [],
      hasOpenTask: false,
    };
    expect(missingInWinPlan(nothing, TODAY)).toEqual([...WIN_PLAN_PARTS]);
    expect(winPlanCompleteness(nothing, TODAY)).toBe(0);
  });

  it.each<[WinPlanPart, string, Partial<WinPlan>]>([
    ['ROUND', 'a round that runs out soon', { state: 'DUE' }],
    ['ROUND', 'no round', { state: 'NONE' }],
    ['STRATEGY', 'no strategy', { competitiveStrategy: null }],
    ['WIN_THEME', 'no win theme', { winTheme: null }],
    ['WIN_THEME', 'a blank win theme', { winTheme: ' \n' }],
    ['RIVAL', 'no rival', { rivals: 0 }],
    ['CRITERIA', 'two criteria with our fit', { criteria: fits.slice(1) }],
    ['CRITERIA', 'a third one without', { criteria: [...fits.slice(1), { ourFit: null }] }],
    ['PEOPLE', 'nobody who decides', { people: [nobody, friend] }],
    ['PEOPLE', 'nobody who supports', { people: [nobody, boss] }],
    ['MILESTONE', 'no step', { milestones: [] }],
    ['MILESTONE', 'a step that is done', { milestones: [{ ...ahead, doneOn: TODAY }] }],
    ['MILESTONE', 'a step nobody agreed to', { milestones: [{ ...ahead, agreedOn: null }] }],
    ['MILESTONE', 'a step without a day', { milestones: [{ ...ahead, dueOn: null }] }],
    ['MILESTONE', 'a step of yesterday', { milestones: [{ ...ahead, dueOn: TODAY - 1 }] }],
    ['TASK', 'no open task', { hasOpenTask: false }],
  ])('lacks %s with %s', (part, _name, values) => {
    const plan = { ...WHOLE, ...values };
    expect(missingInWinPlan(plan, TODAY)).toEqual([part]);
    // 7 of 8 are 87.5 %.
    expect(winPlanCompleteness(plan, TODAY)).toBe(88);
  });

  it('asks for one who decides and one who supports, whoever else there is', () => {
    expect(missingInWinPlan({ ...WHOLE, people: [{ ...boss, supportLevel: 'MENTOR' }] }, TODAY)).toEqual([]);
    expect(missingInWinPlan({ ...WHOLE, milestones: [ahead, { ...ahead, dueOn: null }] }, TODAY)).toEqual([]);
  });
});
