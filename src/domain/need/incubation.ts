import type { DayNumber } from '../shared/calendar.ts';
import type { Money } from '../shared/money.ts';
import { type ScoringSettings, stageOutcome } from '../shared/settings.ts';

/** A need as far as an opportunity is made of it. */
export type Incubating = {
  need: string;
  companyName: string;
  estimatedValue: Money;
  expectedOn: DayNumber | null;
  ownerId: string | null;
  /** The owner of its company. */
  accountOwnerId: string | null;
};

/** What the opportunity starts with; null where the workspace's own default is to stand. */
export type IncubatedOpportunity = {
  name: string;
  stage: string | null;
  amount: Money | null;
  closesOn: DayNumber | null;
  ownerId: string | null;
};

/** The first stage that the settings name and that is neither won nor lost; null when they name none. */
export const firstOpenStage = (settings: ScoringSettings): string | null =>
  Object.keys(settings.stageProbabilities).find((stage) => stageOutcome(stage, settings) === 'OPEN') ?? null;

/**
 * The opportunity that a need becomes: its words as the name, its value as the amount, its expected day as the close
 * date, in the first open stage, with its owner or else the account's.
 */
export const opportunityOf = (
  { need, companyName, estimatedValue, expectedOn, ownerId, accountOwnerId }: Incubating,
  settings: ScoringSettings,
): IncubatedOpportunity => ({
  name: need.trim() || companyName,
  stage: firstOpenStage(settings),
  amount: estimatedValue.amount === null ? null : estimatedValue,
  closesOn: expectedOn,
  ownerId: ownerId ?? accountOwnerId,
});
