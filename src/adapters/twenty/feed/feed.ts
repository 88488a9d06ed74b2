import * as z from 'zod/mini';
import type { AccountRecords } from '../../../domain/account/account.ts';
import { recordMark } from '../../../domain/account/counted-records.ts';
import { type InputObject, inputsOf, isBlank } from '../../../domain/account/inputs.ts';
import { runName } from '../../../domain/record-names.ts';
import { chunksOf } from '../../../domain/shared/grouping.ts';
import type { Language } from '../../../domain/shared/language.ts';
import type { CountedCompany, Feed, FeedRow } from '../../../flows/feed/ports.ts';
import { WorkspaceError } from '../../../flows/workspace-error.ts';
import { shapes } from '../account/shapes.ts';
import type { TwentyClient } from '../client.ts';
import { and, EVER, type Filter, markedBefore } from '../filters.ts';
import { parseAs } from '../lists.ts';
import { overviewOf, PASSES } from '../run/run-node.ts';
import { uuidOf } from '../uuid-of.ts';
import {
  CHANGED,
  FEED_DOCUMENTS,
  FEED_OBJECTS,
  type FeedObject,
  LISTS,
  lookFurther,
  TIES,
} from './documents.ts';
import { cursorText, toFeedState } from './feed-state.ts';

const MOST_MARKS = 50;
const MOST_PAGES = 20;

const isInput = (object: FeedObject): object is InputObject => object in CHANGED;

/** What changed since an instant, in the trash or not. A field that accounts are judged by and that is gone shows here. */
const filterFor = (object: FeedObject, since: Date): Filter =>
  and({ updatedAt: { gte: since.toISOString() } }, EVER, ...(isInput(object) ? shapes[object].guard() : []));

const List = z.object({
  edges: z.array(z.object({ node: z.unknown() })),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.nullable(z.string()) }),
});

type Record_ = {
  id: string;
  updatedAt: Date;
  createdAt: Date;
  deletedAt: Date | null;
  companyId?: string | null;
  company?: CountedCompany | null;
  opportunity?: { company?: CountedCompany | null } | null;
  espPlan?: { company?: CountedCompany | null } | null;
  espPlanId?: string | null;
  opportunityId?: string | null;
};

const companyIn = (object: InputObject, record: Record_): CountedCompany | null =>
  object === 'company'
    ? (record as unknown as CountedCompany)
    : (record.company ??
      (object === 'supportRequest' ? record.opportunity?.company : null) ??
      record.espPlan?.company ??
      null);

const isOfNone = (object: InputObject, record: Record_): boolean => {
  if (object === 'company' || object === 'planObjective') return false;
  if ((record.companyId ?? null) !== null) return false;
  return object !== 'supportRequest' || companyIn(object, record) === null;
};

const toRecordRow = (object: InputObject, node: unknown): FeedRow => {
  const record = parseAs(CHANGED[object].node, node, LISTS[object][0]) as unknown as Record_;
  const inputs = record as unknown as AccountRecords[typeof object];
  return {
    kind: 'RECORD',
    object,
    id: record.id,
    updatedAt: record.updatedAt,
    createdAt: record.createdAt,
    isDeleted: record.deletedAt !== null,
    inputs: inputsOf(object, inputs),
    isBlank: isBlank(object, inputs),
    company: companyIn(object, record),
    isOfNone: isOfNone(object, record),
  };
};

type Target = {
  company: CountedCompany | null;
  opportunity: { company: CountedCompany | null } | null;
  person: { company: CountedCompany | null } | null;
  plan: { company: CountedCompany | null } | null;
  keyAccount: { company: CountedCompany | null } | null;
};

const companiesOfTarget = (target: Target): CountedCompany[] =>
  [
    target.company,
    target.opportunity?.company,
    target.person?.company,
    target.plan?.company,
    target.keyAccount?.company,
  ].filter((company): company is CountedCompany => company !== null && company !== undefined);

const isDone = ({ status, deletedAt }: { status: string | null; deletedAt: Date | null }): boolean =>
  deletedAt !== null || status === 'DONE';

/** What the app asks for itself is counted with what asked for it, until a person has to do with it. */
const isOwnAsking = (task: {
  status: string | null;
  deletedAt: Date | null;
  createdBy: { source: string | null } | null;
}): boolean => task.createdBy?.source === 'APPLICATION' && !isDone(task);

const toTaskRows = (node: unknown): FeedRow[] => {
  const task = parseAs(TIES.task.node, node, 'tasks');
  if (isOwnAsking(task)) return [];
  const companies = task.taskTargets.flatMap((target) => companiesOfTarget(target as Target));
  return [{ kind: 'TASK', id: task.id, updatedAt: task.updatedAt, isGone: isDone(task), companies }];
};

const toTargetRows = (node: unknown): FeedRow[] => {
  const target = parseAs(TIES.taskTarget.node, node, 'taskTargets');
  if (target.task === null || isOwnAsking(target.task)) return [];
  const isGone = target.deletedAt !== null || isDone(target.task);
  const companies = companiesOfTarget(target as Target);
  return [{ kind: 'TASK', id: target.task.id, updatedAt: target.updatedAt, isGone, companies }];
};

const toTrafficRows = (
  object: 'messageParticipant' | 'calendarEventParticipant',
  node: unknown,
): FeedRow[] => {
  const { id, updatedAt, person } = parseAs(TIES[object].node, node, LISTS[object][0]);
  const company = person?.company ?? null;
  return company === null ? [] : [{ kind: 'TRAFFIC', id, updatedAt, isGone: false, companies: [company] }];
};

const toRows = (object: FeedObject, node: unknown): FeedRow[] => {
  switch (object) {
    case 'task':
      return toTaskRows(node);
    case 'taskTarget':
      return toTargetRows(node);
    case 'messageParticipant':
    case 'calendarEventParticipant':
      return toTrafficRows(object, node);
    default:
      return [toRecordRow(object, node)];
  }
};

const Stamp = z.object({ updatedAt: z.string() });

/** When a row was changed, whether it matters or not. */
const stampOf = (node: unknown): Date => new Date(parseAs(Stamp, node, 'a change').updatedAt);

const Runs = z.object({ edges: z.array(z.object({ node: z.unknown() })) });
const Problems = z.object({
  edges: z.array(z.object({ node: z.object({ workspaceProblem: z.nullable(z.string()) }) })),
});
const Companies = z.object({
  companies: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }),
});

/** The feed over Twenty's GraphQL. */
export const createFeed = (client: TwentyClient, language: Language): Feed => {
  /** The nodes of an object, with further pages while they are of one instant; the last instant when there are more. */
  const nodesOf = async (
    object: FeedObject,
    filter: Filter,
    answer: Record<string, unknown>,
  ): Promise<{ nodes: unknown[]; cutAt: Date | null }> => {
    const nodes: unknown[] = [];
    let list = parseAs(List, answer[LISTS[object][0]], LISTS[object][0]);
    for (let page = 1; ; page += 1) {
      nodes.push(...list.edges.map(({ node }) => node));
      const [first, last] = [nodes[0], nodes.at(-1)];
      if (!list.pageInfo.hasNextPage || first === undefined || last === undefined)
        return { nodes, cutAt: null };
      const isOneInstant = stampOf(first).getTime() === stampOf(last).getTime();
      if (!isOneInstant || page === MOST_PAGES)
        return { nodes, cutAt: new Date(stampOf(last).getTime() - (isOneInstant ? 0 : 1)) };
      const variables = { [object]: filter, after: list.pageInfo.endCursor };
      list = parseAs(
        List,
        (await client.query(lookFurther(object), variables))[LISTS[object][0]],
        LISTS[object][0],
      );
    }
  };

  const keep = async (filter: Filter, data: Record<string, unknown>): Promise<unknown> => {
    const answer = await client.query(FEED_DOCUMENTS.KEEP_FEED, { filter, data });
    return parseAs(z.array(z.unknown()), answer.updateScoreRuns, 'updateScoreRuns')[0];
  };

  return {
    async look(since) {
      const filters = Object.fromEntries(
        FEED_OBJECTS.map((object) => [object, filterFor(object, since)]),
      ) as Record<FeedObject, Filter>;
      const runs = { mode: { in: ['FEED', ...PASSES] } };
      const policies = { workspaceProblem: { neq: '' } };
      const answer = await client.query(FEED_DOCUMENTS.LOOK, { ...filters, runs, policies });
      const rows: FeedRow[] = [];
      const cuts: Date[] = [];
      for (const object of FEED_OBJECTS) {
        const { nodes, cutAt } = await nodesOf(object, filters[object], answer);
        rows.push(...nodes.flatMap((node) => toRows(object, node)));
        if (cutAt !== null) cuts.push(cutAt);
      }
      const found = parseAs(Runs, answer.scoreRuns, 'scoreRuns').edges.map(({ node }) => node);
      const [state = null] = found.flatMap((node) => toFeedState(node) ?? []);
      const [completeUntil = null] = cuts.toSorted((a, b) => a.getTime() - b.getTime());
      return {
        rows: rows
          .filter(({ updatedAt }) => completeUntil === null || updatedAt <= completeUntil)
          .toSorted((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime()),
        completeUntil,
        state,
        runs: overviewOf(found),
        workspaceProblem:
          parseAs(Problems, answer.scoringPolicies, 'scoringPolicies').edges[0]?.node.workspaceProblem ||
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
        found.push(...parseAs(Companies, answer, 'companies').companies.edges.map(({ node }) => node.id));
      }
      return [...new Set(found)].sort();
    },

    async begin(cursor) {
      const state = { cursor, handled: '', rankedAt: cursor };
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
