import type { CoverageStore } from '../../../flows/credit/coverage-ports.ts';
import { shapes } from '../account/shapes.ts';
import type { TwentyClient } from '../client.ts';
import { UPDATE_KEY_ACCOUNTS } from '../documents/key-accounts.ts';
import { queryOf } from '../documents/roots.ts';
import { and } from '../filters.ts';
import { writeGuarded } from '../guarded-updates.ts';
import { readList } from '../lists.ts';

const ROOT = {
  field: 'keyAccounts',
  variable: 'keyAccounts',
  filterType: 'KeyAccountFilterInput',
  first: 1,
  selection: shapes.keyAccount.selection,
} as const;

const READ_COVERAGE = queryOf('ReadCoverage', [ROOT]);

export const COVERAGE_DOCUMENTS = { READ_COVERAGE };

/** The coverage of key accounts, over Twenty's GraphQL. */
export const createCoverageStore = (client: TwentyClient): CoverageStore => ({
  async find(id) {
    const keyAccounts = and({ id: { eq: id } }, ...shapes.keyAccount.guard());
    const answer = await client.query(READ_COVERAGE, { keyAccounts });
    const [node] = await readList(client, ROOT, keyAccounts, shapes.keyAccount.node, answer);
    if (node === undefined) return null;
    const { companyId, updatedAt, ownerCreditShare, directorCreditShare } = node;
    const { regionalOwnerId, directorId, coverageHistory } = node;
    return {
      id,
      companyId,
      updatedAt,
      shares: { REGIONAL_OWNER: ownerCreditShare, DIRECTOR: directorCreditShare },
      members: { REGIONAL_OWNER: regionalOwnerId, DIRECTOR: directorId },
      history: coverageHistory.history,
    };
  },

  async replaceHistory({ id, updatedAt }, history) {
    const coverageHistory = { history, unreadable: [] };
    const values = shapes.keyAccount.encode({ coverageHistory, coverageProblem: null });
    return (await writeGuarded(client, UPDATE_KEY_ACCOUNTS, [{ id, updatedAt, values }])).length > 0;
  },

  async confirmShares({ id, updatedAt, shares }) {
    const values = { ownerCreditShare: shares.REGIONAL_OWNER, directorCreditShare: shares.DIRECTOR };
    return (await writeGuarded(client, UPDATE_KEY_ACCOUNTS, [{ id, updatedAt, values }])).length > 0;
  },
});
