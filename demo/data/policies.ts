import type { DemoContext } from './context.ts';
import { money } from './money.ts';
import type { ScoringPolicyInput } from './types.ts';
import { CUSTOMER_CLASSES, type CustomerClass } from './words/company-names.ts';

// What differs per class from the defaults of the scoring policy, and why:
const OWN_NUMBERS: Readonly<Record<CustomerClass, Omit<ScoringPolicyInput, 'id' | 'name' | 'isDefault'>>> = {
  // projects are large and run over years
  Manufacturing: { largeDealThreshold: money(150_000, 'USD') },
  // the same importance needs more revenue where every customer is big
  'Financial services': {
    revenueAt25: 80_000,
    revenueAt50: 300_000,
    revenueAt75: 800_000,
    revenueAt100: 1_600_000,
    potentialAt25: 200_000,
    potentialAt50: 800_000,
    potentialAt75: 2_000_000,
    potentialAt100: 4_000_000,
  },
  // tenders are won more rarely, a public reference opens doors, and budgets move by the half-year
  'Public sector': {
    revenueWeight: 25,
    potentialWeight: 20,
    referenceWeight: 30,
    winnabilityWeight: 25,
    baselineWinRate: 0.2,
    importanceReviewMonths: 6,
    needsReviewMonths: 2,
  },
  // smaller tickets
  'Retail & consumer': {
    revenueAt25: 30_000,
    revenueAt50: 120_000,
    revenueAt75: 300_000,
    revenueAt100: 700_000,
    potentialAt25: 60_000,
    potentialAt50: 250_000,
    potentialAt75: 800_000,
    potentialAt100: 1_800_000,
    largeDealThreshold: money(75_000, 'USD'),
  },
  Technology: {},
};

/** One scoring policy per class of customers; the last class is the default. */
export const createPolicies = (context: DemoContext): ScoringPolicyInput[] =>
  CUSTOMER_CLASSES.map((name) => ({
    id: context.nextId('scoringPolicies'),
    name,
    isDefault: name === 'Technology',
    ...OWN_NUMBERS[name],
  }));
