import { STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS } from 'twenty-sdk/define';
import { derivedId } from '../ids/derived-id.ts';
import { ids } from '../ids.ts';

/** Where this app's columns or lines, in their order, stand in a view of a standard object. */
type Place = {
  view: string;
  group?: string;
  /** The position of the first. */
  from: number;
  /** The distance to the next: less than 1 fits them between two of Twenty's own. */
  step: number;
};

const shownIn =
  <Shown extends string>(
    { view, group, from, step }: Place,
    fields: Readonly<Record<NoInfer<Shown>, string>>,
    order: readonly Shown[],
  ) =>
  (name: Shown, width = 150) => ({
    universalIdentifier: derivedId(fields[name], 'in view', view),
    viewUniversalIdentifier: view,
    fieldMetadataUniversalIdentifier: fields[name],
    position: from + step * order.indexOf(name),
    isVisible: true,
    size: width,
    ...(group === undefined ? {} : { viewFieldGroupUniversalIdentifier: group }),
  });

const { company, opportunity, person } = STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS;
const companyPage = company.views.companyRecordPageFields;
const opportunityPage = opportunity.views.opportunityRecordPageFields;
const personPage = person.views.personRecordPageFields;

/** The columns of the list of all companies, right behind the name. */
export const onCompanyList = shownIn(
  { view: company.views.allCompanies.universalIdentifier, from: 0.15, step: 0.15 },
  ids.fields.company,
  ['keyAccountStatus', 'importanceScore', 'closenessScore', 'closenessTrend', 'lastContactOn'],
);

/** The fields on a company's page, behind the standard ones of the business group. */
export const onCompanyPage = shownIn(
  {
    view: companyPage.universalIdentifier,
    group: companyPage.viewFieldGroups.business.universalIdentifier,
    from: 20,
    step: 1,
  },
  ids.fields.company,
  [
    'keyAccountStatus',
    'importanceScore',
    'closenessScore',
    'closenessTrend',
    'relationshipState',
    'lastContactOn',
    'potentialAnnualValue',
    'referenceValue',
    'deliveryFit',
    'scoringPolicy',
    'keyAccounts',
    'contracts',
    'espPlans',
    'accountNeeds',
    'supportRequests',
    'salesCredits',
    'amountsWithoutRate',
  ],
);

/** The fields on an opportunity's page, behind the standard ones of the deal group. */
export const onOpportunityPage = shownIn(
  {
    view: opportunityPage.universalIdentifier,
    group: opportunityPage.viewFieldGroups.deal.universalIdentifier,
    from: 20,
    step: 1,
  },
  ids.fields.opportunity,
  [
    'salesTrack',
    'initiation',
    'closenessOutcome',
    'insightGained',
    'keyAccountStatus',
    'accountNeeds',
    'supportRequests',
    'closedOn',
    'termMonths',
    'partOfContract',
    'salesCredits',
    'insightNeeds',
    'assessmentScore',
    'assessmentVerdict',
    'assessmentState',
    'leadOverBest',
    'winPlanCompleteness',
    'competitiveStrategy',
    'winTheme',
    'trackOverride',
    'initiationNote',
    'initiationProblem',
    'outcomeReason',
    'lostTo',
    'dealAssessments',
    'dealCompetitors',
    'decisionCriteria',
    'dealMilestones',
  ],
);

/** The fields on a person's page, behind the standard ones of the work group. */
export const onPersonPage = shownIn(
  {
    view: personPage.universalIdentifier,
    group: personPage.viewFieldGroups.work.universalIdentifier,
    from: 20,
    step: 1,
  },
  ids.fields.person,
  [
    'buyingRole',
    'supportLevel',
    'influence',
    'coverage',
    'relationshipCheckedOn',
    'relationshipOwner',
    'reportsTo',
    'reports',
    'lastContactOn',
    'closeness',
  ],
);
