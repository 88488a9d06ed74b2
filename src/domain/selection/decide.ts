import type { Language } from '../shared/language.ts';
import { deskWordsOf } from '../words/languages.ts';
import { decisionTexts } from './decision-texts.ts';
import type { AccountStatus, RecommendedStatus } from './recommend.ts';

export type DecisionKind = 'PROMOTION' | 'WATCH' | 'EXIT';

/** Since when an account has its status, and since when it is KEY or WATCH without a break; each `YYYY-MM-DD`. */
export type StatusDays = { statusSince: string | null; keySince: string | null };

/** A key account as deciding sees it. */
export type AccountStanding = {
  keyAccountId: string;
  /** Its living company; null when it has none. */
  companyId: string | null;
  name: string;
  isInTrash: boolean;
  /** Whether another key account leads its company; missing where that was not looked at. */
  isSecond?: boolean;
  status: AccountStatus | null;
  /** Null while it was never ranked. */
  recommended: RecommendedStatus | null;
  recommendationReason: string | null;
  /** `YYYY-MM-DD`; null when it never was. */
  importanceReviewedOn: string | null;
  /** What has no exchange rate of its company; empty or missing when there is nothing. */
  amountsWithoutRate?: string;
  /** Missing or null when the status is not on record yet. */
  days?: StatusDays | null;
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
  /**
   * On a change for the worse that rests on a score which leaves out amounts without an exchange rate: which. A score can
   * only be too low by them, so nobody is taken down by it unless a person names the account.
   */
  amountsWithoutRate?: string;
};

/** An account whose status stays, and why. */
export type Stay = { keyAccountId: string; reason: string };

const TARGETS: Readonly<Record<DecisionKind, AccountStatus>> = {
  PROMOTION: 'KEY',
  WATCH: 'WATCH',
  EXIT: 'FORMER',
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
export function moveOf(status: AccountStatus, recommended: RecommendedStatus): DecisionKind | null {
  if (recommended === 'KEY') return status === 'KEY' ? null : 'PROMOTION';
  if (status === 'KEY') return 'WATCH';
  return status === 'WATCH' ? 'EXIT' : null;
}

/** Whether a status is another one than is recommended. FORMER is what NONE means for a key account. */
export const differs = (status: AccountStatus, recommended: RecommendedStatus): boolean =>
  status !== (recommended === 'NONE' ? 'FORMER' : recommended);

function judge(account: AccountStanding, today: string, language: Language): StatusDecision | string {
  const texts = decisionTexts(language);
  const { keyAccountId, companyId, name, status, recommended } = account;
  if (account.isInTrash) return texts.inTrash;
  if (companyId === null) return texts.noCompany;
  if (account.isSecond) return deskWordsOf(language).second.takesNoPart;
  if (status === null) return texts.noStatus;
  if (recommended === null) return texts.noRecommendation;
  const kind = moveOf(status, recommended);
  if (kind === null)
    return differs(status, recommended)
      ? [account.recommendationReason ?? '', texts.leftToReview(status)].join(texts.space).trim()
      : texts.nothingToChange(status, recommended);
  if (account.importanceReviewedOn === today) return texts.decidedToday(status);
  const reason = [texts.because[kind], account.recommendationReason ?? ''].join(texts.space).trim();
  const { amountsWithoutRate = '' } = account;
  const isUncertain = kind !== 'PROMOTION' && amountsWithoutRate !== '';
  return {
    keyAccountId,
    companyId,
    name,
    from: status,
    to: TARGETS[kind],
    kind,
    reason,
    ...(isUncertain ? { amountsWithoutRate } : {}),
  };
}

/** An account whose status differs from what is recommended, and why no command changes it now. */
export type LeftToReview = {
  keyAccountId: string;
  /** Its living company; null when it has none. */
  companyId: string | null;
  name: string;
  from: AccountStatus;
  recommended: RecommendedStatus;
  reason: string;
};

/**
 * The living accounts among those that stay whose status differs from their recommendation. Together with what
 * changes they are all accounts whose status differs.
 *
 * @param stays as `decide` gave them for the same accounts
 */
export function leftToReview(accounts: readonly AccountStanding[], stays: readonly Stay[]): LeftToReview[] {
  const reasons = new Map(stays.map(({ keyAccountId, reason }) => [keyAccountId, reason]));
  return accounts.flatMap(({ keyAccountId, companyId, name, isInTrash, status: from, recommended }) => {
    const reason = reasons.get(keyAccountId);
    const isLeft = !isInTrash && from !== null && recommended !== null && differs(from, recommended);
    return isLeft && reason !== undefined
      ? [{ keyAccountId, companyId, name, from, recommended, reason }]
      : [];
  });
}

/**
 * What applying the recommendations changes, and what stays: see `moveOf`. An account in the trash, of no living
 * company or without a recommendation stays, and one beside another that leads its company; so does one whose importance was reviewed today, because that day's
 * decision is taken. Applying twice thus does not hurry a watched account out.
 *
 * @param today the workspace's day, `YYYY-MM-DD`
 */
export function decide(
  accounts: readonly AccountStanding[],
  today: string,
  language: Language,
): { changes: StatusDecision[]; stays: Stay[] } {
  const changes: StatusDecision[] = [];
  const stays: Stay[] = [];
  for (const account of accounts) {
    const verdict = judge(account, today, language);
    if (typeof verdict === 'string') stays.push({ keyAccountId: account.keyAccountId, reason: verdict });
    else changes.push(verdict);
  }
  return { changes, stays };
}
