import * as z from 'zod/mini';
import type { CombineStore } from '../../../flows/merge/ports.ts';
import type { TwentyClient } from '../client.ts';
import {
  FILL_SEATS,
  HOME,
  MOVE_CREDITS,
  MOVE_TO_LEADER,
  READ_HOME,
  TRASH_KEY_ACCOUNTS,
} from '../documents/combining.ts';
import { ALIVE, and, anyOf, EVER } from '../filters.ts';
import { readPage } from '../lists.ts';
import { keyAccountsOf } from './key-accounts-of.ts';

const HomeNode = z.object({ id: z.string(), company: z.nullable(z.object({ id: z.string() })) });

/** Combines key accounts over Twenty's GraphQL, with the rights of the client's token. */
export const createCombineStore = (client: TwentyClient): CombineStore => ({
  async ofSameCompany(keyAccountId) {
    const home = { id: { eq: keyAccountId } };
    const { nodes } = readPage(HOME, HomeNode, await client.query(READ_HOME, { keyAccounts: home }));
    const companyId = nodes[0]?.company?.id;
    return companyId === undefined ? [] : keyAccountsOf(client, companyId);
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
