/** What beginning and revising account plans at a person's command needs from the world. */

import type { Account } from '../../domain/account/account.ts';
import type { ClosenessTrend, RelationshipState } from '../../domain/closeness/relationship.ts';
import type { ProposedObjective } from '../../domain/plan/gaps.ts';
import type { ObjectiveStatus, PlanStatus, Strategy } from '../../domain/plan/records.ts';
import type { LastReviews, RevisionCause } from '../../domain/plan/revision.ts';
import type { RichText } from '../../domain/plan/rich-text.ts';
import type { KeyPerson } from '../../domain/plan/starting-point.ts';
import type { AccountStatus } from '../../domain/selection/recommend.ts';
import type { DayNumber, DayRange } from '../../domain/shared/calendar.ts';
import type { NeedHorizon } from '../../domain/shared/horizons.ts';
import type { Money } from '../../domain/shared/money.ts';

/** A key account that a plan is to be begun for. */
export type PlanAccountHead = {
  keyAccountId: string;
  status: AccountStatus | null;
  importanceScore: number | null;
  importanceRank: number | null;
  rankedOutOf: number | null;
  regionalOwnerId: string | null;
  directorId: string | null;
  /** Null for a key account without a living company. */
  company: {
    id: string;
    name: string;
    accountOwnerId: string | null;
    closenessScore: number | null;
    trend: ClosenessTrend | null;
    state: RelationshipState | null;
  } | null;
};

/** A plan of the account that was ever made. */
export type EarlierPlan = {
  id: string;
  status: PlanStatus | null;
  startsOn: DayNumber | null;
  endsOn: DayNumber | null;
  createdAt: number;
  isDeleted: boolean;
  /** Whether it ever had an objective. */
  hasObjectives: boolean;
};

export type KnownNeed = {
  id: string;
  horizon: NeedHorizon | null;
  state: 'OPEN' | 'COVERED' | 'DROPPED' | null;
  planId: string | null;
};

/** What a new plan is filled from. */
export type PlanBasis = {
  /** What the account has sold and offers. */
  business: Pick<Account, 'contracts' | 'contractsOfOthers' | 'opportunities'>;
  plans: readonly EarlierPlan[];
  needs: readonly KnownNeed[];
  people: readonly KeyPerson[];
};

/** A plan to be made; texts are left to people, or carried over from the revision before. */
export type NewPlan = {
  id: string;
  name: string;
  companyId: string;
  keyAccountId: string | null;
  period: DayRange;
  ownerId: string | null;
  directorId: string | null;
  strategyType: Strategy | null;
  revenueTarget: Money | null;
};

export type NewObjective = Omit<ProposedObjective, 'key' | 'type' | 'stage' | 'dueOn'> & {
  /** Names the objective within its plan for good. */
  key: string;
  type: string | null;
  stage: number | null;
  dueOn: DayNumber | null;
  current?: number | null;
  status: ObjectiveStatus;
};

/** A plan to be revised, with all that carries over. */
export type RevisablePlan = {
  id: string;
  isDeleted: boolean;
  name: string;
  status: PlanStatus | null;
  companyId: string | null;
  companyName: string;
  keyAccountId: string | null;
  startsOn: DayNumber | null;
  endsOn: DayNumber | null;
  ownerId: string | null;
  directorId: string | null;
  strategyType: Strategy | null;
  revenueTarget: Money | null;
  revision: number;
  texts: Readonly<Record<'goal' | 'valueProposition' | 'criticalSuccessFactors', RichText | null>>;
  relationshipLevelNow: string | null;
  relationshipLevelTarget: string | null;
  reviews: LastReviews;
  objectives: readonly NewObjective[];
  /** The revision that took its place. */
  next: { id: string; revision: number; isDeleted: boolean } | null;
};

export type Carried = Pick<RevisablePlan, 'texts' | 'relationshipLevelNow' | 'relationshipLevelTarget'> & {
  revision: number;
  previousRevisionId: string;
  cause: RevisionCause;
  reviewedOn: DayNumber | null;
};

export type PlanDesk = {
  /** Null for one that does not exist or is in the trash. */
  account(keyAccountId: string): Promise<PlanAccountHead | null>;
  basis(companyId: string, readAt: Date): Promise<PlanBasis>;
  /** The id of the plan of an account for a period, after so many that were closed or thrown away. */
  planIdFor(keyAccountId: string, period: DayRange, retired: number): Promise<string>;
  revisable(planId: string): Promise<RevisablePlan | null>;
  revisionIdFor(planId: string): Promise<string>;
  /** Creates a draft; false when it is there already. */
  createPlan(plan: NewPlan, carried?: Carried): Promise<boolean>;
  /** Creates those objectives that the plan never had. */
  createObjectives(planId: string, objectives: readonly NewObjective[]): Promise<void>;
  /** Creates the note on a plan, once ever, and ties it to the plan and to people. */
  createNote(
    planId: string,
    note: { title: string; markdown: string },
    personIds: readonly string[],
  ): Promise<void>;
  /** Links needs that belong to no plan, or to one of `from`; answers how many. */
  linkNeeds(planId: string, needIds: readonly string[], from: readonly string[]): Promise<number>;
  /** Moves the needs of a plan, but for dropped ones, to another one. */
  moveNeeds(fromPlanId: string, toPlanId: string): Promise<void>;
  close(planId: string): Promise<void>;
};
