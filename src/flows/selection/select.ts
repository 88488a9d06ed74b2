import { leaderFirst } from '../../domain/merge/leader.ts';
import { policyOf, type StoredPolicy } from '../../domain/policy/stored-policy.ts';
import {
  type AccountStatus,
  type Contender,
  type Recommendation,
  recommend,
} from '../../domain/selection/recommend.ts';
import { noCompanyText, recommendationText } from '../../domain/selection/recommendation-text.ts';
import { mirroredStatus } from '../../domain/selection/status-mirror.ts';
import { chunksOf, groupBy } from '../../domain/shared/grouping.ts';
import type { Language } from '../../domain/shared/language.ts';
import { wordsOf } from '../../domain/words/languages.ts';
import { ACCOUNTS_PER_PAGE } from '../account/page.ts';
import type { RecomputePorts } from '../account/ports.ts';
import { recompute } from '../account/recompute.ts';
import { MOST_ATTEMPTS } from '../attempts.ts';
import { keepOneDefault } from '../policy/default-policy.ts';
import type { PolicyStore } from '../policy/ports.ts';
import type { RankedCompany, RankingStore, StoredRanking } from './ports.ts';

export type SelectPorts = RecomputePorts & {
  ranking: RankingStore;
  policies: PolicyStore;
};

export type Selection = { ranked: number; changed: number; created: number; mirrored: number };

type Ranked = {
  company: RankedCompany;
  account: StoredRanking | null;
  policy: StoredPolicy;
  values: RankingValues;
};

type RankingValues = Omit<StoredRanking, 'id' | 'companyId' | 'status' | 'keySince' | 'isDeleted'>;

const valuesOf = (recommendation: Recommendation, policyName: string, language: Language): RankingValues => ({
  recommendedStatus: recommendation.recommended,
  recommendationReason: recommendationText(recommendation, policyName, language),
  importanceRank: recommendation.rank,
  rankedOutOf: recommendation.rankedOutOf,
});

/** The status that selection goes by: a key account in the trash does not exist. */
const standingStatus = (account: StoredRanking | undefined): AccountStatus | null =>
  account && !account.isDeleted ? account.status : null;

const rankClass = (
  policy: StoredPolicy,
  companies: readonly RankedCompany[],
  accounts: ReadonlyMap<string, StoredRanking>,
  revenuePoints: ReadonlyMap<string, number>,
  language: Language,
): Ranked[] => {
  const contenders = companies.map(
    ({ id, importance }): Contender => ({
      companyId: id,
      importance,
      revenuePoints: revenuePoints.get(id) ?? 0,
      status: standingStatus(accounts.get(id)),
    }),
  );
  const byId = new Map(companies.map((company) => [company.id, company]));
  return recommend(contenders, policy.policy.selection).flatMap((recommendation) => {
    const company = byId.get(recommendation.companyId);
    if (!company) return [];
    const account = accounts.get(company.id) ?? null;
    return [{ company, account, policy, values: valuesOf(recommendation, policy.name, language) }];
  });
};

/** Companies whose score another one of their class has too: only for these do revenue points decide. */
const tiedIn = (companies: readonly RankedCompany[]): string[] =>
  [...groupBy(companies, ({ importance }) => (importance === null ? null : String(importance))).values()]
    .filter((group) => group.length > 1)
    .flatMap((group) => group.map(({ id }) => id));

const differs = (account: StoredRanking, values: RankingValues): boolean =>
  (Object.keys(values) as (keyof RankingValues)[]).some((key) => account[key] !== values[key]);

/** Companies that show another status than their key account has. */
const outdatedMirrors = (
  companies: readonly RankedCompany[],
  accounts: readonly StoredRanking[],
): string[] => {
  const living = groupBy(accounts, ({ companyId, isDeleted }) => (isDeleted ? null : companyId));
  return companies
    .filter(({ id, shownStatus }) => shownStatus !== mirroredStatus(leaderFirst(living.get(id) ?? [])))
    .map(({ id }) => id);
};

/** What a key account shows whose company does not exist for any rule. */
const unranked = (language: Language): RankingValues => ({
  recommendedStatus: 'NONE',
  recommendationReason: noCompanyText(language),
  importanceRank: null,
  rankedOutOf: null,
});

const withoutCompany = (
  companies: readonly RankedCompany[],
  accounts: readonly StoredRanking[],
): StoredRanking[] => {
  const living = new Set(companies.map(({ id }) => id));
  return accounts.filter(({ companyId }) => companyId === null || !living.has(companyId));
};

/** What a key account shows beside which another one of its company leads. */
const second = (language: Language): RankingValues => ({
  recommendedStatus: 'NONE',
  recommendationReason: wordsOf(language).combined.reason,
  importanceRank: null,
  rankedOutOf: null,
});

type Accounts = {
  /** The key account that leads, living ones before those in the trash, by company. */
  leaders: ReadonlyMap<string, StoredRanking>;
  /** Living ones beside a leader. */
  seconds: StoredRanking[];
};

const sortedOut = (accounts: readonly StoredRanking[]): Accounts => {
  const byCompany = [...groupBy(accounts, ({ companyId }) => companyId)].map(([companyId, all]) => {
    const living = leaderFirst(all.filter(({ isDeleted }) => !isDeleted));
    return { companyId, leader: living[0] ?? all[0], others: living.slice(1) };
  });
  return {
    leaders: new Map(
      byCompany.flatMap(({ companyId, leader }) => (leader ? [[companyId, leader] as const] : [])),
    ),
    seconds: byCompany.flatMap(({ others }) => others),
  };
};

type Ranking = {
  ranked: Ranked[];
  orphans: StoredRanking[];
  seconds: StoredRanking[];
  outdated: string[];
  /** Ids of all key accounts that there are. */
  taken: ReadonlySet<string>;
};

const rankAll = async (ports: SelectPorts): Promise<Ranking> => {
  const { companies, accounts } = await ports.ranking.read();
  const { policies } = await keepOneDefault(ports);
  const classes = groupBy(companies, ({ policyId }) => policyOf(policyId, policies).id);
  const tied = [...classes.values()].flatMap(tiedIn);
  const revenuePoints =
    tied.length === 0 ? new Map<string, number>() : await ports.ranking.revenuePoints(tied);
  const living = new Set(companies.map(({ id }) => id));
  const { leaders, seconds } = sortedOut(accounts);
  const ranked = [...classes.values()].flatMap((members) => {
    const policy = policyOf(members[0]?.policyId ?? null, policies);
    // A policy that can't be used leaves its class as it is.
    return policy.problems.length > 0
      ? []
      : rankClass(policy, members, leaders, revenuePoints, ports.settings.language);
  });
  return {
    ranked,
    orphans: withoutCompany(companies, accounts),
    seconds: seconds.filter(({ companyId }) => companyId !== null && living.has(companyId)),
    outdated: outdatedMirrors(companies, accounts),
    taken: new Set(accounts.map(({ id }) => id)),
  };
};

/**
 * Ranks every policy class, writes ranks and recommendations that changed to the key accounts, and gives a company
 * that is recommended KEY or CANDIDATE its key account when it has none. One whose company is gone or in the trash loses
 * its rank, and so does a second one of a company. Companies that do not show their key account's status are put right. No status is changed and no record is
 * deleted; a key account that somebody threw away is not made again.
 *
 * @throws {WorkspaceError}
 */
export const selectAccounts = async (ports: SelectPorts): Promise<Selection> => {
  for (let attempt = 1; ; attempt += 1) {
    const { ranked, orphans, seconds, outdated, taken } = await rankAll(ports);
    const { language } = ports.settings;
    const placed = [
      ...ranked,
      ...orphans.map((account) => ({ account, values: unranked(language) })),
      ...seconds.map((account) => ({ account, values: second(language) })),
    ];
    const changed = placed.flatMap(({ account, values }) =>
      account && !account.isDeleted && differs(account, values) ? [{ id: account.id, ...values }] : [],
    );
    const missing = ranked
      .filter(({ account, values }) => account === null && values.recommendedStatus !== 'NONE')
      .map(({ company, values }) => ({ companyId: company.id, name: company.name, ...values }));
    await ports.ranking.update(changed, ports.clock.now());
    const isDone = await ports.ranking.create(missing, ports.clock.now(), taken);
    if (!isDone && attempt < MOST_ATTEMPTS) continue;

    // What follows from a rank or a new key account is made like after any change.
    const followed = [...new Set([...outdated, ...missing.map(({ companyId }) => companyId)])].sort();
    for (const companyIds of chunksOf(followed, ACCOUNTS_PER_PAGE))
      await recompute(ports, { companyIds, confirm: false });
    const selection = {
      ranked: ranked.length,
      changed: changed.length,
      created: missing.length,
      mirrored: outdated.length,
    };
    ports.log.write({ event: 'selected', ...selection });
    return selection;
  }
};
