/** Who of a class stands where. */
import type { StoredPolicy } from '../../domain/policy/stored-policy.ts';
import { byRank, type Contender, lastRecommended, recommendAt } from '../../domain/selection/recommend.ts';
import { groupBy } from '../../domain/shared/grouping.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { FromScore, PlacedCompany, PolicyClass, RankingRow, SelectPorts } from './ports.ts';
import { type Shown, valuesOf, valuesOfSecond } from './shown.ts';

/** Companies of a class that are read together. */
const STRETCH = 500;

/** A company at its place, and what the key account that leads should show. */
export type Placed = { company: PlacedCompany; values: RankingRow };

/** Companies by their scores, the highest first; all of one score are together. */
const levelsOf = (companies: readonly PlacedCompany[]): PlacedCompany[][] => [
  ...groupBy(companies, ({ importance }) => String(importance)).values(),
];

/**
 * The next companies of a class whose scores are all there: a stretch that ends in the midst of a score is read on to
 * its end, as places within it depend on all who have it.
 */
export async function readLevels(
  { ranking }: SelectPorts,
  of: PolicyClass,
  below: number | null,
): Promise<{ levels: PlacedCompany[][]; hasMore: boolean }> {
  const companies: PlacedCompany[] = [];
  let from: FromScore = { below, orAt: null };
  for (;;) {
    const page = await ranking.stretch(of, from, STRETCH);
    companies.push(...page.companies);
    const levels = levelsOf(companies);
    const last = companies.at(-1);
    if (!page.hasMore || !last) return { levels, hasMore: false };
    if (levels.length > 1) return { levels: levels.slice(0, -1), hasMore: true };
    from = { below: last.importance, orAt: { score: last.importance, afterId: last.id } };
  }
}

/** The companies of one score, and how many are before them. */
export type Level = { companies: readonly PlacedCompany[]; before: number };

/** Whether anybody of a score has a key account, or may be recommended to have one: only then places matter. */
const isOfInterest = ({ companies, before }: Level, lastPlace: number): boolean =>
  before < lastPlace || companies.some(({ accounts }) => accounts.length > 0);

/** Gives companies their places. Who of several with one score has more revenue is only asked where it matters. */
export async function placeLevels(
  { ranking, settings: { language } }: SelectPorts,
  levels: readonly Level[],
  policy: StoredPolicy,
  ranked: number,
): Promise<Placed[]> {
  const { selection } = policy.policy;
  const lastPlace = lastRecommended(ranked, selection);
  const wanted = levels.filter((level) => isOfInterest(level, lastPlace));
  const tied = wanted.flatMap(({ companies }) => (companies.length > 1 ? companies.map(({ id }) => id) : []));
  const points = tied.length === 0 ? new Map<string, number>() : await ranking.revenuePoints(tied);
  return wanted.flatMap(({ companies, before }) => {
    const byId = new Map(companies.map((company) => [company.id, company]));
    const contenders = companies.map(
      ({ id, importance, accounts }): Contender => ({
        companyId: id,
        importance,
        revenuePoints: points.get(id) ?? 0,
        status: accounts[0]?.status ?? null,
      }),
    );
    return contenders.sort(byRank).flatMap((contender, index): Placed[] => {
      const company = byId.get(contender.companyId);
      if (!company) return [];
      const recommendation = recommendAt(contender, before + index + 1, ranked, selection);
      const values = valuesOf(recommendation, policy.name, language, company.amountsWithoutRate);
      return [{ company, values }];
    });
  });
}

/** What the key accounts of placed companies should show. */
export const showPlaced = (placed: readonly Placed[], language: Language): Shown[] =>
  placed.flatMap(({ company: { accounts }, values }) =>
    accounts.map(
      (account, index): Shown => ({
        account,
        values: index === 0 ? values : valuesOfSecond(language),
      }),
    ),
  );
