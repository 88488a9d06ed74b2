export type Node = Record<string, unknown>;

export const listed = (...nodes: Node[]) => ({ edges: nodes.map((node) => ({ node })) });

export const COMPANY: Node = {
  id: 'company-1',
  name: 'Alder Works',
  closenessScore: 64,
  importanceScore: 71,
  keyAccountStatus: 'KEY',
  deliveryFit: 'RATING_4',
  scoringPolicyId: null,
};

/** A large deal whose initiation is pending, without rounds or rivals yet. */
export const DEAL: Node = {
  id: 'deal-1',
  name: 'Presses',
  stage: 'MEETING',
  amount: { amountMicros: 200_000_000_000, currencyCode: 'USD' },
  closeDate: '2027-01-15T00:00:00.000Z',
  closedOn: null,
  companyId: 'company-1',
  salesTrack: 'FULL_PROCESS',
  trackOverride: null,
  initiation: 'PENDING',
  initiationNote: null,
  initiationProblem: null,
  competitiveStrategy: null,
  winTheme: null,
  assessmentState: 'CURRENT',
  winPlanCompleteness: 25,
  closenessOutcome: null,
  insightGained: null,
  outcomeReason: null,
  lostToId: null,
  company: COMPANY,
  dealAssessments: listed(),
  dealCompetitors: listed(),
  decisionCriteria: listed(),
  dealMilestones: listed(),
};
