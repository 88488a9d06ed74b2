import * as z from 'zod/mini';
import { leaderFirst } from '../../../domain/merge/leader.ts';
import type { AccountStanding } from '../../../domain/selection/decide.ts';
import { parseDay } from '../../../domain/shared/calendar.ts';
import { groupBy } from '../../../domain/shared/grouping.ts';
import type { DecisionStore, StatusWrite } from '../../../flows/selection/decision-ports.ts';
import { WorkspaceError } from '../../../flows/workspace-error.ts';
import type { TwentyClient } from '../client.ts';
import { accountStatus, recommendedStatus } from '../desk-nodes.ts';
import { DECIDED_ROOT, READ_DECIDED, WRITE_STATUSES } from '../documents/decisions.ts';
import { ALIVE, and, anyOf, EVER, type Filter, knows } from '../filters.ts';
import { readList } from '../lists.ts';

const text = z.nullable(z.string());

const AccountNode = z.object({
  id: z.string(),
  name: text,
  status: accountStatus(),
  deletedAt: text,
  recommendedStatus: recommendedStatus(),
  recommendationReason: text,
  importanceReviewedOn: text,
  recordedStatus: text,
  statusSince: text,
  keySince: text,
  company: z.nullable(z.object({ id: z.string(), name: text, amountsWithoutRate: text })),
});

const Written = z.object({ updateKeyAccounts: z.array(z.object({ id: z.string() })) });

const toStanding = ({ id, name, company, ...node }: z.infer<typeof AccountNode>): AccountStanding => ({
  keyAccountId: id,
  companyId: company?.id ?? null,
  name: company?.name || name || '',
  isInTrash: node.deletedAt !== null,
  status: node.status,
  recommended: node.recommendedStatus,
  recommendationReason: node.recommendationReason,
  importanceReviewedOn: node.importanceReviewedOn,
  amountsWithoutRate: company?.amountsWithoutRate ?? '',
  days:
    node.recordedStatus === node.status ? { statusSince: node.statusSince, keySince: node.keySince } : null,
});

/** Key accounts beside one that leads their company: those in the trash and those of no company are none. */
function secondsOf(nodes: readonly z.infer<typeof AccountNode>[]): Set<string> {
  const living = nodes.filter(({ deletedAt, company }) => deletedAt === null && company !== null);
  return new Set(
    [...groupBy(living, ({ company }) => company?.id ?? '').values()].flatMap((ofOne) =>
      leaderFirst(ofOne.map(({ id, status, keySince }) => ({ id, status, keySince: parseDay(keySince) })))
        .slice(1)
        .map(({ id }) => id),
    ),
  );
}

/** Fields whose silent absence would change a decision are asked for by name. */
const NEEDED = knows([
  'status',
  'recommendedStatus',
  'importanceReviewedOn',
  'recordedStatus',
  'statusSince',
  'keySince',
]);

function reviewed(condition: StatusWrite['whileReviewed']): Filter {
  const field = 'importanceReviewedOn';
  return 'on' in condition
    ? and({ [field]: { gte: condition.on } }, { [field]: { lte: condition.on } })
    : {
        or: [
          { [field]: { is: 'NULL' } },
          { [field]: { lt: condition.notOn } },
          { [field]: { gt: condition.notOn } },
        ],
      };
}

/** Statuses of key accounts over Twenty's GraphQL, with the rights of whoever the client acts as. */
export function createDecisionStore(client: TwentyClient): DecisionStore {
  const nodesOf = async (...filters: Filter[]): Promise<z.infer<typeof AccountNode>[]> => {
    const keyAccounts = and(...filters, EVER, ...NEEDED);
    const answer = await client.query(READ_DECIDED, { keyAccounts });
    return readList(client, DECIDED_ROOT, keyAccounts, AccountNode, answer);
  };
  return {
    async all() {
      const nodes = await nodesOf();
      const seconds = secondsOf(nodes);
      return nodes.map((node) => ({ ...toStanding(node), isSecond: seconds.has(node.id) }));
    },
    find: async (keyAccountIds) => (await nodesOf({ id: anyOf(keyAccountIds) })).map(toStanding),
    async write({ keyAccountIds, whileStatus, whileReviewed, status, importanceReviewedOn }) {
      const sent = client.count();
      const answer = await client.query(WRITE_STATUSES, {
        keyAccounts: and(
          { id: anyOf(keyAccountIds) },
          { status: { eq: whileStatus } },
          reviewed(whileReviewed),
          ALIVE,
        ),
        data: { status, importanceReviewedOn },
      });
      const written = z.safeParse(Written, answer);
      if (!written.success)
        throw new WorkspaceError('ANSWER_MALFORMED', 'written statuses did not arrive as expected');
      return {
        ids: written.data.updateKeyAccounts.map(({ id }) => id),
        isCertain: client.count() - sent === 1,
      };
    },
  };
}
