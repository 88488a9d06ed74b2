import type { ScoringPolicy } from '../policy.ts';
import { type DayNumber, lastDays } from '../shared/calendar.ts';
import { roundToOneDecimal } from '../shared/numbers.ts';
import type { CountedNeed, Explained, Reason } from '../shared/reasons.ts';
import type { CompanyInputs, Need } from '../shared/records.ts';
import type { ScoringSettings } from '../shared/settings.ts';
import { type BusinessRecords, readBusiness } from './business.ts';
import { ratingPoints, thresholdPoints } from './points.ts';
import { potentialOf } from './potential.ts';
import { revenueWithin } from './revenue.ts';
import { isUnrated } from './unrated.ts';
import { canWin } from './win-rate.ts';

const REVENUE_WINDOW_DAYS = 365;

/** Points are 0 to 100, amounts are in units of the base currency. */
export type ImportanceParts = {
  revenue: { points: number; amount: number; weight: number };
  potential: {
    points: number;
    value: number;
    typed: number;
    pipeline: number;
    needs: number;
    /** What is agreed for the 365 days that begin with today. */
    committed: number;
    weight: number;
  };
  reference: { points: number; rating: number | null; weight: number };
  winnability: { points: number; canWin: number; canDo: number; won: number; closed: number; weight: number };
};

/** Σ weight × points / Σ weight, rounded half up to one decimal. */
export function weigh(parts: readonly { weight: number; points: number }[]): number {
  const totalWeight = parts.reduce((total, part) => total + part.weight, 0);
  const weighted = parts.reduce((total, part) => total + part.weight * part.points, 0);
  return roundToOneDecimal(weighted / totalWeight);
}

export type ImportanceInputs = BusinessRecords & {
  company: Omit<CompanyInputs, 'lastContactOn'>;
  /** Needs of the account, in any state. */
  needs: readonly Need[];
};

const hasAnyInput = ({ company, opportunities, contracts, needs }: ImportanceInputs): boolean =>
  opportunities.length > 0 ||
  contracts.length > 0 ||
  needs.length > 0 ||
  company.referenceValue !== null ||
  company.deliveryFit !== null ||
  (company.potentialAnnualValue?.amount ?? null) !== null;

const partial = (isPartial: boolean): { isPartial?: true } => (isPartial ? { isPartial } : {});

function potentialReason(parts: ImportanceParts['potential'], isPartial: boolean): Reason {
  const { value, typed, pipeline, needs, committed, points } = parts;
  if (value === 0) return { code: isPartial ? 'POTENTIAL_UNRATED' : 'POTENTIAL_NONE' };
  return typed >= pipeline + needs + committed
    ? { code: 'POTENTIAL_TYPED', value: typed, points, ...partial(isPartial) }
    : { code: 'POTENTIAL_PIPELINE', value, pipeline, needs, committed, points, ...partial(isPartial) };
}

/** Needs that an explanation names; of the others it gives the number. */
const NAMED_NEEDS = 5;

const needsReason = (counted: readonly CountedNeed[], value: number): Reason[] =>
  counted.length === 0
    ? []
    : [{ code: 'NEEDS_COUNTED', count: counted.length, value, largest: counted.slice(0, NAMED_NEEDS) }];

const reasonsFor = (
  parts: ImportanceParts,
  counted: readonly CountedNeed[],
  isPartial: { revenue: boolean; potential: boolean },
): Reason[] => [
  {
    code: 'REVENUE',
    amount: parts.revenue.amount,
    points: parts.revenue.points,
    ...partial(isPartial.revenue),
  },
  potentialReason(parts.potential, isPartial.potential),
  ...needsReason(counted, parts.potential.needs),
  ...(parts.reference.rating === null
    ? []
    : [{ code: 'REFERENCE', rating: parts.reference.rating, points: parts.reference.points } as const]),
  {
    code: 'WINNABILITY',
    canWin: parts.winnability.canWin,
    canDo: parts.winnability.canDo,
    won: parts.winnability.won,
    closed: parts.winnability.closed,
    points: parts.winnability.points,
  },
];

/**
 * How important a customer is, 0 to 100 with one decimal.
 *
 *   winnability = (can-win + can-do) / 2
 *   importance  = Σ weight × points / Σ weight       over revenue, potential, reference value and winnability
 *
 * Null, not 0, for a company with no contract, opportunity, need, rating or typed annual value.
 *
 * @param policy a policy without problems
 * @param today the day that ends every window
 */
export function scoreImportance(
  inputs: ImportanceInputs,
  policy: ScoringPolicy,
  settings: ScoringSettings,
  today: DayNumber,
): Explained<ImportanceParts> {
  const { company, needs } = inputs;
  const business = readBusiness(inputs, settings);
  const revenue = revenueWithin(lastDays(today, REVENUE_WINDOW_DAYS), business, settings);
  const { counted, missing, ...potential } = potentialOf(
    company,
    business,
    needs,
    policy.staleAfterDays,
    settings,
    today,
  );
  const win = canWin(business.opportunities, policy.baselineWinRate, today, settings);
  const canDo = ratingPoints(company.deliveryFit);
  const { weights } = policy;

  const parts: ImportanceParts = {
    revenue: {
      points: thresholdPoints(revenue.amount, policy.revenueThresholds),
      amount: revenue.amount,
      weight: weights.revenue,
    },
    potential: {
      points: thresholdPoints(potential.value, policy.potentialThresholds),
      ...potential,
      weight: weights.potential,
    },
    reference: {
      points: ratingPoints(company.referenceValue),
      rating: company.referenceValue,
      weight: weights.reference,
    },
    winnability: {
      points: (win.points + canDo) / 2,
      canWin: win.points,
      canDo,
      won: win.won,
      closed: win.closed,
      weight: weights.winnability,
    },
  };

  if (!hasAnyInput({ ...inputs, opportunities: business.opportunities }))
    return { score: null, parts, reasons: [{ code: 'NO_INPUT' }], missing: [] };

  return {
    score: weigh(Object.values(parts)),
    parts,
    reasons: [
      ...reasonsFor(parts, counted, {
        revenue: revenue.isPartial,
        potential: missing.some(isUnrated),
      }),
      ...revenue.assumed,
    ],
    missing: [
      ...revenue.missing,
      ...missing.filter((reason) => !isNamed(reason, revenue.missing)),
      ...(company.referenceValue === null
        ? [{ code: 'RATING_MISSING', field: 'referenceValue' } as const]
        : []),
      ...(company.deliveryFit === null ? [{ code: 'RATING_MISSING', field: 'deliveryFit' } as const] : []),
    ],
  };
}

const isNamed = (reason: Reason, named: readonly Reason[]): boolean =>
  named.some((other) => JSON.stringify(other) === JSON.stringify(reason));
