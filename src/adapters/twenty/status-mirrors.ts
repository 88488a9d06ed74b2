import * as z from 'zod/mini';
import { chunksOf } from '../../domain/shared/grouping.ts';
import type { StatusMirrors, StatusStanding } from '../../flows/mirror-ports.ts';
import { WorkspaceError } from '../../flows/workspace-error.ts';
import type { TwentyClient } from './client.ts';
import { READ_STATUS_MIRRORS, STANDING_ROOT, WRITE_STATUS_MIRRORS } from './documents/status-mirrors.ts';
import { ALIVE, and, anyOf, knows } from './filters.ts';
import { readList } from './lists.ts';

/** The most records that one of Twenty's writes takes. */
const MOST_RECORDS = 200;

const StandingNode = z.object({
  id: z.string(),
  keyAccountStatus: z.nullable(z.string()),
  keyAccounts: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          status: z.nullable(z.enum(['CANDIDATE', 'KEY', 'WATCH', 'FORMER'])),
          deletedAt: z.nullable(z.string()),
        }),
      }),
    ),
  }),
});

const Written = z.object({ updateCompanies: z.array(StandingNode) });

const toStanding = ({ id, keyAccountStatus, keyAccounts }: z.infer<typeof StandingNode>): StatusStanding => ({
  companyId: id,
  shown: keyAccountStatus,
  accounts: keyAccounts.edges.flatMap(({ node }) =>
    node.deletedAt === null ? [{ status: node.status }] : [],
  ),
});

/** Reads and writes what companies show of their key accounts, over Twenty's GraphQL. */
export const createStatusMirrors = (client: TwentyClient): StatusMirrors => ({
  async read(companyIds) {
    const standings: StatusStanding[] = [];
    for (const ids of chunksOf(companyIds, MOST_RECORDS)) {
      const companies = and({ id: anyOf(ids) }, ALIVE, ...knows(['keyAccountStatus']));
      const answer = await client.query(READ_STATUS_MIRRORS, { companies });
      const nodes = await readList(client, STANDING_ROOT, companies, StandingNode, answer);
      standings.push(...nodes.map(toStanding));
    }
    return standings;
  },

  async write(companyIds, status) {
    const standings: StatusStanding[] = [];
    for (const ids of chunksOf(companyIds, MOST_RECORDS)) {
      const answer = await client.mutate(WRITE_STATUS_MIRRORS, {
        companies: and({ id: anyOf(ids) }, ALIVE),
        data: { keyAccountStatus: status },
      });
      const written = z.safeParse(Written, answer.data);
      if (!written.success || answer.errors.length > 0)
        throw new WorkspaceError('REFUSED', 'the status of key accounts could not be written to companies');
      standings.push(...written.data.updateCompanies.map(toStanding));
    }
    return standings;
  },
});
