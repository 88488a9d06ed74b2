import { formatDay } from '../../src/domain/shared/calendar.ts';
import type { DemoContext } from './context.ts';
import { priceOf, usdOf } from './money.ts';
import type { CompanyPlan } from './plan.ts';
import type { Random } from './random.ts';
import type { OpportunityInput, PersonInput, Stage } from './types.ts';
import { DEAL_PHASES, INSIGHTS, SOLUTIONS } from './words/deals.ts';

// From this value on (USD) deals pass an initiation review; below it nobody decides.
const LARGE_DEAL_USD = 100_000;

const OPEN_STAGES: readonly (readonly [Stage, number])[] = [
  ['NEW', 3],
  ['SCREENING', 3],
  ['MEETING', 3],
  ['PROPOSAL', 3],
];

/** What the opportunities of one company are made with. */
export type DealMaker = {
  won(usd: number, closedDaysAgo: number): OpportunityInput;
  lost(): OpportunityInput;
  open(): OpportunityInput;
  /** What is sold next, for example "Claims automation rollout". */
  title(): string;
  contactOf(): string | undefined;
  owner(): string;
};

/** Makes deals of one company: names without repetition, owners and contacts from its own members and people. */
export function createDealMaker(
  context: DemoContext,
  plan: CompanyPlan,
  people: readonly PersonInput[],
  random: Random,
): DealMaker {
  const titles = random.shuffle(
    SOLUTIONS[plan.customerClass].flatMap((solution) => DEAL_PHASES.map((phase) => `${solution} ${phase}`)),
  );
  const title = (): string => titles.pop() ?? plan.name;
  const owner = (): string => (random.chance(0.85) ? plan.ownerId : plan.secondId);
  const contactOf = (): string | undefined =>
    people.length > 0 ? random.pick(people.slice(0, 3)).id : undefined;
  const deal = (stage: Stage, usd: number, closeDay: number): OpportunityInput => {
    const contact = contactOf();
    return {
      id: context.nextId('opportunities'),
      name: title(),
      stage,
      amount: priceOf(usd, plan.currency),
      closeDate: `${formatDay(closeDay)}T00:00:00.000Z`,
      companyId: plan.id,
      ownerId: owner(),
      ...(contact && random.chance(0.85) ? { pointOfContactId: contact } : {}),
    };
  };
  const size = (): number =>
    plan.isLarge ? random.float(50, 100) ** 2 * random.float(12, 60) : random.float(8_000, 110_000);
  return {
    title,
    owner,
    contactOf,
    won: (usd, closedDaysAgo) => {
      const made = deal('CUSTOMER', usd, context.today - closedDaysAgo);
      return { ...made, ...initiationOf(made, random, 0.75), ...learningOf(plan, 'CUSTOMER', random) };
    },
    lost: () => {
      const made = deal('LOST', size(), context.today - random.int(6, 700));
      return { ...made, ...initiationOf(made, random, 0.5), ...learningOf(plan, 'LOST', random) };
    },
    open: () => {
      // Some close dates have passed: nobody moved them, as in life.
      const inDays = random.chance(0.15) ? -random.int(2, 60) : random.int(5, 240);
      const made = deal(random.weighted(OPEN_STAGES), size(), context.today + inDays);
      return { ...made, ...initiationOf(made, random, made.stage === 'PROPOSAL' ? 0.7 : 0.25) };
    },
  };
}

function initiationOf(deal: OpportunityInput, random: Random, decided: number): Partial<OpportunityInput> {
  if (usdOf(deal.amount) < LARGE_DEAL_USD || !random.chance(decided)) return {};
  return { initiation: deal.stage === 'LOST' && random.chance(0.2) ? 'REJECTED' : 'APPROVED' };
}

function learningOf(plan: CompanyPlan, stage: Stage, random: Random): Partial<OpportunityInput> {
  const isFading = plan.archetype === 'cooling' || plan.archetype === 'dormant';
  const outcome = random.weighted([
    ['IMPROVED', stage === 'CUSTOMER' && !isFading ? 5 : 1],
    ['SAME', 3],
    ['WORSENED', stage === 'LOST' || isFading ? 3 : 0.5],
  ] as const);
  return {
    ...(random.chance(0.65) ? { closenessOutcome: outcome } : {}),
    ...(random.chance(0.5) ? { insightGained: random.pick(INSIGHTS) } : {}),
  };
}
