/** The records that the rules read, reduced to what they need. Dates are day numbers (UTC). */
import type { DayNumber } from './calendar.ts';
import type { NeedHorizon } from './horizons.ts';
import type { Money } from './money.ts';
import type { UncountedCause } from './uncounted-causes.ts';

export { UNCOUNTED_CAUSES, type UncountedCause } from './uncounted-causes.ts';

export type ContractStatus = 'DRAFT' | 'ACTIVE' | 'EXPIRED' | 'TERMINATED';
export type ClosenessOutcome = 'IMPROVED' | 'SAME' | 'WORSENED';
export type BuyingRole = 'USER' | 'EVALUATOR' | 'DECISION_MAKER' | 'APPROVER';
export type SupportLevel = 'MENTOR' | 'SUPPORTER' | 'NEUTRAL' | 'NON_SUPPORTER' | 'ENEMY';
export type Influence = 'INNER_CIRCLE' | 'POLITICAL_STRUCTURE' | 'OUTSIDE';
export type Coverage = 'IN_DEPTH' | 'MULTIPLE_CONTACTS' | 'BRIEF_CONTACT' | 'NO_CONTACT';

/** Stars given by a person, 1 to 5. */
export type Rating = 1 | 2 | 3 | 4 | 5;

/** What an amount is for: the whole of its term, a year or a month. */
export const AMOUNT_PERIODS = ['WHOLE_TERM', 'YEAR', 'MONTH'] as const;

export type AmountPer = (typeof AMOUNT_PERIODS)[number];

/** An amount that stood before another one became valid: on days before `until`. */
export type EarlierAmount = { until: DayNumber; amount: Money };

/** A term that ended with a renewal, and what was agreed for it. */
export type PastTerm = {
  startsOn: DayNumber;
  endsOn: DayNumber;
  /** The amount of its last day. */
  amount: Money;
  /** What the amount was for; the whole term where nothing is said. */
  amountPer?: AmountPer;
  /** Amounts that stood before within the term, in ascending order of days. */
  earlier?: readonly EarlierAmount[];
};

/** What is typed on a contract and can hardly be meant so. */
export type ContractSlip =
  | 'NOTICE_LONGER_THAN_TERM'
  | 'RENEWAL_WITHOUT_MONTHS'
  | 'RENEWAL_OF_DECADES'
  | 'AMOUNT_FROM_BEFORE_START';

export type Opportunity = {
  id: string;
  stage: string | null;
  amount: Money | null;
  /** The forecast. */
  closeDate: DayNumber | null;
  /** When it was won or lost; null while it is open. */
  closedOn: DayNumber | null;
  /** As it is typed: see `wholeMonths`. */
  termMonths: number | null;
  /** The contract that it extends or renews, whose amount includes it; null for one in the trash. */
  partOfContractId: string | null;
  /** Whether it is part of a contract that is in the trash. */
  isPartOfGone?: boolean;
  closenessOutcome: ClosenessOutcome | null;
};

export type Contract = {
  id: string;
  status: ContractStatus | null;
  amount: Money | null;
  amountPer: AmountPer | null;
  /** Amounts of the present term that stood before, in ascending order of days. */
  earlierAmounts: readonly EarlierAmount[];
  signedOn: DayNumber | null;
  startsOn: DayNumber | null;
  endsOn: DayNumber | null;
  terminatedOn: DayNumber | null;
  autoRenews: boolean;
  renewalMonths: number | null;
  /** The deal that it was signed for. */
  opportunityId: string | null;
  /** That deal's months. */
  dealMonths: number | null;
  /** Whether the company that it belongs to is there. */
  hasCompany: boolean;
  /** Terms before the present one, in ascending order. */
  pastTerms: readonly PastTerm[];
  /** Whether terms were recorded before the present one that can't be read. */
  hasUnreadableTerms?: boolean;
  /** What is to be told of it although it counts; nothing for none. */
  slips?: readonly ContractSlip[];
};

/** What of a contract moves money, beside its amount. */
export type ContractTerms = {
  status: ContractStatus | null;
  amountPer: AmountPer | null;
  signedOn: DayNumber | null;
  startsOn: DayNumber | null;
  endsOn: DayNumber | null;
  terminatedOn: DayNumber | null;
};

/** What a contract said when it was judged last. */
export type ContractMemory = {
  amount: Money;
  amountFrom: DayNumber | null;
  /** Not in a memory from before this was kept. */
  terms?: ContractTerms;
  /** How often changes of it were told; never where nothing is said. */
  told?: number;
  /** The amount before, while it was replaced only just now. */
  previous: { amount: Money; replacedOn: DayNumber } | null;
  /** The deal that it was tied to last. */
  opportunityId: string | null;
};

/** What a deal said when it was judged last; one that says nothing is not remembered. */
export type DealMemory = {
  closedOn: DayNumber | null;
  partOfContractId: string | null;
  /** How often changes of it were told. */
  told: number;
};

/** Months that can be counted with: a whole number of 1 or more; any other says nothing. */
export const wholeMonths = (months: number | null): number | null =>
  months !== null && Number.isInteger(months) && months >= 1 ? months : null;

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

/** One meeting held or e-mail exchanged between a contact and us. */
export type Interaction = { kind: InteractionKind; day: DayNumber };

/** An e-mail or a meeting that a contact is on and that does not count. */
export type Uncounted = { id: string; cause: UncountedCause; day: DayNumber };

export type Contact = {
  id: string;
  buyingRole: BuyingRole | null;
  supportLevel: SupportLevel | null;
  influence: Influence | null;
  coverage: Coverage | null;
  relationshipCheckedOn: DayNumber | null;
  /** The last day on which the contact was seen in touch with us, as it was stored; null for never. */
  lastContactOn: DayNumber | null;
  /** Whom the contact reports to, of whichever company. */
  reportsToId: string | null;
  interactions: readonly Interaction[];
  uncounted: readonly Uncounted[];
};

/** What people type on the company itself. */
export type CompanyInputs = {
  id: string;
  potentialAnnualValue: Money | null;
  referenceValue: Rating | null;
  deliveryFit: Rating | null;
  /** The last day on which anybody of the company was seen in touch with us, as it was stored; null for never. */
  lastContactOn: DayNumber | null;
};

/** Contract statuses that count for revenue. */
const COUNTED_STATUSES: readonly ContractStatus[] = ['ACTIVE', 'EXPIRED', 'TERMINATED'];

/** Whether a contract counts at all: a draft, or one without a status, does not. */
export const isCounted = (contract: Contract): boolean =>
  contract.status !== null && COUNTED_STATUSES.includes(contract.status);
