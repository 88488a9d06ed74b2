import type { TwentyClient } from '../client.ts';
import { ALIVE, and, anyOf } from '../filters.ts';

export const FORGET = `mutation ForgetCompanies(
  $companies: CompanyFilterInput!, $company: CompanyUpdateInput!,
  $credits: SalesCreditFilterInput!, $credit: SalesCreditUpdateInput!) {
  updateCompanies(filter: $companies, data: $company) { id }
  updateSalesCredits(filter: $credits, data: $credit) { id }
}`;

export const UNCOUNT = `mutation UncountCompanies($companies: CompanyFilterInput!, $company: CompanyUpdateInput!) {
  updateCompanies(filter: $companies, data: $company) { id }
}`;

/** Lets living companies count as uncounted. */
export async function uncountCompanies(client: TwentyClient, companyIds: readonly string[]): Promise<void> {
  const companies = and({ id: anyOf(companyIds) }, ALIVE);
  await client.query(UNCOUNT, { companies, company: { countedRecords: '' } });
}

/** Lets companies that do not exist for any rule forget what they counted, and takes back what they were credited for. */
export async function forgetCompanies(
  client: TwentyClient,
  companyIds: readonly string[],
  forgottenAt: Date,
): Promise<void> {
  // As a credit is reversed by rule: it keeps what it said, but for the amount.
  await client.query(FORGET, {
    companies: and({ id: anyOf(companyIds) }, { deletedAt: { is: 'NOT_NULL' } }),
    company: { countedRecords: '' },
    credits: and({ companyId: anyOf(companyIds) }, { creditState: { neq: 'REVERSED' } }, ALIVE),
    credit: {
      amount: { amountMicros: 0 },
      creditState: 'REVERSED',
      creditedAt: forgottenAt.toISOString(),
    },
  });
}
