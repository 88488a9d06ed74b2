/** The demo's records in the form the app's rules take, so that the generator can ask the rules where a company stands. */
import { type Traffic, trafficByContact } from '../../src/domain/closeness/interactions.ts';
import { settleTerm } from '../../src/domain/contract/terms.ts';
import { DEFAULT_POLICY, type ScoringPolicy } from '../../src/domain/policy.ts';
import { withNumbers } from '../../src/domain/policy-numbers.ts';
import { type DayNumber, MILLISECONDS_PER_DAY, parseDay } from '../../src/domain/shared/calendar.ts';
import { groupBy } from '../../src/domain/shared/grouping.ts';
import type { Money } from '../../src/domain/shared/money.ts';
import type {
  Contact,
  Contract,
  EarlierAmount,
  Need,
  Opportunity,
  Rating,
} from '../../src/domain/shared/records.ts';
import type { Interactions } from './interactions.ts';
import type {
  AccountNeedInput,
  ContractInput,
  CurrencyInput,
  OpportunityInput,
  PersonInput,
  Rating as RatingInput,
  ScoringPolicyInput,
} from './types.ts';

/** An amount in units of its currency; null for none. */
export const moneyOf = (amount: CurrencyInput | undefined): Money | null =>
  amount ? { amount: amount.amountMicros / 1_000_000, currency: amount.currencyCode } : null;

/** Stars as a number; null for none. */
export const ratingOf = (rating: RatingInput | undefined): Rating | null =>
  rating ? (Number(rating.slice(-1)) as Rating) : null;

/** A policy with what the demo leaves to the object's defaults. */
export function policyOf(input: ScoringPolicyInput): ScoringPolicy {
  const { reviewMonths, ...policy } = withNumbers(DEFAULT_POLICY, input);
  return {
    ...policy,
    id: input.id,
    name: input.name,
    isDefault: input.isDefault,
    reviewMonths: {
      ...reviewMonths,
      importance: input.importanceReviewMonths ?? reviewMonths.importance,
      needs: input.needsReviewMonths ?? reviewMonths.needs,
    },
  };
}

/** An opportunity as it stands when the app has seen it on `today`: closed on its date, or today when that lies ahead. */
export function opportunityOf(input: OpportunityInput, today: DayNumber): Opportunity {
  const closeDate = parseDay(input.closeDate);
  const isClosed = input.stage === 'CUSTOMER' || input.stage === 'LOST';
  return {
    id: input.id,
    stage: input.stage,
    amount: moneyOf(input.amount),
    closeDate,
    closedOn: isClosed ? Math.min(closeDate ?? today, today) : null,
    termMonths: input.termMonths ?? null,
    partOfContractId: input.partOfContractId ?? null,
    closenessOutcome: input.closenessOutcome ?? null,
  };
}

export const needOf = (input: AccountNeedInput): Need => ({
  id: input.id,
  need: input.need,
  isOpen: input.needState === 'OPEN',
  horizon: input.horizon ?? null,
  expectedOn: parseDay(input.expectedOn),
  estimatedValue: moneyOf(input.estimatedValue),
  opportunityId: input.opportunityId ?? null,
});

const earlierOf = ({ earlierAmounts = [] }: ContractInput): EarlierAmount[] =>
  earlierAmounts.flatMap(({ until, ...amount }) => {
    const day = parseDay(until);
    const stood = moneyOf(amount);
    return day === null || stood === null ? [] : [{ until: day, amount: stood }];
  });

/**
 * A contract as it stands when the app has settled its term on `today`.
 *
 * @param dealMonths the term of the deal that it was signed for
 */
export function contractOf(input: ContractInput, dealMonths: number | null, today: DayNumber): Contract {
  const dates = {
    signedOn: parseDay(input.signedOn),
    dealMonths,
    renewalMonths: input.renewalMonths ?? null,
  };
  const { ended, status, ...settled } = settleTerm(
    {
      ...dates,
      status: input.status,
      startsOn: parseDay(input.startsOn),
      endsOn: parseDay(input.endsOn),
      terminatedOn: parseDay(input.terminatedOn),
      autoRenews: input.autoRenews,
      noticeMonths: input.noticeMonths ?? null,
      amount: moneyOf(input.amount) ?? { amount: null, currency: null },
      amountPer: input.amountPer ?? null,
      amountFrom: parseDay(input.amountFrom),
      earlierAmounts: earlierOf(input),
      pastTerms: [],
      renewals: null,
      renewedOn: null,
    },
    today,
    today,
  );
  return {
    ...dates,
    id: input.id,
    status,
    amount: settled.amount,
    amountPer: settled.amountPer,
    earlierAmounts: settled.earlierAmounts,
    startsOn: settled.startsOn,
    endsOn: settled.endsOn,
    terminatedOn: settled.terminatedOn,
    autoRenews: input.autoRenews,
    opportunityId: input.opportunityId ?? null,
    hasCompany: input.companyId !== undefined,
    pastTerms: ended,
  };
}

export const contactOf = (input: PersonInput, traffic: Traffic | undefined): Contact => ({
  id: input.id,
  buyingRole: input.buyingRole ?? null,
  supportLevel: input.supportLevel ?? null,
  influence: input.influence ?? null,
  coverage: input.coverage ?? null,
  relationshipCheckedOn: parseDay(input.relationshipCheckedOn),
  lastContactOn: null,
  reportsToId: null,
  interactions: traffic?.interactions ?? [],
  uncounted: traffic?.uncounted ?? [],
});

/** Who was in touch when, by person: the rule of the app over the demo's mailbox and calendar. */
export function trafficOf(
  {
    messages,
    messageParticipants,
    calendarEvents,
    calendarEventParticipants,
    messageChannelMessageAssociations,
    calendarChannelEventAssociations,
  }: Interactions,
  today: DayNumber,
): ReadonlyMap<string, Traffic> {
  const mailboxes = groupBy(messageChannelMessageAssociations, ({ messageId }) => messageId);
  const inCalendars = new Set(calendarChannelEventAssociations.map(({ calendarEventId }) => calendarEventId));
  const onEmail = groupBy(messageParticipants, ({ messageId }) => messageId);
  const atEvent = groupBy(calendarEventParticipants, ({ calendarEventId }) => calendarEventId);
  return trafficByContact(
    messages.map(({ id, receivedAt }) => ({
      id,
      sentAt: new Date(receivedAt),
      isDraft: false,
      isCampaign: false,
      isUndelivered: false,
      participants: (onEmail.get(id) ?? []).map(({ id: line, role, personId, workspaceMemberId }) => ({
        id: line,
        role,
        personId: personId ?? null,
        memberId: workspaceMemberId ?? null,
      })),
      directions: (mailboxes.get(id) ?? []).map(({ direction }) => direction),
    })),
    calendarEvents.map(({ id, startsAt, isCanceled }) => ({
      id,
      startsAt: new Date(startsAt),
      isCancelled: isCanceled,
      participants: (atEvent.get(id) ?? []).map(
        ({ id: line, responseStatus, personId, workspaceMemberId }) => ({
          id: line,
          personId: personId ?? null,
          memberId: workspaceMemberId ?? null,
          isDeclined: responseStatus === 'DECLINED',
        }),
      ),
      isInOurCalendar: inCalendars.has(id),
    })),
    // What is on today's calendar has not been held yet, whenever the demo is loaded.
    { now: new Date(today * MILLISECONDS_PER_DAY - 1), timeZone: 'UTC' },
  );
}
