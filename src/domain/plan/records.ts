/** An account plan and what belongs to it, reduced to what the rules read. Days are day numbers (UTC). */
import type { BusinessRecords } from '../importance/business.ts';
import type { DayNumber } from '../shared/calendar.ts';
import type { NeedHorizon } from '../shared/horizons.ts';
import type { Money } from '../shared/money.ts';
import type { BuyingRole, SupportLevel } from '../shared/records.ts';

export const PLAN_STATUSES = ['DRAFT', 'ACTIVE', 'IN_REVIEW', 'CLOSED'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

export const STRATEGIES = ['CREATE', 'EXPAND', 'PROTECT', 'PURSUE', 'EXIT'] as const;
export type Strategy = (typeof STRATEGIES)[number];

export const OBJECTIVE_TYPES = ['REVENUE', 'CROSS_ACCOUNT', 'BUSINESS_DEVELOPMENT', 'RELATIONSHIP'] as const;
export type ObjectiveType = (typeof OBJECTIVE_TYPES)[number];

export const OBJECTIVE_STATUSES = ['OPEN', 'IN_PROGRESS', 'ACHIEVED', 'DROPPED'] as const;
export type ObjectiveStatus = (typeof OBJECTIVE_STATUSES)[number];

export const NEED_HORIZONS = [
  'WITHIN_3_MONTHS',
  'MONTHS_3_TO_12',
  'YEARS_1_TO_3',
] as const satisfies readonly NeedHorizon[];

export type Objective = {
  id: string;
  name: string;
  type: ObjectiveType | null;
  dueOn: DayNumber | null;
  /** Null for one without a status: it counts as open. */
  status: ObjectiveStatus | null;
};

export type Plan = {
  id: string;
  name: string;
  status: PlanStatus | null;
  startsOn: DayNumber | null;
  endsOn: DayNumber | null;
  hasGoal: boolean;
  hasValueProposition: boolean;
  hasCriticalSuccessFactors: boolean;
  hasStrategy: boolean;
  revenueTarget: Money | null;
  /** Milliseconds since 1970: of two plans for the same time the older one keeps its place. */
  createdAt: number;
  objectives: readonly Objective[];
  /** Whether a task that is not done is tied to the plan, its key account or its company. */
  hasOpenTask: boolean;
};

/** What a plan's figures are made of beside the plan: the company's records as they stand now. */
export type PlanAccount = BusinessRecords & {
  /** Horizons in which the company has a need that is open or covered. */
  needHorizons: readonly NeedHorizon[];
  people: readonly { buyingRole: BuyingRole | null; supportLevel: SupportLevel | null }[];
  closenessScore: number | null;
};

/** Whether a plan is carried out now: only then is it judged, and only one at a time. */
export const isLive = ({ status }: Pick<Plan, 'status'>): boolean =>
  status === 'ACTIVE' || status === 'IN_REVIEW';

/** Whether an objective is still to be reached. */
export const isPending = ({ status }: Pick<Objective, 'status'>): boolean =>
  status !== 'ACHIEVED' && status !== 'DROPPED';
