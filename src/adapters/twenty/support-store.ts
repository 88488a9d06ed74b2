import * as z from 'zod/mini';
import type { Scope } from '../../flows/scope.ts';
import type { SupportReading, SupportStore } from '../../flows/support-ports.ts';
import type { TwentyClient } from './client.ts';
import { ACCOUNT_ROOTS } from './documents/accounts.ts';
import {
  DIRECTOR_ROOT,
  READ_DIRECTORS,
  READ_SUPPORT,
  SUPPORT_ROOTS,
  UPDATE_SUPPORT,
} from './documents/support.ts';
import { and, anyOf, type Filter, knows, knowsOf } from './filters.ts';
import { writeGuarded } from './guarded-updates.ts';
import { readList, readPage } from './lists.ts';
import { PolicyNode, toStoredPolicy } from './policy-node.ts';
import { inScope } from './scopes.ts';
import { SupportNode, toSupportRequest } from './support-node.ts';

const DirectorNode = z.object({ companyId: z.nullable(z.string()), directorId: z.nullable(z.string()) });

/** Fields whose silent absence would change a priority, an outcome or a reminder are asked for by name. */
const NEEDED = [
  ...knows([
    'supportState',
    'neededBy',
    'deliveredOn',
    'remindedOn',
    'priority',
    'priorityReason',
    'outcome',
    'closenessOutcome',
    'supporterId',
    'requestedById',
  ]),
  ...knowsOf('company', ['importanceScore', 'scoringPolicyId']),
  ...knowsOf('opportunity', ['stage', 'closenessOutcome']),
];

const requestsOf = (scope: Scope): Filter[] => {
  switch (scope.kind) {
    case 'ALL':
      return [];
    case 'COMPANIES': {
      const companyId = anyOf(scope.companyIds);
      return [{ or: [{ companyId }, { opportunity: { companyId } }, { espPlan: { companyId } }] }];
    }
    case 'POLICY':
      // Whose a request without a company is only shows when it is read.
      return [{ or: [...inScope(scope), { companyId: { is: 'NULL' } }] }];
  }
};

/** Support requests over Twenty's GraphQL. */
export const createSupportStore = (client: TwentyClient): SupportStore => {
  const policiesIn = async (answer: Record<string, unknown>): Promise<SupportReading['policies']> =>
    (await readList(client, ACCOUNT_ROOTS.scoringPolicies, {}, PolicyNode, answer)).map(toStoredPolicy);

  return {
    async page(scope, cursor) {
      const after = cursor === null ? [] : [{ id: { gt: cursor } }];
      const supportRequests = and(...after, ...requestsOf(scope), ...NEEDED);
      const answer = await client.query(READ_SUPPORT, { supportRequests, policies: {} });
      const { nodes, hasMore } = readPage(SUPPORT_ROOTS.supportRequests, SupportNode, answer);
      return { requests: nodes.map(toSupportRequest), policies: await policiesIn(answer), hasMore };
    },

    async read(ids) {
      const supportRequests = and({ id: anyOf(ids) }, ...NEEDED);
      const answer = await client.query(READ_SUPPORT, { supportRequests, policies: {} });
      const root = SUPPORT_ROOTS.supportRequests;
      const nodes = await readList(client, root, supportRequests, SupportNode, answer);
      return { requests: nodes.map(toSupportRequest), policies: await policiesIn(answer) };
    },

    async directors(companyIds) {
      const keyAccounts = and({ companyId: anyOf(companyIds) }, ...knows(['directorId']));
      const answer = await client.query(READ_DIRECTORS, { keyAccounts });
      const nodes = await readList(client, DIRECTOR_ROOT, keyAccounts, DirectorNode, answer);
      return new Map(
        nodes.flatMap(({ companyId, directorId }) =>
          companyId === null || directorId === null ? [] : [[companyId, directorId] as const],
        ),
      );
    },

    write: (changes) =>
      writeGuarded(
        client,
        UPDATE_SUPPORT,
        changes.map(({ request: { id, updatedAt }, values }) => ({ id, updatedAt, values })),
        ({ companyId }) => (companyId === undefined ? [] : [{ companyId: { is: 'NULL' } }]),
      ),
  };
};
