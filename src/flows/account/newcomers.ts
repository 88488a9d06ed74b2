import type { Account } from '../../domain/account/account.ts';
import { marksIn, recordMark } from '../../domain/account/counted-records.ts';

/** Records that may move from one company to another, and bring points or work with them. Requests follow their deals. */
const movable = (account: Account): readonly { id: string; createdAt: Date; updatedAt: Date }[] => [
  ...account.opportunities,
  ...account.contracts,
  ...account.people,
  ...account.accountNeeds,
  ...account.keyAccounts,
  ...account.espPlans,
];

/**
 * Records that a company has and does not count, though they are not new: another one may count them still, as long as
 * nobody was told that they moved. Once the company counts them nothing tells of that any more.
 *
 * For one that another company of the reading counts, nobody need be asked. A company that was scored and counts nothing
 * does not say what is new. Neither do several that were never scored: a first pass reads them, when nobody counts
 * anything.
 */
export const newcomersIn = (accounts: readonly Account[]): string[] => {
  const unscored = accounts.filter(({ company }) => company !== null && company.scoredAt === null);
  const telling = accounts.filter(({ company }) => company?.scoredAt && company.countedRecords);
  const counted = new Set(accounts.flatMap(({ company }) => marksIn(company?.countedRecords ?? null)));
  return [...telling, ...(unscored.length === 1 ? unscored : [])].flatMap((account) =>
    movable(account)
      .filter(({ createdAt, updatedAt }) => createdAt < updatedAt)
      .filter(({ id }) => !counted.has(recordMark(id)))
      .map(({ id }) => id),
  );
};
