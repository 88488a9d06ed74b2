import type { DemoKind } from './ids.ts';

/** How Twenty's API names the object of a kind: `create<Plural>`, `<Singular>CreateInput`, the list's root field. */
export type ObjectNames = { singular: string; plural: string };

/** The API names of a kind, capitalised as types and mutations are. */
export const OBJECT_NAMES: Readonly<Record<DemoKind, ObjectNames>> = {
  scoringPolicies: { singular: 'ScoringPolicy', plural: 'ScoringPolicies' },
  companies: { singular: 'Company', plural: 'Companies' },
  people: { singular: 'Person', plural: 'People' },
  opportunities: { singular: 'Opportunity', plural: 'Opportunities' },
  contracts: { singular: 'Contract', plural: 'Contracts' },
  messageThreads: { singular: 'MessageThread', plural: 'MessageThreads' },
  messages: { singular: 'Message', plural: 'Messages' },
  messageParticipants: { singular: 'MessageParticipant', plural: 'MessageParticipants' },
  calendarEvents: { singular: 'CalendarEvent', plural: 'CalendarEvents' },
  calendarEventParticipants: { singular: 'CalendarEventParticipant', plural: 'CalendarEventParticipants' },
  accountNeeds: { singular: 'AccountNeed', plural: 'AccountNeeds' },
  espPlans: { singular: 'EspPlan', plural: 'EspPlans' },
  planObjectives: { singular: 'PlanObjective', plural: 'PlanObjectives' },
  supportRequests: { singular: 'SupportRequest', plural: 'SupportRequests' },
  keyAccounts: { singular: 'KeyAccount', plural: 'KeyAccounts' },
  closenessScores: { singular: 'ClosenessScore', plural: 'ClosenessScores' },
  messageChannelMessageAssociations: {
    singular: 'MessageChannelMessageAssociation',
    plural: 'MessageChannelMessageAssociations',
  },
  calendarChannelEventAssociations: {
    singular: 'CalendarChannelEventAssociation',
    plural: 'CalendarChannelEventAssociations',
  },
  competitors: { singular: 'Competitor', plural: 'Competitors' },
  dealAssessments: { singular: 'DealAssessment', plural: 'DealAssessments' },
  dealCompetitors: { singular: 'DealCompetitor', plural: 'DealCompetitors' },
  decisionCriteria: { singular: 'DecisionCriterion', plural: 'DecisionCriteria' },
  dealMilestones: { singular: 'DealMilestone', plural: 'DealMilestones' },
  notes: { singular: 'Note', plural: 'Notes' },
  noteTargets: { singular: 'NoteTarget', plural: 'NoteTargets' },
};
