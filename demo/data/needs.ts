import { formatDay } from '../../src/domain/shared/calendar.ts';
import type { DemoContext } from './context.ts';
import { priceOf } from './money.ts';
import type { CompanyPlan } from './plan.ts';
import type { Random } from './random.ts';
import type { AccountNeedInput, NeedHorizon, OpportunityInput } from './types.ts';
import { SOLUTIONS } from './words/deals.ts';
import { NEED_PATTERNS, RESOURCE_GAPS } from './words/needs.ts';

/** Days ahead that lie well within each horizon, whatever the length of the months. */
const DAYS_AHEAD: Readonly<Record<NeedHorizon, readonly [number, number]>> = {
  WITHIN_3_MONTHS: [10, 85],
  MONTHS_3_TO_12: [100, 350],
  YEARS_1_TO_3: [400, 1_000],
};
const HORIZONS = Object.keys(DAYS_AHEAD) as NeedHorizon[];

/** One company in so many that are not large has needs. */
const SMALL_SHARE = 10;

const isOpen = ({ stage }: OpportunityInput): boolean => stage !== 'CUSTOMER' && stage !== 'LOST';

/**
 * What half of the large companies, and a few of the others, will need: some in every horizon for the large ones, one
 * of them an opportunity already. At the end stand two that somebody left unfinished.
 */
export function createNeeds(
  context: DemoContext,
  plans: readonly CompanyPlan[],
  opportunities: readonly OpportunityInput[],
): AccountNeedInput[] {
  const choice = context.random('needs');
  const large = plans.filter((plan) => plan.isLarge);
  const others = plans.filter((plan) => !plan.isLarge && plan.valueUsd > 0);
  const hosts = [
    ...choice.shuffle(large).slice(0, large.length / 2),
    ...choice.shuffle(others).slice(0, Math.floor(others.length / SMALL_SHARE)),
  ];
  const needs = hosts.flatMap((plan) => {
    const random = context.random(`needs:${plan.id}`);
    const deal = opportunities.find((one) => one.companyId === plan.id && isOpen(one) && one.closeDate);
    return [
      ...needsOf(context, plan, random),
      ...(plan.isLarge && deal ? [incubated(context, plan, deal, random)] : []),
    ];
  });
  const [first, second = first] = hosts;
  return first && second ? [...needs, ...unfinished(context, first, second)] : needs;
}

function wordsOf(plan: CompanyPlan, random: Random): string[] {
  const solutions = random.shuffle(SOLUTIONS[plan.customerClass]);
  return random.shuffle(NEED_PATTERNS).map((pattern, i) => {
    const solution = solutions[i % solutions.length] as string;
    const said = pattern.startsWith('*') ? solution : solution.charAt(0).toLowerCase() + solution.slice(1);
    return pattern.replace('*', said);
  });
}

function capabilityOf(random: Random): Pick<AccountNeedInput, 'capability' | 'resourceGap'> {
  const capability = random.weighted([
    ['READY', 5],
    ['PARTIAL', 3],
    ['MISSING', 2],
  ] as const);
  return capability === 'READY' || random.chance(0.15)
    ? { capability }
    : { capability, resourceGap: random.pick(RESOURCE_GAPS) };
}

const foundOn = (context: DemoContext, random: Random): string =>
  formatDay(context.today - random.int(5, 300));

function needsOf(context: DemoContext, plan: CompanyPlan, random: Random): AccountNeedInput[] {
  const horizons = plan.isLarge
    ? [...HORIZONS, ...Array.from({ length: random.int(0, 3) }, () => random.pick(HORIZONS))]
    : [random.pick(HORIZONS)];
  const words = wordsOf(plan, random);
  return horizons.map((horizon, i): AccountNeedInput => {
    const [from, to] = DAYS_AHEAD[horizon];
    // Those that every large company has stay open, so that each has one in every horizon.
    const isClosed = i >= HORIZONS.length && random.chance(0.4);
    return {
      id: context.nextId('accountNeeds'),
      need: words[i % words.length] as string,
      companyId: plan.id,
      horizon,
      expectedOn: formatDay(context.today + random.int(from, to)),
      estimatedValue: priceOf(
        plan.isLarge ? random.float(60_000, 600_000) : random.float(10_000, 80_000),
        plan.currency,
      ),
      ...capabilityOf(random),
      ownerId: random.chance(0.8) ? plan.ownerId : plan.secondId,
      needState: isClosed ? random.pick(['COVERED', 'DROPPED'] as const) : 'OPEN',
      identifiedOn: foundOn(context, random),
    };
  });
}

/** The need that an open opportunity has come from. */
const incubated = (
  context: DemoContext,
  plan: CompanyPlan,
  deal: OpportunityInput,
  random: Random,
): AccountNeedInput => ({
  id: context.nextId('accountNeeds'),
  need: deal.name,
  companyId: plan.id,
  opportunityId: deal.id,
  horizon: 'WITHIN_3_MONTHS',
  expectedOn: formatDay(context.today + random.int(...(DAYS_AHEAD.WITHIN_3_MONTHS as [number, number]))),
  ...(deal.amount ? { estimatedValue: deal.amount } : {}),
  ...capabilityOf(random),
  ...(deal.ownerId ? { ownerId: deal.ownerId } : {}),
  needState: 'OPEN',
  identifiedOn: foundOn(context, random),
});

/** One that nobody valued, and one that nobody expects at any time. */
const unfinished = (context: DemoContext, first: CompanyPlan, second: CompanyPlan): AccountNeedInput[] => [
  {
    id: context.nextId('accountNeeds'),
    need: 'Something about the new plant, ask again',
    companyId: first.id,
    horizon: 'YEARS_1_TO_3',
    needState: 'OPEN',
  },
  {
    id: context.nextId('accountNeeds'),
    need: 'Wish from the customer survey',
    companyId: second.id,
    estimatedValue: priceOf(25_000, second.currency),
    needState: 'OPEN',
  },
];
