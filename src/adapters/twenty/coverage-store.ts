import type { CoverageChange, CoverageStore } from '../../flows/coverage-ports.ts';
import type { TwentyClient } from './client.ts';
import { COVERAGE_FIELDS, CoverageNode, storedHistory, toCoveredAccount } from './coverage-node.ts';
import { COVERAGE_ROOT, READ_COVERAGE } from './documents/coverage.ts';
import { UPDATE_KEY_ACCOUNTS } from './documents/key-accounts.ts';
import { and, anyOf } from './filters.ts';
import { type GuardedRow, writeGuarded } from './guarded-updates.ts';
import { readList, readPage } from './lists.ts';
import { inScope } from './scopes.ts';

type Values = Record<string, unknown>;

const rowOf = ({ account, regionalOwnerId, history, problem }: CoverageChange): GuardedRow<Values> => ({
  id: account.id,
  updatedAt: account.updatedAt,
  values: {
    ...(regionalOwnerId === undefined ? {} : { regionalOwnerId }),
    ...(history === undefined ? {} : { coverageHistory: storedHistory(history, account.unreadable) }),
    // An empty text is how Twenty keeps that there is none.
    ...(problem === undefined ? {} : { coverageProblem: problem ?? '' }),
  },
});

/** The coverage of key accounts, over Twenty's GraphQL. */
export const createCoverageStore = (client: TwentyClient): CoverageStore => ({
  async page(scope, cursor) {
    const after = cursor === null ? [] : [{ id: { gt: cursor } }];
    const keyAccounts = and(...after, ...inScope(scope), ...COVERAGE_FIELDS);
    const { nodes, hasMore } = readPage(
      COVERAGE_ROOT,
      CoverageNode,
      await client.query(READ_COVERAGE, { keyAccounts }),
    );
    return { accounts: nodes.map(toCoveredAccount), hasMore };
  },

  async read(keyAccountIds) {
    const keyAccounts = and({ id: anyOf(keyAccountIds) }, ...COVERAGE_FIELDS);
    const answer = await client.query(READ_COVERAGE, { keyAccounts });
    return (await readList(client, COVERAGE_ROOT, keyAccounts, CoverageNode, answer)).map(toCoveredAccount);
  },

  write: (changes) =>
    writeGuarded(client, UPDATE_KEY_ACCOUNTS, changes.map(rowOf), ({ regionalOwnerId }) =>
      regionalOwnerId === undefined ? [] : [{ regionalOwnerId: { is: 'NULL' } }],
    ),

  async replaceHistory({ id, updatedAt }, history) {
    const row = { id, updatedAt, values: { coverageHistory: storedHistory(history), coverageProblem: '' } };
    return (await writeGuarded(client, UPDATE_KEY_ACCOUNTS, [row])).length > 0;
  },

  async confirmShares({ id, updatedAt, shares }) {
    const values = { ownerCreditShare: shares.REGIONAL_OWNER, directorCreditShare: shares.DIRECTOR };
    await writeGuarded(client, UPDATE_KEY_ACCOUNTS, [{ id, updatedAt, values }]);
  },
});
