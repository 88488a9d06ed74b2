import {
  ALL_DEMO_IDS,
  DEMO_KINDS,
  type DemoKind,
  demoId,
  demoIdRange,
  LOAD_ORDER,
} from '../../demo/data/ids.ts';
import type { GraphqlClient } from '../../demo/data/load.ts';
import { OBJECT_NAMES } from '../../demo/data/objects.ts';
import { OF_DEALS } from '../../src/domain/account/inputs.ts';
import { countRecords, destroyRecords, inRange, type Target, targetOf } from './queries.ts';

/** How many records one request destroys, at most, of the seed that is named. */
const WINDOW = 500;

/** The app makes records of these kinds for demo companies too; without the company they would belong to nobody. */
const OF_COMPANIES: readonly DemoKind[] = ['closenessScores', 'keyAccounts'];

const ofDemoCompany = inRange('companyId', ALL_DEMO_IDS);

/** What the app credited for demo companies; without them it would hold the place of what it credits for the next ones. */
const CREDITS: Target = { singular: 'SalesCredit', plural: 'SalesCredits', where: ofDemoCompany };

/** What is kept of deals on the project line. */
const PROJECT_LINE = [...OF_DEALS, 'competitor'];

/**
 * The history Twenty keeps of the demo records. That of companies and people goes with them; that of any other record
 * stays when the record is destroyed, so it has to go first.
 */
const historyOf = (objects: ReadonlySet<string>): Target => ({
  singular: 'TimelineActivity',
  plural: 'TimelineActivities',
  where: {
    or: [
      inRange('targetOpportunityId', ALL_DEMO_IDS),
      inRange('targetNoteId', ALL_DEMO_IDS),
      ...(objects.has('contract') ? [inRange('targetContractId', ALL_DEMO_IDS)] : []),
      ...(objects.has('accountNeed') ? [inRange('targetAccountNeedId', ALL_DEMO_IDS)] : []),
      ...(objects.has('supportRequest') ? [inRange('targetSupportRequestId', ALL_DEMO_IDS)] : []),
      ...(objects.has('scoringPolicy') ? [inRange('targetScoringPolicyId', ALL_DEMO_IDS)] : []),
      ...(objects.has('espPlan') ? [inRange('targetEspPlanId', ALL_DEMO_IDS)] : []),
      ...(objects.has('planObjective') ? [inRange('targetPlanObjectiveId', ALL_DEMO_IDS)] : []),
      ...PROJECT_LINE.filter((object) => objects.has(object)).map((object) =>
        inRange(`target${object.charAt(0).toUpperCase()}${object.slice(1)}Id`, ALL_DEMO_IDS),
      ),
      ...(objects.has('keyAccount') ? [{ targetKeyAccount: ofDemoCompany }] : []),
      ...(objects.has('salesCredit') ? [{ targetSalesCredit: ofDemoCompany }] : []),
    ],
  },
});

const OBJECT_OF: Readonly<Record<DemoKind, string>> = Object.fromEntries(
  DEMO_KINDS.map((kind) => {
    const { singular } = OBJECT_NAMES[kind];
    return [kind, singular.charAt(0).toLowerCase() + singular.slice(1)];
  }),
) as Record<DemoKind, string>;

export type RemoveProgress = { plural: string; removed: number; total: number };

/** What a removal will destroy: each object's demo records, those that point to others first. */
export type Removal = { target: Target; kind: DemoKind | null; count: number }[];

/** Counts the demo records of every seed in the objects the workspace has, soft-deleted ones included. */
export async function planRemoval(client: GraphqlClient, objects: ReadonlySet<string>): Promise<Removal> {
  const entries = [
    { kind: null, target: historyOf(objects) },
    ...(objects.has('salesCredit') ? [{ kind: null, target: CREDITS }] : []),
    ...OF_COMPANIES.filter((kind) => objects.has(OBJECT_OF[kind])).map((kind) => ({
      kind: null,
      target: { ...OBJECT_NAMES[kind], where: { or: [ofDemoCompany, inRange('id', ALL_DEMO_IDS)] } },
    })),
    ...LOAD_ORDER.filter((kind) => objects.has(OBJECT_OF[kind]) && !OF_COMPANIES.includes(kind))
      .toReversed()
      .map((kind) => ({ kind, target: targetOf(kind, ALL_DEMO_IDS) })),
  ];
  const counts = await countRecords(
    client,
    entries.map(({ target }) => target),
    true,
  );
  return entries.map((entry, i) => ({ ...entry, count: counts[i] ?? 0 })).filter(({ count }) => count > 0);
}

/**
 * Destroys what was planned and returns how many records there were. The records of the seed go in portions; what
 * other seeds left goes in one request per object.
 */
export async function remove(
  client: GraphqlClient,
  seed: number,
  removal: Removal,
  onProgress?: (progress: RemoveProgress) => void,
): Promise<number> {
  const total = removal.reduce((sum, { count }) => sum + count, 0);
  let removed = 0;
  for (const { target, kind, count } of removal) {
    const before = removed;
    const destroy = async (part: Target): Promise<void> => {
      removed += await destroyRecords(client, part);
      onProgress?.({ plural: target.plural, removed, total });
    };
    if (kind && count > WINDOW) await destroyInWindows(client, seed, kind, destroy);
    if (removed - before < count) await destroy(target);
  }
  return removed;
}

// The seed's ids are numbered without large gaps, so windows of numbers are windows of records.
async function destroyInWindows(
  client: GraphqlClient,
  seed: number,
  kind: DemoKind,
  destroy: (part: Target) => Promise<void>,
): Promise<void> {
  const [count = 0] = await countRecords(client, [targetOf(kind, demoIdRange(seed, kind))], true);
  for (let n = 0; n < count; n += WINDOW) {
    await destroy(targetOf(kind, { first: demoId(seed, kind, n), last: demoId(seed, kind, n + WINDOW - 1) }));
  }
}
