/** Key accounts of a company beside the one that leads: they wait to be combined with it. */
import type { Account } from '../account/account.ts';
import { corrected } from '../account/corrected.ts';
import type { StoredKeyAccount } from '../account/programme-records.ts';
import { perMonitor } from '../review/monitors.ts';
import { askedTasksOf, noteOfStatus } from '../review/papers.ts';
import { toReviewAccount } from '../review/review-account.ts';
import type { Language } from '../shared/language.ts';
import type { AppNote } from '../shared/papers.ts';
import { wordsOf } from '../words/languages.ts';
import { leaderFirst } from './leader.ts';

export type SetAside = {
  /** The account with the key account that leads, and no other. */
  led: Account;
  /** The others as they are to stand. */
  seconds: StoredKeyAccount[];
  /** Keys of the tasks that they no longer ask for. */
  closedTasks: string[];
  /** What their timelines were still to be told. */
  notes: AppNote[];
};

/** A second one takes no part in anything: no recommendation, no rank, no review, nothing that asks for attention. */
function atRest(keyAccount: StoredKeyAccount, language: Language): StoredKeyAccount {
  const { reviewMarks } = keyAccount;
  const silent = {
    ...reviewMarks,
    ...perMonitor((monitor) => ({ ...reviewMarks[monitor], asked: [] })),
    untold: [],
  };
  return corrected(keyAccount, {
    recommendedStatus: 'NONE',
    recommendationReason: wordsOf(language).secondKeyAccount,
    importanceScore: null,
    revenuePoints: null,
    potentialPoints: null,
    referencePoints: null,
    winnabilityPoints: null,
    importanceRank: null,
    rankedOutOf: null,
    importancePlace: null,
    closenessScore: null,
    revenue: { ...keyAccount.revenue, amount: null },
    nextReviewOn: null,
    reviewState: null,
    overdueReviews: [],
    attentionSignals: [],
    attention: null,
    reviewMarks: silent,
  });
}

function untoldNotes(
  keyAccount: StoredKeyAccount,
  company: Account['company'],
  language: Language,
): AppNote[] {
  const reviewed = toReviewAccount(keyAccount, company);
  return reviewed === null
    ? []
    : reviewed.marks.untold.map((change) => noteOfStatus(reviewed, change, language));
}

/** Sets aside all key accounts of a company but the leader. Those of no company have nothing to do with each other. */
export function setAsideSeconds(account: Account, language: Language): SetAside {
  if (account.company === null || account.keyAccounts.length < 2)
    return { led: account, seconds: [], closedTasks: [], notes: [] };
  const [leader, ...others] = leaderFirst(account.keyAccounts);
  return {
    led: { ...account, keyAccounts: leader ? [leader] : [] },
    seconds: others.map((one) => atRest(one, language)),
    closedTasks: others.flatMap(askedTasksOf),
    notes: others.flatMap((one) => untoldNotes(one, account.company, language)),
  };
}

/** Puts them back, in the order in which the account had them. */
export function withSeconds(judged: Account, seconds: readonly StoredKeyAccount[], before: Account): Account {
  if (seconds.length === 0) return judged;
  const byId = new Map([...judged.keyAccounts, ...seconds].map((one) => [one.id, one]));
  return { ...judged, keyAccounts: before.keyAccounts.flatMap(({ id }) => byId.get(id) ?? []) };
}
