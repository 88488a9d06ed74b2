import { corrected } from '../account/corrected.ts';
import type { StoredKeyAccount } from '../account/programme-records.ts';
import type { Rule } from '../account/rule.ts';
import type { DayNumber } from '../shared/calendar.ts';
import type { Language } from '../shared/language.ts';
import { coverageProblemText } from './coverage-texts.ts';
import { type CoverageProblem, type CreditShares, recordShares, type SharesSince } from './shares.ts';

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
  const { history, problems } = recordShares(stored, sharesOf(account), today);
  const unread: CoverageProblem[] = unreadable.length === 0 ? [] : [{ code: 'HISTORY_UNREADABLE' }];
  return {
    regionalOwnerId: account.regionalOwnerId ?? accountOwnerId,
    coverageHistory: { history, unreadable },
    coverageProblem: coverageProblemText([...unread, ...problems], language),
  };
};

/**
 * Gives key accounts without a regional owner their company's owner, and records which credit shares are in force from
 * which day, and what is wrong with them. What a person chose stays.
 */
export const judgeCoverage: Rule = (account, { localToday, language }) => ({
  account: {
    ...account,
    keyAccounts: account.keyAccounts.map((keyAccount) =>
      corrected(
        keyAccount,
        coverageOf(keyAccount, account.company?.accountOwnerId ?? null, localToday, language),
      ),
    ),
  },
});

/**
 * A history of the shares of now alone, as if they had always been in force; or why they can't be used.
 *
 * @param today the workspace's day
 */
export const restatedHistory = (
  shares: CreditShares,
  today: DayNumber,
  language: Language,
): { history: readonly SharesSince[]; problem: string | null } => {
  const { history, problems } = recordShares([], shares, today);
  return { history, problem: coverageProblemText(problems, language) };
};
