/** What scenarios of scores begin with, and what it scores. The comments show how, from the formulas. */
import { money, type Stage } from './records.ts';

/** `a` without anything else: see `table.ts`. */
export const UNTOUCHED = { importance: 18, closeness: null };

export const wonDeal = (stage: Stage, values: Record<string, unknown> = {}) => ({
  id: stage.id('deal'),
  name: 'Deal',
  stage: 'CUSTOMER',
  amount: money(200_000),
  closeDate: stage.day(0),
  companyId: stage.id('a'),
  ...values,
});

/** 365,000 USD over 365 days, of which 327 lie in the last 365: 1,000 USD a day. */
export const yearContract = (stage: Stage, values: Record<string, unknown> = {}) => ({
  id: stage.id('contract'),
  name: 'Contract',
  status: 'ACTIVE',
  amount: money(365_000),
  signedOn: stage.day(-326),
  startsOn: stage.day(-326),
  endsOn: stage.day(38),
  companyId: stage.id('a'),
  ...values,
});

export const decisionMaker = (stage: Stage, values: Record<string, unknown> = {}) => ({
  id: stage.id('person'),
  name: { firstName: 'Dana', lastName: 'Decision' },
  companyId: stage.id('a'),
  buyingRole: 'DECISION_MAKER',
  supportLevel: 'SUPPORTER',
  influence: 'INNER_CIRCLE',
  coverage: 'IN_DEPTH',
  relationshipCheckedOn: stage.day(0),
  ...values,
});

// revenue 200 k = 50 points × 0.3; can-win 100 × 2.2 / 5 = 44, winnability 47 × 0.2: 15 + 10 + 9.4
// commercial 0.2 (win today) + 0.3 × 0.5 (no outcome told) = 0.35 × 25
export const WON_200K = { importance: 34.4, closeness: 8.8 };

// 327 k = 60.583 points × 0.3 = 18.175; the 39 days from today on are 39 k committed = 9.75 points × 0.3 = 2.925; + 10 + 8
// commercial 0.3 + 0.2 × 0.5^(326/365) + 0.15 = 0.5577 × 25
export const IN_FORCE = { importance: 39.1, closeness: 13.9 };

// quality: 80 × 1.3 is capped at 100, half of it × 45; density 0.28347 × 15, authority 1/3 × 15; commercial 0 without business
export const VOUCHED = { importance: 18, closeness: 31.8 };
