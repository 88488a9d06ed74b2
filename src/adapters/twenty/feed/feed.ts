import * as z from 'zod/mini';
import { recordMark } from '../../../domain/account/counted-records.ts';
import type { InputObject } from '../../../domain/account/inputs.ts';
import { runName } from '../../../domain/record-names.ts';
import { chunksOf } from '../../../domain/shared/grouping.ts';
import type { Language } from '../../../domain/shared/language.ts';
import { lazily } from '../../../domain/shared/lazily.ts';
import type { Feed, FeedRow, FeedRows } from '../../../flows/feed/ports.ts';
import { WorkspaceError } from '../../../flows/workspace-error.ts';
import { shapes } from '../account/shapes.ts';
import type { TwentyClient } from '../client.ts';
import { and, EVER, type Filter, markedBefore } from '../filters.ts';
import { parseAs } from '../lists.ts';
import { OWN_NAME } from '../own-name.ts';
import { overviewOf, PASSES } from '../run/run-node.ts';
import { uuidOf } from '../uuid-of.ts';
import {
  CHANGED,
  FEED_DOCUMENTS,
  FEED_OBJECTS,
  type FeedObject,
  LISTS,
  lookFurther,
  lookOn,
  ROWS_AT_FIRST,
  ROWS_PER_LOOK,
} from './documents.ts';
import { cursorText, toFeedState } from './feed-state.ts';
import { stampOf, toRows } from './rows.ts';

const MOST_MARKS = 50;
const MOST_PAGES = 20;

const isInput = (object: FeedObject): object is InputObject => object in CHANGED;

/** What changed since an instant, in the trash or not. A field that accounts are judged by and that is gone shows here. */
const filterFor = (object: FeedObject, since: Date): Filter =>
  and({ updatedAt: { gte: since.toISOString() } }, EVER, ...(isInput(object) ? shapes[object].guard() : []));

/** The app writes what it read no later than this. */
const OWN_WRITE_MS = 60_000;

/** How a company's last reading is found from a record of its own. */
const readingOf: Partial<Record<FeedObject, (scoredAt: Filter) => Filter>> = {
  company: (scoredAt) => ({ scoredAt }),
  ...Object.fromEntries(
    (['opportunity', 'contract', 'person', 'accountNeed', 'keyAccount', 'espPlan'] as const).map((object) => [
      object,
      (scoredAt: Filter) => ({ company: { scoredAt } }),
    ]),
  ),
};

const OWN_PAPERS: readonly FeedObject[] = ['task', 'taskTarget'];

/**
 * The same without what the app wrote itself to accounts that it has read since: a pass writes faster than a look reads.
 * A record that a merge moves still shows who wrote it before; it is only passed over while its new company was read
 * within the stretch of this look, and then the next pass finds it.
 */
const foreignFilterFor = (object: FeedObject, since: Date): Filter => {
  const reading = readingOf[object];
  const isOwn = reading !== undefined || OWN_PAPERS.includes(object);
  if (!isOwn) return filterFor(object, since);
  const before = new Date(since.getTime() - OWN_WRITE_MS).toISOString();
  return and(filterFor(object, since), {
    or: [
      { updatedBy: { source: { neq: 'APPLICATION' } } },
      { updatedBy: { name: { neq: OWN_NAME } } },
      // Who throws a record away does not stand on it.
      { deletedAt: { is: 'NOT_NULL' } },
      ...(reading ? [reading({ is: 'NULL' }), reading({ lt: before })] : []),
    ],
  });
};

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
const Companies = lazily(() =>
  z.object({
    companies: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }),
  }),
);

/** The feed over Twenty's GraphQL. */
export const createFeed = (client: TwentyClient, language: Language): Feed => {
  /** The nodes of an object, with further pages while they are of one instant; the last instant when there are more. */
  const nodesOf = async (
    object: FeedObject,
    filter: Filter,
    answer: Record<string, unknown>,
  ): Promise<{ nodes: unknown[]; cutAt: Date | null }> => {
    const nodes: unknown[] = [];
    let list = parseAs(List(), answer[LISTS[object][0]], LISTS[object][0]);
    for (let page = 1; ; page += 1) {
      nodes.push(...list.edges.map(({ node }) => node));
      const [first, last] = [nodes[0], nodes.at(-1)];
      if (!list.pageInfo.hasNextPage || first === undefined || last === undefined)
        return { nodes, cutAt: null };
      const isOneInstant = stampOf(first).getTime() === stampOf(last).getTime();
      if (!isOneInstant || page === MOST_PAGES)
        return { nodes, cutAt: new Date(stampOf(last).getTime() - (isOneInstant ? 0 : 1)) };
      const variables = { first: ROWS_PER_LOOK, [object]: filter, after: list.pageInfo.endCursor };
      list = parseAs(
        List(),
        (await client.query(lookFurther(object), variables))[LISTS[object][0]],
        LISTS[object][0],
      );
    }
  };

  const keep = async (filter: Filter, data: Record<string, unknown>): Promise<unknown> => {
    const answer = await client.query(FEED_DOCUMENTS.KEEP_FEED, { filter, data });
    return parseAs(z.array(z.unknown()), answer.updateScoreRuns, 'updateScoreRuns')[0];
  };

  /**
   * The rows of an answer that are all there until an instant. What came later waits until the objects that were cut off
   * have been asked for the rest, and only those are asked again.
   */
  const rowsOf = async (
    filters: Partial<Record<FeedObject, Filter>>,
    answer: Record<string, unknown>,
    waiting: readonly FeedRow[],
  ): Promise<FeedRows> => {
    const rows: FeedRow[] = [...waiting];
    const cuts: [FeedObject, Date][] = [];
    for (const object of FEED_OBJECTS) {
      const filter = filters[object];
      if (filter === undefined) continue;
      const { nodes, cutAt } = await nodesOf(object, filter, answer);
      for (const node of nodes) rows.push(...toRows(object, node));
      if (cutAt !== null) cuts.push([object, cutAt]);
    }
    rows.sort((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime());
    const [first] = cuts.map(([, at]) => at).sort((a, b) => a.getTime() - b.getTime());
    if (first === undefined) return { rows, completeUntil: null, next: null };
    return {
      rows: rows.filter(({ updatedAt }) => updatedAt <= first),
      completeUntil: first,
      async next() {
        const further = Object.fromEntries(
          cuts.map(([object, at]) => [object, foreignFilterFor(object, new Date(at.getTime() + 1))]),
        ) as Partial<Record<FeedObject, Filter>>;
        const document = lookOn(cuts.map(([object]) => object));
        return rowsOf(
          further,
          await client.query(document, { first: ROWS_PER_LOOK, ...further }),
          rows.filter(({ updatedAt }) => updatedAt > first),
        );
      },
    };
  };

  return {
    async look(since, extent) {
      const filterOf = extent === 'GLANCE' ? filterFor : foreignFilterFor;
      const filters = Object.fromEntries(
        FEED_OBJECTS.map((object) => [object, filterOf(object, since)]),
      ) as Record<FeedObject, Filter>;
      const runs = { mode: { in: ['FEED', ...PASSES] } };
      const policies = { workspaceProblem: { neq: '' } };
      const first = extent === 'GLANCE' ? ROWS_AT_FIRST : ROWS_PER_LOOK;
      const answer = await client.query(FEED_DOCUMENTS.LOOK, { first, ...filters, runs, policies });
      const found = parseAs(Runs(), answer.scoreRuns, 'scoreRuns').edges.map(({ node }) => node);
      const [state = null] = found.flatMap((node) => toFeedState(node) ?? []);
      return {
        ...(await rowsOf(filters, answer, [])),
        state,
        runs: overviewOf(found),
        workspaceProblem:
          parseAs(Problems(), answer.scoringPolicies, 'scoringPolicies').edges[0]?.node.workspaceProblem ||
          null,
      };
    },

    async companiesCounting(recordIds) {
      const found: string[] = [];
      for (const ids of chunksOf([...new Set(recordIds)], MOST_MARKS)) {
        const companies = {
          or: ids.map((id) => ({ countedRecords: { like: `%${recordMark(id)}%` } })),
        };
        const answer = await client.query(FEED_DOCUMENTS.COMPANIES_COUNTING, { companies });
        found.push(...parseAs(Companies(), answer, 'companies').companies.edges.map(({ node }) => node.id));
      }
      return [...new Set(found)].sort();
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
};
