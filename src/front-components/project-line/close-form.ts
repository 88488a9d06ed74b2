/** What is said of a deal when it is closed. */

export type CloseForm = {
  outcome: 'WON' | 'LOST' | null;
  reason: string | null;
  lostToId: string | null;
  closenessOutcome: string | null;
  insight: string;
};

export const emptyCloseForm: CloseForm = {
  outcome: null,
  reason: null,
  lostToId: null,
  closenessOutcome: null,
  insight: '',
};

/** Whether enough is said: the outcome, and what decided it. */
export const isCloseable = ({ outcome, reason }: CloseForm): boolean => outcome !== null && reason !== null;

/**
 * The fields that a form sets. Who won it instead of us is asked for at a loss only, and what was not said of the
 * relationship and the insight stays as it is.
 *
 * @param stage what the stage becomes; null to leave it
 */
export const closingOf = (
  { outcome, reason, lostToId, closenessOutcome, insight }: CloseForm,
  stage: string | null,
): Readonly<Record<string, unknown>> => ({
  ...(stage === null ? {} : { stage }),
  outcomeReason: reason,
  lostToId: outcome === 'LOST' ? lostToId : null,
  ...(closenessOutcome === null ? {} : { closenessOutcome }),
  ...(insight.trim() === '' ? {} : { insightGained: insight.trim() }),
});
