import { createCompanies } from './companies.ts';
import { createContext, type DemoOptions } from './context.ts';
import { createDeals } from './deals.ts';
import { DEMO_KINDS, type DemoKind } from './ids.ts';
import { createInteractions } from './interactions.ts';
import { addIrregularRecords } from './irregular.ts';
import { createNeeds } from './needs.ts';
import { createPeople } from './people.ts';
import { planCompanies } from './plan.ts';
import { createPolicies } from './policies.ts';
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
  return {
    data: {
      scoringPolicies,
      companies: createCompanies(context, plans, scoringPolicies),
      people,
      opportunities,
      contracts,
      ...createInteractions(context, plans, byCompany),
      accountNeeds: createNeeds(context, plans, opportunities),
      supportRequests: createSupportRequests(context, opportunities),
    },
    profiles: plans.map(({ id, customerClass, archetype, isLarge }) => ({
      companyId: id,
      customerClass,
      archetype,
      isLarge,
    })),
  };
};

/** How many records there are of each kind. */
export const summarizeDemoData = (data: DemoData): Record<DemoKind, number> =>
  Object.fromEntries(DEMO_KINDS.map((kind) => [kind, data[kind].length])) as Record<DemoKind, number>;
