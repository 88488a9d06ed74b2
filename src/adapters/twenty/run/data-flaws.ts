import * as z from 'zod/mini';
import { formatDay } from '../../../domain/shared/calendar.ts';
import { groupBy } from '../../../domain/shared/grouping.ts';
import { lazily } from '../../../domain/shared/lazily.ts';
import type { FlawCounter } from '../../../flows/run/data-flaws-ports.ts';
import type { TwentyClient } from '../client.ts';
import { queryOf, type Root } from '../documents/roots.ts';
import { and, type Filter } from '../filters.ts';
import { parseAs, readList } from '../lists.ts';

const KEY_ACCOUNTS = {
  field: 'keyAccounts',
  variable: 'keyAccounts',
  filterType: 'KeyAccountFilterInput',
  first: 1000,
  selection: 'id companyId',
} as const satisfies Root;

const COUNT_COMPANIES = `query CountCompanies($filter: CompanyFilterInput) {
  companies(first: 1, filter: $filter) { totalCount } }`;
const COUNT_PLANS = `query CountPlans($filter: EspPlanFilterInput) {
  espPlans(first: 1, filter: $filter) { totalCount } }`;
/** Twenty takes each field once at the root of a document, so deals are counted one by one. */
const COUNT_DEALS = `query CountDeals($filter: OpportunityFilterInput) {
  opportunities(first: 1, filter: $filter) { totalCount } }`;
const COUNT_CONTRACTS = `query CountContracts($filter: ContractFilterInput) {
  contracts(first: 1, filter: $filter) { totalCount } }`;
const READ_COMPANIES_LED = queryOf('ReadCompaniesLed', [KEY_ACCOUNTS]);

export const FLAW_DOCUMENTS = {
  COUNT_COMPANIES,
  COUNT_PLANS,
  COUNT_DEALS,
  COUNT_CONTRACTS,
  READ_COMPANIES_LED,
} as const;

const Total = lazily(() => z.object({ totalCount: z.number() }));
const Led = lazily(() => z.object({ id: z.string(), companyId: z.nullable(z.string()) }));

const EMPTY = { is: 'NULL' };

/** Counts over Twenty's GraphQL what makes scores wrong. */
export const createFlawCounter = (client: TwentyClient): FlawCounter => ({
  async count(today) {
    const total = async (document: string, list: string, filter: Filter): Promise<number> =>
      parseAs(Total(), (await client.query(document, { filter }))[list], list).totalCount;
    const accounts = { companyId: { is: 'NOT_NULL' } };
    const answer = await client.query(READ_COMPANIES_LED, { keyAccounts: accounts });
    const led = await readList(client, KEY_ACCOUNTS, accounts, Led(), answer);
    return {
      SECOND_KEY_ACCOUNT: [...groupBy(led, ({ companyId }) => companyId).values()].filter(
        ({ length }) => length > 1,
      ).length,
      AMOUNT_WITHOUT_RATE: await total(COUNT_COMPANIES, 'companies', {
        amountsWithoutRate: { ilike: '%_%' },
      }),
      TRACK_UNKNOWN: await total(
        COUNT_DEALS,
        'opportunities',
        and({ closedOn: EMPTY }, { salesTrack: { eq: 'UNKNOWN' } }),
      ),
      PLAN_NOT_MEASURABLE: await total(COUNT_PLANS, 'espPlans', { health: { eq: 'NOT_MEASURABLE' } }),
      WON_WITHOUT_CONTRACT: await total(COUNT_DEALS, 'opportunities', { withoutContract: { eq: true } }),
      // The app fills in when a deal was closed.
      OVERDUE_AND_OPEN: await total(
        COUNT_DEALS,
        'opportunities',
        and({ closedOn: EMPTY }, { closeDate: { lt: `${formatDay(today)}T00:00:00.000Z` } }),
      ),
      CONTRACT_INCOMPLETE: await total(
        COUNT_CONTRACTS,
        'contracts',
        and(
          { status: { neq: 'DRAFT' } },
          {
            or: [{ amount: { amountMicros: EMPTY } }, and({ signedOn: EMPTY }, { startsOn: EMPTY })],
          },
        ),
      ),
    };
  },
});
