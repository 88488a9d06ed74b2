import type { Account } from '../account/account.ts';
import { corrected } from '../account/corrected.ts';
import { papersOf } from '../account/papers.ts';
import type { StoredKeyAccount } from '../account/programme-records.ts';
import type { Context, Rule } from '../account/rule.ts';
import type { DayNumber } from '../shared/calendar.ts';
import type { Language } from '../shared/language.ts';
import type { AppNote } from '../shared/papers.ts';
import { coverageProblemText } from './coverage-texts.ts';
import {
  type CoverageProblem,
  type CreditMembers,
  type CreditShares,
  recordCoverage,
  type SharesSince,
} from './shares.ts';
import { tellCoverage, withTold } from './told-coverage.ts';

type Coverage = Pick<StoredKeyAccount, 'regionalOwnerId' | 'coverageHistory' | 'coverageProblem'>;

/** The shares of a key account as they stand, usable or not. */
export const sharesOf = ({
  ownerCreditShare,
  directorCreditShare,
}: Pick<StoredKeyAccount, 'ownerCreditShare' | 'directorCreditShare'>): CreditShares => ({
  REGIONAL_OWNER: ownerCreditShare,
  DIRECTOR: directorCreditShare,
});

function coverageOf(
  keyAccount: StoredKeyAccount,
  account: Account,
  context: Context,
): { values: Coverage; notes: AppNote[] } {
  const { today, language } = context;
  const { history: stored, unreadable } = keyAccount.coverageHistory;
  // Reps may set a company's owner; once the account is there, who covers it is a director's to say.
  const isNew = stored.length === 0 && unreadable.length === 0;
  const accountOwnerId = account.company?.accountOwnerId ?? null;
  const regionalOwnerId = keyAccount.regionalOwnerId ?? (isNew ? accountOwnerId : null);
  const members = { REGIONAL_OWNER: regionalOwnerId, DIRECTOR: keyAccount.directorId };
  const { history, problems } = recordCoverage(stored, sharesOf(keyAccount), members, today);
  const notes = tellCoverage(keyAccount, history.at(-1), account, context);
  const unread: CoverageProblem[] = unreadable.length === 0 ? [] : [{ code: 'HISTORY_UNREADABLE' }];
  const values = {
    regionalOwnerId,
    coverageHistory: { history: withTold(history, stored, notes.length > 0), unreadable },
    coverageProblem: coverageProblemText([...unread, ...problems], language),
  };
  return { values, notes };
}

/**
 * Gives key accounts that were just made without a regional owner their company's owner, and records who covers the
 * account and which credit shares are in force from which day, and what is wrong with them. What a person chose stays,
 * and is told.
 */
export const judgeCoverage: Rule = (account, context) => {
  const judged = account.keyAccounts.map((keyAccount) => {
    const { values, notes } = coverageOf(keyAccount, account, context);
    return { keyAccount: corrected(keyAccount, values), notes };
  });
  return {
    account: { ...account, keyAccounts: judged.map(({ keyAccount }) => keyAccount) },
    ...papersOf(judged),
  };
};

/**
 * A history that says of a day and all after it what stands now; what was before stays. Without a day everything is as
 * if it had always been so. Or why the shares can't be used.
 *
 * @param from the day that is restated from; null for all days
 */
export function restatedHistory(
  history: readonly SharesSince[],
  now: { shares: CreditShares; members: CreditMembers },
  from: DayNumber | null,
  today: DayNumber,
  language: Language,
): { history: readonly SharesSince[]; problem: string | null } {
  const before = from === null ? [] : history.filter(({ since }) => since < from);
  const { history: restated, problems } = recordCoverage(before, now.shares, now.members, from ?? today);
  return { history: withTold(restated, history, false), problem: coverageProblemText(problems, language) };
}
