/** What the cockpit of an account shows, and what follows from what was read. */
import { type NextStep, nextSteps, type StepFacts } from '../../domain/brief/next-steps.ts';
import { sumsByCurrency } from '../../domain/importance/unrated.ts';
import type { Monitor } from '../../domain/review/monitors.ts';
import type { ReviewState } from '../../domain/review/schedule.ts';
import type { DayNumber } from '../../domain/shared/calendar.ts';
import type { Money } from '../../domain/shared/money.ts';
import type { HistoryMonth } from '../history/model.ts';
import type { ReviewedAccount } from '../workspace/programme-answers.ts';

/** The lists that a cockpit is made of. */
export type CockpitList =
  | 'companies'
  | 'keyAccounts'
  | 'closenessScores'
  | 'espPlans'
  | 'accountNeeds'
  | 'people'
  | 'opportunities'
  | 'contracts'
  | 'scoringPolicies';

/** Who covers the account, and with which share of the credit, in per cent; null for an empty seat. */
export type CockpitCoverage = {
  owner: string | null;
  ownerShare: number | null;
  localHead: string | null;
  director: string | null;
  directorShare: number | null;
  line: string | null;
  problem: string;
};

/** A monitor with its days: `from` is the last review, else the day it counts from; null where nothing is known. */
export type MonitorTime = {
  monitor: Monitor;
  reviewedOn: DayNumber | null;
  from: DayNumber | null;
  dueOn: DayNumber | null;
  state: ReviewState | null;
};

export type CockpitAccount = Pick<
  ReviewedAccount,
  'id' | 'status' | 'recommendedStatus' | 'recommendationReason'
> & {
  statusSince: DayNumber | null;
  rank: number | null;
  rankedOutOf: number | null;
  attention: readonly string[];
  coverage: CockpitCoverage;
};

export type CockpitPerson = {
  id: string;
  name: string;
  role: string | null;
  influence: string | null;
  support: string | null;
  closeness: number | null;
  lastContactOn: DayNumber | null;
};

/** A contract in force; `perYear` in units of its currency. */
export type CockpitContract = {
  id: string;
  name: string;
  perYear: Money;
  /** The notice day, else the end. */
  decideBy: DayNumber | null;
  isEnding: boolean;
};

export type Cockpit = {
  companyId: string;
  today: DayNumber;
  account: CockpitAccount | null;
  /** Whether another key account of the company is the one that is open. */
  isSecond: boolean;
  isScored: boolean;
  importance: number | null;
  closeness: number | null;
  trend: string | null;
  relationship: string | null;
  lastContactOn: DayNumber | null;
  /** Null where no score tells it. */
  baseCurrency: string | null;
  /** In ascending order. */
  months: readonly HistoryMonth[];
  monitors: readonly MonitorTime[];
  facts: StepFacts;
  people: readonly CockpitPerson[];
  inForce: readonly CockpitContract[];
  /** The lists that the reader may not see. */
  hidden: ReadonlySet<CockpitList>;
};

/** As many steps as are shown. */
const STEPS = 3;

/** What to do next, the most pressing first. */
export const stepsOf = ({ facts }: Cockpit): NextStep[] => nextSteps(facts).slice(0, STEPS);

/** Amounts of one kind, by currency, and of how many records they are. */
export type MoneyLine = {
  kind: 'IN_FORCE' | 'OPEN' | 'ENDING';
  count: number;
  sums: readonly { amount: number; currency: string }[];
};

const lineOf = (kind: MoneyLine['kind'], amounts: readonly Money[]): MoneyLine => ({
  kind,
  count: amounts.length,
  sums: sumsByCurrency(
    amounts.flatMap(({ amount, currency }) =>
      amount === null ? [] : [{ amount, currency: currency ?? '' }],
    ),
  ).filter(({ amount }) => amount !== 0),
});

/** What is in force a year, what is open, and what of the former has to be decided on within 90 days; of what is not hidden. */
export function moneyLines({ inForce, facts, hidden }: Cockpit): readonly MoneyLine[] {
  const worth = (some: readonly CockpitContract[]) => some.map(({ perYear }) => perYear);
  const contracts: MoneyLine[] = hidden.has('contracts')
    ? []
    : [
        lineOf('IN_FORCE', worth(inForce)),
        lineOf('ENDING', worth(inForce.filter(({ isEnding }) => isEnding))),
      ];
  const deals = facts.deals.map(({ amount }) => amount);
  return [...contracts, ...(hidden.has('opportunities') ? [] : [lineOf('OPEN', deals)])];
}

/** The currency that bars are drawn in: the base currency where it occurs, else the first by its code; null for none. */
export function mainCurrency(lines: readonly MoneyLine[], base: string | null): string | null {
  const currencies = lines.flatMap(({ sums }) => sums.map(({ currency }) => currency)).toSorted();
  return currencies.find((currency) => currency === base) ?? currencies[0] ?? null;
}

export const HORIZONS = ['WITHIN_3_MONTHS', 'MONTHS_3_TO_12', 'YEARS_1_TO_3'] as const;
export const CAPABILITIES = ['READY', 'PARTIAL', 'MISSING'] as const;

export type NeedCell = { capability: (typeof CAPABILITIES)[number] | null; count: number };
export type NeedRow = {
  horizon: (typeof HORIZONS)[number] | null;
  count: number;
  cells: readonly NeedCell[];
  sums: readonly { amount: number; currency: string }[];
};

/** Open needs by horizon, and within it by what we can do: how many, and what they are worth. */
export const needRows = ({ facts: { needs } }: Cockpit): NeedRow[] =>
  [...HORIZONS, null].flatMap((horizon) => {
    const some = needs.filter(
      (need) => (HORIZONS.find((known) => known === need.horizon) ?? null) === horizon,
    );
    if (some.length === 0 && horizon === null) return [];
    const capabilityOf = (stored: string | null) => CAPABILITIES.find((known) => known === stored) ?? null;
    return [
      {
        horizon,
        count: some.length,
        cells: [...CAPABILITIES, null].map((capability) => ({
          capability,
          count: some.filter((need) => capabilityOf(need.capability) === capability).length,
        })),
        sums: lineOf(
          'OPEN',
          some.map(({ value }) => value),
        ).sums,
      },
    ];
  });
