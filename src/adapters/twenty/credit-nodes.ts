import * as z from 'zod/mini';
import { firstStart } from '../../domain/contract/past-terms.ts';
import type { CreditableContract, CreditValues } from '../../domain/credit/credit.ts';
import { CREDIT_ROLES } from '../../domain/credit/shares.ts';
import { formatDay } from '../../domain/shared/calendar.ts';
import { localDay } from '../../domain/shared/local-day.ts';
import type { StoredCredit } from '../../flows/credit-ports.ts';
import { CONTRACT_STATUSES, day, option } from './nodes.ts';
import { readPastTerms } from './past-terms.ts';

const text = z.nullable(z.string());

/** CURRENCY in micros: credits are shares of whole micros. A bare null means that the field is gone. */
const micros = z.object({
  amountMicros: z.pipe(
    z.nullable(z.union([z.number(), z.string()])),
    z.transform((value): number | null =>
      value === null || Number.isNaN(Number(value)) ? null : Number(value),
    ),
  ),
  currencyCode: z.pipe(
    text,
    z.transform((code) => (code === '' ? null : code)),
  ),
});

export const CreditContractNode = z.object({
  id: z.string(),
  name: text,
  companyId: text,
  status: option(CONTRACT_STATUSES),
  amount: micros,
  signedOn: day,
  startsOn: day,
  terminatedOn: day,
  pastTerms: z.unknown(),
  renewals: z.nullable(z.number()),
  company: z.nullable(z.object({ deletedAt: text })),
});

/** None for a contract without a living company: it is credited to nobody. */
export const toCreditable = (node: z.infer<typeof CreditContractNode>): CreditableContract[] => {
  const { companyId, company } = node;
  if (companyId === null || company === null || company.deletedAt !== null) return [];
  return [
    {
      id: node.id,
      name: node.name ?? '',
      companyId,
      status: node.status,
      ...node.amount,
      signedOn: node.signedOn,
      startedOn: firstStart(node.startsOn, readPastTerms(node.pastTerms).terms),
      terminatedOn: node.terminatedOn,
      // Renewals are counted from 0 as soon as a contract is active.
      wasActive: node.renewals !== null,
    },
  ];
};

export const CreditNode = z.object({
  id: z.string(),
  name: text,
  contractId: text,
  companyId: text,
  keyAccountId: text,
  memberId: text,
  creditRole: option(CREDIT_ROLES),
  share: z.nullable(z.number()),
  amount: micros,
  creditState: option(['CREDITED', 'REVERSED']),
  creditedOn: day,
  quarter: text,
  createdAt: z.string(),
  updatedAt: z.string(),
  deletedAt: text,
  contract: z.nullable(z.object({ companyId: text, deletedAt: text })),
});

type CreditNode = z.infer<typeof CreditNode>;

/** The company whose pass has to judge a credit; null for one whose contract is gone or has none. */
export const judgedWith = ({ contract }: CreditNode): string | null =>
  contract === null || contract.deletedAt !== null ? null : contract.companyId;

/** None for a row that no contract or no known role stands behind. */
export const toStoredCredit = (node: CreditNode, timeZone: string): StoredCredit[] => {
  const { contractId, creditRole } = node;
  if (contractId === null || creditRole === null) return [];
  return [
    {
      id: node.id,
      contractId,
      role: creditRole,
      isDeleted: node.deletedAt !== null,
      createdOn: localDay(new Date(node.createdAt), timeZone),
      updatedAt: new Date(node.updatedAt),
      values: {
        name: node.name ?? '',
        companyId: node.companyId,
        keyAccountId: node.keyAccountId,
        memberId: node.memberId,
        share: node.share,
        ...node.amount,
        creditState: node.creditState,
        creditedOn: node.creditedOn,
        quarter: node.quarter,
      },
    },
  ];
};

/** What a credit says, as the workspace takes it. */
export const toRecord = (values: CreditValues): Record<string, unknown> => {
  const { amountMicros, currencyCode, creditedOn, ...others } = values;
  return {
    ...others,
    amount: { amountMicros, currencyCode },
    creditedOn: creditedOn === null ? null : formatDay(creditedOn),
  };
};

export const CountedNode = z.object({
  memberId: text,
  member: z.nullable(z.object({ name: z.nullable(z.object({ firstName: text, lastName: text })) })),
  quarter: text,
  creditRole: option(CREDIT_ROLES),
  amount: micros,
});
