import * as z from 'zod/mini';
import type { AttendedAccount, AttentionStore } from '../../flows/attention-ports.ts';
import type { TwentyClient } from './client.ts';
import { UPDATE_KEY_ACCOUNTS } from './documents/key-accounts.ts';
import { ATTENTION_ROOT, LIST_ATTENDED } from './documents/people.ts';
import { and, anyOf, knows } from './filters.ts';
import { writeGuarded } from './guarded-updates.ts';
import { readList, readPage } from './lists.ts';
import { accountStatus } from './nodes.ts';
import { inScope } from './scopes.ts';

const AccountNode = z.object({
  id: z.string(),
  companyId: z.nullable(z.string()),
  status: accountStatus,
  attentionSignals: z.nullable(z.array(z.string())),
  attention: z.nullable(z.string()),
  updatedAt: z.string(),
});

const NEEDED = knows(['status', 'attentionSignals', 'attention']);

const toAccount = (node: z.infer<typeof AccountNode>): AttendedAccount => ({
  ...node,
  attentionSignals: node.attentionSignals ?? [],
  attention: node.attention === '' ? null : node.attention,
  updatedAt: new Date(node.updatedAt),
});

/** What stands on key accounts about their people, over Twenty's GraphQL. */
export const createAttentionStore = (client: TwentyClient): AttentionStore => ({
  async page(scope, cursor) {
    const after = cursor === null ? [] : [{ id: { gt: cursor } }];
    const keyAccounts = and(...after, ...inScope(scope), ...NEEDED);
    const answer = await client.query(LIST_ATTENDED, { keyAccounts });
    const { nodes, hasMore } = readPage(ATTENTION_ROOT, AccountNode, answer);
    return { accounts: nodes.map(toAccount), hasMore };
  },

  async read(ids) {
    const keyAccounts = and({ id: anyOf(ids) }, ...NEEDED);
    const answer = await client.query(LIST_ATTENDED, { keyAccounts });
    return (await readList(client, ATTENTION_ROOT, keyAccounts, AccountNode, answer)).map(toAccount);
  },

  write: (changes, settledAt) =>
    writeGuarded(
      client,
      UPDATE_KEY_ACCOUNTS,
      changes.map(({ account: { id, updatedAt }, attentionSignals, attention }) => ({
        id,
        updatedAt,
        values: {
          attentionSignals: attentionSignals.length === 0 ? null : attentionSignals,
          attention,
          settledAt: settledAt.toISOString(),
        },
      })),
    ),
});
