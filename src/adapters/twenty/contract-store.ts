import * as z from 'zod/mini';
import { formatDay } from '../../domain/shared/calendar.ts';
import type { ContractStore, TermChange, TermContract } from '../../flows/contract-ports.ts';
import type { TwentyClient } from './client.ts';
import { READ_CONTRACT_TERMS, TERM_ROOT, UPDATE_CONTRACTS } from './documents/contracts.ts';
import { and, anyOf, knows } from './filters.ts';
import { type GuardedRow, writeGuarded } from './guarded-updates.ts';
import { readList, readPage } from './lists.ts';
import { CONTRACT_STATUSES, day, money, option } from './nodes.ts';
import { readPastTerms, withPastTerms } from './past-terms.ts';
import { inScope } from './scopes.ts';

const number = z.nullable(z.number());

const TermNode = z.object({
  id: z.string(),
  status: option(CONTRACT_STATUSES),
  startsOn: day,
  endsOn: day,
  autoRenews: z.nullable(z.boolean()),
  amount: money,
  pastTerms: z.unknown(),
  renewals: number,
  renewedOn: day,
  renewalState: z.nullable(z.string()),
  updatedAt: z.string(),
});

/** Fields whose silent absence would end or move a term wrongly are asked for by name. */
const NEEDED = knows([
  'status',
  'startsOn',
  'endsOn',
  'autoRenews',
  'pastTerms',
  'renewals',
  'renewedOn',
  'renewalState',
]);

const toTermContract = ({
  pastTerms,
  autoRenews,
  updatedAt,
  ...node
}: z.infer<typeof TermNode>): TermContract => ({
  ...node,
  autoRenews: autoRenews === true,
  pastTerms: readPastTerms(pastTerms).terms,
  storedTerms: pastTerms,
  updatedAt: new Date(updatedAt),
});

const dayOf = (value: number | null): string | null => (value === null ? null : formatDay(value));

type Values = Record<string, unknown>;

/** Only what differs: a person's dates are not written back as they were. */
const rowOf = ({ contract, settled }: TermChange): GuardedRow<Values> => ({
  id: contract.id,
  updatedAt: contract.updatedAt,
  values: {
    ...(settled.status === contract.status ? {} : { status: settled.status }),
    ...(settled.renewalState === contract.renewalState ? {} : { renewalState: settled.renewalState }),
    ...(settled.renewals === contract.renewals ? {} : { renewals: settled.renewals }),
    ...(settled.ended.length === 0
      ? {}
      : {
          startsOn: dayOf(settled.startsOn),
          endsOn: dayOf(settled.endsOn),
          renewedOn: dayOf(settled.renewedOn),
          pastTerms: withPastTerms(contract.storedTerms, settled.ended),
        }),
  },
});

/** Contracts and their terms, over Twenty's GraphQL. */
export const createContractStore = (client: TwentyClient): ContractStore => ({
  async page(scope, cursor) {
    const after = cursor === null ? [] : [{ id: { gt: cursor } }];
    const contracts = and(...after, ...inScope(scope, { mayHaveNoCompany: true }), ...NEEDED);
    const answer = await client.query(READ_CONTRACT_TERMS, { contracts });
    const { nodes, hasMore } = readPage(TERM_ROOT, TermNode, answer);
    return { contracts: nodes.map(toTermContract), hasMore };
  },

  async read(contractIds) {
    const contracts = and({ id: anyOf(contractIds) }, ...NEEDED);
    const answer = await client.query(READ_CONTRACT_TERMS, { contracts });
    return (await readList(client, TERM_ROOT, contracts, TermNode, answer)).map(toTermContract);
  },

  write: (changes) => writeGuarded(client, UPDATE_CONTRACTS, changes.map(rowOf)),
});
