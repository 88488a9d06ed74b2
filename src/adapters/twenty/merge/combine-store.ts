import * as z from 'zod/mini';
import type { CombineStore } from '../../../flows/merge/ports.ts';
import type { TwentyClient } from '../client.ts';
import {
  COMBINED,
  FILL_SEATS,
  HOME,
  MOVE_CREDITS,
  MOVE_TO_LEADER,
  READ_COMBINED,
  READ_HOME,
  TRASH_KEY_ACCOUNTS,
} from '../documents/combining.ts';
import { ALIVE, and, anyOf, EVER, knows } from '../filters.ts';
import { readList, readPage } from '../lists.ts';
import { accountStatus, day } from '../nodes.ts';

const text = z.nullable(z.string());

const HomeNode = z.object({ id: z.string(), company: z.nullable(z.object({ id: z.string() })) });

const CombinedNode = z.object({
  id: z.string(),
  companyId: z.string(),
  name: text,
  status: accountStatus(),
  keySince: day(),
  regionalOwnerId: text,
  localHeadId: text,
  directorId: text,
});

/** Combines key accounts over Twenty's GraphQL, with the rights of the client's token. */
export const createCombineStore = (client: TwentyClient): CombineStore => ({
  async ofSameCompany(keyAccountId) {
    const home = { id: { eq: keyAccountId } };
    const { nodes } = readPage(HOME, HomeNode, await client.query(READ_HOME, { keyAccounts: home }));
    const companyId = nodes[0]?.company?.id;
    if (companyId === undefined) return [];
    const keyAccounts = and({ companyId: { eq: companyId } }, ...knows(['status', 'keySince']));
    const answer = await client.query(READ_COMBINED, { keyAccounts });
    const found = await readList(client, COMBINED, keyAccounts, CombinedNode, answer);
    return found.map(({ name, ...account }) => ({ ...account, name: name ?? '' }));
  },

  async fill(keyAccountId, coverage) {
    for (const [seat, memberId] of Object.entries(coverage))
      await client.query(FILL_SEATS.document, {
        filter: and({ id: { eq: keyAccountId } }, { [seat]: { is: 'NULL' } }, ALIVE),
        data: { [seat]: memberId },
      });
  },

  async moveTo(keyAccountId, from) {
    const ids = anyOf(from);
    // Twenty does not tell of what no longer matches the filter it was written by; the command recomputes by itself.
    await client.query(MOVE_TO_LEADER, {
      plans: and({ keyAccountId: ids }, EVER),
      plan: { keyAccountId },
      tasks: { targetKeyAccountId: ids },
      task: { targetKeyAccountId: keyAccountId },
      notes: { targetKeyAccountId: ids },
      note: { targetKeyAccountId: keyAccountId },
    });
  },

  async moveCredits(keyAccountId, from) {
    await client.query(MOVE_CREDITS.document, {
      filter: and({ keyAccountId: anyOf(from) }, EVER),
      data: { keyAccountId },
    });
  },

  async trash(keyAccountIds) {
    await client.query(TRASH_KEY_ACCOUNTS, { filter: and({ id: anyOf(keyAccountIds) }, ALIVE) });
  },
});
