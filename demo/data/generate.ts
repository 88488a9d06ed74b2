import { createClosenessHistory } from './closeness-history.ts';
import { createCompanies } from './companies.ts';
import { createContext, type DemoOptions } from './context.ts';
import { createRenewingContracts } from './contracts.ts';
import { createDeals } from './deals.ts';
import { createEspPlans } from './esp-plans.ts';
import { DEMO_KINDS, type DemoKind } from './ids.ts';
import { createInteractions } from './interactions.ts';
import { addIrregularRecords } from './irregular.ts';
import { createKeyAccounts } from './key-accounts.ts';
import { createNeeds } from './needs.ts';
import { createPeople } from './people.ts';
import { type CompanyPlan, planCompanies } from './plan.ts';
import { createPolicies } from './policies.ts';
import { enrol } from './programme.ts';
import { standingsOf } from './standing.ts';
import { createSupportRequests } from './support.ts';
import type { CompanyProfile, DemoData } from './types.ts';

/**
 * The demo workspace of a seed: a firm that sells software and services to 120 companies, over some two years.
 * The same options give the same records. Throws a RangeError for options that make no sense.
 */
export const generateDemoData = (options: DemoOptions): DemoData => generateDemo(options).data;

/** The same data, with what was decided about each company. */
export const generateDemo = (options: DemoOptions): { data: DemoData; profiles: CompanyProfile[] } => {
  const context = createContext(options);
  const scoringPolicies = createPolicies(context);
  const plans = planCompanies(context);
  const { people, byCompany } = createPeople(context, plans);
  const { opportunities, contracts } = createDeals(context, plans, byCompany);
  addIrregularRecords(context, plans, { people, opportunities, contracts });
  contracts.push(...createRenewingContracts(context, plans.filter(isWarm)));
  const companies = createCompanies(context, plans, scoringPolicies);
  const interactions = createInteractions(context, plans, byCompany);
  const accountNeeds = createNeeds(context, plans, opportunities);
  const scored = {
    scoringPolicies,
    companies,
    people,
    opportunities,
    contracts,
    ...interactions,
    accountNeeds,
  };
  const standings = standingsOf(context, scored);
  const programme = enrol(plans, standings);
  const keyAccounts = createKeyAccounts(context, programme);
  return {
    data: {
      ...scored,
      ...createEspPlans(context, programme, keyAccounts),
      supportRequests: createSupportRequests(context, opportunities),
      keyAccounts,
      closenessScores: createClosenessHistory(context, companies, standings, programme),
    },
    profiles: plans.map(({ id, customerClass, archetype, isLarge }) => ({
      companyId: id,
      customerClass,
      archetype,
      isLarge,
    })),
  };
};

const isWarm = ({ isLarge, archetype }: CompanyPlan): boolean => isLarge && archetype === 'warm';

/** How many records there are of each kind. */
export const summarizeDemoData = (data: DemoData): Record<DemoKind, number> =>
  Object.fromEntries(DEMO_KINDS.map((kind) => [kind, data[kind].length])) as Record<DemoKind, number>;
