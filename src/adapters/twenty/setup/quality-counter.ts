/** Counts how complete records are, in rounds of one condition for each object. */
import * as z from 'zod/mini';
import { lazily } from '../../../domain/shared/lazily.ts';
import type { CountedQuality } from '../../../flows/setup/ports.ts';
import type { TwentyClient } from '../client.ts';
import { and, type Filter, NOTHING } from '../filters.ts';
import { parseAs, readList } from '../lists.ts';
import { COUNT_QUALITY, OWNED_ROOTS, READ_OWNED } from './documents.ts';

const EMPTY = { is: 'NULL' };
const FILLED = { is: 'NOT_NULL' };
const EVERY: Filter = { id: FILLED };

const LISTS = ['companies', 'opportunities', 'people', 'contracts'] as const;
type List = (typeof LISTS)[number];

const Totals = lazily(() => {
  const total = z.object({ totalCount: z.number() });
  return z.object({ companies: total, opportunities: total, people: total, contracts: total });
});

/** How many records of each list meet its condition; none where there is no condition. */
async function round(
  client: TwentyClient,
  filters: Partial<Record<List, Filter>>,
): Promise<Record<List, number>> {
  const variables = Object.fromEntries(LISTS.map((list) => [list, filters[list] ?? NOTHING]));
  const counted = parseAs(Totals(), await client.query(COUNT_QUALITY, variables), 'counts');
  return {
    companies: counted.companies.totalCount,
    opportunities: counted.opportunities.totalCount,
    people: counted.people.totalCount,
    contracts: counted.contracts.totalCount,
  };
}

const Owned = lazily(() => z.object({ id: z.string(), companyId: z.nullable(z.string()) }));

/** How many companies have any of the records, list by list. */
async function owners(client: TwentyClient): Promise<Record<keyof typeof OWNED_ROOTS, number>> {
  const ofCompany: Filter = { companyId: FILLED };
  const filters = {
    opportunities: ofCompany,
    contracts: ofCompany,
    people: and(ofCompany, { buyingRole: FILLED }),
  };
  const answer = await client.query(READ_OWNED, filters);
  const count = async (list: keyof typeof OWNED_ROOTS): Promise<number> => {
    const records = await readList(client, OWNED_ROOTS[list], filters[list], Owned(), answer);
    return new Set(records.map(({ companyId }) => companyId)).size;
  };
  return {
    opportunities: await count('opportunities'),
    contracts: await count('contracts'),
    people: await count('people'),
  };
}

/** A deal that is open still has its close date before it; the app says of every other one when it was closed. */
const OPEN_DEAL: Filter = { closedOn: EMPTY };

/** @throws {WorkspaceError} */
export async function countQuality(client: TwentyClient): Promise<CountedQuality> {
  const totals = await round(client, {
    companies: EVERY,
    opportunities: EVERY,
    people: EVERY,
    contracts: EVERY,
  });
  const first = await round(client, {
    companies: { importanceScore: FILLED },
    opportunities: { amount: { amountMicros: EMPTY } },
    people: { buyingRole: EMPTY },
  });
  const second = await round(client, {
    companies: { potentialAnnualValue: { amountMicros: FILLED } },
    opportunities: and(OPEN_DEAL, { closeDate: EMPTY }),
  });
  const third = await round(client, {
    companies: and({ referenceValue: FILLED }, { deliveryFit: FILLED }),
    opportunities: { companyId: EMPTY },
  });
  const fourth = await round(client, { opportunities: and(OPEN_DEAL, { termMonths: EMPTY }) });
  const having = await owners(client);
  // Records may name a company that is in the trash.
  const ofCompanies = (count: number): number => Math.min(count, totals.companies);
  return {
    totals: {
      company: totals.companies,
      opportunity: totals.opportunities,
      contract: totals.contracts,
      person: totals.people,
    },
    counts: {
      COMPANIES_SCORED: first.companies,
      COMPANIES_WITH_DEAL: ofCompanies(having.opportunities),
      COMPANIES_WITH_CONTRACT: ofCompanies(having.contracts),
      COMPANIES_WITH_POTENTIAL: second.companies,
      COMPANIES_WITH_RATINGS: third.companies,
      COMPANIES_WITH_CONTACT_ROLE: ofCompanies(having.people),
      DEALS_WITHOUT_AMOUNT: first.opportunities,
      DEALS_WITHOUT_CLOSE_DATE: second.opportunities,
      DEALS_WITHOUT_TERM: fourth.opportunities,
      DEALS_WITHOUT_COMPANY: third.opportunities,
      CONTACTS_WITHOUT_ROLE: first.people,
    },
  };
}
