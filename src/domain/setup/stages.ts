/** How the settings read the stages of a workspace's deals. */
import {
  type ScoringSettings,
  type StageOutcome,
  stageOutcome,
  stageProbability,
} from '../shared/settings.ts';

export type StageFact = {
  stage: string;
  deals: number;
  outcome: StageOutcome;
  /** The chance of winning while it is open, 0 to 1; null for any other. */
  probability: number | null;
  /** False for an open stage that no setting names: it is taken for an open one with the usual chance. */
  isNamed: boolean;
  /** False for one that only a setting knows: it may be misspelt. */
  isKnown: boolean;
};

/**
 * Every stage that deals are or can be in, or that a setting names, each as the settings read it.
 *
 * @param deals how many deals are in each
 * @param options the stages that there are, in their order; null where they can't be told, and then those in use are
 */
export function stageFacts(
  deals: ReadonlyMap<string, number>,
  options: readonly string[] | null,
  settings: ScoringSettings,
): StageFact[] {
  const known = [...new Set([...(options ?? []), ...deals.keys()])];
  const { wonStages, lostStages, ignoredStages, stageProbabilities } = settings;
  const named = new Set([...wonStages, ...lostStages, ...ignoredStages, ...Object.keys(stageProbabilities)]);
  const unknown = [...named].filter((stage) => !known.includes(stage));
  return [...known, ...unknown].map((stage): StageFact => {
    const outcome = stageOutcome(stage, settings);
    const isOpen = outcome === 'OPEN';
    return {
      stage,
      deals: deals.get(stage) ?? 0,
      outcome,
      probability: isOpen ? stageProbability(stage, settings).probability : null,
      isNamed: named.has(stage),
      isKnown: options === null || known.includes(stage),
    };
  });
}
