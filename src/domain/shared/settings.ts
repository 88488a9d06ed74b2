import type { ExchangeRates } from './money.ts';

/** What becomes of a credit when its contract is terminated early: it stays, or the days that it ran are kept. */
export const CLAWBACKS = ['NONE', 'PRO_RATA'] as const;

export type Clawback = (typeof CLAWBACKS)[number];

/** What an administrator sets for the whole workspace. */
export type ScoringSettings = ExchangeRates & {
  wonStages: readonly string[];
  lostStages: readonly string[];
  /** Stages of deals that do not exist for scores: duplicates, disqualified ones. */
  ignoredStages: readonly string[];
  /** Chance of winning per open stage, 0 to 1. */
  stageProbabilities: Readonly<Record<string, number>>;
  /** The month that the fiscal year begins in, 1 to 12. */
  fiscalYearStartsIn: number;
  creditClawback: Clawback;
};

/** The settings of a fresh installation. No rate is assumed: a guessed one would make plausible, wrong scores. */
export const DEFAULT_SETTINGS: ScoringSettings = {
  baseCurrency: 'USD',
  rates: {},
  wonStages: ['CUSTOMER'],
  lostStages: ['LOST'],
  ignoredStages: [],
  stageProbabilities: { NEW: 0.1, SCREENING: 0.2, MEETING: 0.4, PROPOSAL: 0.6 },
  fiscalYearStartsIn: 1,
  creditClawback: 'NONE',
};

/** The chance of winning of an open stage that no setting names. */
export const OTHER_OPEN_STAGE_PROBABILITY = 0.2;

export type StageOutcome = 'WON' | 'LOST' | 'IGNORED' | 'OPEN';

type Stages = Pick<ScoringSettings, 'wonStages' | 'lostStages' | 'ignoredStages'>;

/** Whether a stage is ignored, won, lost or open; a stage in none of the lists is open. */
export function stageOutcome(stage: string | null, settings: Stages): StageOutcome {
  if (stage !== null && settings.ignoredStages.includes(stage)) return 'IGNORED';
  if (stage !== null && settings.wonStages.includes(stage)) return 'WON';
  if (stage !== null && settings.lostStages.includes(stage)) return 'LOST';
  return 'OPEN';
}

/** Whether a deal in a stage has been decided: won or lost. */
export function isClosedStage(stage: string | null, settings: Stages): boolean {
  const outcome = stageOutcome(stage, settings);
  return outcome === 'WON' || outcome === 'LOST';
}

/** The chance of winning of an open stage (0 to 1), and whether the settings name it. */
export function stageProbability(
  stage: string | null,
  settings: ScoringSettings,
): { probability: number; listed: boolean } {
  const { stageProbabilities } = settings;
  const probability =
    stage !== null && Object.hasOwn(stageProbabilities, stage) ? stageProbabilities[stage] : undefined;
  return probability === undefined
    ? { probability: OTHER_OPEN_STAGE_PROBABILITY, listed: false }
    : { probability, listed: true };
}
