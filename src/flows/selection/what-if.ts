import { leaderFirst } from '../../domain/merge/leader.ts';
import type { StoredPolicy } from '../../domain/policy/stored-policy.ts';
import { defaultPolicy, policyOf } from '../../domain/policy/stored-policy.ts';
import { policyProblems, type ScoringPolicy } from '../../domain/policy.ts';
import { type PolicyChanges, withNumbers } from '../../domain/policy-numbers.ts';
import { problemSentences } from '../../domain/policy-problem-texts.ts';
import type { Contender, Recommendation, RecommendedStatus } from '../../domain/selection/recommend.ts';
import { recommendationText } from '../../domain/selection/recommendation-text.ts';
import { recommendUnder } from '../../domain/selection/under-policy.ts';
import { groupBy } from '../../domain/shared/grouping.ts';
import type { Language } from '../../domain/shared/language.ts';
import type { RankedCompany, StoredRanking } from './ports.ts';
import type { ScoreParts, WhatIfPorts } from './what-if-ports.ts';

type Place = {
  recommended: RecommendedStatus;
  importance: number | null;
  rank: number | null;
  /** Why, as a sentence. */
  reason: string;
};

/** A company that would be recommended something else. */
export type Move = { companyId: string; name: string; before: Place; after: Place };

/** One recommendation: how many have it, how many would, and who would get or lose it. */
export type Shift = { before: number; after: number; added: Move[]; dropped: Move[] };

export type WhatIf = {
  policy: { id: string; name: string };
  /** Companies of the class that have a score. */
  ranked: number;
  key: Shift;
  candidate: Shift;
  /** Scored companies whose explanation holds no parts: they were taken with the score that they have. */
  keptScores: number;
};

/** What would be, or why the change is refused. */
export type WhatIfOutcome = { result: WhatIf | null; refusal: string | null };

export type WhatIfRequest = {
  /** Id or name; null for the default policy. */
  policy: string | null;
  changes: PolicyChanges;
};

const refuse = (refusal: string): WhatIfOutcome => ({ result: null, refusal });

function find(wanted: string | null, policies: readonly StoredPolicy[]): StoredPolicy | string {
  if (wanted === null) return defaultPolicy(policies);
  const name = wanted.trim().toLowerCase();
  const found = policies.filter((policy) => policy.id === name || policy.name.trim().toLowerCase() === name);
  const [only, second] = found;
  if (second) return `${found.length} scoring policies are called "${wanted}"; give the id.`;
  return only ?? `No scoring policy has the id or name "${wanted}".`;
}

const placesOf = (
  recommendations: readonly Recommendation[],
  policy: ScoringPolicy,
  language: Language,
): ReadonlyMap<string, Place> =>
  new Map(
    recommendations.map((recommendation): [string, Place] => {
      const { companyId, recommended, importance, rank } = recommendation;
      const reason = recommendationText(recommendation, policy.name, language);
      return [companyId, { recommended, importance, rank, reason }];
    }),
  );

function shiftOf(status: RecommendedStatus, moves: readonly Move[]): Shift {
  const has = (time: 'before' | 'after') => (move: Move) => move[time].recommended === status;
  return {
    before: moves.filter(has('before')).length,
    after: moves.filter(has('after')).length,
    added: moves.filter((move) => has('after')(move) && !has('before')(move)),
    dropped: moves.filter((move) => has('before')(move) && !has('after')(move)),
  };
}

function contendersOf(
  companies: readonly RankedCompany[],
  accounts: readonly StoredRanking[],
  parts: ReadonlyMap<string, ScoreParts>,
): Contender[] {
  const living = groupBy(accounts, ({ companyId, isDeleted }) => (isDeleted ? null : companyId));
  return companies.map(({ id, importance }) => ({
    companyId: id,
    importance,
    revenuePoints: parts.get(id)?.revenuePoints ?? 0,
    status: leaderFirst(living.get(id) ?? [])[0]?.status ?? null,
  }));
}

/** The companies of a policy's class, with what their stored scores were made of. */
export type PolicyMembers = {
  members: readonly RankedCompany[];
  contenders: readonly Contender[];
  /** Those with a score. */
  scored: readonly string[];
  parts: ReadonlyMap<string, ScoreParts>;
};

/** @throws {WorkspaceError} */
export async function readMembers(
  ports: Pick<WhatIfPorts, 'ranking' | 'parts'>,
  stored: StoredPolicy,
  policies: readonly StoredPolicy[],
): Promise<PolicyMembers> {
  const { companies, accounts } = await ports.ranking.read();
  const members = companies.filter(({ policyId }) => policyOf(policyId, policies).id === stored.id);
  const scored = members.filter(({ importance }) => importance !== null).map(({ id }) => id);
  const parts = await ports.parts.read(scored);
  return { members, contenders: contendersOf(members, accounts, parts), scored, parts };
}

/**
 * What each company of a class is recommended, and would be under changed numbers, in the order of the latter. Scores are
 * made again from what the stored ones were made of, and taken as they are when only selection's numbers change.
 */
export function movesUnder(
  { members, contenders, parts }: PolicyMembers,
  policy: ScoringPolicy,
  changed: ScoringPolicy,
  language: Language,
): Move[] {
  const measured = contenders.map((one) => ({ ...one, amounts: parts.get(one.companyId)?.amounts ?? null }));
  const before = placesOf(recommendUnder(measured, policy, policy), policy, language);
  const after = placesOf(recommendUnder(measured, policy, changed), changed, language);
  const moves = members.flatMap(({ id, name }): Move[] => {
    const [was, would] = [before.get(id), after.get(id)];
    return was && would ? [{ companyId: id, name, before: was, after: would }] : [];
  });
  return moves.sort((a, b) => (a.after.rank ?? 0) - (b.after.rank ?? 0));
}

/**
 * Who of a policy's class would be recommended what, were some of its numbers others. Nothing is written.
 *
 * @throws {WorkspaceError}
 */
export async function whatIf(
  ports: WhatIfPorts,
  { policy: wanted, changes }: WhatIfRequest,
): Promise<WhatIfOutcome> {
  const { language } = ports.settings;
  const policies = await ports.policies.all();
  const stored = find(wanted, policies);
  if (typeof stored === 'string') return refuse(stored);
  if (stored.problems.length > 0) {
    return refuse(`${stored.name} is not in use as it is: ${problemSentences(stored.problems, 'en')}`);
  }
  const changed = withNumbers(stored.policy, changes);
  const problems = policyProblems(changed);
  if (problems.length > 0) return refuse(problemSentences(problems, 'en'));

  const members = await readMembers(ports, stored, policies);
  const moves = movesUnder(members, stored.policy, changed, language);
  const { scored, parts } = members;
  return {
    result: {
      policy: { id: stored.id, name: stored.name },
      ranked: scored.length,
      key: shiftOf('KEY', moves),
      candidate: shiftOf('CANDIDATE', moves),
      keptScores: scored.filter((id) => !parts.has(id)).length,
    },
    refusal: null,
  };
}
