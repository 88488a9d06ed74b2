/**
 * The numbers of a scoring policy, each said once: where a rule finds it (the places of this table are those of
 * `ScoringPolicy`), its API name, its default, what it must keep to (see `policyProblems`) and what it decides.
 * Readers, rights, triggers, defaults and the record's page are made from this table.
 */

/** What a number must keep to: at least 0; rising from step to step; 0 to 100; 0 to 1; whole months; whole days from 1 on; anything. */
export type Bounds = 'WEIGHT' | 'STEP' | 'SHARE' | 'RATE' | 'MONTHS' | 'DAYS' | 'FREE';

/** What a number has a say in. */
export type Decides = 'IMPORTANCE' | 'CLOSENESS' | 'SELECTION' | 'REVIEWS' | 'ASSESSMENT' | 'SUPPORT';

type Spec = { field: string; start: number; bounds: Bounds; decides: Decides };

const weight = <Field extends string, Of extends Decides>(field: Field, start: number, decides: Of) =>
  ({ field, start, bounds: 'WEIGHT', decides }) as const;
const step = <Field extends string>(field: Field, start: number) =>
  ({ field, start, bounds: 'STEP', decides: 'IMPORTANCE' }) as const;
const selecting = <Field extends string>(field: Field, start: number, bounds: Bounds) =>
  ({ field, start, bounds, decides: 'SELECTION' }) as const;
const months = <Field extends string>(field: Field, start: number) =>
  ({ field, start, bounds: 'MONTHS', decides: 'REVIEWS' }) as const;

/**
 * Every number of a policy, where rules find it.
 *
 *   thresholds         in units of the base currency
 *   baselineWinRate    expected share of deals won without any history, 0 to 1
 *   staleAfterDays     how many days past its close date an open deal begins to fade
 *   stopBelow, goFrom  the scores below which a deal is to be stopped, and from which it can be a go
 *   goKnown            how many of the twenty questions have to be answered for a go
 *   assessmentDays     how many days a round of answers holds
 *   supportWinWeight   how much "can we win?" counts in the priority of support, relative to the rest
 */
export const POLICY_TABLE = {
  weights: {
    revenue: weight('revenueWeight', 30, 'IMPORTANCE'),
    potential: weight('potentialWeight', 30, 'IMPORTANCE'),
    reference: weight('referenceWeight', 20, 'IMPORTANCE'),
    winnability: weight('winnabilityWeight', 20, 'IMPORTANCE'),
  },
  revenueThresholds: {
    at25: step('revenueAt25', 50_000),
    at50: step('revenueAt50', 200_000),
    at75: step('revenueAt75', 500_000),
    at100: step('revenueAt100', 1_000_000),
  },
  potentialThresholds: {
    at25: step('potentialAt25', 100_000),
    at50: step('potentialAt50', 500_000),
    at75: step('potentialAt75', 1_500_000),
    at100: step('potentialAt100', 3_000_000),
  },
  baselineWinRate: { field: 'baselineWinRate', start: 0.3, bounds: 'RATE', decides: 'IMPORTANCE' },
  staleAfterDays: { field: 'staleAfterDays', start: 90, bounds: 'DAYS', decides: 'IMPORTANCE' },
  assessmentWeights: {
    opportunity: weight('opportunityWeight', 20, 'ASSESSMENT'),
    compete: weight('competeWeight', 25, 'ASSESSMENT'),
    win: weight('winWeight', 35, 'ASSESSMENT'),
    worth: weight('worthWeight', 20, 'ASSESSMENT'),
  },
  assessment: {
    stopBelow: { field: 'stopBelow', start: 40, bounds: 'SHARE', decides: 'ASSESSMENT' },
    goFrom: { field: 'goFrom', start: 60, bounds: 'SHARE', decides: 'ASSESSMENT' },
    goKnown: { field: 'goKnown', start: 14, bounds: 'SHARE', decides: 'ASSESSMENT' },
  },
  assessmentDays: { field: 'assessmentDays', start: 30, bounds: 'DAYS', decides: 'ASSESSMENT' },
  supportWinWeight: weight('supportWinWeight', 0, 'SUPPORT'),
  closenessWeights: {
    quality: weight('qualityWeight', 45, 'CLOSENESS'),
    density: weight('densityWeight', 15, 'CLOSENESS'),
    authority: weight('authorityWeight', 15, 'CLOSENESS'),
    commercial: weight('commercialWeight', 25, 'CLOSENESS'),
  },
  selection: {
    keyShare: selecting('keyShare', 20, 'SHARE'),
    keyMargin: selecting('keyMargin', 5, 'SHARE'),
    candidateBand: selecting('candidateBand', 15, 'SHARE'),
    entryScore: selecting('entryScore', 50, 'FREE'),
    exitScore: selecting('exitScore', 40, 'FREE'),
  },
  reviewMonths: {
    importance: months('importanceReviewMonths', 3),
    needs: months('needsReviewMonths', 1),
    closeness: months('closenessReviewMonths', 1),
  },
} as const satisfies Readonly<Record<string, Spec | Readonly<Record<string, Spec>>>>;

type Table = typeof POLICY_TABLE;
type SpecsIn<Part> = Part extends Spec ? Part : Part[keyof Part];
export type AnySpec = { [Part in keyof Table]: SpecsIn<Table[Part]> }[keyof Table];

/** A number by its API name. */
export type PolicyNumber = AnySpec['field'];

/** The numbers as rules find them. */
export type PolicyNumbers = {
  [Part in keyof Table]: Table[Part] extends Spec ? number : { [Name in keyof Table[Part]]: number };
};

const isSpec = (part: Spec | Readonly<Record<string, Spec>>): part is Spec => typeof part.field === 'string';

const specsIn = (part: Table[keyof Table]): readonly AnySpec[] =>
  isSpec(part) ? [part] : Object.values<AnySpec>(part);

/** Every number of a policy. */
export const POLICY_SPECS: readonly AnySpec[] = Object.values(POLICY_TABLE).flatMap(specsIn);

/** All numbers of a policy. */
export const POLICY_NUMBERS: readonly PolicyNumber[] = POLICY_SPECS.map(({ field }) => field);

/** The numbers of a part of the table, in its order. */
export const numbersIn = (part: keyof Table): PolicyNumber[] =>
  specsIn(POLICY_TABLE[part]).map(({ field }) => field);

/** The numbers as rules find them, each as it is given by its API name. */
// The places are the table's own; that can't be followed through its entries.
export const policyNumbers = (value: (spec: AnySpec) => number): PolicyNumbers =>
  Object.fromEntries(
    Object.entries(POLICY_TABLE).map(([name, part]) => [
      name,
      isSpec(part)
        ? value(part)
        : Object.fromEntries(Object.entries(part).map(([inner, spec]) => [inner, value(spec)])),
    ]),
  ) as PolicyNumbers;

/** The same numbers by their API names. */
export function numbersByName(numbers: PolicyNumbers): Readonly<Record<PolicyNumber, number>> {
  const parts: Readonly<Record<string, number | Readonly<Record<string, number>>>> = numbers;
  const named = Object.entries(POLICY_TABLE).flatMap(([name, part]): [string, number | undefined][] => {
    const values = parts[name];
    if (isSpec(part)) return [[part.field, typeof values === 'number' ? values : undefined]];
    return Object.entries<AnySpec>(part).map(([inner, { field }]) => [
      field,
      typeof values === 'object' ? values[inner] : undefined,
    ]);
  });
  return Object.fromEntries(named) as Record<PolicyNumber, number>;
}
