/** The demo's records in the form the app's rules take, so that the generator can ask the rules where a company stands. */
import {
  type EmailTrace,
  interactionsByContact,
  type MeetingTrace,
} from '../../src/domain/closeness/interactions.ts';
import { contractPerTerm } from '../../src/domain/contract/past-terms.ts';
import { settleTerm } from '../../src/domain/contract/terms.ts';
import { DEFAULT_POLICY, type ScoringPolicy } from '../../src/domain/policy.ts';
import { withNumbers } from '../../src/domain/policy-numbers.ts';
import { type DayNumber, parseDay } from '../../src/domain/shared/calendar.ts';
import type { Money } from '../../src/domain/shared/money.ts';
import type {
  Contact,
  Contract,
  Interaction,
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
export const policyOf = (input: ScoringPolicyInput): ScoringPolicy => {
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
};

export const opportunityOf = (input: OpportunityInput): Opportunity => ({
  id: input.id,
  stage: input.stage,
  amount: moneyOf(input.amount),
  closedOn: parseDay(input.closeDate),
  closenessOutcome: input.closenessOutcome ?? null,
});

export const needOf = (input: AccountNeedInput): Need => ({
  id: input.id,
  need: input.need,
  isOpen: input.needState === 'OPEN',
  horizon: input.horizon ?? null,
  expectedOn: parseDay(input.expectedOn),
  estimatedValue: moneyOf(input.estimatedValue),
  opportunityId: input.opportunityId ?? null,
});

/** A contract once per term, as it stands when the app has settled its term on `today`. */
export const contractsOf = (input: ContractInput, today: DayNumber): Contract[] => {
  const amount = moneyOf(input.amount);
  const { ended, ...settled } = settleTerm(
    {
      status: input.status,
      startsOn: parseDay(input.startsOn),
      endsOn: parseDay(input.endsOn),
      autoRenews: input.autoRenews,
      amount: amount ?? { amount: null, currency: null },
      pastTerms: [],
      renewals: null,
      renewedOn: null,
    },
    today,
  );
  const contract = {
    id: input.id,
    status: settled.status,
    amount,
    signedOn: parseDay(input.signedOn),
    startsOn: settled.startsOn,
    endsOn: settled.endsOn,
    terminatedOn: parseDay(input.terminatedOn),
    opportunityId: input.opportunityId ?? null,
  };
  return contractPerTerm(contract, ended);
};

export const contactOf = (input: PersonInput, interactions: readonly Interaction[]): Contact => ({
  id: input.id,
  buyingRole: input.buyingRole ?? null,
  supportLevel: input.supportLevel ?? null,
  influence: input.influence ?? null,
  coverage: input.coverage ?? null,
  relationshipCheckedOn: parseDay(input.relationshipCheckedOn),
  interactions,
});

/** Who was in touch when, by person: the rule of the app over the demo's mailbox and calendar. */
export const interactionsOf = (
  { messages, messageParticipants, calendarEvents, calendarEventParticipants }: Interactions,
  today: DayNumber,
): Map<string, Interaction[]> => {
  const sentOn = new Map(messages.map(({ id, receivedAt }) => [id, parseDay(receivedAt)]));
  const events = new Map(calendarEvents.map((event) => [event.id, event]));
  const emails = messageParticipants.flatMap(({ id, messageId, personId, role }): EmailTrace[] =>
    personId
      ? [
          {
            participantId: id,
            messageId,
            personId,
            isSender: role === 'FROM',
            sentOn: sentOn.get(messageId) ?? null,
          },
        ]
      : [],
  );
  const meetings = calendarEventParticipants.flatMap((line): MeetingTrace[] => {
    const event = events.get(line.calendarEventId);
    const day = parseDay(event?.startsAt);
    if (!line.personId) return [];
    return [
      {
        participantId: line.id,
        meetingId: line.calendarEventId,
        personId: line.personId,
        declined: line.responseStatus === 'DECLINED',
        cancelled: event?.isCanceled ?? false,
        startedOn: day !== null && day < today ? day : null,
      },
    ];
  });
  return interactionsByContact(emails, meetings, {
    emails: messageParticipants.flatMap(({ id, messageId, workspaceMemberId, role }) =>
      workspaceMemberId ? [{ participantId: id, subjectId: messageId, isSender: role === 'FROM' }] : [],
    ),
    meetings: calendarEventParticipants.flatMap(({ id, calendarEventId, workspaceMemberId }) =>
      workspaceMemberId ? [{ participantId: id, subjectId: calendarEventId, isSender: false }] : [],
    ),
  });
};
