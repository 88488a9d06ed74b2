import { horizonOf } from '../need/horizon.ts';
import type { DayNumber } from '../shared/calendar.ts';
import type { NeedHorizon } from '../shared/horizons.ts';
import { type Money, toBase } from '../shared/money.ts';
import { sum } from '../shared/numbers.ts';
import type { CountedNeed, Reason } from '../shared/reasons.ts';
import type { Need, Opportunity } from '../shared/records.ts';
import { type ScoringSettings, stageOutcome, stageProbability } from '../shared/settings.ts';

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
  /** The open needs behind `needs`, the largest first. */
  counted: CountedNeed[];
  missing: Reason[];
};

const pipelineValue = (opportunities: readonly Opportunity[], settings: ScoringSettings) => {
  const values: number[] = [];
  const missing: Reason[] = [];
  const unlisted = new Set<string>();
  for (const opportunity of opportunities) {
    if (stageOutcome(opportunity.stage, settings) !== 'OPEN') continue;
    const { probability, listed } = stageProbability(opportunity.stage, settings);
    const stage = opportunity.stage ?? '';
    if (!listed && !unlisted.has(stage)) {
      unlisted.add(stage);
      missing.push({ code: 'STAGE_NOT_LISTED', stage, probability });
    }
    const { value, left } = toBase(opportunity.amount, settings, {
      object: 'opportunity',
      id: opportunity.id,
    });
    if (left) missing.push(left);
    values.push(value * probability);
  }
  return { value: sum(values), missing };
};

const MOST_LETTERS = 80;

/** A need's words on one line, short enough for a sentence. */
const inShort = (need: string): string => {
  const line = need.replace(/\s+/g, ' ').trim();
  return line.length > MOST_LETTERS ? `${[...line].slice(0, MOST_LETTERS - 1).join('')}…` : line;
};

/** What an open need adds, or why it adds nothing; neither for a need that does not count. */
const needValue = (
  { id, need, isOpen, horizon, expectedOn, estimatedValue, opportunityId }: Need,
  settings: ScoringSettings,
  today: DayNumber,
): { counted: CountedNeed | null; missing: Reason | null } => {
  if (!isOpen || opportunityId !== null) return { counted: null, missing: null };
  const expected = horizon ?? (expectedOn === null ? null : horizonOf(expectedOn, today));
  if (expected === null) return { counted: null, missing: { code: 'NEED_WITHOUT_HORIZON', id } };
  if ((estimatedValue?.amount ?? null) === null)
    return { counted: null, missing: { code: 'NEED_WITHOUT_VALUE', id } };
  const { value, left } = toBase(estimatedValue, settings, { object: 'accountNeed', id });
  const weight = HORIZON_WEIGHTS[expected];
  return {
    counted:
      value === 0 ? null : { id, need: inShort(need), horizon: expected, weight, value: value * weight },
    missing: left,
  };
};

const needsValue = (needs: readonly Need[], settings: ScoringSettings, today: DayNumber) => {
  const valued = needs.map((need) => needValue(need, settings, today));
  const counted = valued.flatMap(({ counted }) => counted ?? []);
  counted.sort((one, other) => other.value - one.value || (one.id < other.id ? -1 : 1));
  return {
    value: sum(counted.map(({ value }) => value)),
    counted,
    missing: valued.flatMap(({ missing }) => missing ?? []),
  };
};

/**
 * What the customer could be worth, in units of the base currency.
 *
 *   P = max(typed annual value, Σ open opportunities amount × probability + Σ open needs value × horizon weight)
 *
 * A need that became an opportunity is left out: it is in the pipeline already. A need without a horizon has the one
 * that its expected day implies; without either, or without a value, it is left out and named.
 *
 * @param today the day that horizons are counted from
 */
export const potentialOf = (
  typedAnnualValue: Money | null,
  companyId: string,
  opportunities: readonly Opportunity[],
  needs: readonly Need[],
  settings: ScoringSettings,
  today: DayNumber,
): Potential => {
  const typed = toBase(typedAnnualValue, settings, { object: 'company', id: companyId });
  const pipeline = pipelineValue(opportunities, settings);
  const needed = needsValue(needs, settings, today);
  return {
    value: Math.max(typed.value, pipeline.value + needed.value),
    typed: typed.value,
    pipeline: pipeline.value,
    needs: needed.value,
    counted: needed.counted,
    missing: [...(typed.left ? [typed.left] : []), ...pipeline.missing, ...needed.missing],
  };
};
