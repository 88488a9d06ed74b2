import { corrected } from '../account/corrected.ts';
import type { StoredKeyAccount } from '../account/programme-records.ts';
import type { Rule } from '../account/rule.ts';
import type { DayNumber } from '../shared/calendar.ts';
import type { Language } from '../shared/language.ts';
import { coverageProblemText } from './coverage-texts.ts';
import {
  type CoverageProblem,
  type CreditMembers,
  type CreditShares,
  recordCoverage,
  type SharesSince,
} from './shares.ts';

type Coverage = Pick<StoredKeyAccount, 'regionalOwnerId' | 'coverageHistory' | 'coverageProblem'>;

/** The shares of a key account as they stand, usable or not. */
export const sharesOf = ({
  ownerCreditShare,
  directorCreditShare,
}: Pick<StoredKeyAccount, 'ownerCreditShare' | 'directorCreditShare'>): CreditShares => ({
  REGIONAL_OWNER: ownerCreditShare,
  DIRECTOR: directorCreditShare,
});

const coverageOf = (
  account: StoredKeyAccount,
  accountOwnerId: string | null,
  today: DayNumber,
  language: Language,
): Coverage => {
  const { history: stored, unreadable } = account.coverageHistory;
  // Reps may set a company's owner; once the account is there, who covers it is a director's to say.
  const isNew = stored.length === 0 && unreadable.length === 0;
  const regionalOwnerId = account.regionalOwnerId ?? (isNew ? accountOwnerId : null);
  const members = { REGIONAL_OWNER: regionalOwnerId, DIRECTOR: account.directorId };
  const { history, problems } = recordCoverage(stored, sharesOf(account), members, today);
  const unread: CoverageProblem[] = unreadable.length === 0 ? [] : [{ code: 'HISTORY_UNREADABLE' }];
  return {
    regionalOwnerId,
    coverageHistory: { history, unreadable },
    coverageProblem: coverageProblemText([...unread, ...problems], language),
  };
};

/**
 * Gives key accounts that were just made without a regional owner their company's owner, and records who covers the
 * account and which credit shares are in force from which day, and what is wrong with them. What a person chose stays.
 */
export const judgeCoverage: Rule = (account, { today, language }) => ({
  account: {
    ...account,
    keyAccounts: account.keyAccounts.map((keyAccount) =>
      corrected(keyAccount, coverageOf(keyAccount, account.company?.accountOwnerId ?? null, today, language)),
    ),
  },
});

/**
 * A history that says of a day and all after it what stands now; what was before stays. Without a day everything is as
 * if it had always been so. Or why the shares can't be used.
 *
 * @param from the day that is restated from; null for all days
 */
export const restatedHistory = (
  history: readonly SharesSince[],
  now: { shares: CreditShares; members: CreditMembers },
  from: DayNumber | null,
  today: DayNumber,
  language: Language,
): { history: readonly SharesSince[]; problem: string | null } => {
  const before = from === null ? [] : history.filter(({ since }) => since < from);
  const { history: restated, problems } = recordCoverage(before, now.shares, now.members, from ?? today);
  return { history: restated, problem: coverageProblemText(problems, language) };
};
