/**
 * The demo's story: what a sales team does in a day, as GraphQL mutations. Each step says in words what it is; which
 * companies it moves is for the app to find out.
 */
import { formatDay } from '../../src/domain/shared/calendar.ts';

/** The companies and the contact that the story is about, chosen from the demo data. */
export type Cast = {
  /** Months of silence, then a deal. */
  dormant: { id: string; name: string };
  /** In touch every week, and large. */
  warm: { id: string; name: string };
  /** Everything hangs on one contact. */
  singleThreaded: { id: string; name: string };
};

export type Change = { title: string; document: string; variables: Record<string, unknown> };

// Fixed ids, so that a step can refer to what an earlier one made.
const DEAL = 'c0ffee00-0000-4000-8000-000000000001';
const SMALL_DEAL = 'c0ffee00-0000-4000-8000-000000000002';
const FRAMEWORK = 'c0ffee00-0000-4000-8000-000000000003';

const money = (amount: number, currencyCode: string) => ({ amountMicros: amount * 1_000_000, currencyCode });

const CREATE_OPPORTUNITY =
  'mutation Create($data: OpportunityCreateInput!) { createOpportunity(data: $data) { id } }';
const UPDATE_OPPORTUNITY =
  'mutation Update($id: UUID!, $data: OpportunityUpdateInput!) { updateOpportunity(id: $id, data: $data) { id } }';
const CREATE_CONTRACT = 'mutation Create($data: ContractCreateInput!) { createContract(data: $data) { id } }';
const UPDATE_CONTRACT =
  'mutation Update($id: UUID!, $data: ContractUpdateInput!) { updateContract(id: $id, data: $data) { id } }';
const byId = (mutation: string): string => `mutation Change($id: UUID!) { ${mutation}(id: $id) { id } }`;

/**
 * The steps in order.
 *
 * @param today the day the story is told, as a day number
 */
export function createStory(cast: Cast, today: number): Change[] {
  const day = (offset: number): string => formatDay(today + offset);
  const { dormant, warm, singleThreaded } = cast;
  const opportunity = (title: string, id: string, data: Record<string, unknown>): Change => ({
    title,
    document: UPDATE_OPPORTUNITY,
    variables: { id, data },
  });
  const contract = (title: string, data: Record<string, unknown>): Change => ({
    title,
    document: UPDATE_CONTRACT,
    variables: { id: FRAMEWORK, data },
  });
  return [
    {
      title: `A 400,000 USD opportunity is created for ${dormant.name}`,
      document: CREATE_OPPORTUNITY,
      variables: {
        data: {
          id: DEAL,
          name: 'Platform renewal',
          stage: 'NEW',
          amount: money(400_000, 'USD'),
          closeDate: day(60),
          companyId: dormant.id,
        },
      },
    },
    opportunity('Its amount grows to 900,000 USD', DEAL, { amount: money(900_000, 'USD') }),
    opportunity('It reaches the proposal stage', DEAL, { stage: 'PROPOSAL' }),
    opportunity('Only its name changes: no score depends on it', DEAL, { name: 'Platform renewal, phase 1' }),
    opportunity(`It turns out to belong to ${warm.name} and moves there`, DEAL, { companyId: warm.id }),
    opportunity('It is won', DEAL, { stage: 'CUSTOMER', closeDate: day(0), closenessOutcome: 'IMPROVED' }),
    {
      title: `A framework contract over 600,000 EUR is drafted for ${singleThreaded.name}`,
      document: CREATE_CONTRACT,
      variables: {
        data: {
          id: FRAMEWORK,
          name: 'Framework agreement',
          status: 'DRAFT',
          amount: money(600_000, 'EUR'),
          companyId: singleThreaded.id,
        },
      },
    },
    contract('It is signed for two years that began half a year ago', {
      status: 'ACTIVE',
      signedOn: day(-183),
      startsOn: day(-183),
      endsOn: day(547),
    }),
    contract('It is terminated as of last month', { status: 'TERMINATED', terminatedOn: day(-30) }),
    { title: 'The contract is deleted', document: byId('deleteContract'), variables: { id: FRAMEWORK } },
    { title: 'The contract is restored', document: byId('restoreContract'), variables: { id: FRAMEWORK } },
    { title: 'The contract is destroyed', document: byId('destroyContract'), variables: { id: FRAMEWORK } },
    {
      title: `A small opportunity in a currency without a rate is created for ${singleThreaded.name}`,
      document: CREATE_OPPORTUNITY,
      variables: {
        data: {
          id: SMALL_DEAL,
          name: 'Pilot',
          stage: 'MEETING',
          amount: money(20_000, 'CHF'),
          companyId: singleThreaded.id,
        },
      },
    },
    {
      title: 'The won opportunity is deleted by mistake',
      document: byId('deleteOpportunity'),
      variables: { id: DEAL },
    },
    {
      title: 'The won opportunity is restored',
      document: byId('restoreOpportunity'),
      variables: { id: DEAL },
    },
    {
      title: 'The small opportunity is destroyed',
      document: byId('destroyOpportunity'),
      variables: { id: SMALL_DEAL },
    },
  ];
}
