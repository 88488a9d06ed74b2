import type { Account } from '../account/account.ts';
import type { StoredKeyAccount } from '../account/programme-records.ts';
import type { Context } from '../account/rule.ts';
import { subjectsOf } from '../account/subjects.ts';
import { leaderFirst } from '../merge/leader.ts';
import type { AppNote } from '../shared/papers.ts';
import { differing, noteOfChange, withoutFirstEntry } from '../told/told-change.ts';
import { wordsOf } from '../words/languages.ts';
import type { SharesSince } from './shares.ts';

type Told = {
  regionalOwner: string | null;
  director: string | null;
  ownerCreditShare: number | null;
  directorCreditShare: number | null;
};

const valuesOf = ({ shares, members }: SharesSince): Told => ({
  regionalOwner: members?.REGIONAL_OWNER ?? null,
  director: members?.DIRECTOR ?? null,
  ownerCreditShare: shares.REGIONAL_OWNER,
  directorCreditShare: shares.DIRECTOR,
});

/** Members to be named when the change of an account's coverage is told: those before and those now, if they differ. */
export function membersToName({ company, keyAccounts }: Account): string[] {
  const [leader] = company === null ? [] : leaderFirst(keyAccounts);
  const former = leader?.coverageHistory.history.at(-1)?.members;
  if (!leader || !former) return [];
  const seats = [
    [former.REGIONAL_OWNER, leader.regionalOwnerId],
    [former.DIRECTOR, leader.directorId],
  ];
  return seats.flatMap(([before = null, after = null]) =>
    before === after ? [] : [before, after].filter((id) => id !== null),
  );
}

/**
 * Tells who covers an account now and with which shares, beside who did and which were. Nobody but people changes that
 * once it is on record. Shares that are refused change nothing, and the key account says so itself.
 *
 * @param recorded what goes on record now
 */
export function tellCoverage(
  keyAccount: StoredKeyAccount,
  recorded: SharesSince | undefined,
  account: Account,
  context: Context,
): AppNote[] {
  const former = keyAccount.coverageHistory.history.at(-1);
  if (account.company === null || !former?.members || recorded === undefined) return [];
  const { told } = wordsOf(context.language);
  const nameOf = (id: string | null) =>
    id === null ? null : (context.memberNames.get(id) ?? told.unknown.member);
  const shareOf = (share: number | null) => (share === null ? null : told.share(share));
  const all = differing<Told>(valuesOf(former), valuesOf(recorded), (field, values) =>
    field === 'regionalOwner' || field === 'director' ? nameOf(values[field]) : shareOf(values[field]),
  );
  const changes = withoutFirstEntry(all, keyAccount.createdAt, context);
  if (changes.length === 0) return [];
  const { id, name, changedBy } = keyAccount;
  const ordinal = former.told ?? 0;
  const subjects = subjectsOf({ ...account, keyAccounts: [keyAccount] });
  const note = { kind: 'COVERAGE' as const, id, name, ordinal, changes, who: changedBy, subjects };
  return [noteOfChange(note, context.language)];
}

/** A history whose last entry says how often changes of it were told. */
export function withTold(
  history: readonly SharesSince[],
  before: readonly SharesSince[],
  isTold: boolean,
): readonly SharesSince[] {
  const told = (before.at(-1)?.told ?? 0) + (isTold ? 1 : 0);
  const last = history.at(-1);
  if (last === undefined || told === 0) return history;
  return [...history.slice(0, -1).map(({ told: _, ...entry }) => entry), { ...last, told }];
}
