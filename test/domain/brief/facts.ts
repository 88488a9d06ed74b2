import type { AccountFacts } from '../../../src/domain/brief/facts.ts';
import { parseDay } from '../../../src/domain/shared/calendar.ts';

function day(text: string): number {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`${text} is no day.`);
  return parsed;
}

export const TODAY = day('2026-11-24');

const usd = (amount: number | null) => ({ amount, currency: 'USD' });

/** A company about which nothing is known. */
export const STRANGER: AccountFacts = {
  company: { name: 'Birch & Co', importance: null, closeness: null, trend: null, relationship: null },
  standing: null,
  months: [],
  plan: null,
  needs: [],
  insights: [],
  people: [],
  deals: [],
  contracts: [],
  support: [],
  hidden: [],
};

/** A key account about which everything is known. */
export const ALDER: AccountFacts = {
  company: {
    name: 'Alder Works',
    importance: 61.3,
    closeness: 48,
    trend: 'FALLING',
    relationship: 'COOLING',
  },
  standing: {
    status: 'KEY',
    statusSince: day('2026-02-01'),
    recommendation: 'CANDIDATE',
    reason: '12th of 87 in Manufacturing, 61.3 points.',
    rank: 12,
    rankedOutOf: 87,
    owner: 'Jane Austen',
    localHead: null,
    director: 'Tim Apple',
    reviewState: 'OVERDUE',
    nextReviewOn: day('2026-11-01'),
    overdueReviews: ['NEEDS'],
    attentionSignals: ['SINGLE_THREADED'],
    attention: 'Everything hangs on Anna.',
  },
  months: [
    { month: '2026-11', score: 48 },
    { month: '2026-10', score: 55.5 },
  ],
  plan: {
    id: 'plan-1',
    name: 'Alder Works 2026',
    status: 'ACTIVE',
    startsOn: day('2026-01-01'),
    endsOn: day('2026-12-31'),
    goal: 'Become their *only* supplier\nof valves',
    strategy: 'EXPAND',
    target: usd(500_000),
    actual: usd(155_000),
    attainment: 31,
    completeness: 78,
    missing: 'No open task',
    health: 'OFF_TRACK',
    healthReason: 'Revenue is at 31 % after 90 % of the time',
  },
  needs: [
    {
      id: 'need-1',
      need: 'Remote service',
      horizon: 'WITHIN_3_MONTHS',
      capability: 'READY',
      gap: '',
      value: usd(80_000),
      isIncubated: false,
    },
    {
      id: 'need-2',
      need: 'Hydrogen | valves',
      horizon: 'YEARS_1_TO_3',
      capability: 'MISSING',
      gap: 'No certificate',
      value: usd(null),
      isIncubated: false,
    },
  ],
  insights: [
    {
      deal: 'Pilot line',
      closedOn: day('2026-05-04'),
      text: 'They want one source\nfor all valves',
      needs: [
        { need: 'All valves from one source', state: 'OPEN' },
        { need: 'Spare parts', state: 'COVERED' },
      ],
    },
    { deal: 'Frame', closedOn: null, text: 'Budget comes in March', needs: [] },
  ],
  people: [
    {
      name: 'Anna Berg',
      jobTitle: 'CTO',
      role: 'DECISION_MAKER',
      influence: 'INNER_CIRCLE',
      support: 'SUPPORTER',
      closeness: 65,
    },
  ],
  deals: [
    {
      id: 'deal-1',
      name: 'Frame',
      stage: 'PROPOSAL',
      amount: usd(200_000),
      closesOn: day('2026-12-20'),
      initiation: 'PENDING',
      verdict: 'IMPROVE',
      score: 58.5,
      assessmentState: 'DUE',
    },
  ],
  contracts: [
    {
      id: 'contract-1',
      name: 'Service 2026',
      status: 'ACTIVE',
      amount: usd(365_000),
      endsOn: day('2026-12-31'),
      renewal: 'DUE_IN_90_DAYS',
      autoRenews: true,
    },
  ],
  support: [{ name: 'An expert on site', state: 'ASKED', priority: 71.5, neededBy: day('2026-12-01') }],
  hidden: [],
};
