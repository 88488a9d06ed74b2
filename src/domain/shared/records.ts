/** The records that the rules read, reduced to what they need. Dates are day numbers (UTC). */
import type { DayNumber } from './calendar.ts';
import type { NeedHorizon } from './horizons.ts';
import type { Money } from './money.ts';

export type ContractStatus = 'DRAFT' | 'ACTIVE' | 'EXPIRED' | 'TERMINATED';
export type ClosenessOutcome = 'IMPROVED' | 'SAME' | 'WORSENED';
export type BuyingRole = 'USER' | 'EVALUATOR' | 'DECISION_MAKER' | 'APPROVER';
export type SupportLevel = 'MENTOR' | 'SUPPORTER' | 'NEUTRAL' | 'NON_SUPPORTER' | 'ENEMY';
export type Influence = 'INNER_CIRCLE' | 'POLITICAL_STRUCTURE' | 'OUTSIDE';
export type Coverage = 'IN_DEPTH' | 'MULTIPLE_CONTACTS' | 'BRIEF_CONTACT' | 'NO_CONTACT';

/** Stars given by a person, 1 to 5. */
export type Rating = 1 | 2 | 3 | 4 | 5;

export type Opportunity = {
  id: string;
  stage: string | null;
  amount: Money | null;
  closedOn: DayNumber | null;
  closenessOutcome: ClosenessOutcome | null;
};

export type Contract = {
  id: string;
  status: ContractStatus | null;
  amount: Money | null;
  signedOn: DayNumber | null;
  startsOn: DayNumber | null;
  endsOn: DayNumber | null;
  terminatedOn: DayNumber | null;
  opportunityId: string | null;
  /** Whether terms were recorded before the present one that can't be read. */
  hasUnreadableTerms?: boolean;
};

/** What a customer will need. */
export type Need = {
  id: string;
  /** The need in words. */
  need: string;
  /** Neither covered nor dropped: only then it is potential. */
  isOpen: boolean;
  horizon: NeedHorizon | null;
  expectedOn: DayNumber | null;
  estimatedValue: Money | null;
  /** Set once the need was turned into an opportunity: its value then counts there. */
  opportunityId: string | null;
};

export type InteractionKind = 'MEETING' | 'EMAIL_IN' | 'EMAIL_OUT';

/** One meeting held or e-mail exchanged between a contact and at least one workspace member. */
export type Interaction = { kind: InteractionKind; day: DayNumber };

export type Contact = {
  id: string;
  buyingRole: BuyingRole | null;
  supportLevel: SupportLevel | null;
  influence: Influence | null;
  coverage: Coverage | null;
  relationshipCheckedOn: DayNumber | null;
  interactions: readonly Interaction[];
};

/** What people type on the company itself. */
export type CompanyInputs = {
  id: string;
  potentialAnnualValue: Money | null;
  referenceValue: Rating | null;
  deliveryFit: Rating | null;
};

/** Contract statuses that count for revenue. */
const COUNTED_STATUSES: readonly ContractStatus[] = ['ACTIVE', 'EXPIRED', 'TERMINATED'];

/** Whether a contract counts at all: a draft, or one without a status, does not. */
export const isCounted = (contract: Contract): boolean =>
  contract.status !== null && COUNTED_STATUSES.includes(contract.status);
