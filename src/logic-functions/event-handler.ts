import { parseEvents } from '../adapters/event-payload.ts';
import { consoleLog } from '../adapters/system.ts';
import { type Affected, affectedBy, type RecordChange, stepsSetOffBy } from '../flows/affected.ts';
import { followChanges } from '../flows/follow.ts';
import { changedDeals } from '../flows/opportunity-events.ts';
import { type Processed, processChangedDeals } from '../flows/process-opportunities.ts';
import { type RescoreOutcome, rescoreCompanies } from '../flows/rescore.ts';
import { STEPS_BEFORE_SCORES, type StepName } from '../flows/step-names.ts';
import type { StepOutcome } from '../flows/steps.ts';
import { guarded } from './guarded.ts';
import { wire } from './wiring.ts';

/** How long each part may take, one after the other: the scores first, as people watch them. */
const PART_SECONDS = 60;

/** The limit of a function that follows a database event. */
export const EVENT_TIMEOUT_SECONDS = 4 * PART_SECONDS;

type Part<Result> = Result & { requests: number; failure?: string };

export type EventResult = {
  outcomes: RescoreOutcome[];
  requests: number;
  /** Why nothing could be scored at all. */
  failure?: string;
  process?: Part<{ processed: Processed | null }>;
  follow?: Part<{ steps: StepOutcome[] }>;
  /** Scores once more, after a step that moved what they are made of. */
  again?: Part<{ outcomes: RescoreOutcome[] }>;
};

const isEmpty = ({ companyIds, opportunityIds }: Affected): boolean =>
  companyIds.length + opportunityIds.length === 0;

const rescore = (companyIds: readonly string[], opportunityIds: readonly string[]) =>
  guarded(wire(PART_SECONDS), { outcomes: [] as RescoreOutcome[] }, async (wiring) => ({
    outcomes: await rescoreCompanies(wiring, companyIds, { opportunityIds, confirm: true }),
  }));

const seeToDeals = (changes: readonly RecordChange[]) =>
  guarded(wire(PART_SECONDS), { processed: null as Processed | null }, async (wiring) => ({
    processed: await processChangedDeals(wiring, changedDeals(changes)),
  }));

const follow = (changes: readonly RecordChange[]) =>
  guarded(wire(PART_SECONDS), { steps: [] as StepOutcome[] }, async (wiring) => ({
    steps: await followChanges(wiring, changes, wiring.sweepOptions.until),
  }));

const BEFORE_SCORES: readonly StepName[] = STEPS_BEFORE_SCORES;

/**
 * Companies whose scores are made of what a step has just moved. The step's own write can't be relied on to tell:
 * Twenty 2.21 reports no change of a record that no longer matches the filter it was written by.
 */
const movedBy = (changes: readonly RecordChange[], outcomes: readonly StepOutcome[]): string[] => {
  const moved = outcomes.filter(({ step, changed }) => changed > 0 && BEFORE_SCORES.includes(step));
  return stepsSetOffBy(changes)
    .filter(({ step }) => moved.some((outcome) => outcome.step === step))
    .flatMap(({ affected }) => affected.companyIds);
};

/**
 * What every database event of a record does: scores the companies it moves, sees to changed opportunities, and does
 * the steps that follow. Nothing relevant changed: no request is made.
 */
export const onEvent = async (payload: unknown): Promise<EventResult> => {
  const changes = parseEvents(payload);
  const affected = affectedBy(changes);
  const result: EventResult = isEmpty(affected)
    ? { outcomes: [], requests: 0 }
    : await rescore(affected.companyIds, affected.opportunityIds);
  if (changedDeals(changes).opportunityIds.length > 0) result.process = await seeToDeals(changes);
  if (stepsSetOffBy(changes).length > 0) {
    result.follow = await follow(changes);
    const companyIds = movedBy(changes, result.follow.steps);
    if (companyIds.length > 0) result.again = await rescore(companyIds, []);
  }
  if (isEmpty(affected) && !result.process && !result.follow)
    consoleLog.write({ event: 'nothing relevant changed' });
  return result;
};
