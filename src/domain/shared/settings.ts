import type { ExchangeRates } from './money.ts';

/** What an administrator sets for the whole workspace. */
export type ScoringSettings = ExchangeRates & {
  wonStages: readonly string[];
  lostStages: readonly string[];
  /** Chance of winning per open stage, 0 to 1. */
  stageProbabilities: Readonly<Record<string, number>>;
};

/** The settings of a fresh installation. */
export const DEFAULT_SETTINGS: ScoringSettings = {
  baseCurrency: 'USD',
  // No rate is assumed: a guessed one would make plausible, wrong scores.
  rates: {},
  wonStages: ['CUSTOMER'],
  lostStages: ['LOST'],
  stageProbabilities: { NEW: 0.1, SCREENING: 0.2, MEETING: 0.4, PROPOSAL: 0.6 },
};

/** The chance of winning of an open stage that no setting names. */
export const OTHER_OPEN_STAGE_PROBABILITY = 0.2;

export type StageOutcome = 'WON' | 'LOST' | 'OPEN';

/** Whether a stage is won, lost or open; a stage in neither list is open. */
export const stageOutcome = (stage: string | null, settings: ScoringSettings): StageOutcome => {
  if (stage !== null && settings.wonStages.includes(stage)) return 'WON';
  if (stage !== null && settings.lostStages.includes(stage)) return 'LOST';
  return 'OPEN';
};

/** The chance of winning of an open stage (0 to 1), and whether the settings name it. */
export const stageProbability = (
  stage: string | null,
  settings: ScoringSettings,
): { probability: number; listed: boolean } => {
  const { stageProbabilities } = settings;
  const probability =
    stage !== null && Object.hasOwn(stageProbabilities, stage) ? stageProbabilities[stage] : undefined;
  return probability === undefined
    ? { probability: OTHER_OPEN_STAGE_PROBABILITY, listed: false }
    : { probability, listed: true };
};
