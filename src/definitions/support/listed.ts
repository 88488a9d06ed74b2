import { STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS as standard } from 'twenty-sdk/define';
import { ids } from '../ids.ts';

/** What lists are made of: an object and the identifiers of the fields a list can show, filter and sort by. */
export const keyAccounts = { object: ids.objects.keyAccount, objectFields: ids.fields.keyAccount };
export const contracts = { object: ids.objects.contract, objectFields: ids.fields.contract };
export const closenessScores = {
  object: ids.objects.closenessScore,
  objectFields: ids.fields.closenessScore,
};
export const salesCredits = { object: ids.objects.salesCredit, objectFields: ids.fields.salesCredit };
export const espPlans = { object: ids.objects.espPlan, objectFields: ids.fields.espPlan };
export const planObjectives = { object: ids.objects.planObjective, objectFields: ids.fields.planObjective };
export const accountNeeds = { object: ids.objects.accountNeed, objectFields: ids.fields.accountNeed };
export const supportRequests = {
  object: ids.objects.supportRequest,
  objectFields: ids.fields.supportRequest,
};
export const dealAssessments = {
  object: ids.objects.dealAssessment,
  objectFields: ids.fields.dealAssessment,
};
export const competitors = { object: ids.objects.competitor, objectFields: ids.fields.competitor };
export const dealCompetitors = {
  object: ids.objects.dealCompetitor,
  objectFields: ids.fields.dealCompetitor,
};
export const decisionCriteria = {
  object: ids.objects.decisionCriterion,
  objectFields: ids.fields.decisionCriterion,
};
export const dealMilestones = { object: ids.objects.dealMilestone, objectFields: ids.fields.dealMilestone };
export const companies = {
  object: standard.company.universalIdentifier,
  objectFields: {
    ...ids.fields.company,
    name: standard.company.fields.name.universalIdentifier,
    accountOwner: standard.company.fields.accountOwner.universalIdentifier,
  },
};
export const people = {
  object: standard.person.universalIdentifier,
  objectFields: {
    ...ids.fields.person,
    name: standard.person.fields.name.universalIdentifier,
    company: standard.person.fields.company.universalIdentifier,
    jobTitle: standard.person.fields.jobTitle.universalIdentifier,
  },
};
export const opportunities = {
  object: standard.opportunity.universalIdentifier,
  objectFields: {
    ...ids.fields.opportunity,
    name: standard.opportunity.fields.name.universalIdentifier,
    company: standard.opportunity.fields.company.universalIdentifier,
    amount: standard.opportunity.fields.amount.universalIdentifier,
    stage: standard.opportunity.fields.stage.universalIdentifier,
    closeDate: standard.opportunity.fields.closeDate.universalIdentifier,
    owner: standard.opportunity.fields.owner.universalIdentifier,
  },
};
