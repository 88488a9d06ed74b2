import type { CurrencyInput } from './currency.ts';
import type {
  ClosenessScoreInput,
  EspPlanInput,
  KeyAccountInput,
  PlanObjectiveInput,
} from './programme-types.ts';

/** The GraphQL create inputs of the demo, as far as the demo fills them. Days are `YYYY-MM-DD`, instants ISO date-times. */

export type { CurrencyInput };
export type Rating = 'RATING_1' | 'RATING_2' | 'RATING_3' | 'RATING_4' | 'RATING_5';

/** Fields left out keep the defaults of the object. */
export type ScoringPolicyInput = {
  id: string;
  name: string;
  isDefault: boolean;
  revenueWeight?: number;
  potentialWeight?: number;
  referenceWeight?: number;
  winnabilityWeight?: number;
  revenueAt25?: number;
  revenueAt50?: number;
  revenueAt75?: number;
  revenueAt100?: number;
  potentialAt25?: number;
  potentialAt50?: number;
  potentialAt75?: number;
  potentialAt100?: number;
  baselineWinRate?: number;
  largeDealThreshold?: CurrencyInput;
  importanceReviewMonths?: number;
  needsReviewMonths?: number;
};

export type CompanyInput = {
  id: string;
  name: string;
  domainName?: { primaryLinkUrl: string; primaryLinkLabel: string };
  address?: { addressStreet1: string; addressCity: string; addressPostcode: string; addressCountry: string };
  annualRevenue?: CurrencyInput;
  accountOwnerId?: string;
  scoringPolicyId?: string;
  potentialAnnualValue?: CurrencyInput;
  referenceValue?: Rating;
  deliveryFit?: Rating;
};

export const BUYING_ROLES = ['USER', 'EVALUATOR', 'DECISION_MAKER', 'APPROVER'] as const;
export const SUPPORT_LEVELS = ['MENTOR', 'SUPPORTER', 'NEUTRAL', 'NON_SUPPORTER', 'ENEMY'] as const;
export const INFLUENCES = ['INNER_CIRCLE', 'POLITICAL_STRUCTURE', 'OUTSIDE'] as const;
export const COVERAGES = ['IN_DEPTH', 'MULTIPLE_CONTACTS', 'BRIEF_CONTACT', 'NO_CONTACT'] as const;

export type BuyingRole = (typeof BUYING_ROLES)[number];
export type SupportLevel = (typeof SUPPORT_LEVELS)[number];
export type Influence = (typeof INFLUENCES)[number];
export type Coverage = (typeof COVERAGES)[number];

export type PersonInput = {
  id: string;
  /**
   * Where the person came from. Twenty's ready-made workflow "Create company when adding a new person" starts for every
   * person with an address that no mailbox brought in; it would create a company a second time.
   */
  createdBy: { source: 'EMAIL' };
  name: { firstName: string; lastName: string };
  jobTitle?: string;
  emails?: { primaryEmail: string };
  companyId?: string;
  buyingRole?: BuyingRole;
  supportLevel?: SupportLevel;
  influence?: Influence;
  coverage?: Coverage;
  relationshipCheckedOn?: string;
  relationshipOwnerId?: string;
};

export const STAGES = ['NEW', 'SCREENING', 'MEETING', 'PROPOSAL', 'CUSTOMER', 'LOST'] as const;
export type Stage = (typeof STAGES)[number];

export type OpportunityInput = {
  id: string;
  name: string;
  stage: Stage;
  amount?: CurrencyInput;
  closeDate?: string;
  termMonths?: number;
  /** Such deals come last, as they are loaded after the contracts. */
  partOfContractId?: string;
  companyId?: string;
  pointOfContactId?: string;
  ownerId?: string;
  initiation?: 'APPROVED' | 'REJECTED';
  closenessOutcome?: 'IMPROVED' | 'SAME' | 'WORSENED';
  insightGained?: string;
  competitiveStrategy?: 'FRONTAL' | 'FLANKING' | 'FRAGMENT' | 'DEFEND' | 'DEVELOP';
  winTheme?: string;
  outcomeReason?: 'PRICE' | 'FIT' | 'RELATIONSHIP' | 'TIMING' | 'NO_DECISION' | 'OTHER';
  lostToId?: string | undefined;
};

export type AnswerInput = 'YES' | 'UNKNOWN' | 'NO';

type AnswersInput = { [field: `answer${number}`]: AnswerInput };

export type CompetitorInput = {
  id: string;
  name: string;
  strengths: string;
  weaknesses: string;
  usualTactic: string;
};

export type DealAssessmentInput = AnswersInput & {
  id: string;
  opportunityId: string;
  kind: 'FULL' | 'QUICK';
  round: number;
  assessedOn: string;
  assessedById?: string;
};

export type DealCompetitorInput = AnswersInput & {
  id: string;
  opportunityId: string;
  competitorId: string;
  standing: 'INCUMBENT' | 'SHORTLISTED' | 'OUTSIDER' | 'NO_DECISION';
  /** By the criteria's ids. */
  criterionFits?: Record<string, FitInput>;
};

export type FitInput = 'BETTER' | 'SAME' | 'WORSE';

export type DecisionCriterionInput = {
  id: string;
  opportunityId: string;
  name: string;
  kind: 'FORMAL' | 'INFORMAL';
  mandatory: boolean;
  ourFit: FitInput;
};

export type DealMilestoneInput = {
  id: string;
  opportunityId: string;
  name: string;
  dueOn: string;
  side: 'OURS' | 'CUSTOMER' | 'BOTH';
  doneOn?: string;
  agreedOn?: string;
};

export type ContractStatus = 'DRAFT' | 'ACTIVE' | 'EXPIRED' | 'TERMINATED';

export type ContractInput = {
  id: string;
  name: string;
  status: ContractStatus;
  autoRenews: boolean;
  amount?: CurrencyInput;
  amountPer?: 'WHOLE_TERM' | 'YEAR' | 'MONTH';
  amountFrom?: string;
  /** As the app keeps what stood before a change of price, in the order of days. */
  earlierAmounts?: ({ until: string } & CurrencyInput)[];
  renewalMonths?: number;
  noticeMonths?: number;
  companyId?: string;
  opportunityId?: string;
  signedOn?: string;
  startsOn?: string;
  endsOn?: string;
  terminatedOn?: string;
  ownerId?: string;
};

export type NeedHorizon = 'WITHIN_3_MONTHS' | 'MONTHS_3_TO_12' | 'YEARS_1_TO_3';

export type AccountNeedInput = {
  id: string;
  need: string;
  companyId: string;
  opportunityId?: string;
  horizon?: NeedHorizon;
  expectedOn?: string;
  estimatedValue?: CurrencyInput;
  capability?: 'READY' | 'PARTIAL' | 'MISSING';
  resourceGap?: string;
  ownerId?: string;
  needState: 'OPEN' | 'COVERED' | 'DROPPED';
  identifiedOn?: string;
};

export type SupportRequestInput = {
  id: string;
  name: string;
  helpType?: 'EXPERT' | 'EXECUTIVE' | 'BUDGET' | 'TECHNICAL' | 'OTHER';
  details?: string;
  opportunityId?: string;
  requestedById?: string;
  supporterId?: string;
  neededBy?: string;
  supportState: 'ASKED' | 'ACCEPTED' | 'IN_PROGRESS' | 'DELIVERED' | 'DECLINED';
  deliveredOn?: string;
};

export type MessageThreadInput = { id: string; subject: string };

export type MessageInput = {
  id: string;
  headerMessageId: string;
  subject: string;
  receivedAt: string;
  messageThreadId: string;
};

export type MessageParticipantInput = {
  id: string;
  messageId: string;
  role: 'FROM' | 'TO' | 'CC';
  handle: string;
  displayName: string;
  personId?: string;
  workspaceMemberId?: string;
};

/** That a mailbox of ours sent or received an e-mail, as the synchronisation of a mailbox notes it. */
export type MailboxAssociationInput = {
  id: string;
  messageId: string;
  messageThreadId: string;
  messageExternalId: string;
  messageChannelId: string;
  direction: 'INCOMING' | 'OUTGOING';
};

/** That a calendar of ours holds an event. */
export type CalendarAssociationInput = {
  id: string;
  calendarEventId: string;
  eventExternalId: string;
  calendarChannelId: string;
};

export type CalendarEventInput = {
  id: string;
  title: string;
  startsAt: string;
  endsAt: string;
  isCanceled: boolean;
  isFullDay: boolean;
  iCalUid: string;
  location?: string;
};

export type CalendarEventParticipantInput = {
  id: string;
  calendarEventId: string;
  isOrganizer: boolean;
  responseStatus: 'ACCEPTED' | 'DECLINED' | 'TENTATIVE' | 'NEEDS_ACTION';
  handle: string;
  displayName: string;
  personId?: string;
  workspaceMemberId?: string;
};

/** A note that the app wrote in an earlier month. */
export type NoteInput = {
  id: string;
  createdAt: string;
  createdBy: { source: 'APPLICATION'; name: string };
  title: string;
  bodyV2: { markdown: string };
};

export type NoteTargetInput = {
  id: string;
  noteId: string;
  targetCompanyId?: string;
  targetKeyAccountId?: string;
};

/** Everything the demo loads; each list in the order of its ids. */
export type DemoData = {
  scoringPolicies: ScoringPolicyInput[];
  companies: CompanyInput[];
  people: PersonInput[];
  opportunities: OpportunityInput[];
  contracts: ContractInput[];
  messageThreads: MessageThreadInput[];
  messages: MessageInput[];
  messageParticipants: MessageParticipantInput[];
  calendarEvents: CalendarEventInput[];
  calendarEventParticipants: CalendarEventParticipantInput[];
  accountNeeds: AccountNeedInput[];
  espPlans: EspPlanInput[];
  planObjectives: PlanObjectiveInput[];
  supportRequests: SupportRequestInput[];
  keyAccounts: KeyAccountInput[];
  closenessScores: ClosenessScoreInput[];
  messageChannelMessageAssociations: MailboxAssociationInput[];
  calendarChannelEventAssociations: CalendarAssociationInput[];
  competitors: CompetitorInput[];
  dealAssessments: DealAssessmentInput[];
  dealCompetitors: DealCompetitorInput[];
  decisionCriteria: DecisionCriterionInput[];
  dealMilestones: DealMilestoneInput[];
  notes: NoteInput[];
  noteTargets: NoteTargetInput[];
};

/** How a company's contact with the firm runs. */
export const ARCHETYPES = [
  'warm',
  'steady',
  'meetingHeavy',
  'singleThreaded',
  'cooling',
  'dormant',
  'cold',
  'empty',
] as const;
export type Archetype = (typeof ARCHETYPES)[number];

/** What the generator decided about a company, for tests and for telling the demo's story. Not loaded. */
export type CompanyProfile = {
  companyId: string;
  customerClass: string;
  archetype: Archetype;
  /** Whether the company is one of the few that carry most of the value. */
  isLarge: boolean;
};
