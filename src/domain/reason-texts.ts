import type { NeedHorizon } from './shared/horizons.ts';
import { roundToOneDecimal } from './shared/numbers.ts';
import type { CountedNeed, Reason } from './shared/reasons.ts';

const points = (value: number): string => {
  const rounded = roundToOneDecimal(value);
  return `${rounded} ${rounded === 1 ? 'point' : 'points'}`;
};
const money = (value: number, currency: string): string =>
  `${Math.round(value).toLocaleString('en-US')} ${currency}`;
const percent = (value: number): string => `${Math.round(100 * value)} %`;

const OBJECT_LABELS: Readonly<Record<string, string>> = { accountNeed: 'account need' };
const objectLabel = (object: string): string => OBJECT_LABELS[object] ?? object;

const HORIZON_LABELS: Readonly<Record<NeedHorizon, string>> = {
  WITHIN_3_MONTHS: 'within 3 months',
  MONTHS_3_TO_12: '3 to 12 months',
  YEARS_1_TO_3: '1 to 3 years',
};

const countedNeeds = (count: number, largest: readonly CountedNeed[]): string => {
  const further = count - largest.length;
  return [
    ...largest.map(
      ({ need, horizon, weight, value }) =>
        `${need || 'unnamed'} (${HORIZON_LABELS[horizon]}, ${percent(weight)}: ${Math.round(value).toLocaleString('en-US')})`,
    ),
    ...(further > 0 ? [`and ${further} more`] : []),
  ].join('; ');
};

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
    : `${won} of ${closed} ${closed === 1 ? 'deal' : 'deals'} won in two years`;

const lastWin = (days: number | null): string => {
  if (days === null) return 'no win yet';
  if (days === 0) return 'last win today';
  return `last win ${days} ${days === 1 ? 'day' : 'days'} ago`;
};

const closestContacts = (contacts: number, quality: number): string => {
  if (contacts === 0) return 'There are no contacts.';
  if (quality === 0) return 'Nobody has been in touch with the contacts lately.';
  return contacts === 1
    ? `The closest contact stands at ${quality} of 100.`
    : `The ${contacts} closest contacts stand at ${quality} of 100.`;
};

/**
 * One sentence in English for a reason.
 *
 * @param baseCurrency the currency that amounts are given in
 */
export const reasonText = (reason: Reason, baseCurrency: string): string => {
  switch (reason.code) {
    case 'AMOUNT_WITHOUT_RATE':
      return reason.currency === ''
        ? `The amount of ${objectLabel(reason.object)} ${reason.id} has no currency and is left out.`
        : `The amount of ${objectLabel(reason.object)} ${reason.id} in ${reason.currency} has no exchange rate (EXCHANGE_RATES) and is left out.`;
    case 'CONTRACT_STATUS_UNKNOWN':
      return `Contract ${reason.id} has no status that the rules know, so it was not counted.`;
    case 'CONTRACT_TERM_REVERSED':
      return `Contract ${reason.id} ends before it starts; it was counted on its signing date instead.`;
    case 'CONTRACT_WITHOUT_DATES':
      return `Contract ${reason.id} has neither a full term nor a signing date, so it earned nothing.`;
    case 'CONTRACT_TERMINATED_WITHOUT_DATE':
      return `Contract ${reason.id} is terminated without a date; its whole term was counted.`;
    case 'PAST_TERMS_UNREADABLE':
      return `Past terms of contract ${reason.id} could not be read and were left out.`;
    case 'STAGE_NOT_LISTED':
      return `Stage "${reason.stage || 'none'}" has no probability in the settings; it was treated as open with ${percent(reason.probability)}.`;
    case 'RATING_MISSING':
      return `No rating for ${FIELD_LABELS[reason.field]}; it counts 0 points.`;
    case 'CLOSE_DATE_MISSING':
      return `Won opportunity ${reason.id} has no close date, so it earned nothing.`;
    case 'CHECKED_IN_FUTURE':
      return `The relationship with person ${reason.id} is marked as checked in the future; the vouch was left out.`;
    case 'CHECK_DATE_MISSING':
      return `The coverage of person ${reason.id} has no check date; the vouch was left out.`;
    case 'NEED_WITHOUT_VALUE':
      return `Account need ${reason.id} has no estimated value; it counts 0.`;
    case 'NEED_WITHOUT_HORIZON':
      return `Account need ${reason.id} has neither a horizon nor an expected date, so it was left out.`;
    case 'NO_INPUT':
      return 'There is nothing to judge yet.';
    case 'REVENUE':
      return `${money(reason.amount, baseCurrency)} revenue in the last 365 days: ${points(reason.points)}.`;
    case 'POTENTIAL_NONE':
      return 'No potential is entered and nothing is in the pipeline: 0 points.';
    case 'POTENTIAL_TYPED':
      return `${money(reason.value, baseCurrency)} potential a year, as entered: ${points(reason.points)}.`;
    case 'POTENTIAL_PIPELINE':
      return `${money(reason.value, baseCurrency)} potential from the weighted pipeline${reason.needs > 0 ? ' and open needs' : ''}: ${points(reason.points)}.`;
    case 'NEEDS_COUNTED':
      return `${reason.count} open ${reason.count === 1 ? 'need counts' : 'needs count'} ${money(reason.value, baseCurrency)}: ${countedNeeds(reason.count, reason.largest)}.`;
    case 'REFERENCE':
      return `Reference value ${reason.rating} of 5: ${points(reason.points)}.`;
    case 'WINNABILITY':
      return `${dealsWon(reason.won, reason.closed)}: ${reason.closed === 0 ? 'the usual ' : ''}${Math.round(reason.canWin)} for winning, ${Math.round(reason.canDo)} for delivery fit, together ${points(reason.points)}.`;
    case 'QUALITY':
      return closestContacts(reason.contacts, Math.round(100 * reason.quality));
    case 'DENSITY':
      return reason.threads === 0
        ? 'No contact holds a living relationship.'
        : `${reason.threads} ${reason.threads === 1 ? 'contact holds' : 'contacts hold'} a living relationship.`;
    case 'AUTHORITY':
      return reason.missing.length === 0
        ? 'Decision, evaluation and use are all covered.'
        : `Not covered by a close contact: ${hats(reason.missing)}.`;
    case 'COMMERCIAL':
      return `${reason.inForce ? 'A contract is in force' : 'No contract is in force'}, ${reason.open} open ${reason.open === 1 ? 'opportunity' : 'opportunities'}, ${lastWin(reason.daysSinceWin)}.`;
    case 'NO_THREAD':
      return `No contact is close enough to hold the account: at most ${reason.cap}.`;
    case 'SINGLE_THREADED':
      return `Everything hangs on one contact: at most ${reason.cap}.`;
  }
};
