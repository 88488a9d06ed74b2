/** What of an account's deals and contracts its closeness goes by. */
import { isInForceOn, worthOf } from '../contract/worth.ts';
import { type Business, freshness, isBid } from '../importance/business.ts';
import type { ScoringPolicy } from '../policy.ts';
import { type DayNumber, isWithin, lastDays } from '../shared/calendar.ts';
import { type Contract, isCounted } from '../shared/records.ts';
import { isClosedStage, type ScoringSettings, stageOutcome } from '../shared/settings.ts';
import { type CommercialFacts, OUTCOME_WINDOW_DAYS } from './commercial.ts';

const ANY_AMOUNT = { amount: 1, currency: null };

/** Whether a counted contract is in force: whatever it is worth, between its first and its last day. */
const isInForce = (contract: Contract, today: DayNumber): boolean =>
  isInForceOn(worthOf({ ...contract, amount: ANY_AMOUNT }), today);

/** A bid is won, or a contract signed; neither a renewal nor a free pilot is a win. */
const winsOf = ({ opportunities, contracts }: Business, settings: ScoringSettings): (DayNumber | null)[] => [
  ...opportunities
    .filter((deal) => isBid(deal) && stageOutcome(deal.stage, settings) === 'WON')
    .map(({ closedOn }) => closedOn),
  ...contracts.filter(({ contract }) => isCounted(contract)).map(({ contract }) => contract.signedOn),
];

/** What the business with an account comes down to on a day. */
export function commercialFacts(
  business: Business,
  { staleAfterDays }: Pick<ScoringPolicy, 'staleAfterDays'>,
  settings: ScoringSettings,
  today: DayNumber,
): CommercialFacts {
  const { opportunities, contracts, contracted } = business;
  const window = lastDays(today, OUTCOME_WINDOW_DAYS);
  return {
    isAny: opportunities.length + contracts.length > 0,
    inForce: contracts.some(({ contract }) => isInForce(contract, today)),
    open: opportunities.filter(
      (deal) =>
        stageOutcome(deal.stage, settings) === 'OPEN' &&
        !contracted.has(deal.id) &&
        freshness(deal, staleAfterDays, today) === 1,
    ).length,
    wins: winsOf(business, settings).filter((day) => day !== null),
    outcomes: opportunities
      .filter(
        ({ stage, closedOn }) =>
          isClosedStage(stage, settings) && closedOn !== null && isWithin(closedOn, window),
      )
      .map(({ closenessOutcome }) => closenessOutcome),
  };
}
