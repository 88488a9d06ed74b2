/** What open deals are worth by their chances. */
import type { DayNumber } from '../shared/calendar.ts';
import { groupBy } from '../shared/grouping.ts';
import { toBase } from '../shared/money.ts';
import { sum } from '../shared/numbers.ts';
import { distinct, type Reason } from '../shared/reasons.ts';
import type { Opportunity } from '../shared/records.ts';
import { type ScoringSettings, stageOutcome, stageProbability } from '../shared/settings.ts';
import { type Business, freshness, yearlyShare } from './business.ts';
import { renewalValue } from './committed.ts';

type Weighted = { deal: Opportunity; value: number; missing: Reason[]; isWithoutAmount: boolean };

/** A deal's yearly amount × its chance, as far as it is not stale; nothing for one that is contracted. */
function weighted(
  deal: Opportunity,
  { contracted }: Business,
  staleAfterDays: number,
  settings: ScoringSettings,
  today: DayNumber,
): Weighted {
  const { id, stage, amount } = deal;
  const nothing = { deal, value: 0, isWithoutAmount: false };
  if (contracted.has(id)) return { ...nothing, missing: [{ code: 'OPEN_THOUGH_CONTRACTED', id }] };
  const { probability, listed } = stageProbability(stage, settings);
  const { value, left, isBlank } = toBase(amount, settings, { object: 'opportunity', id }, today);
  const kept = freshness(deal, staleAfterDays, today);
  return {
    deal,
    value: value * yearlyShare(deal) * probability * kept,
    missing: [
      ...(listed ? [] : [{ code: 'STAGE_NOT_LISTED', stage: stage ?? '', probability } as const]),
      ...(left === null ? [] : [left]),
      ...(kept < 1 ? [{ code: 'STALE_DEAL', id } as const] : []),
      ...(isBlank ? [{ code: 'BLANK_CURRENCY' } as const] : []),
    ],
    isWithoutAmount: (amount?.amount ?? null) === null,
  };
}

/** What deals that are part of one contract add to what it commits by renewing itself. */
function partsValue(
  contractId: string,
  deals: readonly Weighted[],
  { standing }: Business,
  settings: ScoringSettings,
  today: DayNumber,
): number {
  const contract = standing.get(contractId);
  const committed = contract === undefined ? 0 : renewalValue(contract, settings, today);
  return Math.max(0, sum(deals.map(({ value }) => value)) - committed);
}

export type Pipeline = { value: number; missing: Reason[] };

/**
 * Pipeline, in units of the base currency.
 *
 *   Σ open deals' yearly amount × probability;   yearly amount = amount × min(1, 12 / months), without months the amount
 *
 * A deal that a standing contract was signed for has no value any more. Open deals that are part of a contract are worth
 * what they add to what it commits by renewing itself.
 */
export function pipelineOf(
  business: Business,
  staleAfterDays: number,
  settings: ScoringSettings,
  today: DayNumber,
): Pipeline {
  const open = business.opportunities
    .filter(({ stage }) => stageOutcome(stage, settings) === 'OPEN')
    .map((deal) => weighted(deal, business, staleAfterDays, settings, today));
  const parts = groupBy(open, ({ deal }) => deal.partOfContractId);
  const alone = open.filter(({ deal }) => deal.partOfContractId === null);
  const without = open.filter(({ isWithoutAmount }) => isWithoutAmount).length;
  return {
    value: sum([
      ...alone.map(({ value }) => value),
      ...[...parts].map(([id, deals]) => partsValue(id, deals, business, settings, today)),
    ]),
    missing: distinct([
      ...open.flatMap(({ missing }) => missing),
      ...(without === 0 ? [] : [{ code: 'OPEN_WITHOUT_AMOUNT', count: without } as const]),
    ]),
  };
}
