import { createAssessments } from './assessments.ts';
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
import { type Life, planLife } from './life/accounts.ts';
import { createLifeBusiness } from './life/business.ts';
import { HAND_OVER_STORY, type LifeStory } from './life/stories.ts';
import { createNeeds } from './needs.ts';
import { createPeople } from './people.ts';
import { type CompanyPlan, planCompanies } from './plan.ts';
import { createPolicies } from './policies.ts';
import { enrol } from './programme.ts';
import { createProgrammeNotes } from './programme-notes.ts';
import type { KeyAccountInput } from './programme-types.ts';
import { standingsOf } from './standing.ts';
import { createSupportRequests } from './support.ts';
import type { CompanyProfile, DemoData } from './types.ts';

/**
 * The demo workspace of a seed: a firm that sells software and services to 120 companies, over some two years, and 20
 * accounts beside them that each show what happens in a firm's life.
 * The same options give the same records. Throws a RangeError for options that make no sense.
 */
export const generateDemoData = (options: DemoOptions): DemoData => generateDemo(options).data;

/** The same data, with what was decided about each company. */
export function generateDemo(options: DemoOptions): {
  data: DemoData;
  profiles: CompanyProfile[];
  stories: LifeStory[];
} {
  const context = createContext(options);
  const scoringPolicies = createPolicies(context);
  const plans = planCompanies(context);
  const { people, byCompany } = createPeople(context, plans);
  const { opportunities, contracts } = createDeals(context, plans, byCompany);
  addIrregularRecords(context, plans, { people, opportunities, contracts });
  contracts.push(...createRenewingContracts(context, plans.filter(isWarm)));
  const life = planLife(context);
  people.push(...life.flatMap((account) => account.people));
  const agreed = createLifeBusiness(context, life);
  contracts.push(...agreed.contracts);
  const companies = createCompanies(context, [...plans, ...life], scoringPolicies);
  const interactions = createInteractions(context, plans, byCompany, life);
  const accountNeeds = createNeeds(context, plans, opportunities);
  opportunities.push(...agreed.opportunities);
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
      ...createAssessments(context, opportunities),
      keyAccounts,
      closenessScores: createClosenessHistory(context, companies, standings, programme),
      ...createProgrammeNotes(context, keyAccounts, standings),
    },
    stories: tellLife(life, keyAccounts),
    profiles: plans.map(({ id, customerClass, archetype, isLarge }) => ({
      companyId: id,
      customerClass,
      archetype,
      isLarge,
    })),
  };
}

const tellLife = (life: Life, keyAccounts: readonly KeyAccountInput[]): LifeStory[] => [
  ...life.map(({ id, name, account: { shape, story } }) => ({ shape, companyId: id, company: name, story })),
  ...keyAccounts
    .filter(({ coverageHistory }) => coverageHistory !== undefined)
    .map(({ companyId, name }) => ({
      shape: 'HAND_OVER' as const,
      companyId,
      company: name,
      story: HAND_OVER_STORY,
    })),
];

const isWarm = ({ isLarge, archetype }: CompanyPlan): boolean => isLarge && archetype === 'warm';

/** How many records there are of each kind. */
export const summarizeDemoData = (data: DemoData): Record<DemoKind, number> =>
  Object.fromEntries(DEMO_KINDS.map((kind) => [kind, data[kind].length])) as Record<DemoKind, number>;
