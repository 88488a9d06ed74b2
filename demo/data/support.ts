import { formatDay, parseDay } from '../../src/domain/shared/calendar.ts';
import type { DemoContext } from './context.ts';
import { usdOf } from './money.ts';
import type { Random } from './random.ts';
import type { OpportunityInput, SupportRequestInput } from './types.ts';
import { HELP } from './words/support.ts';

// From this value on (USD) a deal is large enough to ask others for help.
const LARGE_DEAL_USD = 100_000;
const HELPED_OPEN = 0.55;
const HELPED_CLOSED = 0.2;

/**
 * Help that was asked for large deals: for half of the open ones, in every state and with dates around today, and for
 * some that are closed, so that what came of it shows. The company is left to the app to fill in.
 */
export function createSupportRequests(
  context: DemoContext,
  opportunities: readonly OpportunityInput[],
): SupportRequestInput[] {
  const random = context.random('support');
  return opportunities.flatMap((deal) => {
    if (!deal.companyId || !deal.ownerId || usdOf(deal.amount) < LARGE_DEAL_USD) return [];
    const isOpen = deal.stage !== 'CUSTOMER' && deal.stage !== 'LOST';
    if (!random.chance(isOpen ? HELPED_OPEN : HELPED_CLOSED)) return [];
    const { name, helpType, details } = random.pick(HELP);
    const request: SupportRequestInput = {
      id: context.nextId('supportRequests'),
      name: name.replace('*', deal.name),
      helpType,
      details,
      opportunityId: deal.id,
      requestedById: deal.ownerId,
      ...supporterOf(context, deal.ownerId, random),
      ...(isOpen ? waited(context, random) : settled(context, deal, random)),
    };
    return [request];
  });
}

function supporterOf(
  { memberIds }: DemoContext,
  ownerId: string,
  random: Random,
): Pick<SupportRequestInput, 'supporterId'> {
  const others = memberIds.filter((id) => id !== ownerId);
  const isTaken = random.chance(0.6);
  return isTaken && others.length > 0 ? { supporterId: random.pick(others) } : {};
}

function waited(
  { today }: DemoContext,
  random: Random,
): Pick<SupportRequestInput, 'supportState' | 'neededBy'> {
  const supportState = random.weighted([
    ['ASKED', 4],
    ['ACCEPTED', 3],
    ['IN_PROGRESS', 3],
    ['DECLINED', 1],
  ] as const);
  const inDays = random.chance(0.2) ? -random.int(0, 6) : random.int(1, 45);
  // Now and then nobody says by when.
  return { supportState, ...(random.chance(0.9) ? { neededBy: formatDay(today + inDays) } : {}) };
}

function settled(
  { today }: DemoContext,
  { closeDate }: OpportunityInput,
  random: Random,
): Pick<SupportRequestInput, 'supportState' | 'neededBy' | 'deliveredOn'> {
  const supportState = random.weighted([
    ['DELIVERED', 5],
    ['DECLINED', 1],
  ] as const);
  const neededBy = Math.min(parseDay(closeDate) ?? today, today) - random.int(10, 40);
  const deliveredOn = neededBy + random.int(-5, 4);
  return {
    supportState,
    neededBy: formatDay(neededBy),
    ...(supportState === 'DELIVERED' ? { deliveredOn: formatDay(deliveredOn) } : {}),
  };
}
