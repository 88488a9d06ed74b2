import type { ClosenessTrend } from '../closeness/relationship.ts';
import type { DayNumber, DayRange } from '../shared/calendar.ts';
import type { NeedHorizon } from '../shared/horizons.ts';
import type { Language } from '../shared/language.ts';
import { roundToOneDecimal } from '../shared/numbers.ts';
import type { BuyingRole } from '../shared/records.ts';
import { NEED_HORIZONS, type ObjectiveType } from './records.ts';
import { planMakingWords } from './texts.ts';
import type { Gap } from './words.ts';

/** What the gaps of an account are found in. */
export type GapInputs = {
  people: readonly { buyingRole: BuyingRole | null; closeness: number | null }[];
  /** Horizons in which the company has a need that is open or covered. */
  needHorizons: readonly NeedHorizon[];
  trend: ClosenessTrend | null;
  closenessScore: number | null;
};

/** An objective that closes a gap. `key` names the gap for good. */
export type ProposedObjective = {
  key: string;
  name: string;
  type: ObjectiveType;
  stage: number;
  tactic: string;
  target: number | null;
  dueOn: DayNumber;
};

/** A contact this close holds a relationship: a thread. */
const THREAD = 30;
/** Points by which closeness has to grow to be called rising. */
const RISING_POINTS = 5;

type Draft = Omit<ProposedObjective, 'dueOn' | 'name' | 'tactic'> & {
  gap: Gap;
  horizon: NeedHorizon | null;
  afterDays: number;
};

const DAYS_FOR_HORIZON: Readonly<Record<NeedHorizon, number>> = {
  WITHIN_3_MONTHS: 30,
  MONTHS_3_TO_12: 60,
  YEARS_1_TO_3: 90,
};

function draftsFor({ people, needHorizons, trend, closenessScore }: GapInputs): Draft[] {
  const threads = people.filter(({ closeness }) => (closeness ?? 0) >= THREAD).length;
  return [
    ...(people.some(({ buyingRole }) => buyingRole === 'DECISION_MAKER')
      ? []
      : [
          {
            key: 'NO_DECISION_MAKER',
            gap: 'NO_DECISION_MAKER' as const,
            horizon: null,
            type: 'RELATIONSHIP' as const,
            stage: 1,
            target: null,
            afterDays: 30,
          },
        ]),
    ...(threads > 1
      ? []
      : [
          {
            key: 'SINGLE_THREADED',
            gap: 'SINGLE_THREADED' as const,
            horizon: null,
            type: 'CROSS_ACCOUNT' as const,
            stage: 1,
            target: 2,
            afterDays: 60,
          },
        ]),
    ...NEED_HORIZONS.filter((horizon) => !needHorizons.includes(horizon)).map((horizon) => ({
      key: `NO_NEED ${horizon}`,
      gap: 'NO_NEED' as const,
      horizon,
      type: 'BUSINESS_DEVELOPMENT' as const,
      stage: 2,
      target: 1,
      afterDays: DAYS_FOR_HORIZON[horizon],
    })),
    ...(trend === 'FALLING'
      ? [
          {
            key: 'CLOSENESS_FALLING',
            gap: 'CLOSENESS_FALLING' as const,
            horizon: null,
            type: 'RELATIONSHIP' as const,
            stage: 1,
            target:
              closenessScore === null
                ? null
                : Math.min(100, roundToOneDecimal(closenessScore + RISING_POINTS)),
            afterDays: 90,
          },
        ]
      : []),
  ];
}

/**
 * One objective for each gap of an account: no decision maker mapped, no more than one thread, a horizon without a
 * need, closeness falling. Each is due some weeks after the plan begins, or after today, and within its period.
 */
export function objectivesForGaps(
  inputs: GapInputs,
  period: DayRange,
  today: DayNumber,
  language: Language,
): ProposedObjective[] {
  const { objectives, horizons } = planMakingWords(language);
  return draftsFor(inputs).map(({ gap, horizon, afterDays, ...objective }) => ({
    ...objective,
    name: objectives[gap].name(horizon === null ? '' : horizons[horizon]),
    tactic: objectives[gap].tactic,
    dueOn: Math.min(period.last, Math.max(today, period.first) + afterDays),
  }));
}
