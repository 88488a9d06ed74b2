/** Plans and accounts for tests: each test names only what it is about. */
import type { Objective, Plan, PlanAccount } from '../../../src/domain/plan/records.ts';
import { day, usd } from '../support/records.ts';

export const objective = (fields: Partial<Objective> = {}): Objective => ({
  id: 'objective-1',
  name: 'Meet the CFO',
  type: 'CROSS_ACCOUNT',
  dueOn: day('2026-12-01'),
  status: 'OPEN',
  ...fields,
});

/** Everything that belongs in a plan; the year 2026. */
export const plan = (fields: Partial<Plan> = {}): Plan => ({
  id: 'plan-1',
  name: 'Alder Works 2026',
  status: 'ACTIVE',
  startsOn: day('2026-01-01'),
  endsOn: day('2026-12-31'),
  hasGoal: true,
  hasValueProposition: true,
  hasCriticalSuccessFactors: true,
  hasStrategy: true,
  revenueTarget: usd(100_000),
  createdAt: 0,
  objectives: [objective()],
  hasOpenTask: true,
  ...fields,
});

export const account = (fields: Partial<PlanAccount> = {}): PlanAccount => ({
  contracts: [],
  contractsOfOthers: [],
  opportunities: [],
  needHorizons: ['WITHIN_3_MONTHS', 'MONTHS_3_TO_12', 'YEARS_1_TO_3'],
  people: [
    { buyingRole: 'DECISION_MAKER', supportLevel: null },
    { buyingRole: null, supportLevel: 'MENTOR' },
  ],
  closenessScore: 42.5,
  ...fields,
});
