/**
 * One company with every number spelled out: two contracts, four opportunities, three contacts, on 30 June 2026,
 * in US dollars with 1 EUR = 1.10 USD, under the standard policy. docs/rules.md tells the same story.
 */
import type { CompanyRecords } from '../../src/domain/company-score.ts';
import { company, contact, contract, day, money, opportunity, usd } from './support/records.ts';

const on = (kind: 'MEETING' | 'EMAIL_IN' | 'EMAIL_OUT', ...dates: readonly string[]) =>
  dates.map((date) => ({ kind, day: day(date) }));

export const WORKED_EXAMPLE: CompanyRecords = {
  company: company({
    id: 'nordwind',
    potentialAnnualValue: usd(600_000),
    referenceValue: 4,
    deliveryFit: 3,
  }),
  contracts: [
    // Runs 365 days at 1 000 USD a day; 1 October to 30 June are 31 + 30 + 31 + 31 + 28 + 31 + 30 + 31 + 30 = 273.
    contract({
      id: 'frame-contract',
      amount: usd(365_000),
      signedOn: day('2025-09-15'),
      startsOn: day('2025-10-01'),
      endsOn: day('2026-09-30'),
      opportunityId: 'frame-deal',
    }),
    // 365 days at 200 EUR a day, ended early; 1 July to 30 September are 31 + 31 + 30 = 92 of the last 365 days.
    contract({
      id: 'pilot-contract',
      status: 'TERMINATED',
      amount: money(73_000, 'EUR'),
      signedOn: day('2024-12-10'),
      startsOn: day('2025-01-01'),
      endsOn: day('2025-12-31'),
      terminatedOn: day('2025-09-30'),
    }),
  ],
  contractsOfOthers: [],
  opportunities: [
    // Won, but its contract stands for it.
    opportunity({
      id: 'frame-deal',
      stage: 'CUSTOMER',
      amount: usd(365_000),
      closedOn: day('2025-09-15'),
      closenessOutcome: 'IMPROVED',
    }),
    // Won without a contract: counts in full. The last win, 90 days ago.
    opportunity({
      id: 'training',
      stage: 'CUSTOMER',
      amount: usd(40_000),
      closedOn: day('2026-04-01'),
      closenessOutcome: 'SAME',
    }),
    opportunity({ id: 'warehouse', stage: 'PROPOSAL', amount: usd(500_000), closedOn: day('2026-11-30') }),
    // Lost 456 days ago: within 730 days, so it counts for can-win; not within 365, so not for the outcomes.
    opportunity({ id: 'fleet', stage: 'LOST', amount: usd(120_000), closedOn: day('2025-03-31') }),
  ],
  needs: [],
  contacts: [
    contact({
      id: 'anna',
      buyingRole: 'DECISION_MAKER',
      supportLevel: 'SUPPORTER',
      influence: 'INNER_CIRCLE',
      interactions: on('MEETING', '2026-06-20', '2026-06-06', '2026-05-23', '2026-05-09'),
    }),
    contact({
      id: 'ben',
      buyingRole: 'EVALUATOR',
      supportLevel: 'NEUTRAL',
      influence: 'POLITICAL_STRUCTURE',
      interactions: [
        ...on('EMAIL_OUT', '2026-05-20', '2026-05-20', '2026-06-01', '2026-06-10'),
        ...on('EMAIL_IN', '2026-05-20', '2026-06-01', '2026-06-10'),
      ],
    }),
    contact({
      id: 'chloe',
      buyingRole: 'USER',
      supportLevel: 'MENTOR',
      influence: 'OUTSIDE',
      coverage: 'BRIEF_CONTACT',
      relationshipCheckedOn: day('2026-04-01'),
    }),
  ],
  previousMonth: { score: 61.6, rulesVersion: 2 },
};

/** What the rules say, worked out by hand to six digits. */
export const WORKED_EXAMPLE_RESULT = {
  // 273 × 1 000 + 92 × 200 × 1.10 + 40 000; 50 + 25 × (333 240 − 200 000) / (500 000 − 200 000)
  revenue: { amount: 333_240, points: 61.103333 },
  // max(600 000 typed, 500 000 × 0.6 in the pipeline); 50 + 25 × (600 000 − 500 000) / (1 500 000 − 500 000)
  potential: { typed: 600_000, pipeline: 300_000, value: 600_000, points: 52.5 },
  // 25 × (4 − 1)
  reference: { points: 75 },
  // can-win 100 × (2 + 4 × 0.3) / (3 + 4), can-do 25 × (3 − 1), their mean
  winnability: { won: 2, closed: 3, canWin: 45.714286, canDo: 50, points: 47.857143 },
  // (30 × 61.103333 + 30 × 52.5 + 20 × 75 + 20 × 47.857143) / 100 = 58.652429
  importance: 58.7,

  contacts: {
    // E = 2 × 4 = 8: maturity 1; V = 3 × 4 = 12; frequency 1 − e^−1.2 = 0.698806; gaps 14, 14, 14: h = 28, so 60;
    // recency 0.5^(10/60) = 0.890899; 100 × 0.890899 × 1 × (0.4 + 0.6 × 0.698806) × 1
    anna: 72.98986,
    // E = min(3, 4) = 3: maturity 1; V = 2 × 3 + 0.25 × min(1, 3) = 6.25; frequency 1 − e^−0.625 = 0.464739; he wrote on
    // three days: h = 60; recency 0.5^(20/60) = 0.793701; 100 × 0.793701 × (0.4 + 0.6 × 0.464739) × 0.9 = 53.879816 × 0.9
    ben: 48.491834,
    // 30 × 0.5^(90/180) × 1.1 = 21.213203 × 1.1, below 30: no thread
    chloe: 23.334523,
  },
  // Anna 72.98986 × 1.3 = 94.886817, Ben 48.491834 × 1.15 = 55.76561, Chloe 23.334523 × 1:
  // (0.5 × 94.886817 + 0.3 × 55.76561 + 0.2 × 23.334523) / 100
  quality: 0.6884,
  // T = 2 (Anna, Ben): 1 − e^(−2/3)
  threads: 2,
  density: 0.486583,
  // decision (Anna) and evaluation (Ben), no user: Chloe is below 30
  authority: 0.666667,
  // 0.3 × 1 + 0.2 × 1/3 + 0.2 × 0.5^(90/365) + 0.3 × (1 + 0.5) / 2 = 0.3 + 0.066667 + 0.168579 + 0.225
  commercial: 0.760246,
  // 45 × 0.6884 + 15 × 0.486583 + 15 × 0.666667 + 25 × 0.760246 = 67.282883; two threads: no cap
  closeness: 67.3,
  // Live days: 9, 20, 23 May, 1, 6, 10, 20 June; gaps 11, 3, 9, 5, 4, 10: median 7; 10 days of silence ≤ 3 × 7
  usualGap: 7,
  silence: 10,
  state: 'ACTIVE',
  // 67.3 − 61.6
  change: 5.7,
  trend: 'RISING',
} as const;
