import * as z from 'zod/mini';
import type { InputObject } from '../../../domain/account/inputs.ts';
import { runName } from '../../../domain/record-names.ts';
import type { Language } from '../../../domain/shared/language.ts';
import { lazily } from '../../../domain/shared/lazily.ts';
import type { Feed, FeedGlance, FeedRow } from '../../../flows/feed/ports.ts';
import { OVERLAP_MS } from '../../../flows/feed/uncounted.ts';
import { WorkspaceError } from '../../../flows/workspace-error.ts';
import { shapes } from '../account/shapes.ts';
import type { TwentyClient } from '../client.ts';
import { and, EVER, type Filter, markedBefore } from '../filters.ts';
import { parseAs } from '../lists.ts';
import { OF_A_TICK, overviewOf } from '../run/run-node.ts';
import { uuidOf } from '../uuid-of.ts';
import { CHANGED, FEED_OBJECTS, type FeedObject, HELD, type HeldObject, LISTS } from './documents.ts';
import { cursorText, toFeedState } from './feed-state.ts';
import { changesByLateTies, type LateTie, lateTieOf } from './late-traffic.ts';
import { FEED_DOCUMENTS, GLANCED, glancing, lookFurther, looking } from './looks.ts';
import { stampOf, toRows } from './rows.ts';

const MOST_PAGES = 20;

/** Changes that one look takes in, as many as memory easily holds. */
const MOST_ROWS = 50_000;

const isInput = (object: FeedObject): object is InputObject => object in CHANGED;

const isHeld = (object: FeedObject): object is HeldObject => object in HELD;

const lateTiesIn = (object: FeedObject, nodes: readonly unknown[]): LateTie[] =>
  isHeld(object) ? nodes.flatMap((node) => lateTieOf(object, node) ?? []) : [];

/** What changed since an instant, in the trash or not. A field that accounts are judged by and that is gone shows here. */
const filterFor = (object: FeedObject, since: Date): Filter =>
  and({ updatedAt: { gte: since.toISOString() } }, EVER, ...(isInput(object) ? shapes[object].guard() : []));

const filtersOf = (objects: readonly FeedObject[], since: Date): [FeedObject, Filter][] =>
  objects.map((object) => [object, filterFor(object, since)]);

const List = lazily(() =>
  z.object({
    edges: z.array(z.object({ node: z.unknown() })),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.nullable(z.string()) }),
  }),
);

const Runs = lazily(() => z.object({ edges: z.array(z.object({ node: z.unknown() })) }));
const Problems = lazily(() =>
  z.object({
    edges: z.array(z.object({ node: z.object({ workspaceProblem: z.nullable(z.string()) }) })),
  }),
);

type Answer = Readonly<Record<string, unknown>>;

const listIn = (answer: Answer, object: FeedObject) =>
  parseAs(List(), answer[LISTS[object][0]], LISTS[object][0]);

/** What an answer tells beside the changes. */
function besideIn(answer: Answer): Pick<FeedGlance, 'state' | 'runs' | 'workspaceProblem'> {
  const found = parseAs(Runs(), answer.scoreRuns, 'scoreRuns').edges.map(({ node }) => node);
  const [state = null] = found.flatMap((node) => toFeedState(node) ?? []);
  const [policy] = parseAs(Problems(), answer.scoringPolicies, 'scoringPolicies').edges;
  return { state, runs: overviewOf(found), workspaceProblem: policy?.node.workspaceProblem || null };
}

const inOrder = (rows: readonly FeedRow[]): FeedRow[] =>
  rows.toSorted((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime());

const ascending = (instants: readonly Date[]): Date[] =>
  instants.toSorted((a, b) => a.getTime() - b.getTime());

/** The object of which a look knows the least: it is complete until there. */
const furthestBehind = (cuts: ReadonlyMap<FeedObject, Date>): [FeedObject, Date] | null =>
  [...cuts].toSorted(([, one], [, other]) => one.getTime() - other.getTime())[0] ?? null;

/** The feed over Twenty's GraphQL. */
export function createFeed(client: TwentyClient, language: Language): Feed {
  /** The nodes of an object, with further pages while they are of one instant; the last instant when there are more. */
  const nodesOf = async (
    object: FeedObject,
    filter: Filter,
    answer: Answer,
  ): Promise<{ nodes: unknown[]; cutAt: Date | null }> => {
    const nodes: unknown[] = [];
    let list = listIn(answer, object);
    for (let page = 1; ; page += 1) {
      nodes.push(...list.edges.map(({ node }) => node));
      const [first, last] = [nodes[0], nodes.at(-1)];
      if (!list.pageInfo.hasNextPage || first === undefined || last === undefined)
        return { nodes, cutAt: null };
      const isOneInstant = stampOf(first).getTime() === stampOf(last).getTime();
      if (!isOneInstant || page === MOST_PAGES)
        return { nodes, cutAt: new Date(stampOf(last).getTime() - (isOneInstant ? 0 : 1)) };
      const variables = { [object]: filter, after: list.pageInfo.endCursor };
      list = listIn(await client.query(lookFurther(object), variables), object);
    }
  };

  const keep = async (filter: Filter, data: Record<string, unknown>): Promise<unknown> => {
    const answer = await client.query(FEED_DOCUMENTS.KEEP_FEED, { filter, data });
    return parseAs(z.array(z.unknown()), answer.updateScoreRuns, 'updateScoreRuns')[0];
  };

  return {
    async glance(since, turn) {
      const answer = await client.query(glancing(turn), {
        ...Object.fromEntries(filtersOf(GLANCED[turn], since)),
        runs: OF_A_TICK,
        policies: { workspaceProblem: { neq: '' } },
      });
      const rows: FeedRow[] = [];
      const late: LateTie[] = [];
      const cuts: Date[] = [];
      for (const object of GLANCED[turn]) {
        const { edges, pageInfo } = listIn(answer, object);
        const nodes = edges.map(({ node }) => node);
        rows.push(...nodes.flatMap((node) => toRows(object, node)));
        late.push(...lateTiesIn(object, nodes));
        const oldest = nodes.at(-1);
        // More of its very instant may have been cut off.
        if (pageInfo.hasNextPage && oldest !== undefined) cuts.push(new Date(stampOf(oldest).getTime() + 1));
      }
      const beside = besideIn(answer);
      // What lies before the cursor was counted, and costs no request minute after minute.
      const counted = (beside.state?.cursor?.getTime() ?? 0) - OVERLAP_MS;
      const fresh = late.filter(({ updatedAt }) => updatedAt.getTime() >= counted);
      rows.push(...(await changesByLateTies(client, fresh)));
      return { rows: inOrder(rows), completeSince: ascending(cuts).at(-1) ?? null, ...beside };
    },

    async look(since) {
      const filters = filtersOf(FEED_OBJECTS, since);
      const answer = await client.query(looking(), Object.fromEntries(filters));
      const rows: FeedRow[] = [];
      const late: LateTie[] = [];
      const cuts = new Map<FeedObject, Date>();
      const take = async (object: FeedObject, filter: Filter, answered: Answer): Promise<void> => {
        const { nodes, cutAt } = await nodesOf(object, filter, answered);
        for (const node of nodes) rows.push(...toRows(object, node));
        late.push(...lateTiesIn(object, nodes));
        if (cutAt === null) cuts.delete(object);
        else cuts.set(object, cutAt);
      };
      for (const [object, filter] of filters) await take(object, filter, answer);
      // A pass writes many records of few objects: only of those the look needs more to come further.
      for (let last = furthestBehind(cuts); last && rows.length < MOST_ROWS; last = furthestBehind(cuts)) {
        const [object, cutAt] = last;
        const filter = filterFor(object, new Date(cutAt.getTime() + 1));
        await take(object, filter, await client.query(lookFurther(object), { [object]: filter }));
      }
      const [, completeUntil] = furthestBehind(cuts) ?? [null, null];
      const isComplete = ({ updatedAt }: { updatedAt: Date }) =>
        completeUntil === null || updatedAt <= completeUntil;
      const complete = rows.filter(isComplete);
      complete.push(...(await changesByLateTies(client, late.filter(isComplete))));
      return { rows: inOrder(complete), completeUntil };
    },

    async begin(cursor) {
      const state = { cursor, handled: '', rankedAt: cursor, ranking: null };
      const data = {
        // One feed for a workspace: two processes that miss it mean the same record.
        id: await uuidOf('key-accounts feed'),
        name: runName('FEED', cursor, language),
        mode: 'FEED',
        state: 'RUNNING',
        processed: 0,
        total: 0,
        changed: 0,
        failed: 0,
        requests: 0,
        failureReasons: [],
        cursor: cursorText(state),
        startedAt: cursor.toISOString(),
      };
      const answer = await client.query(FEED_DOCUMENTS.BEGIN_FEED, { data: [data] });
      const [begun = null] = parseAs(z.array(z.unknown()), answer.createScoreRuns, 'createScoreRuns').map(
        toFeedState,
      );
      if (begun === null) throw new WorkspaceError('ANSWER_MALFORMED', 'the feed did not arrive as expected');
      return begun;
    },

    async lease(state, now, until) {
      const filter = and({ id: { eq: state.id } }, markedBefore('leasedUntil', now));
      return toFeedState(await keep(filter, { leasedUntil: until.toISOString() }));
    },

    async save(state) {
      await keep({ id: { eq: state.id } }, { cursor: cursorText(state), leasedUntil: null });
    },
  };
}
