/** The GraphQL documents of the project line of a deal. Lists only, as a missing single record is an error to Twenty. */

import { ALL_QUESTIONS, answerField, RIVALRY } from '../../domain/assessment/questions.ts';
import { POLICY_NUMBERS } from '../../domain/policy-fields.ts';
import { MONEY } from './money.ts';

const answers = (questions: readonly number[]): string => questions.map(answerField).join(' ');

/** A deal with everything that is kept of it, and what it is judged by. */
export const PROJECT_QUERY = `query Project($id: UUID!) {
  opportunities(filter: { id: { eq: $id } }, first: 1) { edges { node {
    id name stage amount ${MONEY} closeDate closedOn companyId salesTrack trackOverride initiation initiationNote
    initiationProblem competitiveStrategy winTheme assessmentState winPlanCompleteness closenessOutcome insightGained
    outcomeReason lostToId
    company { id name closenessScore importanceScore keyAccountStatus deliveryFit scoringPolicyId }
    dealAssessments { edges { node { id kind round assessedOn createdAt score verdict stageThen ${answers(ALL_QUESTIONS)} } } }
    dealCompetitors { edges { node { id name standing competitorId competitor { name } criterionFits ${answers(RIVALRY)} } } }
    decisionCriteria { edges { node { id name kind mandatory weight ourFit heldBy { name { firstName lastName } } } } }
    dealMilestones { edges { node { id name dueOn doneOn agreedOn side } } }
  } } }
  scoringPolicies(filter: { id: { is: NOT_NULL } }, first: 60) { edges { node {
    id isDefault largeDealThreshold ${MONEY} ${POLICY_NUMBERS.join(' ')} } } }
  competitors(filter: { id: { is: NOT_NULL } }, first: 200) { edges { node { id name } } }
}`;

/** What else answers are suggested from. */
export const FACTS_QUERY = `query ProjectFacts($people: PersonFilterInput!, $needs: AccountNeedFilterInput!, $requests: SupportRequestFilterInput!) {
  people(filter: $people, first: 200) { edges { node {
    id name { firstName lastName } buyingRole supportLevel influence closeness } } }
  accountNeeds(filter: $needs, first: 200) { edges { node {
    id need needState horizon capability opportunityId estimatedValue ${MONEY} } } }
  supportRequests(filter: $requests, first: 60) { edges { node { id name supportState neededBy } } }
}`;

/** Closed deals, the last that were closed first, with their rounds. */
export const CLOSED_DEALS_QUERY = `query ClosedDeals($after: String) {
  opportunities(filter: { closedOn: { is: NOT_NULL } }, first: 200, after: $after, orderBy: [{ closedOn: DescNullsLast }, { id: AscNullsFirst }]) {
    edges { node { id stage closedOn salesTrack outcomeReason assessmentVerdict lostTo { name }
      dealAssessments { edges { node { id kind round assessedOn ${answers(ALL_QUESTIONS)} } } }
      dealCompetitors { edges { node { name } } } } }
    pageInfo { hasNextPage endCursor } }
}`;

/** Changes a round only while the answer is the one that was seen. */
export const ANSWER_ROUND = `mutation AnswerRound($filter: DealAssessmentFilterInput!, $data: DealAssessmentUpdateInput!) {
  updateDealAssessments(filter: $filter, data: $data) { id }
}`;

export const BEGIN_ROUND = `mutation BeginRound($data: [DealAssessmentCreateInput!]!) {
  createDealAssessments(data: $data) { id }
}`;

export const ANSWER_RIVAL = `mutation AnswerRival($filter: DealCompetitorFilterInput!, $data: DealCompetitorUpdateInput!) {
  updateDealCompetitors(filter: $filter, data: $data) { id }
}`;

/** How a rival meets the criteria as it stands now, to be written on. */
export const RIVAL_FITS_QUERY = `query RivalFits($id: UUID!) {
  dealCompetitors(filter: { id: { eq: $id } }, first: 1) { edges { node { id updatedAt criterionFits } } }
}`;

export const ADD_RIVAL = `mutation AddRival($data: [DealCompetitorCreateInput!]!) {
  createDealCompetitors(data: $data) { id }
}`;

export const ADD_COMPETITOR = `mutation AddCompetitor($data: [CompetitorCreateInput!]!) {
  createCompetitors(data: $data) { id }
}`;

export const ADD_CRITERION = `mutation AddCriterion($data: [DecisionCriterionCreateInput!]!) {
  createDecisionCriteria(data: $data) { id }
}`;

export const CHANGE_CRITERION = `mutation ChangeCriterion($filter: DecisionCriterionFilterInput!, $data: DecisionCriterionUpdateInput!) {
  updateDecisionCriteria(filter: $filter, data: $data) { id }
}`;

export const ADD_MILESTONE = `mutation AddMilestone($data: [DealMilestoneCreateInput!]!) {
  createDealMilestones(data: $data) { id }
}`;

export const CHANGE_MILESTONE = `mutation ChangeMilestone($filter: DealMilestoneFilterInput!, $data: DealMilestoneUpdateInput!) {
  updateDealMilestones(filter: $filter, data: $data) { id }
}`;

/** Puts something of a deal's project line into the trash. */
export const REMOVE = {
  rival: `mutation RemoveRival($id: UUID!) { deleteDealCompetitors(filter: { id: { eq: $id } }) { id } }`,
  criterion: `mutation RemoveCriterion($id: UUID!) { deleteDecisionCriteria(filter: { id: { eq: $id } }) { id } }`,
  step: `mutation RemoveStep($id: UUID!) { deleteDealMilestones(filter: { id: { eq: $id } }) { id } }`,
} as const;

export type Removable = keyof typeof REMOVE;

/** Changes a deal only while it stands as it was seen. */
export const CHANGE_DEAL = `mutation ChangeDeal($filter: OpportunityFilterInput!, $data: OpportunityUpdateInput!) {
  updateOpportunities(filter: $filter, data: $data) { id }
}`;

/** Tells the timeline what was sent back. */
export const ADD_NOTE = `mutation AddNote($data: [NoteCreateInput!]!) { createNotes(data: $data) { id } }`;
export const TIE_NOTE = `mutation TieNote($data: [NoteTargetCreateInput!]!) { createNoteTargets(data: $data) { id } }`;

/** All of them, so that each can be held against a schema. */
export const PROJECT_DOCUMENTS: Readonly<Record<string, string>> = {
  project: PROJECT_QUERY,
  facts: FACTS_QUERY,
  closedDeals: CLOSED_DEALS_QUERY,
  answerRound: ANSWER_ROUND,
  beginRound: BEGIN_ROUND,
  answerRival: ANSWER_RIVAL,
  rivalFits: RIVAL_FITS_QUERY,
  addRival: ADD_RIVAL,
  addCompetitor: ADD_COMPETITOR,
  addCriterion: ADD_CRITERION,
  changeCriterion: CHANGE_CRITERION,
  addMilestone: ADD_MILESTONE,
  changeMilestone: CHANGE_MILESTONE,
  changeDeal: CHANGE_DEAL,
  removeRival: REMOVE.rival,
  removeCriterion: REMOVE.criterion,
  removeStep: REMOVE.step,
  addNote: ADD_NOTE,
  tieNote: TIE_NOTE,
};
