import type { Language } from '../shared/language.ts';
import type { AccountStanding, StatusDays, StatusDecision } from './decide.ts';
import { decisionTexts } from './decision-texts.ts';

/** What became of a decision. PENDING: it may have been written or not, the process ended before it said so. */
export type DecisionResult = 'PENDING' | 'APPLIED' | 'CHANGED_MEANWHILE' | 'REFUSED';

/** A decision as its run keeps it: enough to say what was done and to take it back. */
export type RecordedDecision = Omit<StatusDecision, 'amountsWithoutRate'> & {
  /** The day of the last importance review before, and the day that the decision stamped. */
  reviewedOnBefore: string | null;
  reviewedOn: string;
  /** The days on record before; null when they are not known. */
  daysBefore: StatusDays | null;
  result: DecisionResult;
  /** Why it was not applied. */
  resultReason: string | null;
  /** Whether it was taken back; null as long as nobody tried. */
  undo: { result: 'RESTORED' | 'KEPT' | 'REFUSED'; reason: string | null } | null;
};

/** Decisions as they are written down before the first of them is applied. */
export function recordedDecisions(
  changes: readonly StatusDecision[],
  accounts: readonly AccountStanding[],
  today: string,
): RecordedDecision[] {
  const before = new Map(accounts.map((account) => [account.keyAccountId, account]));
  return changes.map(({ amountsWithoutRate: _named, ...change }) => ({
    ...change,
    reviewedOnBefore: before.get(change.keyAccountId)?.importanceReviewedOn ?? null,
    reviewedOn: today,
    daysBefore: before.get(change.keyAccountId)?.days ?? null,
    result: 'PENDING',
    resultReason: null,
    undo: null,
  }));
}

function lost(account: AccountStanding | undefined, language: Language): string | null {
  const texts = decisionTexts(language);
  if (!account) return texts.isGone;
  return account.isInTrash ? texts.wasThrownAway : null;
}

/** Why a decision could not be applied to an account that was there a moment ago. */
export function whyNotApplied(
  { from }: RecordedDecision,
  account: AccountStanding | undefined,
  language: Language,
): string {
  const texts = decisionTexts(language);
  const gone = lost(account, language);
  if (gone !== null || !account) return gone ?? '';
  return account.status === from ? texts.reviewedToday : texts.changedMeanwhile(account.status);
}

/** Whether an account stands as a decision left it, so that taking it back undoes that decision and nothing else. */
export const isAsDecided = ({ to, reviewedOn }: RecordedDecision, account: AccountStanding): boolean =>
  !account.isInTrash && account.status === to && account.importanceReviewedOn === reviewedOn;

/** Why a decision is not taken back. */
export function whyKept(
  decision: RecordedDecision,
  account: AccountStanding | undefined,
  language: Language,
): string {
  const texts = decisionTexts(language);
  const gone = lost(account, language);
  if (gone !== null || !account) return gone ?? '';
  if (account.status === decision.from)
    return decision.result === 'PENDING' ? texts.notApplied : texts.backAlready(decision.from);
  if (account.status !== decision.to) return texts.changedSince(account.status);
  return account.importanceReviewedOn === null
    ? texts.reviewCleared
    : texts.reviewedSince(account.importanceReviewedOn);
}

/** What the record of a run counts. */
export const tally = (
  decisions: readonly RecordedDecision[],
): { processed: number; changed: number; failed: number } => ({
  processed: decisions.filter(({ result }) => result !== 'PENDING').length,
  changed: decisions.filter(({ result }) => result === 'APPLIED').length,
  failed: decisions.filter(({ result }) => result === 'REFUSED').length,
});
