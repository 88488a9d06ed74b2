import type { StoredPolicy } from '../../domain/policy/stored-policy.ts';
import { mirroredStatus } from '../../domain/selection/status-mirror.ts';
import { chunksOf } from '../../domain/shared/grouping.ts';
import { ACCOUNTS_PER_PAGE } from '../account/page.ts';
import { recompute } from '../account/recompute.ts';
import { keepOneDefault } from '../policy/default-policy.ts';
import { classOf, isUsable, nextPolicy } from './classes.ts';
import { makeMissing } from './missing.ts';
import { type Level, placeLevels, readLevels, showPlaced } from './places.ts';
import type { PlacedCompany, SelectPorts } from './ports.ts';
import { cursorText, type RankingCursor, readCursor } from './ranking-cursor.ts';
import { changedRows } from './shown.ts';
import { outdatedOf, showUnplaced, siblingsOf, unplacedOf } from './unplaced.ts';

/** Companies that show another status than the key account has that leads. */
const outdatedMirrors = (companies: readonly PlacedCompany[]): string[] =>
  companies
    .filter(({ shownStatus, accounts }) => shownStatus !== mirroredStatus(accounts))
    .map(({ id }) => id);

/** What follows from a rank or a new key account is made like after any change. */
async function followUp(ports: SelectPorts, companyIds: readonly string[]): Promise<void> {
  for (const page of chunksOf([...new Set(companyIds)].sort(), ACCOUNTS_PER_PAGE))
    await recompute(ports, { companyIds: page, confirm: false });
}

async function rankSome(
  ports: SelectPorts,
  cursor: Extract<RankingCursor, { stage: 'CLASSES' }>,
  policies: readonly StoredPolicy[],
): Promise<RankingCursor> {
  const policy =
    cursor.begun === null
      ? nextPolicy(policies, cursor.policyId)
      : (policies.find((one) => one.id === cursor.policyId && isUsable(one)) ??
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
  const changed = changedRows(showPlaced(all, ports.settings.language));
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
}

async function rankUnplaced(
  ports: SelectPorts,
  afterId: string | null,
  policies: readonly StoredPolicy[],
): Promise<RankingCursor | null> {
  const { accounts, next } = await ports.ranking.living(afterId);
  const unplaced = unplacedOf(accounts, policies);
  const siblings = await siblingsOf(ports, unplaced);
  const shown = await showUnplaced(ports, unplaced, siblings, policies);
  await ports.ranking.update(changedRows(shown), ports.clock.now());
  await followUp(ports, outdatedOf(unplaced, siblings));
  return next === null ? null : { stage: 'UNPLACED', afterId: next };
}

/**
 * Ranks every policy class, stretch by stretch from the highest score on, writes ranks and recommendations that changed
 * to the key accounts, and gives a company that is recommended KEY or CANDIDATE its key account when it has none. One
 * whose company is gone or in the trash loses its rank, and so does one beside which another of its company leads.
 * Companies that do not show their key account's status are put right. No status is changed and no record is deleted; a
 * key account that somebody threw away is not made again.
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
