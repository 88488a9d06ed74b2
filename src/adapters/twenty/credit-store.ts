import type * as z from 'zod/mini';
import type { CountedCredit } from '../../domain/credit/totals.ts';
import { formatDay } from '../../domain/shared/calendar.ts';
import type { CreditChange, CreditStore } from '../../flows/credit-ports.ts';
import type { TwentyClient } from './client.ts';
import { COVERAGE_FIELDS, CoverageNode, toCoveredAccount } from './coverage-node.ts';
import { createMissing } from './create-missing.ts';
import {
  CountedNode,
  CreditContractNode,
  CreditNode,
  judgedWith,
  toCreditable,
  toRecord,
  toStoredCredit,
} from './credit-nodes.ts';
import {
  COUNTED_CREDIT_ROOT,
  CREATE_CREDITS,
  CREDIT_ROOTS,
  READ_COUNTED_CREDITS,
  READ_CREDITS,
  RESTORE_CREDITS,
  UPDATE_CREDITS,
} from './documents/credits.ts';
import { and, anyOf, EVER, type Filter, knows } from './filters.ts';
import { type GuardedRow, writeGuarded } from './guarded-updates.ts';
import { readList } from './lists.ts';
import { uuidOf } from './uuid-of.ts';

/** Fields whose silent absence would credit wrongly are asked for by name. */
const CONTRACT_FIELDS = knows(['status', 'signedOn', 'startsOn', 'terminatedOn', 'pastTerms', 'renewals']);
const CREDIT_FIELDS = knows([
  'contractId',
  'companyId',
  'keyAccountId',
  'memberId',
  'creditRole',
  'share',
  'creditState',
  'creditedOn',
  'quarter',
]);

/** Credits of companies, of their contracts, and those that lost their company and still count. */
const ofCompanies = (ids: Filter): Filter => ({
  or: [
    { companyId: ids },
    { contract: { companyId: ids } },
    and({ companyId: { is: 'NULL' } }, { creditState: { neq: 'REVERSED' } }),
  ],
});

const filtersFor = (companyIds: readonly string[] | null): Filters => {
  const ids = companyIds === null ? null : anyOf(companyIds);
  const own = ids === null ? [] : [{ companyId: ids }];
  return {
    contracts: and(...own, ...CONTRACT_FIELDS),
    keyAccounts: and(...own, ...COVERAGE_FIELDS),
    // One in the trash still holds its place: a second one for its contract and role would be refused.
    credits: and(EVER, ...(ids === null ? [] : [ofCompanies(ids)]), ...CREDIT_FIELDS),
  };
};

type Filters = Record<'contracts' | 'keyAccounts' | 'credits', Filter>;
type Change<Kind extends CreditChange['kind']> = Extract<CreditChange, { kind: Kind }>;

/** The id of a contract's credit in a role: it follows from both, so that no second process makes another one. */
const creditId = ({ contractId, role }: CreditChange): Promise<string> =>
  uuidOf(`key-accounts sales credit ${role} ${contractId}`);

/** Only what differs, so that credits that change alike are written at once. */
const rowOf = (
  { stored, values }: Change<'CORRECT'>,
  creditedAt: string,
): GuardedRow<Record<string, unknown>> => {
  const before = toRecord(stored.values);
  const differing = Object.entries(toRecord(values)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]),
  );
  return {
    id: stored.id,
    updatedAt: stored.updatedAt,
    values: { ...Object.fromEntries(differing), creditedAt },
  };
};

const isKind =
  <Kind extends CreditChange['kind']>(kind: Kind) =>
  (change: CreditChange): change is Change<Kind> =>
    change.kind === kind;

const toCounted = (node: z.infer<typeof CountedNode>): CountedCredit[] => {
  const { memberId, member, quarter, creditRole: role, amount } = node;
  if (memberId === null || role === null || quarter === null) return [];
  const name = [member?.name?.firstName, member?.name?.lastName].filter(Boolean).join(' ');
  const { amountMicros, currencyCode } = amount;
  return [
    {
      memberId,
      member: name,
      quarter,
      role,
      currencyCode: currencyCode ?? '',
      amountMicros: amountMicros ?? 0,
    },
  ];
};

/**
 * Sales credits and what they follow from, over Twenty's GraphQL.
 *
 * @param timeZone whose days credits are dated by, as an IANA name
 */
export const createCreditStore = (client: TwentyClient, timeZone: string): CreditStore => ({
  async read(companyIds) {
    const filters = filtersFor(companyIds);
    const answer = await client.query(READ_CREDITS, filters);
    const list = <Name extends keyof typeof CREDIT_ROOTS, Schema extends z.ZodMiniType>(
      name: Name,
      schema: Schema,
    ) => readList(client, CREDIT_ROOTS[name], filters[CREDIT_ROOTS[name].variable], schema, answer);
    const contracts = (await list('contracts', CreditContractNode)).flatMap(toCreditable);
    const accounts = (await list('keyAccounts', CoverageNode)).map(toCoveredAccount);
    const here = (node: z.infer<typeof CreditNode>): boolean => {
      const owner = judgedWith(node);
      // A contract that moved on is judged with the company it is with now.
      return owner === null || companyIds === null || companyIds.includes(owner);
    };
    const credits = (await list('salesCredits', CreditNode)).filter(here);
    return { contracts, accounts, credits: credits.flatMap((node) => toStoredCredit(node, timeZone)) };
  },

  async write(changes, calculatedAt) {
    const creditedAt = calculatedAt.toISOString();
    const trashed = changes.filter(isKind('RESTORE')).map(({ stored }) => stored.id);
    if (trashed.length > 0) {
      const filter = and({ id: anyOf(trashed) }, { deletedAt: { is: 'NOT_NULL' } });
      await client.query(RESTORE_CREDITS, { filter });
    }
    const rows = await Promise.all(
      changes.filter(isKind('CREATE')).map(async (change) => ({
        id: await creditId(change),
        contractId: change.contractId,
        creditRole: change.role,
        ...toRecord(change.values),
        creditedAt,
      })),
    );
    await createMissing(rows, (credits) => client.mutate(CREATE_CREDITS, { credits }));
    const corrections = changes.filter(isKind('CORRECT')).map((change) => rowOf(change, creditedAt));
    await writeGuarded(client, UPDATE_CREDITS, corrections);
  },

  async counted(from, to) {
    const credits = and(
      { creditState: { eq: 'CREDITED' } },
      ...(from === null ? [] : [{ creditedOn: { gte: formatDay(from) } }]),
      ...(to === null ? [] : [{ creditedOn: { lte: formatDay(to) } }]),
      ...CREDIT_FIELDS,
    );
    const answer = await client.query(READ_COUNTED_CREDITS, { credits });
    return (await readList(client, COUNTED_CREDIT_ROOT, credits, CountedNode, answer)).flatMap(toCounted);
  },
});
