import { type Money, toBase } from '../shared/money.ts';
import { sum } from '../shared/numbers.ts';
import type { Reason } from '../shared/reasons.ts';
import type { Need, NeedHorizon, Opportunity } from '../shared/records.ts';
import { type ScoringSettings, stageOutcome, stageProbability } from '../shared/settings.ts';

/** How much a need counts, by how soon it is expected. */
export const HORIZON_WEIGHTS: Readonly<Record<NeedHorizon, number>> = {
  WITHIN_3_MONTHS: 1,
  MONTHS_3_TO_12: 0.6,
  YEARS_1_TO_3: 0.3,
};

/** All in units of the base currency. */
export type Potential = { value: number; typed: number; pipeline: number; needs: number; missing: Reason[] };

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

const needsValue = (needs: readonly Need[], settings: ScoringSettings) => {
  const values: number[] = [];
  const missing: Reason[] = [];
  for (const need of needs) {
    if (need.opportunityId !== null) continue;
    const { value, left } = toBase(need.estimatedValue, settings, { object: 'accountNeed', id: need.id });
    if (left) missing.push(left);
    values.push(value * HORIZON_WEIGHTS[need.horizon]);
  }
  return { value: sum(values), missing };
};

/**
 * What the customer could be worth, in units of the base currency.
 *
 *   P = max(typed annual value, Σ open opportunities amount × probability + Σ open needs value × horizon weight)
 *
 * A need that became an opportunity is left out: it is in the pipeline already.
 */
export const potentialOf = (
  typedAnnualValue: Money | null,
  companyId: string,
  opportunities: readonly Opportunity[],
  needs: readonly Need[],
  settings: ScoringSettings,
): Potential => {
  const typed = toBase(typedAnnualValue, settings, { object: 'company', id: companyId });
  const pipeline = pipelineValue(opportunities, settings);
  const needed = needsValue(needs, settings);
  return {
    value: Math.max(typed.value, pipeline.value + needed.value),
    typed: typed.value,
    pipeline: pipeline.value,
    needs: needed.value,
    missing: [...(typed.left ? [typed.left] : []), ...pipeline.missing, ...needed.missing],
  };
};
