import { formatDay } from '../../domain/shared/calendar.ts';
import type { ReviewStore } from '../../flows/review-ports.ts';
import type { TwentyClient } from './client.ts';
import { UPDATE_KEY_ACCOUNTS } from './documents/key-accounts.ts';
import { READ_REVIEWS, REVIEW_ROOT } from './documents/reviews.ts';
import { and, anyOf, knows } from './filters.ts';
import { writeGuarded } from './guarded-updates.ts';
import { readList, readPage } from './lists.ts';
import { REVIEWED_ON, ReviewNode, toFields, toReviewAccounts } from './review-node.ts';
import { inScope } from './scopes.ts';

/** Fields whose silent absence would change a date, a task or a note are asked for by name. */
const NEEDED = knows([
  'status',
  'recordedStatus',
  'statusSince',
  'keySince',
  ...Object.values(REVIEWED_ON),
  'nextReviewOn',
  'reviewState',
  'overdueReviews',
  'reviewMarks',
  'reviewRemark',
  'directorId',
  'regionalOwnerId',
]);

/** Reviews of key accounts over Twenty's GraphQL. */
export const createReviewStore = (client: TwentyClient): ReviewStore => ({
  async read(ids) {
    const keyAccounts = and({ id: anyOf(ids) }, ...NEEDED);
    const answer = await client.query(READ_REVIEWS, { keyAccounts });
    const nodes = await readList(client, REVIEW_ROOT, keyAccounts, ReviewNode, answer);
    return nodes.flatMap(toReviewAccounts);
  },

  async page(scope, cursor) {
    const after = cursor === null ? [] : [{ id: { gt: cursor } }];
    const keyAccounts = and(...after, ...inScope(scope, { mayHaveNoCompany: true }), ...NEEDED);
    const { nodes, hasMore } = readPage(
      REVIEW_ROOT,
      ReviewNode,
      await client.query(READ_REVIEWS, { keyAccounts }),
    );
    return { accounts: nodes.flatMap(toReviewAccounts), last: nodes.at(-1)?.id ?? null, hasMore };
  },

  write(rows, settledAt) {
    return writeGuarded(
      client,
      UPDATE_KEY_ACCOUNTS,
      rows.map(({ account, values }) => ({
        id: account.id,
        updatedAt: account.updatedAt,
        values: { ...toFields(values), settledAt: settledAt.toISOString() },
      })),
    );
  },

  async complete({ id, updatedAt }, { monitor, on, status, remark }) {
    const values = {
      [REVIEWED_ON[monitor]]: formatDay(on),
      ...(status === null ? {} : { status }),
      ...(remark === null ? {} : { reviewRemark: remark }),
    };
    return (await writeGuarded(client, UPDATE_KEY_ACCOUNTS, [{ id, updatedAt, values }])).includes(id);
  },
});
