import { horizonOf } from '../need/horizon.ts';
import type { DayNumber } from '../shared/calendar.ts';
import type { NeedHorizon } from '../shared/horizons.ts';
import { toBase } from '../shared/money.ts';
import { sum } from '../shared/numbers.ts';
import { byId } from '../shared/order.ts';
import type { CountedNeed, Reason } from '../shared/reasons.ts';
import type { CompanyInputs, Need } from '../shared/records.ts';
import type { ScoringSettings } from '../shared/settings.ts';
import type { Business } from './business.ts';
import { committedFrom } from './committed.ts';
import { pipelineOf } from './pipeline.ts';

/** How much a need counts, by how soon it is expected. */
export const HORIZON_WEIGHTS: Readonly<Record<NeedHorizon, number>> = {
  WITHIN_3_MONTHS: 1,
  MONTHS_3_TO_12: 0.6,
  YEARS_1_TO_3: 0.3,
};

/** All in units of the base currency. */
export type Potential = {
  value: number;
  typed: number;
  pipeline: number;
  needs: number;
  committed: number;
  /** The open needs behind `needs`, the largest first. */
  counted: CountedNeed[];
  missing: Reason[];
};

const MOST_LETTERS = 80;

/** A need's words on one line, short enough for a sentence. */
function inShort(need: string): string {
  const line = need.replace(/\s+/g, ' ').trim();
  return line.length > MOST_LETTERS ? `${[...line].slice(0, MOST_LETTERS - 1).join('')}…` : line;
}

/** What an open need adds, or why it adds nothing; neither for a need that does not count. */
function needValue(
  { id, need, isOpen, horizon, expectedOn, estimatedValue, opportunityId }: Need,
  settings: ScoringSettings,
  today: DayNumber,
): { counted: CountedNeed | null; missing: Reason[] } {
  if (!isOpen || opportunityId !== null) return { counted: null, missing: [] };
  const expected = horizon ?? (expectedOn === null ? null : horizonOf(expectedOn, today));
  if (expected === null) return { counted: null, missing: [{ code: 'NEED_WITHOUT_HORIZON', id }] };
  if ((estimatedValue?.amount ?? null) === null)
    return { counted: null, missing: [{ code: 'NEED_WITHOUT_VALUE', id }] };
  const { value, left, isBlank } = toBase(estimatedValue, settings, { object: 'accountNeed', id }, today);
  const weight = HORIZON_WEIGHTS[expected];
  return {
    counted:
      value === 0 ? null : { id, need: inShort(need), horizon: expected, weight, value: value * weight },
    missing: [...(left ? [left] : []), ...(isBlank ? [{ code: 'BLANK_CURRENCY' } as const] : [])],
  };
}

function needsValue(needs: readonly Need[], settings: ScoringSettings, today: DayNumber) {
  const valued = needs.map((need) => needValue(need, settings, today));
  const counted = valued.flatMap(({ counted }) => counted ?? []);
  counted.sort((one, other) => other.value - one.value || byId(one, other));
  return {
    value: sum(counted.map(({ value }) => value)),
    counted,
    missing: valued.flatMap(({ missing }) => missing),
  };
}

/**
 * What the customer could be worth, in units of the base currency.
 *
 *   P = max(typed annual value, pipeline + Σ open needs value × horizon weight + committed)
 *
 * A need that became an opportunity is left out: it is in the pipeline already. A need without a horizon has the one
 * that its expected day implies; without either, or without a value, it is left out and named.
 *
 * @param today the day that horizons are counted from
 */
export function potentialOf(
  { id, potentialAnnualValue }: Pick<CompanyInputs, 'id' | 'potentialAnnualValue'>,
  business: Business,
  needs: readonly Need[],
  staleAfterDays: number,
  settings: ScoringSettings,
  today: DayNumber,
): Potential {
  const typed = toBase(potentialAnnualValue, settings, { object: 'company', id }, today);
  const pipeline = pipelineOf(business, staleAfterDays, settings, today);
  const needed = needsValue(needs, settings, today);
  const committed = committedFrom(business, settings, today);
  return {
    value: Math.max(typed.value, pipeline.value + needed.value + committed.value),
    typed: typed.value,
    pipeline: pipeline.value,
    needs: needed.value,
    committed: committed.value,
    counted: needed.counted,
    missing: [
      ...(typed.left ? [typed.left] : []),
      ...(typed.isBlank ? [{ code: 'BLANK_CURRENCY' } as const] : []),
      ...pipeline.missing,
      ...needed.missing,
      ...committed.missing,
    ],
  };
}
