import { toReviewAccount } from '../../../domain/review/review-account.ts';
import type { ReviewStore } from '../../../flows/review/review-ports.ts';
import { toOne } from '../account/fields.ts';
import { joined, shape } from '../account/shape.ts';
import { shapes } from '../account/shapes.ts';
import type { TwentyClient } from '../client.ts';
import { UPDATE_KEY_ACCOUNTS } from '../documents/key-accounts.ts';
import { queryOf } from '../documents/roots.ts';
import { and } from '../filters.ts';
import { type GuardedRow, writeGuarded } from '../guarded-updates.ts';
import { readList } from '../lists.ts';

const reviewed = joined(
  shapes.keyAccount,
  shape(() => ({ company: toOne(shapes.company) })),
);

const ROOT = {
  field: 'keyAccounts',
  variable: 'keyAccounts',
  filterType: 'KeyAccountFilterInput',
  first: 1,
  selection: reviewed.selection,
} as const;

const READ_REVIEWED = queryOf('ReadReviewed', [ROOT]);

export const REVIEW_DOCUMENTS = { READ_REVIEWED };

/** The field of each monitor that holds when it was last reviewed. */
const REVIEWED_ON = {
  IMPORTANCE: 'importanceReviewedOn',
  NEEDS: 'needsReviewedOn',
  CLOSENESS: 'closenessReviewedOn',
} as const;

/** Reviews that people complete, over Twenty's GraphQL. */
export function createReviewStore(client: TwentyClient): ReviewStore {
  const write = async (row: GuardedRow<Record<string, unknown>>): Promise<boolean> =>
    (await writeGuarded(client, UPDATE_KEY_ACCOUNTS, [row])).includes(row.id);

  return {
    async find(id) {
      const keyAccounts = and({ id: { eq: id } }, ...shapes.keyAccount.guard());
      const answer = await client.query(READ_REVIEWED, { keyAccounts });
      const [node] = await readList(client, ROOT, keyAccounts, reviewed.node, answer);
      return node === undefined ? null : toReviewAccount(node, node.company);
    },

    complete: ({ id, updatedAt }, { monitor, on, status, remark }) =>
      write({
        id,
        updatedAt,
        values: shapes.keyAccount.encode({
          [REVIEWED_ON[monitor]]: on,
          ...(status === null ? {} : { status }),
          ...(remark === null ? {} : { reviewRemark: remark }),
        }),
      }),

    mark: ({ id, updatedAt }, reviewMarks) =>
      write({ id, updatedAt, values: shapes.keyAccount.encode({ reviewMarks }) }),
  };
}
