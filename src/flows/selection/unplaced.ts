/** Key accounts that have no place in any class. */
import { leaderFirst } from '../../domain/merge/leader.ts';
import { policyOf, type StoredPolicy } from '../../domain/policy/stored-policy.ts';
import { recommendAt } from '../../domain/selection/recommend.ts';
import { mirroredStatus } from '../../domain/selection/status-mirror.ts';
import { groupBy } from '../../domain/shared/grouping.ts';
import { classOf, isUsable } from './classes.ts';
import type { AccountOfCompany, RankedCompany, SelectPorts, StoredRanking } from './ports.ts';
import { type Shown, valuesOf, valuesOfSecond, valuesWithoutCompany } from './shown.ts';

/** Living key accounts of companies that no class places, the one that leads first, by company. */
export type Siblings = ReadonlyMap<string, readonly StoredRanking[]>;

/** A company that no class places: without a score, or of a policy that can't be used. */
const isUnplaced = ({ importance, policyId }: RankedCompany, policies: readonly StoredPolicy[]): boolean =>
  importance === null || !isUsable(policyOf(policyId, policies));

/** Those of some key accounts that no stretch of a class puts right. */
export const unplacedOf = (
  accounts: readonly AccountOfCompany[],
  policies: readonly StoredPolicy[],
): AccountOfCompany[] => accounts.filter(({ company }) => company === null || isUnplaced(company, policies));

/** What key accounts are there beside these, asked only when one of them has a company. */
export async function siblingsOf(
  { ranking }: SelectPorts,
  unplaced: readonly AccountOfCompany[],
): Promise<Siblings> {
  const companyIds = [...new Set(unplaced.flatMap(({ company }) => company?.id ?? []))];
  const all = companyIds.length === 0 ? [] : await ranking.accountsOf(companyIds);
  const living = groupBy(all, ({ companyId, isDeleted }) => (isDeleted ? null : companyId));
  return new Map([...living].map(([companyId, those]) => [companyId, leaderFirst(those)]));
}

function isSecond({ id, company }: AccountOfCompany, siblings: Siblings): boolean {
  const leader = company && siblings.get(company.id)?.[0];
  return leader !== undefined && leader !== null && leader.id !== id;
}

/** What key accounts without a place should show. Of a class that is left as it is only the second ones are told. */
export async function showUnplaced(
  { ranking, settings: { language } }: SelectPorts,
  unplaced: readonly AccountOfCompany[],
  siblings: Siblings,
  policies: readonly StoredPolicy[],
): Promise<Shown[]> {
  const rankedIn = new Map<string, number>();
  const shown: Shown[] = [];
  for (const account of unplaced) {
    const { company } = account;
    if (company === null) shown.push({ account, values: valuesWithoutCompany(language) });
    else if (isSecond(account, siblings)) shown.push({ account, values: valuesOfSecond(language) });
    else {
      const policy = policyOf(company.policyId, policies);
      if (!isUsable(policy)) continue;
      const ranked = rankedIn.get(policy.id) ?? (await ranking.ranked(classOf(policy, policies)));
      rankedIn.set(policy.id, ranked);
      const contender = { companyId: company.id, importance: null, revenuePoints: 0, status: null };
      const recommendation = recommendAt(contender, null, ranked, policy.policy.selection);
      shown.push({ account, values: valuesOf(recommendation, policy.name, language) });
    }
  }
  return shown;
}

/** Companies of these that show another status than the key account has that leads. */
export const outdatedOf = (unplaced: readonly AccountOfCompany[], siblings: Siblings): string[] =>
  unplaced.flatMap(({ company }) =>
    company && company.shownStatus !== mirroredStatus(siblings.get(company.id) ?? []) ? [company.id] : [],
  );
