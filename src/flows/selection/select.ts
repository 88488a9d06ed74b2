import { policyOf, type StoredPolicy } from '../../domain/policy/stored-policy.ts';
import { recommendAt } from '../../domain/selection/recommend.ts';
import { noCompanyText } from '../../domain/selection/recommendation-text.ts';
import { mirroredStatus } from '../../domain/selection/status-mirror.ts';
import { chunksOf } from '../../domain/shared/grouping.ts';
import type { Language } from '../../domain/shared/language.ts';
import { ACCOUNTS_PER_PAGE } from '../account/page.ts';
import { recompute } from '../account/recompute.ts';
import { MOST_ATTEMPTS } from '../attempts.ts';
import { keepOneDefault } from '../policy/default-policy.ts';
import { type Level, type Placed, placeLevels, readLevels, valuesOf } from './places.ts';
import type {
  PlacedCompany,
  PolicyClass,
  RankingRow,
  SelectPorts,
  StoredRanking,
  UnplacedAccount,
} from './ports.ts';
import { cursorText, type RankingCursor, readCursor } from './ranking-cursor.ts';

/** What a key account shows whose company does not exist for any rule. */
const valuesWithoutCompany = (language: Language): RankingRow => ({
  recommendedStatus: 'NONE',
  recommendationReason: noCompanyText(language),
  importanceRank: null,
  rankedOutOf: null,
});

const differs = (account: StoredRanking, values: RankingRow): boolean =>
  (Object.keys(values) as (keyof RankingRow)[]).some((key) => account[key] !== values[key]);

/** Companies that show another status than their key account has. */
const outdatedMirrors = (companies: readonly PlacedCompany[]): string[] =>
  companies
    .filter(({ shownStatus, accounts }) => shownStatus !== mirroredStatus(accounts))
    .map(({ id }) => id);

/** Makes the key accounts that companies should have and do not, and tells of which. A thrown away one stays so. */
const makeMissing = async ({ ranking, clock }: SelectPorts, placed: readonly Placed[]): Promise<string[]> => {
  let missing = placed.filter(
    ({ account, values }) => account === null && values.recommendedStatus !== 'NONE',
  );
  for (let attempt = 1; missing.length > 0 && attempt <= MOST_ATTEMPTS; attempt += 1) {
    const unwanted = await ranking.thrownAway(missing.map(({ company }) => company.id));
    missing = missing.filter(({ company }) => !unwanted.has(company.id));
    const rows = missing.map(({ company, values }) => ({
      companyId: company.id,
      name: company.name,
      ...values,
    }));
    if (await ranking.create(rows, clock.now())) return missing.map(({ company }) => company.id);
  }
  return [];
};

/** What follows from a rank or a new key account is made like after any change. */
const followUp = async (ports: SelectPorts, companyIds: readonly string[]): Promise<void> => {
  for (const page of chunksOf([...new Set(companyIds)].sort(), ACCOUNTS_PER_PAGE))
    await recompute(ports, { companyIds: page, confirm: false });
};

const classOf = (policy: StoredPolicy, policies: readonly StoredPolicy[]): PolicyClass => ({
  id: policy.id,
  isDefault: policyOf(null, policies).id === policy.id,
  otherIds: policies.flatMap(({ id }) => (id === policy.id ? [] : id)),
});

/** The next policy that ranks its class; one that can't be used leaves its class as it is. */
const nextPolicy = (policies: readonly StoredPolicy[], after: string): StoredPolicy | null =>
  policies
    .filter(({ id, problems }) => id > after && problems.length === 0)
    .sort((one, other) => (one.id < other.id ? -1 : 1))[0] ?? null;

const rankSome = async (
  ports: SelectPorts,
  cursor: Extract<RankingCursor, { stage: 'CLASSES' }>,
  policies: readonly StoredPolicy[],
): Promise<RankingCursor> => {
  const policy =
    cursor.begun === null
      ? nextPolicy(policies, cursor.policyId)
      : (policies.find(({ id, problems }) => id === cursor.policyId && problems.length === 0) ??
        nextPolicy(policies, cursor.policyId));
  if (policy === null) return { stage: 'UNPLACED', afterId: null };
  const of = classOf(policy, policies);
  const begun =
    cursor.begun !== null && policy.id === cursor.policyId
      ? cursor.begun
      : { below: null, placed: 0, ranked: await ports.ranking.ranked(of) };
  const { levels, hasMore } = await readLevels(ports, of, begun.below);
  let { placed } = begun;
  const standing = levels.map((companies): Level => {
    const before = placed;
    placed += companies.length;
    return { companies, before };
  });
  const all = await placeLevels(ports, standing, policy, begun.ranked);
  const changed = all.flatMap(({ account, values }) =>
    account && differs(account, values) ? [{ id: account.id, ...values }] : [],
  );
  await ports.ranking.update(changed, ports.clock.now());
  const made = await makeMissing(ports, all);
  const mirrored = outdatedMirrors(levels.flat());
  await followUp(ports, [...mirrored, ...made]);
  ports.log.write({
    event: 'selected',
    changed: changed.length,
    created: made.length,
    mirrored: mirrored.length,
  });
  const below = levels.at(-1)?.[0]?.importance ?? null;
  return {
    stage: 'CLASSES',
    policyId: policy.id,
    begun: hasMore ? { below, placed, ranked: begun.ranked } : null,
  };
};

const valuesOfUnplaced = (
  { company }: UnplacedAccount,
  policies: readonly StoredPolicy[],
  ranked: ReadonlyMap<string, number>,
  language: Language,
): RankingRow | null => {
  if (company === null) return valuesWithoutCompany(language);
  const policy = policyOf(company.policyId, policies);
  if (policy.problems.length > 0) return null;
  const contender = { companyId: company.id, importance: null, revenuePoints: 0, status: null };
  const recommendation = recommendAt(contender, null, ranked.get(policy.id) ?? 0, policy.policy.selection);
  return valuesOf(recommendation, policy.name, language);
};

const rankUnplaced = async (
  ports: SelectPorts,
  afterId: string | null,
  policies: readonly StoredPolicy[],
): Promise<RankingCursor | null> => {
  const { accounts, next } = await ports.ranking.unplaced(afterId);
  const used = new Map(
    accounts.flatMap(({ company }) => {
      const policy = company && policyOf(company.policyId, policies);
      return policy ? [[policy.id, policy] as const] : [];
    }),
  );
  const ranked = new Map<string, number>();
  for (const policy of used.values())
    ranked.set(policy.id, await ports.ranking.ranked(classOf(policy, policies)));
  const changed = accounts.flatMap((account) => {
    const values = valuesOfUnplaced(account, policies, ranked, ports.settings.language);
    return values && differs(account, values) ? [{ id: account.id, ...values }] : [];
  });
  await ports.ranking.update(changed, ports.clock.now());
  await followUp(
    ports,
    accounts.flatMap(({ company, status }) =>
      company && company.shownStatus !== mirroredStatus([{ status }]) ? [company.id] : [],
    ),
  );
  return next === null ? null : { stage: 'UNPLACED', afterId: next };
};

/**
 * Ranks every policy class, stretch by stretch from the highest score on, writes ranks and recommendations that changed
 * to the key accounts, and gives a company that is recommended KEY or CANDIDATE its key account when it has none. One
 * whose company is gone or in the trash loses its rank. Companies that do not show their key account's status are put
 * right. No status is changed and no record is deleted; a key account that somebody threw away is not made again.
 *
 * What changes while it runs may leave ranks that are off by one; the next ranking, for which that is news, puts them
 * right.
 *
 * @param text where an earlier ranking stopped; null to begin
 * @returns after each step where to go on; null at the end
 * @throws {WorkspaceError}
 */
export async function* rankingSteps(ports: SelectPorts, text: string | null): AsyncGenerator<string | null> {
  const { policies } = await keepOneDefault(ports);
  let cursor: RankingCursor | null = readCursor(text);
  while (cursor !== null) {
    cursor =
      cursor.stage === 'CLASSES'
        ? await rankSome(ports, cursor, policies)
        : await rankUnplaced(ports, cursor.afterId, policies);
    yield cursor && cursorText(cursor);
  }
}
