import type { DemoContext } from './context.ts';
import { createDraftContract, createSignedContract, type Term, termFrom, termUntil } from './contracts.ts';
import { priceOf } from './money.ts';
import { createDealMaker, type DealMaker } from './opportunities.ts';
import type { CompanyPlan } from './plan.ts';
import type { Random } from './random.ts';
import type { ContractInput, OpportunityInput, PersonInput } from './types.ts';
import { CONTRACT_TYPES } from './words/deals.ts';

export type Deals = { opportunities: OpportunityInput[]; contracts: ContractInput[] };

/** Won, lost and open opportunities and the contracts of all companies; won value and contracts add up to the plan. */
export function createDeals(
  context: DemoContext,
  plans: readonly CompanyPlan[],
  peopleOf: ReadonlyMap<string, readonly PersonInput[]>,
): Deals {
  const deals: Deals = { opportunities: [], contracts: [] };
  for (const plan of plans) {
    if (plan.archetype === 'empty') continue;
    const random = context.random(`deals:${plan.id}`);
    const maker = createDealMaker(context, plan, peopleOf.get(plan.id) ?? [], random);
    for (const usd of split(plan, random)) addBusiness(context, plan, maker, random, usd, deals);
    for (let i = lostCount(plan, random); i > 0; i--) deals.opportunities.push(maker.lost());
    for (let i = openCount(plan, random); i > 0; i--) deals.opportunities.push(maker.open());
    if (random.chance(plan.isLarge ? 0.3 : 0.06)) deals.contracts.push(draftOf(context, plan, maker, random));
  }
  return deals;
}

/** The plan's value in unequal parts, one per piece of business. */
function split(plan: CompanyPlan, random: Random): number[] {
  if (plan.valueUsd === 0) return [];
  const count = plan.isLarge ? random.int(4, 8) : random.int(1, 3);
  const weights = Array.from({ length: count }, () => random.float(0.5, 2));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => (plan.valueUsd * weight) / sum);
}

const lostCount = (plan: CompanyPlan, random: Random): number =>
  plan.isLarge ? random.int(1, 3) : random.weighted([[0, 4] as const, [1, 4] as const, [2, 1] as const]);

function openCount(plan: CompanyPlan, random: Random): number {
  if (plan.isLarge) return random.int(2, 5);
  if (plan.archetype === 'cold') return random.int(0, 1);
  return plan.archetype === 'dormant' ? random.int(0, 1) : random.int(0, 2);
}

// Some 6 in 10 deals were closed in the last year.
const closedDaysAgo = (random: Random): number =>
  random.chance(0.6) ? random.int(4, 360) : random.int(366, 720);

const contractName = (title: string, random: Random): string => `${title}, ${random.pick(CONTRACT_TYPES)}`;

function addBusiness(
  context: DemoContext,
  plan: CompanyPlan,
  maker: DealMaker,
  random: Random,
  usd: number,
  deals: Deals,
): void {
  const shape = random.weighted([
    ['won', 35],
    ['wonWithContract', 40],
    ['contractOnly', 25],
  ] as const);
  if (shape === 'contractOnly') {
    const { signedOn, term } = olderTerm(context, random);
    deals.contracts.push(
      createSignedContract(context, random, signedOn, {
        name: contractName(maker.title(), random),
        companyId: plan.id,
        ownerId: plan.ownerId,
        amount: priceOf(usd, plan.currency),
        term,
      }),
    );
    return;
  }
  const daysAgo = closedDaysAgo(random);
  const won = maker.won(usd, daysAgo);
  deals.opportunities.push(won);
  if (shape === 'won') return;
  const signedOn = context.today - daysAgo;
  deals.contracts.push(
    createSignedContract(context, random, signedOn, {
      name: contractName(won.name, random),
      companyId: plan.id,
      opportunityId: won.id,
      ownerId: plan.ownerId,
      amount: priceOf(usd, plan.currency),
      term: termFrom(Math.min(context.today, signedOn + random.int(0, 30)), random),
    }),
  );
}

// A contract from before the pipeline was kept: a third of them ends within the next three months.
function olderTerm(context: DemoContext, random: Random): { signedOn: number; term: Term } {
  const term = random.chance(0.35)
    ? termUntil(context.today + random.int(6, 85), random)
    : termFrom(context.today - random.int(20, 700), random);
  const latest = Math.min(context.today, term.startsOn);
  return { signedOn: latest - random.int(0, 25), term: { ...term, startsOn: latest } };
}

const draftOf = (context: DemoContext, plan: CompanyPlan, maker: DealMaker, random: Random): ContractInput =>
  createDraftContract(context, random, {
    name: contractName(maker.title(), random),
    companyId: plan.id,
    ownerId: plan.ownerId,
    amount: priceOf(
      plan.isLarge ? random.float(80_000, 400_000) : random.float(8_000, 60_000),
      plan.currency,
    ),
  });
