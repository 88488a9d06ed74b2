/** Everything the app says in English, but for what Twenty translates itself (`locales`). The shapes of the words are the subjects'. */
import { MOST_NAMES, type SignalWords, type Silence } from '../attention/signals.ts';
import type { BriefWords } from '../brief/words.ts';
import { INTERACTION_WINDOW_DAYS } from '../closeness/contact.ts';
import { MOST_ADDRESSEES, MOST_PARTICIPANTS } from '../closeness/interactions.ts';
import type { ClosenessTrend, RelationshipState } from '../closeness/relationship.ts';
import type { CoverageWords, CreditNameWords, CreditRole } from '../credit/shares.ts';
import type { OtherLeftOutSentences, RevenueLeftOutWords } from '../left-out.ts';
import type { DealWords } from '../opportunity/words.ts';
import type { Overdue } from '../plan/health.ts';
import type { PlanMakingWords, PlanWords } from '../plan/words.ts';
import type { PolicyWords } from '../policy.ts';
import type { PolicyNumber } from '../policy-fields.ts';
import type { RunNameWords } from '../record-name-words.ts';
import { MOST_REVIEW_MONTHS } from '../review/interval.ts';
import type { Monitor } from '../review/monitors.ts';
import type { ReviewWords } from '../review/words.ts';
import type { HealthWords } from '../run-troubles.ts';
import type { AccountStatus, RecommendedStatus } from '../selection/recommend.ts';
import type { DecisionWords, RecommendationWords } from '../selection/words.ts';
import { formatDay } from '../shared/calendar.ts';
import type { NeedHorizon } from '../shared/horizons.ts';
import { grouped, roundToOneDecimal } from '../shared/numbers.ts';
import type { CountedNeed, ReasonWords } from '../shared/reasons.ts';
import type { BuyingRole, Coverage, Influence, SupportLevel, UncountedCause } from '../shared/records.ts';
import type { PriorityWords } from '../support/priority.ts';
import type { ToldWords } from '../told/words.ts';
import { assessment } from './assessment-en.ts';
import { pictures } from './pictures-en.ts';
import { planPage } from './plan-page-en.ts';
import type { DeskWords, RecalculationCounts, Words } from './words.ts';

/** Between two sentences. */
const SPACE = ' ';

/** When a need is expected, as it reads within a sentence. */
const HORIZONS = {
  WITHIN_3_MONTHS: 'within 3 months',
  MONTHS_3_TO_12: '3 to 12 months',
  YEARS_1_TO_3: '1 to 3 years',
} as const satisfies Readonly<Record<NeedHorizon, string>>;

/** Statuses of a key account, and what is recommended, as they read within a sentence. */
const STATUSES = {
  CANDIDATE: 'Candidate',
  KEY: 'Key',
  WATCH: 'Watch',
  FORMER: 'Former',
  NONE: 'None',
} as const;

/**
 * Options of SELECT fields as they read within a sentence, by their stored value. Made by a call that is marked as pure,
 * so that a bundle that says none of the others leaves them out.
 */
const OPTIONS = /* @__PURE__ */ Object.assign(
  {
    RISING: 'rising',
    STEADY: 'steady',
    FALLING: 'falling',
    UNKNOWN: 'unknown',
    ACTIVE: 'active',
    IN_FORCE: 'in force',
    COOLING: 'cooling',
    DORMANT: 'dormant',
    UP_TO_DATE: 'up to date',
    GO: 'go',
    IMPROVE: 'improve',
    STOP: 'stop',
    DUE: 'due',
    OVERDUE: 'overdue',
    IMPORTANCE: 'importance',
    NEEDS: 'needs',
    CLOSENESS: 'closeness',
    OPEN: 'open',
    COVERED: 'covered',
    DROPPED: 'dropped',
    READY: 'ready',
    PARTIAL: 'partial',
    MISSING: 'missing',
    USER: 'user',
    EVALUATOR: 'evaluator',
    DECISION_MAKER: 'decision maker',
    APPROVER: 'approver',
    INNER_CIRCLE: 'inner circle',
    POLITICAL_STRUCTURE: 'political structure',
    OUTSIDE: 'outside',
    MENTOR: 'mentor',
    SUPPORTER: 'supporter',
    NEUTRAL: 'neutral',
    NON_SUPPORTER: 'non-supporter',
    ENEMY: 'enemy',
    CREATE: 'create',
    EXPAND: 'expand',
    PROTECT: 'protect',
    PURSUE: 'pursue',
    EXIT: 'exit',
    ON_TRACK: 'on track',
    AT_RISK: 'at risk',
    OFF_TRACK: 'off track',
    NOT_MEASURABLE: 'not measurable',
    DRAFT: 'draft',
    IN_REVIEW: 'in review',
    EXPIRED: 'expired',
    TERMINATED: 'terminated',
    NOT_DUE: 'not due',
    DUE_IN_90_DAYS: 'due in 90 days',
    LAPSED: 'lapsed',
    ASKED: 'asked',
    ACCEPTED: 'accepted',
    IN_PROGRESS: 'in progress',
  } as const,
  STATUSES,
  HORIZONS,
);

const WORDS: Readonly<Record<string, string>> = OPTIONS;

/** Why a second key account of a company is recommended nothing. */
const SECOND_KEY_ACCOUNT = 'Second key account of this company: combine it with the one that leads.';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const days = (count: number): string => counted(count, 'day', 'days');

// Why scores are what they are.

const points = (value: number): string => counted(roundToOneDecimal(value), 'point', 'points');

const money = (value: number, currency: string): string => `${grouped(value)} ${currency}`;
const percent = (value: number): string => `${Math.round(100 * value)} %`;
const amounts = (all: readonly { amount: number; currency: string }[]): string =>
  all.map(({ amount, currency }) => money(amount, currency)).join(', ');

const OBJECT_LABELS: Readonly<Record<string, string>> = { accountNeed: 'account need' };
const objectLabel = (object: string): string => OBJECT_LABELS[object] ?? object;

function countedNeeds(count: number, largest: readonly CountedNeed[]): string {
  const further = count - largest.length;
  return [
    ...largest.map(
      ({ need, horizon, weight, value }) =>
        `${need || 'unnamed'} (${HORIZONS[horizon]}, ${percent(weight)}: ${grouped(value)})`,
    ),
    ...(further > 0 ? [`and ${further} more`] : []),
  ].join('; ');
}

const FIELD_LABELS = { referenceValue: 'reference value', deliveryFit: 'delivery fit' } as const;
const HAT_LABELS: Readonly<Record<string, string>> = {
  DECISION: 'decision maker or approver',
  EVALUATION: 'evaluator',
  USE: 'user',
};
const hats = (codes: readonly string[]): string => codes.map((code) => HAT_LABELS[code] ?? code).join(', ');

const dealsWon = (won: number, closed: number): string =>
  closed === 0
    ? 'No deal closed in two years'
    : `${won} of ${counted(closed, 'deal', 'deals')} won in two years`;

function lastWin(ago: number | null): string {
  if (ago === null) return 'no win yet';
  return ago === 0 ? 'last win today' : `last win ${days(ago)} ago`;
}

function closestContacts(contacts: number, quality: number): string {
  if (contacts === 0) return 'There are no contacts.';
  if (quality === 0) return 'Nobody has been in touch with the contacts lately.';
  return contacts === 1
    ? `The closest contact stands at ${quality} of 100.`
    : `The ${contacts} closest contacts stand at ${quality} of 100.`;
}

const UNCOUNTED: Readonly<Record<UncountedCause, { what: 'e-mail' | 'meeting'; why: string }>> = {
  CAMPAIGN: { what: 'e-mail', why: 'sent by a campaign' },
  UNDELIVERED: { what: 'e-mail', why: 'not delivered' },
  MANY_ADDRESSEES: { what: 'e-mail', why: `with more than ${MOST_ADDRESSEES} addressees` },
  NOT_WITH_US: { what: 'e-mail', why: 'not between the contact and us' },
  CANCELLED: { what: 'meeting', why: 'cancelled' },
  DECLINED: { what: 'meeting', why: 'declined by the contact' },
  LARGE_MEETING: { what: 'meeting', why: `with more than ${MOST_PARTICIPANTS} participants` },
  MEETING_WITHOUT_US: { what: 'meeting', why: 'that none of us attended' },
};

function uncounted(cause: UncountedCause, count: number): string {
  const { what, why } = UNCOUNTED[cause];
  return `${counted(count, what, `${what}s`)} ${why} ${count === 1 ? 'does' : 'do'} not count as contact.`;
}

function potentialSources(found: { pipeline: number; needs: number; committed: number }): string {
  const sources = [
    ...(found.committed > 0 ? ['what is agreed for the coming year'] : []),
    ...(found.pipeline > 0 || found.committed + found.needs <= 0 ? ['the weighted pipeline'] : []),
    ...(found.needs > 0 ? ['open needs'] : []),
  ];
  return sources.length < 2 ? sources.join('') : `${sources.slice(0, -1).join(', ')} and ${sources.at(-1)}`;
}

/** What is known of an amount when something that belongs to it has no exchange rate. */
const atLeast = ({ isPartial }: { isPartial?: true | undefined }): string => (isPartial ? 'At least ' : '');

export const reasons: ReasonWords = {
  AMOUNT_WITHOUT_RATE: (reason) =>
    reason.currency === ''
      ? `The amount of ${objectLabel(reason.object)} ${reason.id} has no currency and is left out.`
      : `The amount of ${objectLabel(reason.object)} ${reason.id}${reason.amount === null ? ` in ${reason.currency}` : `, ${money(reason.amount, reason.currency)},`} has no exchange rate (EXCHANGE_RATES) and is left out.`,
  CONTRACT_STATUS_UNKNOWN: (reason) =>
    `Contract ${reason.id} has no status that the rules know, so it was not counted.`,
  CONTRACT_TERM_REVERSED: (reason) =>
    `Contract ${reason.id} ends before it starts; it was counted on its signing date instead.`,
  CONTRACT_WITHOUT_DATES: (reason) =>
    `Contract ${reason.id} has neither a first day nor a signing date, so it earned nothing.`,
  CONTRACT_WITHOUT_AMOUNT: (reason) => `Contract ${reason.id} has no amount, so it earned nothing.`,
  WHOLE_TERM_WITHOUT_END: (reason) =>
    `The amount of contract ${reason.id} is for the whole term, which has no end; it was counted on its signing date instead.`,
  NOTICE_LONGER_THAN_TERM: (reason) =>
    `Notice of contract ${reason.id} would have to be given before its term begins; check the months of notice.`,
  RENEWAL_WITHOUT_MONTHS: (reason) =>
    `Contract ${reason.id} renews itself for no whole number of months; it goes on for the length of its term.`,
  RENEWAL_OF_DECADES: (reason) =>
    `Contract ${reason.id} renews itself for more than ten years at a time; check the months.`,
  AMOUNT_FROM_BEFORE_START: (reason) =>
    `The amount of contract ${reason.id} is valid from before its first day, so it was taken for all of it.`,
  COUNTED_ELSEWHERE: (reason) =>
    `Opportunity ${reason.id} counts through a contract of another company, so it earned nothing here.`,
  TAKEN_PER_YEAR: (reason) => `The amount of contract ${reason.id} was taken per year, as it has no end.`,
  TAKEN_FOR_WHOLE_TERM: (reason) => `The amount of contract ${reason.id} was taken for its whole term.`,
  CONTRACTS_WORTH_LITTLE: (reason) =>
    `The contracts of opportunity ${reason.id} are together worth less than half of it; only they were counted.`,
  OPEN_THOUGH_CONTRACTED: (reason) =>
    `Opportunity ${reason.id} is still open though its contract runs; only the contract was counted.`,
  OPEN_WITHOUT_AMOUNT: ({ count }) =>
    `${counted(count, 'open opportunity has', 'open opportunities have')} no amount and ${count === 1 ? 'adds' : 'add'} nothing.`,
  WON_WITHOUT_AMOUNT: (reason) => `Won opportunity ${reason.id} has no amount, so it earned nothing.`,
  STALE_DEAL: (reason) =>
    `The close date of open opportunity ${reason.id} is long past, so it counts less and less.`,
  WON_NOT_EXTENDED: (reason) =>
    `Opportunity ${reason.id} was won, but the contract that it is part of ends without being extended.`,
  PART_OF_CONTRACT_GONE: (reason) =>
    `Opportunity ${reason.id} is part of a contract that is in the trash, so it counts by itself.`,
  BLANK_CURRENCY: (_reason, currency) => `Amounts without a currency were taken as ${currency}.`,
  CONTRACT_TERMINATED_WITHOUT_DATE: (reason) =>
    `Contract ${reason.id} is terminated without a date; its whole term was counted.`,
  PAST_TERMS_UNREADABLE: (reason) =>
    `Past terms of contract ${reason.id} could not be read and were left out.`,
  STAGE_NOT_LISTED: (reason) =>
    `Stage "${reason.stage || 'none'}" has no probability in the settings; it was treated as open with ${percent(reason.probability)}.`,
  RATING_MISSING: (reason) => `No rating for ${FIELD_LABELS[reason.field]}; it counts 0 points.`,
  CLOSE_DATE_MISSING: (reason) =>
    `Won opportunity ${reason.id} has no day on which it was closed, so it earned nothing.`,
  CHECKED_IN_FUTURE: (reason) =>
    `The relationship with person ${reason.id} is marked as checked in the future; the vouch was left out.`,
  CHECK_DATE_MISSING: (reason) =>
    `The coverage of person ${reason.id} has no check date; the vouch was left out.`,
  REPORTS_IN_CIRCLE: (reason) =>
    `Person ${reason.id} reports, by others or not, to themselves; look at the field Reports to.`,
  INTERACTIONS_UNCOUNTED: ({ cause, count }) => uncounted(cause, count),
  NEED_WITHOUT_VALUE: (reason) => `Account need ${reason.id} has no estimated value; it counts 0.`,
  NEED_WITHOUT_HORIZON: (reason) =>
    `Account need ${reason.id} has neither a horizon nor an expected date, so it was left out.`,
  NO_INPUT: () => 'There is nothing to judge yet.',
  REVENUE: (reason, currency) =>
    reason.isPartial && reason.amount === 0
      ? 'Revenue of the last 365 days can’t be told, as none of it has an exchange rate: 0 points.'
      : `${atLeast(reason)}${money(reason.amount, currency)} revenue in the last 365 days: ${points(reason.points)}.`,
  POTENTIAL_NONE: () => 'No potential is entered and nothing is in the pipeline: 0 points.',
  POTENTIAL_UNRATED: () => 'Potential can’t be told, as none of it has an exchange rate: 0 points.',
  POTENTIAL_TYPED: (reason, currency) =>
    `${atLeast(reason)}${money(reason.value, currency)} potential a year, as entered: ${points(reason.points)}.`,
  POTENTIAL_PIPELINE: (reason, currency) =>
    `${atLeast(reason)}${money(reason.value, currency)} potential${reason.committed > 0 ? `, of which ${money(reason.committed, currency)} committed` : ''}, from ${potentialSources(reason)}: ${points(reason.points)}.`,
  NEEDS_COUNTED: (reason, currency) =>
    `${reason.count} open ${reason.count === 1 ? 'need counts' : 'needs count'} ${money(reason.value, currency)}: ${countedNeeds(reason.count, reason.largest)}.`,
  REFERENCE: (reason) => `Reference value ${reason.rating} of 5: ${points(reason.points)}.`,
  WINNABILITY: (reason) =>
    `${dealsWon(reason.won, reason.closed)}: ${reason.closed === 0 ? 'the usual ' : ''}${Math.round(reason.canWin)} for winning, ${Math.round(reason.canDo)} for delivery fit, together ${points(reason.points)}.`,
  QUALITY: (reason) => closestContacts(reason.contacts, Math.round(100 * reason.quality)),
  DENSITY: (reason) =>
    reason.threads === 0
      ? 'No contact holds a living relationship.'
      : `${reason.threads} ${reason.threads === 1 ? 'contact holds' : 'contacts hold'} a living relationship.`,
  AUTHORITY: (reason) =>
    reason.missing.length === 0
      ? 'Decision, evaluation and use are all covered.'
      : `Not covered by a close contact: ${hats(reason.missing)}.`,
  COMMERCIAL: (reason) =>
    `${reason.inForce ? 'A contract is in force' : 'No contract is in force'}, ${reason.open} open ${reason.open === 1 ? 'opportunity' : 'opportunities'}, ${lastWin(reason.daysSinceWin)}.`,
  NO_THREAD: (reason) => `No contact is close enough to hold the account: at most ${reason.cap}.`,
  SINGLE_THREADED: (reason) => `Everything hangs on one contact: at most ${reason.cap}.`,
};

// What could not be counted.

/** How many of a thing, and the verb that goes with it. */
const some = (count: number, thing: string, things: string, is: string, are: string): string =>
  count === 1 ? `1 ${thing} ${is}` : `${count} ${things} ${are}`;

const has = (count: number): string => (count === 1 ? 'has' : 'have');
const is = (count: number): string => (count === 1 ? 'is' : 'are');
const earns = (count: number): string => (count === 1 ? 'earns nothing' : 'earn nothing');

const contracts = (count: number, is: string, are: string): string =>
  some(count, 'contract', 'contracts', is, are);
/** The same where the verbs alone differ. */
const contractsHave = (count: number): string => contracts(count, 'has', 'have');
const someDeals = (count: number, is: string, are: string): string =>
  some(count, 'opportunity', 'opportunities', is, are);
const wins = (count: number): string => counted(count, 'won opportunity', 'won opportunities');
const needs = (count: number): string => some(count, 'account need', 'account needs', 'has', 'have');
const checks = (count: number, is: string, are: string): string =>
  some(count, 'relationship with a person', 'relationships with people', is, are);

export const leftOutOfRevenue: RevenueLeftOutWords = {
  sentences: {
    AMOUNT_WITHOUT_RATE: (count, { currency, amount }) => {
      if (currency === '')
        return `${counted(count, 'amount', 'amounts')} ${has(count)} no currency and ${is(count)} left out`;
      const all = amount === null ? '' : `, ${money(amount, currency)}${count === 1 ? '' : ' together'},`;
      return `${counted(count, 'amount', 'amounts')} in ${currency}${all} ${has(count)} no exchange rate (EXCHANGE_RATES) and ${is(count)} left out`;
    },
    CONTRACT_STATUS_UNKNOWN: (count) =>
      `${contractsHave(count)} no status that the rules know and ${is(count)} not counted`,
    CONTRACT_TERM_REVERSED: (count) =>
      contracts(
        count,
        'ends before it starts and is counted on its signing date',
        'end before they start and are counted on their signing dates',
      ),
    CONTRACT_WITHOUT_DATES: (count) =>
      `${contractsHave(count)} neither a first day nor a signing date and ${earns(count)}`,
    CONTRACT_WITHOUT_AMOUNT: (count) => `${contractsHave(count)} no amount and ${earns(count)}`,
    WHOLE_TERM_WITHOUT_END: (count) =>
      contracts(
        count,
        'has an amount for the whole term but no end, and is counted on its signing date',
        'have an amount for the whole term but no end, and are counted on their signing dates',
      ),
    NOTICE_LONGER_THAN_TERM: (count) =>
      contracts(
        count,
        'has a notice that is longer than its term',
        'have a notice that is longer than their terms',
      ),
    RENEWAL_WITHOUT_MONTHS: (count) =>
      contracts(
        count,
        'renews itself for no whole number of months and goes on for the length of its term',
        'renew themselves for no whole number of months and go on for the length of their terms',
      ),
    RENEWAL_OF_DECADES: (count) =>
      contracts(
        count,
        'renews itself for more than ten years at a time',
        'renew themselves for more than ten years at a time',
      ),
    AMOUNT_FROM_BEFORE_START: (count) =>
      contracts(
        count,
        'has an amount that is valid from before its first day and is taken for all of it',
        'have amounts that are valid from before their first days and are taken for all of them',
      ),
    COUNTED_ELSEWHERE: (count) =>
      `${wins(count)} ${count === 1 ? 'counts through a contract of another company' : 'count through contracts of other companies'}`,
    CONTRACTS_WORTH_LITTLE: (count) =>
      someDeals(
        count,
        'has contracts that are together worth less than half of it; only they are counted',
        'have contracts that are together worth less than half of them; only they are counted',
      ),
    WON_WITHOUT_AMOUNT: (count) => `${wins(count)} ${has(count)} no amount and ${earns(count)}`,
    PART_OF_CONTRACT_GONE: (count) =>
      someDeals(
        count,
        'is part of a contract that is in the trash and counts by itself',
        'are part of contracts that are in the trash and count by themselves',
      ),
    CONTRACT_TERMINATED_WITHOUT_DATE: (count) =>
      contracts(
        count,
        'is terminated without a date; its whole term is counted',
        'are terminated without a date; their whole terms are counted',
      ),
    PAST_TERMS_UNREADABLE: (count) =>
      `${contractsHave(count)} past terms that can’t be read and are left out`,
    CLOSE_DATE_MISSING: (count) =>
      `${wins(count)} ${has(count)} no day on which ${count === 1 ? 'it was' : 'they were'} closed and ${earns(count)}`,
  },
  stop: '.',
};

export const leftOutBeside: OtherLeftOutSentences = {
  TAKEN_PER_YEAR: (count) =>
    contracts(count, 'has an amount', 'have amounts') +
    ` taken per year, as ${count === 1 ? 'it has' : 'they have'} no end`,
  TAKEN_FOR_WHOLE_TERM: (count) =>
    contracts(count, 'has an amount taken for its whole term', 'have amounts taken for their whole terms'),
  OPEN_THOUGH_CONTRACTED: (count) =>
    someDeals(
      count,
      'is still open though its contract runs; only the contract is counted',
      'are still open though their contracts run; only the contracts are counted',
    ),
  STALE_DEAL: (count) =>
    some(
      count,
      'open opportunity',
      'open opportunities',
      'is long past its close date and counts less and less',
      'are long past their close dates and count less and less',
    ),
  WON_NOT_EXTENDED: (count) =>
    someDeals(
      count,
      'was won, but the contract that it is part of ends without being extended',
      'were won, but the contracts that they are part of end without being extended',
    ),
  CHECKED_IN_FUTURE: (count) =>
    checks(
      count,
      'is marked as checked in the future; what was said of it is left out',
      'are marked as checked in the future; what was said of them is left out',
    ),
  CHECK_DATE_MISSING: (count) =>
    checks(
      count,
      'has no check date; what was said of it is left out',
      'have no check date; what was said of them is left out',
    ),
  REPORTS_IN_CIRCLE: (count) =>
    `${counted(count, 'person reports', 'people report')}, by others or not, to themselves; look at the field Reports to`,
  NEED_WITHOUT_VALUE: (count) =>
    `${needs(count)} no estimated value and ${count === 1 ? 'counts' : 'count'} 0`,
  NEED_WITHOUT_HORIZON: (count) =>
    `${needs(count)} neither a horizon nor an expected date and ${count === 1 ? 'is' : 'are'} left out`,
};

// Scoring policies.

/** The numbers of a policy as its page calls them. */
const POLICY_NUMBERS: Readonly<Record<PolicyNumber, string>> = {
  revenueWeight: 'Revenue weight',
  potentialWeight: 'Potential weight',
  referenceWeight: 'Reference weight',
  winnabilityWeight: 'Winnability weight',
  revenueAt25: 'Revenue at 25',
  revenueAt50: 'Revenue at 50',
  revenueAt75: 'Revenue at 75',
  revenueAt100: 'Revenue at 100',
  potentialAt25: 'Potential at 25',
  potentialAt50: 'Potential at 50',
  potentialAt75: 'Potential at 75',
  potentialAt100: 'Potential at 100',
  baselineWinRate: 'Baseline win rate',
  staleAfterDays: 'Stale after (days)',
  opportunityWeight: 'Opportunity weight (TAS+)',
  competeWeight: 'Compete weight (TAS+)',
  winWeight: 'Win weight (TAS+)',
  worthWeight: 'Worth weight (TAS+)',
  stopBelow: 'Stop below (TAS+)',
  goFrom: 'Go from (TAS+)',
  goKnown: 'Known for a Go (TAS+)',
  assessmentDays: 'TAS+ holds for (days)',
  supportWinWeight: 'Win weight in support',
  qualityWeight: 'Quality weight',
  densityWeight: 'Density weight',
  authorityWeight: 'Authority weight',
  commercialWeight: 'Commercial weight',
  keyShare: 'Key share (%)',
  keyMargin: 'Key margin (%)',
  candidateBand: 'Candidate band (%)',
  entryScore: 'Entry score',
  exitScore: 'Exit score',
  importanceReviewMonths: 'Importance review (months)',
  needsReviewMonths: 'Needs review (months)',
  closenessReviewMonths: 'Closeness review (months)',
};

const policy: PolicyWords = {
  numbers: POLICY_NUMBERS,
  problems: {
    WEIGHT_NEGATIVE: ({ field, value }) =>
      `"${POLICY_NUMBERS[field]}" is ${value}; a weight can't be negative.`,
    REVENUE_WEIGHT_TOO_LARGE: ({ share }) =>
      `The revenue weight is ${Math.round(share)} % of all weights; sales are yesterday and weigh at most 70 %.`,
    DAYS_OUT_OF_RANGE: ({ field, value }) =>
      `"${POLICY_NUMBERS[field]}" is ${value}; it is a whole number of days from 1 on.`,
    WEIGHTS_ALL_ZERO: ({ group }) =>
      `All ${group === 'assessment' ? 'TAS+' : group} weights are 0; at least one must be above 0.`,
    THRESHOLDS_NOT_RISING: ({ group, values }) =>
      `The ${group} thresholds ${values.join(', ')} must rise strictly from above 0.`,
    SHARE_OUT_OF_RANGE: ({ field, value }) =>
      `"${POLICY_NUMBERS[field]}" is ${value}; a share lies between 0 and 100.`,
    RATE_OUT_OF_RANGE: ({ field, value }) =>
      `"${POLICY_NUMBERS[field]}" is ${value}; it lies between 0 and 1.`,
    REVIEW_MONTHS_OUT_OF_RANGE: ({ field, value }) =>
      `"${POLICY_NUMBERS[field]}" is ${value}; reviews lie 1 to ${MOST_REVIEW_MONTHS} whole months apart.`,
    VALUE_MISSING: ({ field }) => `"${POLICY_NUMBERS[field]}" is empty.`,
  },
  notInUse: (problems) => `Not in use: ${problems} Companies keep their last scores.`,
};

// What asks for attention.

function listed(items: readonly string[]): string {
  const shown = items.slice(0, MOST_NAMES);
  const left = items.length - shown.length;
  const all = left > 0 ? [...shown, `${left} more`] : shown;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

function amongPeople(people: number): string {
  if (people === 0) return 'there are no contacts';
  return people === 1 ? 'there is one contact' : `there are ${people} contacts`;
}

// Since when, not for how long: a sentence that is still true is not written again every day.
const silenceText = ({ name, since, rhythm }: Silence): string =>
  since === null
    ? `${name} (no contact in ${INTERACTION_WINDOW_DAYS} days)`
    : `${name} (since ${formatDay(since)}, rhythm ${Math.round(rhythm)} days)`;

const signals: SignalWords = {
  unnamed: 'somebody without a name',
  sentences: {
    NO_DECISION_MAKER: ({ people }) => `No decision maker is mapped: ${amongPeople(people)}.`,
    NO_MENTOR_OR_SUPPORTER: ({ people }) =>
      `Nobody is known as a mentor or supporter: ${amongPeople(people)}.`,
    SINGLE_THREADED: ({ threads }) =>
      threads.length === 0
        ? 'No contact is close enough to hold the account.'
        : `Everything hangs on ${listed(threads)}: nobody else is close enough to hold the account.`,
    ENEMY_DECIDES: ({ enemies }) => `Against us among those who decide: ${listed(enemies)}.`,
    NOBODY_CRITICAL: ({ known }) =>
      `None of the ${known} people whose attitude is known is critical: somebody may be overlooked.`,
    KEY_PERSON_SILENT: ({ silent }) => `Silent for too long: ${listed(silent.map(silenceText))}.`,
  },
};

// Coverage and sales credit.

const CREDIT_SHARES: Readonly<Record<CreditRole, string>> = {
  REGIONAL_OWNER: 'owner credit',
  DIRECTOR: 'director credit',
};

const coverage: CoverageWords = {
  unreadable: 'Part of the coverage history could not be read and was left out.',
  refused: ({ role, share, inForce }) => {
    const name = CREDIT_SHARES[role];
    const given = share === null ? `The ${name} is empty` : `The ${name} of ${share} % is refused`;
    const instead =
      inForce === null
        ? 'Until then nothing is credited for it.'
        : `Until then contracts are credited with ${inForce} %, as before.`;
    return `${given}: a share lies between 0 and 100 %. ${instead}`;
  },
};

const creditNames: CreditNameWords = {
  unnamed: 'Contract',
  unnamedDeal: 'Opportunity',
  roles: { REGIONAL_OWNER: 'regional owner', DIRECTOR: 'director' },
  name: (contract, role) => `${contract}, ${role}`,
};

// Support requests.

const withoutRate = (what: string, currency: string): string =>
  currency === ''
    ? `${what} has no currency`
    : `${what} in ${currency} has no exchange rate (EXCHANGE_RATES)`;

const priority: PriorityWords = {
  sum: (importance, dealSize, urgency) =>
    `Importance ${importance} × 0.5 + deal size ${dealSize} × 0.3 + urgency ${urgency} × 0.2.`,
  winning: (points, weight) => `Beside it "can we win?" counts ${points} points with the weight ${weight}.`,
  gaps: {
    IMPORTANCE_MISSING: () => 'The company has no importance score yet, which counts 0.',
    OPPORTUNITY_MISSING: () => 'There is no opportunity, so the deal size is 0.',
    AMOUNT_MISSING: () => 'The opportunity has no amount, so the deal size is 0.',
    AMOUNT_WITHOUT_RATE: ({ currency }) =>
      `The deal size is 0 because ${withoutRate('the amount', currency)}.`,
    THRESHOLD_MISSING: () => 'The deal size is 0 because the scoring policy has no large-deal threshold.',
    THRESHOLD_WITHOUT_RATE: ({ currency }) =>
      `The deal size is 0 because ${withoutRate('the large-deal threshold', currency)}.`,
    DATE_MISSING: () => 'There is no date it is needed by, so the urgency is 0.',
  },
};

// Reviews.

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const MONITORS: Readonly<Record<Monitor, string>> = {
  IMPORTANCE: 'Importance',
  NEEDS: 'Needs',
  CLOSENESS: 'Closeness',
};

const isTold = (trend: string | null): trend is string => trend !== null && trend !== 'UNKNOWN';

const reviews: ReviewWords = {
  unnamed: 'this account',
  statuses: STATUSES,
  day: (day) => {
    const [year, month, date] = formatDay(day).split('-').map(Number);
    return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
  },
  taskTitle: (monitor, name) => `${MONITORS[monitor]} review: ${name}`,
  taskWhy: {
    IMPORTANCE:
      'Key accounts and watched accounts are reviewed at regular intervals, so that no status is kept or lost by habit.',
    NEEDS:
      'What the customer will need changes with their plans, and what we can deliver changes with ours; both are compared at regular intervals.',
    CLOSENESS: 'A relationship fades while nobody looks. It is looked at before it is missed.',
  },
  taskWhat: {
    IMPORTANCE:
      'Open the tab Cockpit of the key account, look at score, rank and recommendation, choose the status and complete the review.',
    NEEDS:
      'Go through the needs of the company: add new ones, drop what is gone, say whether we can deliver. Then complete the review on the tab Cockpit of the key account.',
    CLOSENESS:
      'Go through the stakeholders of the company: who is missing, who went silent, who is against us. Arrange the next contact, then complete the review on the tab Cockpit of the key account.',
  },
  statusTitle: (name, from, to) => `${name}: ${to}, was ${from}`,
  decided: (who, day) => `Decided${who === null ? '' : ` by ${who}`} on ${day}.`,
  takenBack: (who, day) =>
    `Taken back${who === null ? '' : ` by ${who}`} on ${day}: an applied recommendation was undone.`,
  recommendation: (reason, word) => `${word === null ? 'Recommendation' : `Recommended ${word}`}: ${reason}`,
  recommended: STATUSES,
  remark: (remark) => `Remark: ${remark}`,
  reviewTitle: (monitor, name, day) => `${MONITORS[monitor]} review of ${name}, ${day}`,
  reviewedBy: (who) => `Reviewed by ${who}.`,
  figures: ({ importance, rank, rankedOutOf, closeness, trend }, day) => {
    const place = rank === null || rankedOutOf === null ? '' : ` (rank ${rank} of ${rankedOutOf})`;
    const direction = isTold(trend) ? `, ${trend.toLowerCase()}` : '';
    return [
      `Figures of ${day}: importance ${importance === null ? 'not scored' : `${importance}${place}`};`,
      `closeness ${closeness === null ? 'not scored' : `${closeness}${direction}`}.`,
    ].join(' ');
  },
};

// Deals.

const deals: DealWords = {
  unnamed: 'this opportunity',
  titles: {
    INITIATION: (name) => `Initiation review: ${name}`,
    LEARNING: (name) => `What did we learn from ${name}?`,
    ASSESSMENT: (name) => `Assess with TAS+: ${name}`,
    QUICK: (name) => `Is ${name} still worth it?`,
  },
  why: {
    INITIATION:
      'This opportunity is a large deal by the scoring policy of its company. Before work goes into it, somebody decides whether we bid.',
    LEARNING:
      'The opportunity was closed. What it did for the relationship counts in closeness, and what it taught us can become a need.',
    ASSESSMENT:
      'A large deal is assessed before work goes into it, and again when it has moved on or the last round is old.',
    QUICK: 'Two or more of the five quick questions about this deal are answered with no.',
  },
  what: {
    INITIATION:
      'Talk it through with the owner of the opportunity, then set Initiation to Approved or Rejected there. That completes this task.',
    LEARNING: 'Fill in Closeness outcome and Insight gained on the opportunity, then complete this task.',
    ASSESSMENT: 'Open the tab TAS+ of the opportunity and begin a round. That completes this task.',
    QUICK:
      'Say what would turn the answers, or close the deal, or set it to the full process by hand, then complete this task.',
  },
  decision: {
    amount: (amount) => ` (${amount})`,
    title: (decision, deal) => `Initiation ${decision.toLowerCase()}: ${deal}`,
    text: (decision, who) =>
      `The initiation was ${decision.toLowerCase()}${who === null ? '' : ` by ${who}`}.`,
  },
};

// Plans.

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const overdue = ({ name, days: count }: Overdue): string =>
  `objective '${name.trim() === '' ? 'without a name' : name}' is ${days(count)} overdue`;

const plans: PlanWords = {
  missing: {
    GOAL: () => 'no goal',
    VALUE_PROPOSITION: () => 'no value proposition',
    CRITICAL_SUCCESS_FACTORS: () => 'no critical success factors',
    STRATEGY: () => 'no strategy',
    REVENUE_TARGET: () => 'no revenue target',
    DATED_OBJECTIVE: () => 'no objective with a due date',
    NEED: ({ horizon }) => `no need in the horizon ${HORIZONS[horizon]}`,
    DECISION_MAKER: () => 'no decision maker mapped',
    MENTOR_OR_SUPPORTER: () => 'no mentor or supporter mapped',
    OPEN_TASK: () => 'no open task',
  },
  problems: {
    NO_PERIOD: () => 'The plan has no period: set its first and its last day.',
    PERIOD_REVERSED: () => 'The plan ends before it starts.',
    TARGET_WITHOUT_RATE: ({ currency }) =>
      currency === ''
        ? 'The revenue target has no currency: attainment is not measured.'
        : `The revenue target in ${currency} has no exchange rate (EXCHANGE_RATES): attainment is not measured.`,
    ANOTHER_IS_ACTIVE: ({ name }) =>
      `Another plan${name.trim() === '' ? '' : ` "${name}"`} is active for the same time: close one of them.`,
  },
  pace: (pace) =>
    pace === null
      ? 'revenue is not measured without a target and a period'
      : `revenue is at ${roundToOneDecimal(pace.attainment)} % after ${Math.round(pace.elapsed)} % of the time`,
  unmeasurable: (why) =>
    why.what === 'REVENUE'
      ? `revenue can’t be measured, as most of what it is made of has no exchange rate: ${amounts(why.amounts)}`
      : why.currency === ''
        ? 'revenue can’t be measured, as the target has no currency'
        : `revenue can’t be measured, as the target of ${money(why.amount, why.currency)} has no exchange rate`,
  nothingOverdue: 'no objective is overdue',
  overdue,
  moreOverdue: (count) => `${count} more ${count === 1 ? 'objective is' : 'objectives are'} overdue`,
  complete: (percent) => `the plan is ${percent} % complete`,
  moreLeftOut: (count) =>
    count === 1
      ? '1 more record is left out of the revenue.'
      : `${count} more records are left out of the revenue.`,
  sentence: (parts) => `${capitalised(parts.join('; '))}.`,
  text: (sentences) => sentences.join(' '),
};

const planMaking: PlanMakingWords = {
  horizons: HORIZONS,
  objectives: {
    NO_DECISION_MAKER: {
      name: () => 'Find and meet the decision maker',
      tactic: 'Ask the closest contacts who decides, and have one of them arrange a meeting.',
    },
    SINGLE_THREADED: {
      name: () => 'Hold a relationship with a second person',
      tactic: 'Bring a colleague in, and meet people of another function at least once a month.',
    },
    NO_NEED: {
      name: (horizon) => `Learn what they need: ${horizon}`,
      tactic: 'Talk their plans through with users and evaluators, and write down what follows for us.',
    },
    CLOSENESS_FALLING: {
      name: () => 'Turn closeness around',
      tactic: 'Find out who went silent and why, and see each key person within a month.',
    },
  },
  revision: (name, revision) => `${name}, revision ${revision}`,
  revisionMark: /, revision \d+$/,
  startingPoint: {
    title: (plan) => `Starting point of ${plan}`,
    figures: ({ on, status, importance, rank, closeness, trend, state, revenue }) => ({
      lead: `Where the account stood on ${on}:`,
      lines: [
        `Status: ${status ?? 'none'}`,
        `Importance: ${importance ?? 'no score'}${rank === null ? '' : `, ${rank.rank} of ${rank.outOf ?? '?'} in its class`}`,
        `Closeness: ${closeness ?? 'no score'}; trend ${trend}, relationship ${state}`,
        `Revenue of the last 365 days: ${revenue}`,
      ],
    }),
    nobody: 'Nobody is known yet who decides, approves or supports.',
    people: 'Key people:',
    option: (code) => code.toLowerCase().replaceAll('_', ' '),
    person: (name, title, marks, closeness) =>
      `${name || 'Without a name'}${title === '' ? '' : `, ${title}`}: ${marks.join(', ')}; closeness ${closeness ?? 'unknown'}`,
  },
};

// Recommendations.

function ordinal(rank: number): string {
  const tail = rank % 100;
  const ending = tail >= 11 && tail <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th');
  return `${rank}${ending}`;
}

/** Whom a place in the programme may be kept for, as the sentences name it. */
const KEEPERS: Readonly<Record<AccountStatus, string>> = {
  CANDIDATE: 'a candidate',
  KEY: 'a key account',
  WATCH: 'a watched account',
  FORMER: 'a former key account',
};

export const recommendations: RecommendationWords = {
  notScored: (policy) => `Not ranked in ${policy}: there is no score yet.`,
  noCompany: 'Not ranked: its company is gone or in the trash.',
  withoutRate: (amounts) =>
    `Not certain: ${amounts} without an exchange rate (EXCHANGE_RATES) is left out, so its points are at least these.`,
  place: ({ rank, outOf, policy, points }) =>
    `${ordinal(rank)} of ${outOf} in ${policy}, ${points} ${points === 1 ? 'point' : 'points'}`,
  placeIn: (rank, outOf, policy) => `${rank} of ${outOf} in ${policy}`,
  reasons: {
    ENTERS: (place, { share, entry }) =>
      `${place}: in the top ${share} %, and reaches the ${entry} that entry needs.`,
    STAYS: (place, { status, share, entry, exit }) =>
      `${place}, entry needs ${entry}; was ${status}, so it stays until it falls below ${exit} or out of the top ${share} %.`,
    BELOW_EXIT: (place, { status, share, exit }) =>
      `${place}: in the top ${share} %, but ${KEEPERS[status]} needs ${exit} to stay.`,
    OUT_OF_MARGIN: (place, { status, share }) =>
      `${place}: out of the top ${share} % in which ${KEEPERS[status]} stays.`,
    BELOW_ENTRY: (place, { share, entry }) => `${place}: in the top ${share} %, but entry needs ${entry}.`,
    NEXT_IN_LINE: (place, { share }) => `${place}: within the top ${share} % that are candidates.`,
    OUTSIDE: (place, { share }) => `${place}: outside the top ${share} %.`,
  },
};

// What people changed of what moves money.

const told: ToldWords = {
  titles: {
    CONTRACT: (name) => `Contract changed: ${name}`,
    DEAL: (name) => `Opportunity changed: ${name}`,
    COVERAGE: (name) => `Coverage changed: ${name}`,
  },
  unnamed: { CONTRACT: 'contract without a name', DEAL: deals.unnamed, COVERAGE: reviews.unnamed },
  fields: {
    status: 'Status',
    amount: 'Amount',
    amountPer: 'Amount per',
    amountFrom: 'Amount valid from',
    signedOn: 'Signed on',
    startsOn: 'Starts on',
    endsOn: 'Ends on',
    terminatedOn: 'Terminated on',
    closedOn: 'Closed on',
    partOfContract: 'Part of contract',
    regionalOwner: 'Regional owner',
    director: 'Director',
    ownerCreditShare: 'Owner credit',
    directorCreditShare: 'Director credit',
  },
  options: {
    DRAFT: 'Draft',
    ACTIVE: 'Active',
    EXPIRED: 'Expired',
    TERMINATED: 'Terminated',
    WHOLE_TERM: 'Whole term',
    YEAR: 'Year',
    MONTH: 'Month',
  },
  empty: 'empty',
  unknown: {
    member: 'a member who is no longer here',
    contract: 'a contract that this account does not have',
  },
  share: (percent) => `${percent} %`,
  line: (field, before, after) => `- ${field}: ${before} → ${after}`,
  by: (who) => `Changed by ${who}.`,
};

/** What runs are called. */
export const runNames: RunNameWords = {
  runs: {
    SWEEP: 'Sweep',
    BACKFILL: 'Backfill',
    POLICY: 'Policy change',
    MANUAL: 'Full recompute',
    DECISIONS: 'Recommendations',
    FEED: 'Feed since',
  },
  waiting: '(waiting)',
  over: ({ state, processed, changed, failed, isUndone }) =>
    [
      ...(isUndone ? ['undone'] : []),
      ...(state === 'FAILED' ? ['ended early'] : []),
      `${processed} done`,
      `${changed} changed`,
      ...(failed === 0 ? [] : [`${failed} failed`]),
    ].join(', '),
};

/** What the rules and the passes write on records. */
export const words: Words = {
  secondKeyAccount: SECOND_KEY_ACCOUNT,
  told,
  space: SPACE,
  policy,
  signals,
  coverage,
  creditNames,
  priority,
  reminder: {
    title: (name) => `Support needed: ${name}`,
    unnamed: 'request without a name',
    why: 'Help was asked for, and the day it is needed by is near or past.',
    what: 'Give the help and set the support request to Delivered; or decline it, so that whoever asked can look elsewhere.',
  },
  tasks: {
    why: 'Why',
    what: 'What to do',
    by: 'By',
    links: 'Open',
    colon: ': ',
    soon: 'as soon as you can',
    unnamed: 'without a name',
    keyAccount: (name) => `Key account ${name}`,
  },
  reviews,
  deals,
  assessment,
  plans,
  defaultPolicyName: 'Standard',
};

// What is said to who asks: decisions, the health check, the brief.

const STATUS_NAMES: Readonly<Record<AccountStatus | RecommendedStatus, string>> = {
  CANDIDATE: 'candidate',
  KEY: 'key account',
  WATCH: 'on watch',
  FORMER: 'former key account',
  NONE: 'none',
};

const decisions: DecisionWords = {
  because: {
    PROMOTION: 'Recommended Key.',
    WATCH: 'No longer recommended Key.',
    EXIT: 'On watch, and still not recommended Key.',
  },
  space: SPACE,
  inTrash: 'It is in the trash.',
  noCompany: 'Its company is gone or in the trash.',
  noStatus: 'It has no status to go by.',
  noRecommendation: 'Nothing is recommended for it yet.',
  nothingToChange: (status, recommended) =>
    `It is ${status}, and recommended ${recommended}: nothing is to be changed.`,
  leftToReview: (status) =>
    `Only a promotion is applied to a ${STATUS_NAMES[status]}: its importance review decides.`,
  decidedToday: (status) => `It is ${status} by a decision of today: the next one can follow tomorrow.`,
  isGone: 'It is gone.',
  wasThrownAway: 'It was put into the trash.',
  reviewedToday: 'Its importance was reviewed today.',
  changedMeanwhile: (status) => `It was changed to ${status ?? 'no status'} meanwhile.`,
  notApplied: 'It was not applied.',
  backAlready: (status) => `It is ${status} again already.`,
  changedSince: (status) => `It was changed to ${status ?? 'no status'} since.`,
  reviewCleared: 'The date of its importance review was cleared since.',
  reviewedSince: (day) => `Its importance was reviewed since, on ${day}.`,
  noTimeToApply: 'There was no time left for it. Apply the recommendations again.',
  noTimeToUndo: 'There was no time left for it. Undo the run again.',
  unknownAccount: 'There is no such key account.',
};

const health: HealthWords = {
  subjects: {
    policies: 'Scoring policies',
    data: 'Records',
    policy: (name) => `Scoring policy "${name}"`,
    runs: 'Score runs',
    setting: (name) => `Setting ${name}`,
    workspace: 'Workspace',
  },
  noDefault:
    'No policy is marked as default; the built-in one is used until the next full pass gives the mark back.',
  manyDefaults: (count) =>
    `${count} policies are marked as default; the one changed last is used, and the others lose the mark with the next full pass.`,
  hidden: 'Hidden from you: an administrator sees it.',
  nothingScored: (reason) =>
    `${reason} Nothing is scored until this is put right: the page “Set-up” in the folder Key accounts says what to type.`,
  neverRan:
    'No full pass has run yet. Run the post-install function or wait for the sweep; if none comes, the server does not run logic functions or its crons are not registered.',
  silent: (hours) =>
    `The last full pass started ${hours} hours ago. Check that the server's worker runs and its crons are registered.`,
  modes: { SWEEP: 'Sweep', BACKFILL: 'Backfill', POLICY: 'Policy change', MANUAL: 'By hand' },
  troubles: {
    COMPANIES_FAILED: (mode, { failed, processed }, reason) =>
      `${failed} of ${processed} companies failed in the last run (${mode}): ${reason}`,
    ENDED_EARLY: (mode, { processed, total }, reason) =>
      `The last run (${mode}) failed after ${processed} of ${total} companies: ${reason}`,
    FOLLOW_UP_FAILED: (mode, _run, reason) => `What follows the last run (${mode}) failed in part: ${reason}`,
    STANDING_STILL: (mode, { processed, total }) =>
      `A run (${mode}) stands still after ${processed} of ${total} companies. Check that the server's worker runs and its crons are registered.`,
  },
  noReason: 'no reason was kept',
  flaws: {
    SECOND_KEY_ACCOUNT: (count) =>
      count === 1
        ? '1 company has more than one key account; only one of them leads. Combine them on the page of the other one.'
        : `${count} companies have more than one key account; only one of them leads. Combine them on the pages of the others.`,
    AMOUNT_WITHOUT_RATE: (count) =>
      count === 1
        ? '1 company has amounts without an exchange rate, so its importance is too low: set EXCHANGE_RATES, and see the list "Amounts without rate".'
        : `${count} companies have amounts without an exchange rate, so their importance is too low: set EXCHANGE_RATES, and see the list "Amounts without rate".`,
    TRACK_UNKNOWN: (count) =>
      count === 1
        ? 'Of 1 open deal nobody knows whether it is large, as its amount has no exchange rate: see the list "Track unknown".'
        : `Of ${count} open deals nobody knows whether they are large, as their amounts have no exchange rate: see the list "Track unknown".`,
    PLAN_NOT_MEASURABLE: (count) =>
      count === 1
        ? '1 plan can’t be measured, as its target or most of its revenue has no exchange rate: its health is "Not measurable".'
        : `${count} plans can’t be measured, as their targets or most of their revenue have no exchange rate: their health is "Not measurable".`,
    WON_WITHOUT_CONTRACT: (count) =>
      count === 1
        ? '1 won deal has no contract and counts on the day it was closed: see the list "Won without contract".'
        : `${count} won deals have no contract and count on the day they were closed: see the list "Won without contract".`,
    CONTRACT_INCOMPLETE: (count) =>
      count === 1
        ? '1 contract has no amount or no day and earns nothing: see the list "Without amount or dates".'
        : `${count} contracts have no amount or no day and earn nothing: see the list "Without amount or dates".`,
    OVERDUE_AND_OPEN: (count) =>
      count === 1
        ? '1 open deal is past its close date: see the list "Overdue and open".'
        : `${count} open deals are past their close dates: see the list "Overdue and open".`,
  },
};

const SIGNAL_STEPS: Readonly<Record<string, string>> = {
  NO_DECISION_MAKER: 'Find out who decides: no decision maker is mapped.',
  NO_MENTOR_OR_SUPPORTER: 'Win somebody over: there is neither a mentor nor a supporter.',
  SINGLE_THREADED: 'Open a second line: everything hangs on one contact.',
  ENEMY_DECIDES: 'Deal with the opponent among those who decide.',
  NOBODY_CRITICAL: 'Look again: nobody on the map is critical, so you may be blind.',
  KEY_PERSON_SILENT: 'Get in touch with the key people who have gone silent.',
};

const withReason = (text: string, reason: string): string =>
  reason === '' ? `${text}.` : `${text}: ${reason}`;

const brief: BriefWords = {
  colon: ': ',
  title: (company) => `Account brief: ${company}`,
  asOf: (day) => `As of ${day}`,
  none: 'none',
  headings: {
    standing: 'Status and why',
    scores: 'Scores and trend',
    nextSteps: 'Suggested next steps',
    plan: 'ESP+ plan',
    needs: 'Needs',
    insights: 'What deals taught us',
    people: 'People',
    deals: 'Pipeline',
    contracts: 'Contracts and renewals',
    support: 'Support',
  },
  labels: {
    status: 'Status',
    since: 'since',
    recommendation: 'Recommendation',
    why: 'Why',
    rank: 'Rank',
    owner: 'Regional owner',
    localHead: 'Local head',
    director: 'Director',
    reviews: 'Reviews',
    nextReview: ', next on',
    attention: 'Attention',
    importance: 'Importance',
    closeness: 'Closeness',
    trend: 'Trend',
    relationship: 'Relationship',
    months: 'By month',
    period: 'Period',
    goal: 'Goal',
    strategy: 'Strategy',
    revenue: 'Revenue',
    completeness: 'Completeness',
    missing: 'Missing',
    health: 'Health',
    need: 'Need',
    horizon: 'Horizon',
    capability: 'Capability',
    gap: 'Gap',
    value: 'Value',
    name: 'Name',
    jobTitle: 'Position',
    role: 'Role',
    influence: 'Influence',
    support: 'Support',
    stage: 'Stage',
    amount: 'Amount',
    closesOn: 'Closes on',
    verdict: 'Verdict',
    score: 'Score',
    endsOn: 'Ends on',
    renewal: 'Renewal',
    priority: 'Priority',
    neededBy: 'Needed by',
    state: 'State',
    deal: 'Opportunity',
    closedOn: 'Closed on',
    insight: 'Insight',
    becameNeed: 'Became the need',
  },
  options: OPTIONS,
  hidden: 'Hidden from you.',
  partlyHidden: 'Some of this is hidden from you.',
  notInProgramme: 'Not a key account.',
  noPlan: 'There is no plan.',
  nothingPressing: 'Nothing presses.',
  rankOf: (rank, outOf) => `${rank} of ${outOf}`,
  revenueOf: (actual, target, attainment) => `${actual} of ${target} (${attainment})`,
  becameOpportunity: 'is an opportunity',
  renewsItself: 'renews itself',
  steps: {
    REVIEW_OVERDUE: ({ monitor }) => `Complete the overdue ${WORDS[monitor] ?? monitor} review.`,
    STATUS_DIFFERS: ({ status, recommendation }) =>
      `Decide on the status: it is ${WORDS[status ?? ''] ?? status ?? 'not set'}, recommended is ${WORDS[recommendation] ?? recommendation}.`,
    ATTENTION: ({ signal }) => SIGNAL_STEPS[signal] ?? signal,
    RELATIONSHIP: ({ state }) =>
      state === 'DORMANT'
        ? 'Revive the relationship: it is dormant.'
        : 'Get in touch: the relationship is cooling.',
    CLOSENESS_FALLING: () => 'Find out why closeness is falling.',
    INITIATION_PENDING: ({ deal }) => `Decide on the initiation of “${deal}”.`,
    DEAL_TO_STOP: ({ deal }) => `Stop “${deal}”, or change what speaks against it.`,
    ASSESSMENT_DUE: ({ deal }) => `Assess “${deal}” with TAS+ again.`,
    CONTRACT_ENDS: ({ contract }) => `Talk about the renewal of “${contract}”.`,
    NO_PLAN: () => 'Make an ESP+ plan.',
    PLAN_BEHIND: ({ reason }) => withReason('Bring the plan back on track', reason),
    PLAN_INCOMPLETE: ({ missing }) => withReason('Complete the plan', missing),
    CAPABILITY_GAP: ({ need, gap }) => withReason(`Close the gap for “${need}”`, gap),
    NEED_READY: ({ need }) => `Make an opportunity of “${need}”.`,
  },
};

/** What only the desk says, to who asks it. */
export const desk: DeskWords = {
  decisions,
  planMaking,
  health,
  brief,
  insight: {
    noDeal: 'There is no such opportunity, or it is in the trash.',
    NO_INSIGHT:
      'This deal has no insight yet. Write under “Insight gained” what it taught us, and try again.',
    NO_COMPANY: 'This deal belongs to no company. Choose one first.',
    inTrash:
      'The need that was made of this insight is in the trash. Restore it there, or delete it for good, and try again.',
  },
  combined: {
    title: (name) => `Combined: ${name || 'a second key account'}`,
    text: (name, status, since) =>
      `A second key account of this company${name === '' ? '' : `, “${name}”,`} was combined with this one. It was ${WORDS[status ?? ''] ?? status ?? 'without a status'}${since === null ? '' : `, key since ${since}`}. Its plans, tasks, notes and credits are here now; it is in the trash.`,
  },
  second: {
    takesNoPart:
      'This is a second key account of its company and takes no part in plans, reviews and credits. Use Combine to move it into the one that leads, or do this there.',
  },
  planPage,
};

// The panel and the score tab.

const companies = (count: number): string => counted(count, 'company', 'companies');
const keyAccounts = (count: number): string => counted(count, 'key account', 'key accounts');

/** Who may do everything that the panel offers, at the beginning of a sentence and within one. */
const WHO_MAY = 'A key-account director or an administrator';

const recalculatedOf = ({ asked, done }: RecalculationCounts): string =>
  done === asked ? companies(asked) : `${done} of ${companies(asked)}`;

const changes = ({ changed, failed, reason }: RecalculationCounts): string =>
  [
    changed === 0 && failed === 0 ? 'nothing changed' : `${changed} changed`,
    ...(failed > 0 ? [`${failed} failed: ${reason}`] : []),
  ].join(', ');

/** What the panel and the score tab say; its shape is what each other language fills. */
export const panel = {
  /** How numbers and dates are written. */
  format: 'en',
  space: SPACE as string,

  importance: 'Importance',
  importanceMeaning: 'How much this customer matters to us, 0 to 100.',
  closeness: 'Closeness',
  closenessMeaning: 'How close we are to this customer, 0 to 100.',
  noScore: 'No score',
  parts: {
    revenue: 'Revenue',
    potential: 'Potential',
    reference: 'Reference value',
    winnability: 'Winnability',
    quality: 'Relationship quality',
    density: 'Contact density',
    authority: 'Authority',
    commercial: 'Business',
  },
  trends: {
    RISING: 'Rising',
    STEADY: 'Steady',
    FALLING: 'Falling',
    UNKNOWN: 'No trend yet',
  } satisfies Record<ClosenessTrend, string>,
  states: {
    ACTIVE: 'Active',
    COOLING: 'Cooling',
    DORMANT: 'Dormant',
    UNKNOWN: 'No contact recorded',
  } satisfies Record<RelationshipState, string>,
  change: (points: string) => `${points} since last month`,
  rhythm: (silence: number, usualGap: number) =>
    `${silence === 0 ? 'Last contact today' : `Last contact ${days(silence)} ago`}; the usual gap is ${days(usualGap)}.`,

  tableCaption: (score: string) => `The parts of ${score.toLowerCase()}`,
  part: 'Part',
  points: 'Points',
  weight: 'Weight',
  contribution: 'Adds',
  outOf: (value: string, most: string) => `${value} of ${most}`,
  sum: 'Sum',
  total: 'Score',
  limited: (limit: string) => `Limited to ${limit}`,
  why: 'Why',
  missing: 'What is missing',
  nothingMissing: 'Nothing is missing.',
  openRecord: 'Open',
  openOneOf: (place: string) => `Open ${place}`,
  openRecordLabel: (sentence: string) => `Open the record: ${sentence}`,
  scored: (date: string, policy: string) => `Scored on ${date} with the policy “${policy}”.`,
  scoredOn: (date: string) => `Scored on ${date}.`,

  notScored: 'Not scored yet',
  notScoredAbout: 'This company has not been scored so far.',
  nothingToJudge: 'Nothing to judge yet',
  nothingToJudgeAbout: 'This company was scored, but there is nothing to judge it by.',
  enterAny: 'Enter any of these, and the scores follow by themselves:',
  inputs: {
    COMPANY: {
      what: 'Potential per year, reference value or delivery fit of the company:',
      go: 'Open the company',
    },
    OPPORTUNITY: { what: 'An opportunity or a contract:', go: 'Open opportunities' },
    PERSON: { what: 'A person with a buying role and how well we know them:', go: 'Open people' },
    MAILBOX: {
      what: 'E-mails or meetings with its people, by connecting a mailbox or a calendar:',
      go: 'Connect one',
    },
  },
  /** Beside a score that leaves amounts out. */
  atLeast: (amounts: string) =>
    `At least this: ${amounts} without an exchange rate (EXCHANGE_RATES) is left out.`,
  unknownForm: 'The parts of these scores can’t be shown',
  unknownFormAbout:
    'The explanation was stored by another version of the app, or removed. Recalculate to renew it.',
  companyGone: 'This company can’t be read. It may have been deleted.',
  partlyHidden: 'Some of this is hidden from you.',
  loading: 'Loading…',
  tryAgain: 'Try again',
  recalculate: 'Recalculate now',
  recalculating: 'Recalculating…',
  asOf: (time: string) => `As of ${time}.`,

  nothingSelected:
    'No company is selected. Tick companies one by one (“Select all” is not passed on), or recalculate all in the panel “Recommendations and health”.',
  recalculated: (counts: RecalculationCounts): string =>
    `Recalculated ${recalculatedOf(counts)}: ${changes(counts)}.`,
  results: {
    CHANGED: 'changed',
    UNCHANGED: 'unchanged',
    GONE: 'the company no longer exists',
    POLICY_REFUSED: 'its scoring policy can’t be used',
    OVERTAKEN: 'it was being scored elsewhere at the same time',
    REFUSED: 'the workspace refused the values',
  },
  failures: {
    OFFLINE: () => 'There is no connection to Twenty. Check the network and try again.',
    SIGNED_OUT: () => 'Twenty did not accept the sign-in. Reload the page or sign in again.',
    FORBIDDEN: () => `Your role does not allow this. ${WHO_MAY} may do it, or give you the role that may.`,
    FUNCTIONS_OFF: () =>
      'This server runs no logic functions. Its administrator has to set LOGIC_FUNCTION_TYPE to LOCAL or LAMBDA.',
    ROUTE_MISSING: () => 'The app’s functions are not installed here. Install the app again.',
    TOO_MANY: () => 'Twenty takes no more requests for now. Try again in a minute.',
    SERVER_FAILED: (detail) => `Twenty answered with an error: ${detail}`,
    REFUSED: (detail) => `Nothing was scored: ${detail}`,
    DECLINED: (detail) => detail || 'Nothing was done, and no reason was given.',
    UNREADABLE: (detail) =>
      `The answer has an unexpected form${detail ? ` (${detail})` : ''}. Update the app.`,
  } satisfies Record<string, (detail: string) => string>,

  health: 'Scoring',
  statuses: {
    OK: 'Scoring works',
    WARNING: 'Scoring works, but see below',
    ERROR: 'Scoring does not work',
  },
  findings: 'What to look at',
  severities: {
    ERROR: 'Error',
    WARNING: 'Warning',
    INFO: 'Note',
  },
  lastRun: 'Last run',
  modes: {
    SWEEP: 'Regular pass over all companies',
    BACKFILL: 'First pass over all companies',
    POLICY: 'After a change of a scoring policy',
    MANUAL: 'All companies, on request',
    DECISIONS: 'Recommendations were applied',
  },
  runStates: {
    WAITING: 'Waiting',
    RUNNING: 'Running',
    FINISHED: 'Finished',
    FAILED: 'Failed',
  },
  runProgress: (processed: string, total: string, changed: string, failed: string) =>
    `${processed} of ${total} companies, ${changed} changed, ${failed} failed`,
  progressLabel: 'Progress of the last run',
  neverRan: 'No run so far',
  neverRanAbout:
    'Scores are calculated by logic functions on the server. If no run appears within the hour, ask whoever runs the server to check two things:',
  neverRanChecks: [
    'LOGIC_FUNCTION_TYPE is LOCAL or LAMBDA. It is DISABLED by default, and then nothing of this app runs.',
    'The worker runs and its crons are registered (cron:register:all).',
  ],
  recalculateAll: 'Recalculate all companies',
  recalculateAllAbout:
    'Scores follow by themselves when a record changes. Use this after a change of the settings.',
  reload: 'Reload',

  /** How stored values read. A value that is not among them is shown as it is stored. */
  labels: {
    accountStatus: {
      CANDIDATE: 'Candidate',
      KEY: 'Key',
      WATCH: 'Watch',
      FORMER: 'Former',
      NONE: 'None',
    } satisfies Record<AccountStatus | 'NONE', string>,
    monitor: {
      IMPORTANCE: 'Importance',
      NEEDS: 'Needs and capability',
      CLOSENESS: 'Closeness',
    } satisfies Record<Monitor, string>,
    reviewState: { UP_TO_DATE: 'Up to date', DUE: 'Due', OVERDUE: 'Overdue' },
    changeKind: {
      PROMOTION: 'Promote to Key',
      WATCH: 'Demote to Watch',
      EXIT: 'Demote to Former',
    },
    cause: {
      IMPORTANCE: 'Importance review',
      NEEDS: 'Needs review',
      CLOSENESS: 'Closeness review',
      OTHER: 'Other',
    },
    buyingRole: {
      USER: 'User',
      EVALUATOR: 'Evaluator',
      DECISION_MAKER: 'Decision maker',
      APPROVER: 'Approver',
    } satisfies Record<BuyingRole, string>,
    influence: {
      INNER_CIRCLE: 'Inner circle',
      POLITICAL_STRUCTURE: 'Political structure',
      OUTSIDE: 'Outside',
    } satisfies Record<Influence, string>,
    supportLevel: {
      MENTOR: 'Mentor',
      SUPPORTER: 'Supporter',
      NEUTRAL: 'Neutral',
      NON_SUPPORTER: 'Non-supporter',
      ENEMY: 'Enemy',
    } satisfies Record<SupportLevel, string>,
    coverage: {
      IN_DEPTH: 'In depth',
      MULTIPLE_CONTACTS: 'Multiple contacts',
      BRIEF_CONTACT: 'Brief contact',
      NO_CONTACT: 'No contact',
    } satisfies Record<Coverage, string>,
    planStatus: { DRAFT: 'Draft', ACTIVE: 'Active', IN_REVIEW: 'In review', CLOSED: 'Closed' },
    planHealth: {
      ON_TRACK: 'On track',
      AT_RISK: 'At risk',
      OFF_TRACK: 'Off track',
      NOT_MEASURABLE: 'Not measurable',
    },
    needState: { OPEN: 'Open', COVERED: 'Covered', DROPPED: 'Dropped' },
    horizon: {
      WITHIN_3_MONTHS: 'Within 3 months',
      MONTHS_3_TO_12: '3 to 12 months',
      YEARS_1_TO_3: '1 to 3 years',
    } satisfies Record<NeedHorizon, string>,
    capability: { READY: 'Ready', PARTIAL: 'Partial', MISSING: 'Missing' },
  },
  stakeholders: {
    title: 'Stakeholders',
    none: 'No person of this company is known yet. Add people with their buying role and influence.',
    person: 'Person',
    role: 'Role',
    influence: 'Influence',
    support: 'Support',
    coverage: 'Coverage',
    closeness: 'Closeness',
    owner: 'Owner',
    lastContact: 'Last contact',
    unnamed: 'No name',
    attention: 'What needs attention',
    /** Why the people of an account ask for attention. */
    sentence: ({ text }: { code: string; text: string }): string => text,
    openKeyAccount: 'Open key account',
  },
  brief: {
    title: 'Account brief',
    write: 'Account brief',
    writing: 'Writing the brief…',
    copy: 'Copy Markdown',
    copied: 'Copied.',
    showText: 'Show as text',
    showPage: 'Show as a page',
    print: 'Print view',
    printOff: 'Back to the brief',
    close: 'Close',
    tooLong: 'The brief is too long for the clipboard (more than 64 KiB). Select and copy it part by part.',
  },
  keyAccount: {
    gone: 'This key account can’t be read. It may have been deleted.',
    unnamed: 'Key account',
    status: 'Status',
    recommendation: 'Recommendation',
    reason: 'Why',
    noReason: 'There is no recommendation yet: the ranking has not run.',
    importance: 'Importance',
    rank: (rank: string, outOf: string) => `${rank} of ${outOf}`,
    revenue: 'Revenue, last 365 days',
    reviews: 'Reviews',
    monitor: 'Review',
    reviewedOn: 'Last review',
    never: 'Never',
    dueOn: 'Due',
    notDue: 'Not due',
    state: 'State',
    start: 'Review…',
    startLabel: (monitor: string) => `Review: ${monitor}`,
    form: (monitor: string) => `Complete the review: ${monitor}`,
    decision: 'New status',
    recommended: (status: string) => `${status} (suggested)`,
    current: (status: string) => `${status} (now)`,
    recommendedCurrent: (status: string) => `${status} (now, suggested)`,
    remark: 'Remark (optional)',
    complete: 'Complete the review',
    completing: 'Completing…',
    reviewed: (monitor: string, day: string) => `${monitor} was reviewed on ${day}.`,
    statusStays: (status: string) => `The status stays ${status}.`,
    statusChanges: (from: string, to: string) => `The status changed from ${from} to ${to}.`,
    newPlan: 'New plan from template',
    makingPlan: 'Making the plan…',
    planMade: (objectives: number, needs: number) =>
      `A plan with ${counted(objectives, 'objective', 'objectives')} and ${counted(needs, 'need', 'needs')} was made.`,
    planThere: 'There is a plan for this period already.',
    openPlan: 'Open the plan',
    second: SECOND_KEY_ACCOUNT,
    combine: 'Combine…',
    combineQuestion:
      'Move plans, tasks, notes and credits of this key account to the one that leads the company, fill its empty seats, and put this one into the trash?',
    combineYes: 'Combine',
    combining: 'Combining…',
    combined: (count: number) => `${keyAccounts(count)} combined with the one that leads.`,
    openLeader: 'Open the one that leads',
    combineOnlyFor: 'Combining it with the one that leads is for a key-account director or an administrator.',
    restateOnlyFor:
      'The status and the restating of credits are for a key-account director or an administrator.',
    restate: 'Restate credits…',
    restateQuestion:
      'Calculate all sales credits of this account again with the people and shares that are set now? Credits of past contracts change too.',
    restateYes: 'Restate credits',
    restating: 'Restating…',
    restated: (count: number | null) => {
      if (count === null) return 'The credits were restated. You may not see how many changed.';
      return count === 0
        ? 'All credits were right already.'
        : `${counted(count, 'credit', 'credits')} changed.`;
    },
  },
  plan: {
    gone: 'This plan can’t be read. It may have been deleted.',
    unnamed: 'ESP+ plan',
    about:
      'ESP+ is the account plan of an enterprise selling process: what is to be reached with one key account, how, and by when.',
    revision: (revision: number) => `Revision ${revision}`,
    period: (from: string, to: string) => `${from} to ${to}`,
    open: 'open',
    progress: 'Is it going to plan?',
    health: 'Health',
    noHealth: 'Not measured',
    noHealthAbout: 'Only active plans and plans in review are measured.',
    attainment: 'Attainment',
    revenue: (actual: string, target: string) => `${actual} of ${target}`,
    noTarget: 'no target',
    completeness: 'Completeness',
    missing: 'What is missing',
    nothingMissing: 'Nothing is missing.',
    problem: 'Problem',
    revise: 'New revision…',
    reviseAbout: 'Closes this plan and opens the next one with what carries over.',
    cause: 'Which review caused it?',
    choose: 'Choose…',
    create: 'Create the revision',
    creating: 'Creating…',
    created: (revision: number) => `Revision ${revision} was created.`,
    openRevision: 'Open the new revision',
    closed: 'This plan is closed.',
  },
  policy: {
    gone: 'This policy can’t be read. It may have been deleted.',
    unnamed: 'Scoring policy',
    isDefault: 'It is used for every company that has no policy of its own.',
    isOwn: 'It is used for the companies that name it.',
    problem: 'This policy can’t be used',
    inUse: 'This policy can be used.',
    howToMend:
      'Change the value that is named on the tab Home of this page. The app looks again within seconds and, once nothing is wrong, calculates the companies of the policy.',
  },
  need: {
    gone: 'This need can’t be read. It may have been deleted.',
    unnamed: 'Account need',
    company: 'Company',
    horizon: 'Horizon',
    expectedOn: 'Expected on',
    value: 'Estimated value',
    capability: 'Capability',
    gap: 'Resource gap',
    incubateAbout: 'Incubating makes an opportunity with the value, owner and company of the need.',
    incubate: 'Incubate',
    incubating: 'Making the opportunity…',
    incubated: 'An opportunity was made of this need.',
    incubatedBefore: 'This need had become an opportunity already.',
    openOpportunity: 'Open the opportunity',
    cover: 'Covered',
    covering: 'Marking as covered…',
    covered: 'The need is marked as covered.',
    closed: 'This need is no longer open, so nothing is left to do.',
  },
  insights: {
    title: 'What deals taught us',
    trackUnknown: (amount: string) =>
      `The track of this deal is unknown: ${amount}, or the threshold that it is held against, has no exchange rate (EXCHANGE_RATES).`,
    none: 'No deal says what it taught us. Write it under “Insight gained” of a deal.',
    unnamed: 'Opportunity',
    open: 'not closed',
    noInsight: 'This deal has no insight yet. Write under “Insight gained” what it taught us.',
    noCompany: 'This deal belongs to no company, so nothing can be made of it.',
    became: (state: string) => `Need (${state}):`,
    make: 'Make a need…',
    form: 'Make a need of this insight',
    about: 'Makes an open need of the company that names this deal. It counts in potential beside the deal.',
    need: 'What will they need?',
    noHorizon: 'Not known yet',
    currency: 'Currency',
    noNumber: 'Write the value as a number, such as 250,000.',
    create: 'Make the need',
    creating: 'Making the need…',
    made: 'The need was made.',
    madeBefore: 'This insight had become a need already.',
    openNeed: 'Open the need',
  },
  panel: {
    programme: 'Recommendations and health',
    back: 'Back to the record',
    unknown: 'The panel has nothing to say about this record, or your role may not read it.',
    yes: 'Yes',
    cancel: 'Cancel',
    none: '–',
    onlyFor: 'Here a key-account director or an administrator decides; your role may look on.',
    aftermath: (reason: string) =>
      `It was done, but not all that follows from it: ${reason} The next regular pass makes up for that.`,
  },
  recommendations: {
    title: 'Recommendations',
    about:
      'What the ranking recommends and nobody has decided yet. Nothing changes until you apply it; each change can be undone.',
    nothing: 'Every status is as recommended.',
    nothingToApply: 'No recommendation is to be applied now.',
    left: 'Keep until the review',
    all: 'All',
    none: 'None',
    tickAll: (of: string) => `Tick all: ${of}`,
    tickNone: (of: string) => `Tick none: ${of}`,
    differs: (name: string, status: string, recommended: string) =>
      `${name}: ${status}, recommended: ${recommended}`,
    unchanged: (count: number) =>
      `${keyAccounts(count)} ${count === 1 ? 'is' : 'are'} as recommended or not ranked yet, and not listed.`,
    change: (name: string, from: string, to: string) => `${name}: ${from} → ${to}`,
    unnamed: 'No name',
    apply: (count: number) => `Apply ${count === 1 ? '1 change' : `${count} changes`}…`,
    uncertain: 'Not certain',
    withoutRate: (count: number) =>
      count === 1
        ? '1 account has amounts without an exchange rate, so its score is too low. Set EXCHANGE_RATES in the app’s settings. Until then it is not ticked where it would lose its status.'
        : `${count} accounts have amounts without an exchange rate, so their scores are too low. Set EXCHANGE_RATES in the app’s settings. Until then they are not ticked where they would lose their status.`,
    nothingTicked: 'Tick what to apply',
    question: (count: number) => `Change the status of ${keyAccounts(count)}?`,
    applyYes: 'Apply',
    applying: 'Applying…',
    applied: (count: number) => `The status of ${keyAccounts(count)} changed.`,
    skipped: 'Left as they were',
    noReason: 'no reason given',
    undo: 'Undo…',
    undoQuestion:
      'Give each key account its earlier status back? Those that were decided on since stay as they are.',
    undoYes: 'Undo',
    undoing: 'Undoing…',
    undone: (count: number) => `The earlier status of ${keyAccounts(count)} is back.`,
    kept: 'Kept, because something happened since',
  },
  lists: {
    title: 'All lists',
    more: 'Each opens with its own list; the view picker at its head has the others.',
    objects: {
      accountNeeds: 'Account needs',
      planObjectives: 'Plan objectives',
      dealAssessments: 'Deal assessments',
      dealCompetitors: 'Rivals in deals',
      competitors: 'Competitors',
      decisionCriteria: 'Decision criteria',
      dealMilestones: 'Deal milestones',
      salesCredits: 'Sales credits',
      closenessScores: 'Closeness history',
      scoringPolicies: 'Scoring policies',
      scoreRuns: 'Score runs',
      keyAccounts: 'Key accounts',
      espPlans: 'ESP+ plans',
      contracts: 'Contracts',
      supportRequests: 'Support requests',
      companies: 'Companies',
      people: 'People',
      opportunities: 'Opportunities',
    },
  },
  coverage: {
    title: 'Who covered the account',
    from: 'From',
    until: 'Until',
    now: 'today',
    owner: 'Regional owner (credit)',
    director: 'Director (credit)',
    nobody: 'nobody on record',
    unknown: 'somebody who has left',
    share: (name: string, share: string) => `${name} (${share} %)`,
  },
  terms: {
    gone: 'This contract can’t be read. It may have been deleted.',
    unnamed: 'Contract',
    title: 'Terms of the contract',
    term: 'Term',
    present: 'Present',
    past: 'Past',
    from: 'From',
    until: 'Until',
    withoutEnd: 'without end',
    amount: 'Amount',
    per: (amount: string, period: string) => `${amount} ${period}`,
    periods: { WHOLE_TERM: 'for the whole term', YEAR: 'a year', MONTH: 'a month' },
    earlier: (amount: string, until: string) => `${amount} until ${until}`,
    nonePast: 'No earlier term is on record: the contract has not renewed itself.',
    counted: 'Past terms stay counted as revenue.',
    openCompany: 'Open the company',
  },
  run: {
    gone: 'This run can’t be read. It may have been deleted.',
    unnamed: 'Score run',
    applied: 'What was applied',
    noDecisions: 'This run applied no recommendations.',
    unreadable: 'The decisions were stored in another form, so they can’t be listed. Undo still works.',
    undoneAt: (moment: string) => `Undone on ${moment}.`,
    startedAt: (moment: string) => `Started on ${moment}.`,
    notDecisions: 'This run calculated scores and changed no status, so there is nothing to undo.',
    failures: 'What could not be calculated',
    noFailures: 'Nothing failed.',
    what: 'Record',
    why: 'Why',
    openCompany: 'Open the company',
    openRecord: 'Open the record',
    moreFailures: (count: number) => `${count} failed in all; the first are listed.`,
  },
  pictures,
};
