import type { AccountStatus, RecommendedStatus } from './recommend.ts';

export type DecisionKind = 'PROMOTION' | 'WATCH' | 'EXIT';

/** A key account as deciding sees it. */
export type AccountStanding = {
  keyAccountId: string;
  /** Its living company; null when it has none. */
  companyId: string | null;
  name: string;
  isInTrash: boolean;
  status: AccountStatus | null;
  /** Null while it was never ranked. */
  recommended: RecommendedStatus | null;
  recommendationReason: string | null;
  /** `YYYY-MM-DD`; null when it never was. */
  importanceReviewedOn: string | null;
};

/** A change of status that the recommendation asks for, with its reason as a sentence. */
export type StatusDecision = {
  keyAccountId: string;
  companyId: string;
  name: string;
  from: AccountStatus;
  to: AccountStatus;
  kind: DecisionKind;
  reason: string;
};

/** An account whose status stays, and why. */
export type Stay = { keyAccountId: string; reason: string };

const MOVES: Readonly<Record<DecisionKind, { to: AccountStatus; because: string }>> = {
  PROMOTION: { to: 'KEY', because: 'Recommended KEY.' },
  WATCH: { to: 'WATCH', because: 'No longer recommended KEY.' },
  EXIT: { to: 'FORMER', because: 'On watch, and still not recommended KEY.' },
};

/**
 * What a recommendation makes of a status; null when it leaves it as it is.
 *
 *   status               recommended KEY   recommended CANDIDATE or NONE
 *   CANDIDATE, FORMER    KEY (PROMOTION)   stays
 *   KEY                  stays             WATCH (WATCH)
 *   WATCH                KEY (PROMOTION)   FORMER (EXIT)
 *
 * No account leaves in one step: it is watched first.
 */
export const moveOf = (status: AccountStatus, recommended: RecommendedStatus): DecisionKind | null => {
  if (recommended === 'KEY') return status === 'KEY' ? null : 'PROMOTION';
  if (status === 'KEY') return 'WATCH';
  return status === 'WATCH' ? 'EXIT' : null;
};

const judge = (account: AccountStanding, today: string): StatusDecision | string => {
  const { keyAccountId, companyId, name, status, recommended } = account;
  if (account.isInTrash) return 'It is in the trash.';
  if (companyId === null) return 'Its company is gone or in the trash.';
  if (status === null) return 'It has no status to go by.';
  if (recommended === null) return 'Nothing is recommended for it yet.';
  const kind = moveOf(status, recommended);
  if (kind === null) return `It is ${status}, and recommended ${recommended}: nothing is to be changed.`;
  if (account.importanceReviewedOn === today)
    return `It is ${status} by a decision of today: the next one can follow tomorrow.`;
  const { to, because } = MOVES[kind];
  const reason = [because, account.recommendationReason ?? ''].join(' ').trim();
  return { keyAccountId, companyId, name, from: status, to, kind, reason };
};

/**
 * What applying the recommendations changes, and what stays: see `moveOf`. An account in the trash, of no living
 * company or without a recommendation stays; so does one whose importance was reviewed today, because that day's
 * decision is taken. Applying twice thus does not hurry a watched account out.
 *
 * @param today the workspace's day, `YYYY-MM-DD`
 */
export const decide = (
  accounts: readonly AccountStanding[],
  today: string,
): { changes: StatusDecision[]; stays: Stay[] } => {
  const changes: StatusDecision[] = [];
  const stays: Stay[] = [];
  for (const account of accounts) {
    const verdict = judge(account, today);
    if (typeof verdict === 'string') stays.push({ keyAccountId: account.keyAccountId, reason: verdict });
    else changes.push(verdict);
  }
  return { changes, stays };
};
