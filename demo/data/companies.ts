import type { DemoContext } from './context.ts';
import { priceOf } from './money.ts';
import type { CompanyPlan } from './plan.ts';
import type { Random } from './random.ts';
import type { CompanyInput, Rating, ScoringPolicyInput } from './types.ts';
import { STREETS } from './words/places.ts';

const rating = (stars: number): Rating => `RATING_${Math.min(5, Math.max(1, stars))}` as Rating;

const fillPostcode = (pattern: string, random: Random): string =>
  pattern
    .replaceAll('9', () => String(random.int(0, 9)))
    .replaceAll('A', () => String.fromCharCode(random.int(65, 90)));

/** The companies of the plan. Ratings and potential are missing on a part, and everything on the empty ones. */
export const createCompanies = (
  context: DemoContext,
  plans: readonly CompanyPlan[],
  policies: readonly ScoringPolicyInput[],
): CompanyInput[] => plans.map((plan) => createCompany(context, plan, policies));

function createCompany(
  context: DemoContext,
  plan: CompanyPlan,
  policies: readonly ScoringPolicyInput[],
): CompanyInput {
  const random = context.random(`company:${plan.id}`);
  const base: CompanyInput = { id: plan.id, name: plan.name };
  if (plan.archetype === 'empty') return base;
  const policy = policies.find(({ name }) => name === plan.customerClass);
  const usesDefault = policy?.isDefault && random.chance(0.3);
  const isRated = plan.isLarge || random.chance(0.65);
  return {
    ...base,
    domainName: { primaryLinkUrl: `https://${plan.domain}`, primaryLinkLabel: '' },
    address: {
      addressStreet1: streetOf(plan, random),
      addressCity: plan.place.city,
      addressPostcode: fillPostcode(plan.place.postcode, random),
      addressCountry: plan.place.country,
    },
    annualRevenue: priceOf(random.float(6, 60) * (plan.isLarge ? 12_000_000 : 1_500_000), plan.currency),
    accountOwnerId: plan.ownerId,
    ...(policy && !usesDefault ? { scoringPolicyId: policy.id } : {}),
    ...(plan.isLarge || random.chance(0.45) ? { potentialAnnualValue: potentialOf(plan, random) } : {}),
    ...(isRated ? { referenceValue: rating(plan.isLarge ? random.int(3, 5) : random.int(1, 4)) } : {}),
    ...(isRated && random.chance(0.9)
      ? { deliveryFit: rating(plan.isLarge ? random.int(3, 5) : random.int(1, 5)) }
      : {}),
  };
}

function streetOf(plan: CompanyPlan, random: Random): string {
  const street = random.pick(STREETS[plan.place.region]);
  const number = random.int(1, 180);
  return plan.place.region === 'english' || plan.place.region === 'french'
    ? `${number} ${street}`
    : `${street} ${number}`;
}

const potentialOf = (plan: CompanyPlan, random: Random) =>
  priceOf(Math.max(20_000, plan.valueUsd * random.float(0.4, 1.6)), plan.currency);
