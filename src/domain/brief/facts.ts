import type { DayNumber } from '../shared/calendar.ts';
import type { Hidden } from '../shared/hidden.ts';
import type { Money } from '../shared/money.ts';

export type Standing = {
  status: string | null;
  statusSince: DayNumber | null;
  recommendation: string | null;
  /** Why it is recommended, as a sentence. */
  reason: string;
  rank: number | null;
  rankedOutOf: number | null;
  owner: string | null;
  localHead: string | null;
  director: string | null;
  reviewState: string | null;
  nextReviewOn: DayNumber | null;
  overdueReviews: string[];
  attentionSignals: string[];
  /** The attention reasons in words. */
  attention: string;
};

export type PlanFacts = {
  id: string;
  name: string;
  status: string | null;
  startsOn: DayNumber | null;
  endsOn: DayNumber | null;
  goal: string;
  strategy: string | null;
  target: Money;
  actual: Money;
  attainment: number | null;
  completeness: number | null;
  missing: string;
  health: string | null;
  healthReason: string;
};

export type NeedFacts = {
  id: string;
  need: string;
  horizon: string | null;
  capability: string | null;
  gap: string;
  value: Money;
  isIncubated: boolean;
};

/** What a deal taught, and the needs that were made of it. */
export type InsightFacts = {
  deal: string;
  closedOn: DayNumber | null;
  text: string;
  needs: readonly { need: string; state: string | null }[];
};

export type PersonFacts = {
  name: string;
  jobTitle: string;
  role: string | null;
  influence: string | null;
  support: string | null;
  closeness: number | null;
};

export type DealFacts = {
  id: string;
  name: string;
  stage: string | null;
  amount: Money;
  closesOn: DayNumber | null;
  initiation: string | null;
  /** What its last round of TAS+ comes to; null without one. */
  verdict: string | null;
  score: number | null;
  assessmentState: string | null;
};

export type ContractFacts = {
  id: string;
  name: string;
  status: string | null;
  amount: Money;
  endsOn: DayNumber | null;
  renewal: string | null;
  autoRenews: boolean;
};

export type SupportFacts = {
  name: string;
  state: string | null;
  priority: number | null;
  neededBy: DayNumber | null;
};

/** All that a brief tells of one company, as it stands in the workspace. */
export type AccountFacts = {
  company: {
    name: string;
    importance: number | null;
    closeness: number | null;
    trend: string | null;
    relationship: string | null;
  };
  /** Null for a company outside the programme. */
  standing: Standing | null;
  /** Closeness by month (`YYYY-MM`), the newest first. */
  months: { month: string; score: number | null }[];
  /** The plan in force, else the newest draft. */
  plan: PlanFacts | null;
  /** Open needs. */
  needs: NeedFacts[];
  /** What open and closed opportunities taught, the last that were closed first. */
  insights: InsightFacts[];
  people: PersonFacts[];
  /** Open opportunities. */
  deals: DealFacts[];
  /** Contracts that are active, and those that ended in the last year. */
  contracts: ContractFacts[];
  /** Open support requests. */
  support: SupportFacts[];
  /** What of all this whoever asks may not see; it stands here as if it were not there. */
  hidden: readonly Hidden[];
};
