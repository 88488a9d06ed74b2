/** What a policy would come to under other numbers, by the rules that rank the class. */
import {
  DEFAULT_POLICY,
  type PolicyProblem,
  policyProblems,
  type ScoringPolicy,
} from '../../domain/policy.ts';
import { numbersIn, POLICY_TABLE, type PolicyNumber, policyNumbers } from '../../domain/policy-fields.ts';
import { type PolicyChanges, type SELECTING_NUMBERS, withNumbers } from '../../domain/policy-numbers.ts';
import type { Recommendation, RecommendedStatus } from '../../domain/selection/recommend.ts';
import { recommendUnder } from '../../domain/selection/under-policy.ts';
import { niceNumber } from '../../domain/setup/fitted-thresholds.ts';
import { clamp } from '../../domain/shared/numbers.ts';
import type { Workshop, WorkshopMember } from '../../flows/selection/workshop.ts';

/** A number that a slider moves. */
export type Movable = (typeof SELECTING_NUMBERS)[number];

export const GROUPS = ['weights', 'selection', 'revenueThresholds', 'potentialThresholds'] as const;

/** The numbers of a group, from the first slider to the last. */
export const sliderNumbers = (group: (typeof GROUPS)[number]): Movable[] => numbersIn(group) as Movable[];

/** The policy as it is saved. */
export const savedPolicy = ({ policy }: Workshop): ScoringPolicy => ({
  ...DEFAULT_POLICY,
  id: policy.id,
  name: policy.name,
  ...policyNumbers(({ field }) => policy.numbers[field]),
});

export type Named = { companyId: string; name: string; importance: number | null };

/** How many have a recommendation now and would, and who would get or lose it. */
export type Shifted = { before: number; after: number; enters: readonly Named[]; leaves: readonly Named[] };

export type Outcome = {
  problems: readonly PolicyProblem[];
  /** Companies with a score. */
  scored: number;
  /** Of how many nothing is known but the score. */
  kept: number;
  /** As it would be; as it is where the numbers have problems. */
  recommendations: readonly Recommendation[];
  key: Shifted;
  candidates: Pick<Shifted, 'before' | 'after'>;
};

const having = (some: readonly Recommendation[], status: RecommendedStatus): Set<string> =>
  new Set(some.filter(({ recommended }) => recommended === status).map(({ companyId }) => companyId));

const without = (some: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> =>
  new Set([...some].filter((id) => !others.has(id)));

function nameThem(
  some: readonly Recommendation[],
  ids: ReadonlySet<string>,
  members: readonly WorkshopMember[],
): Named[] {
  const names = new Map(members.map(({ companyId, name }) => [companyId, name]));
  return some
    .filter(({ companyId }) => ids.has(companyId))
    .map(({ companyId, importance }) => ({ companyId, importance, name: names.get(companyId) ?? '' }));
}

/** What changed numbers would come to. */
export function outcomeOf(workshop: Workshop, changes: PolicyChanges): Outcome {
  const { members } = workshop;
  const policy = savedPolicy(workshop);
  const changed = withNumbers(policy, changes);
  const problems = policyProblems(changed);
  const before = recommendUnder(members, policy, policy);
  const after = problems.length > 0 ? before : recommendUnder(members, policy, changed);
  const [was, would] = [having(before, 'KEY'), having(after, 'KEY')];
  const scored = members.filter(({ importance }) => importance !== null);
  return {
    problems,
    scored: scored.length,
    kept: scored.filter(({ amounts }) => amounts === null).length,
    recommendations: after,
    key: {
      before: was.size,
      after: would.size,
      enters: nameThem(after, without(would, was), members),
      leaves: nameThem(after, without(was, would), members),
    },
    candidates: {
      before: having(before, 'CANDIDATE').size,
      after: having(after, 'CANDIDATE').size,
    },
  };
}

/** Of a bar of the histogram, in points. */
export const BAR_POINTS = 5;
const BARS = 100 / BAR_POINTS;

export type ScoreBar = Readonly<Record<RecommendedStatus, number>> & { from: number };

/** How many companies have which score, by what they would be recommended; 100 belongs to the last bar. */
export function scoreBars(recommendations: readonly Recommendation[]): ScoreBar[] {
  const bars = Array.from({ length: BARS }, (_, index) => ({
    from: index * BAR_POINTS,
    KEY: 0,
    CANDIDATE: 0,
    NONE: 0,
  }));
  for (const { importance, recommended } of recommendations) {
    if (importance === null) continue;
    const bar = bars[clamp(Math.floor(importance / BAR_POINTS), 0, BARS - 1)];
    if (bar !== undefined) bar[recommended] += 1;
  }
  return bars;
}

export type BarPart = {
  status: RecommendedStatus;
  index: number;
  share: number;
  width: number;
  top: number;
  height: number;
};

/** The space at either side of a bar, as a share of its place. */
const SPACE = 0.08;

/** The bars as they are drawn, from their foot up: key, candidates, the others. */
export function barParts(bars: readonly ScoreBar[], height: number): BarPart[] {
  const most = Math.max(1, ...bars.map((bar) => bar.KEY + bar.CANDIDATE + bar.NONE));
  return bars.flatMap((bar, index) => {
    let foot = height;
    return (['KEY', 'CANDIDATE', 'NONE'] as const).flatMap((status) => {
      if (bar[status] === 0) return [];
      const part = (bar[status] / most) * height;
      foot -= part;
      return [
        {
          status,
          index,
          share: (index + SPACE) / bars.length,
          width: (1 - 2 * SPACE) / bars.length,
          top: Math.max(0, foot),
          height: part,
        },
      ];
    });
  });
}

/** From where to where a slider goes. */
export type SliderRange = { low: number; high: number; isMoney: boolean };

/** Twenty's sliders go from 0 to 100 in whole steps, whatever they are told; so everything is brought to that. */
const STEPS = 100;

/** Amounts go by equal ratios, from half of the least that matters to twice the most. */
function moneyRange(amounts: readonly number[]): SliderRange {
  const known = amounts.filter((amount) => amount >= 1);
  const [low, high] = known.reduce(
    ([least, most], amount) => [Math.min(least, amount), Math.max(most, amount)],
    [Number.POSITIVE_INFINITY, 0],
  );
  return known.length === 0
    ? { low: 1_000, high: 10_000_000, isMoney: true }
    : { low: Math.max(1, low / 2), high: 2 * high, isMoney: true };
}

/** Where the slider of each number goes, for a class. */
export function sliderRanges({ policy, members }: Workshop): Readonly<Record<Movable, SliderRange>> {
  const money = (group: 'revenueThresholds' | 'potentialThresholds', amount: 'revenue' | 'potential') => {
    const fields = numbersIn(group);
    const range = moneyRange([
      ...fields.map((field) => policy.numbers[field]),
      ...members.flatMap(({ amounts }) => amounts?.[amount] ?? []),
    ]);
    return fields.map((field) => [field, range] as const);
  };
  const plain = [...numbersIn('weights'), ...numbersIn('selection')].map(
    (field) => [field, { low: 0, high: 100, isMoney: false }] as const,
  );
  return Object.fromEntries([
    ...plain,
    ...money('revenueThresholds', 'revenue'),
    ...money('potentialThresholds', 'potential'),
  ]) as Record<Movable, SliderRange>;
}

/** Where a number stands on its slider: 0 to 100, whole. */
export function positionOf(value: number, { low, high, isMoney }: SliderRange): number {
  const share = isMoney
    ? Math.log(Math.max(low, value) / low) / Math.log(high / low)
    : (value - low) / (high - low);
  return Math.round(STEPS * clamp(share, 0, 1));
}

/** The number that a slider stands at: amounts as people would choose them. */
export function valueAt(position: number, { low, high, isMoney }: SliderRange): number {
  const share = clamp(position / STEPS, 0, 1);
  return isMoney ? niceNumber(low * (high / low) ** share) : low + share * (high - low);
}

/** How many companies have at least an amount. */
export function reaching({ members }: Workshop, field: PolicyNumber, value: number): number | null {
  const kind = Object.values(POLICY_TABLE.revenueThresholds).some((spec) => spec.field === field)
    ? 'revenue'
    : Object.values(POLICY_TABLE.potentialThresholds).some((spec) => spec.field === field)
      ? 'potential'
      : null;
  if (kind === null) return null;
  return members.filter(({ amounts }) => amounts !== null && amounts[kind] >= value).length;
}
