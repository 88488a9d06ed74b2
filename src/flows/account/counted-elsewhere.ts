import type { Account } from '../../domain/account/account.ts';
import { marksIn, marksOfOthersIn, recordMark } from '../../domain/account/counted-records.ts';

/** Records that may move from one company to another, and bring points or work with them. Requests follow their deals. */
const movable = (account: Account): readonly { id: string; createdAt: Date; updatedAt: Date }[] => [
  ...account.opportunities,
  ...account.contracts,
  ...account.people,
  ...account.accountNeeds,
  ...account.keyAccounts,
  ...account.espPlans,
];

/** What an account has come to have: records that it does not count, though they are not new. */
function newcomersIn(accounts: readonly Account[]): string[] {
  const unscored = accounts.filter(({ company }) => company !== null && company.scoredAt === null);
  const telling = accounts.filter(({ company }) => company?.scoredAt && company.countedRecords);
  return [...telling, ...(unscored.length === 1 ? unscored : [])].flatMap((account) =>
    movable(account)
      .filter(({ createdAt, updatedAt }) => createdAt < updatedAt)
      .map(({ id }) => recordMark(id)),
  );
}

/** Contracts of others that deals of an account were tied to and are not any more: theirs may have been told of it. */
function untiedIn({ company, contractsOfOthers }: Account): string[] {
  const tied = new Set(contractsOfOthers.map(({ id }) => recordMark(id)));
  return marksOfOthersIn(company?.countedRecords ?? null).filter((mark) => !tied.has(mark));
}

/**
 * Marks of records that companies outside of a reading may count otherwise than they are, as long as nobody was told
 * of it. Once a company of the reading counts them as they are, nothing tells of that any more.
 *
 * For one that another company of the reading counts, nobody need be asked. A company that was scored and counts nothing
 * does not say what is new. Neither do several that were never scored: a first pass reads them, when nobody counts
 * anything.
 */
export function countedElsewhere(accounts: readonly Account[]): string[] {
  const counted = new Set(accounts.flatMap(({ company }) => marksIn(company?.countedRecords ?? null)));
  return [...newcomersIn(accounts), ...accounts.flatMap(untiedIn)].filter((mark) => !counted.has(mark));
}
