import { addMonths, type DayNumber, type DayRange } from '../shared/calendar.ts';
import type { Money } from '../shared/money.ts';
import {
  type AmountPer,
  type ContractStatus,
  type EarlierAmount,
  type PastTerm,
  wholeMonths,
} from '../shared/records.ts';
import { firstDay, oneDayReason, plannedLastDay } from './days.ts';
import { type Priced, pricedForRenewal, pricedTerm } from './renewal-price.ts';
import { laterTerm } from './term-series.ts';

export type RenewalState = 'NOT_DUE' | 'DUE_IN_90_DAYS' | 'LAPSED';

/** How many days before its notice day, else its end, a contract is due for renewal. */
export const RENEWAL_NOTICE_DAYS = 90;

/** More terms than any real contract ran through unseen: such dates are a slip, and moving them would hide it. */
export const MOST_RENEWALS_AT_ONCE = 600;

/** What the term of a contract is settled from. */
export type TermSituation = {
  status: ContractStatus | null;
  signedOn: DayNumber | null;
  startsOn: DayNumber | null;
  endsOn: DayNumber | null;
  terminatedOn: DayNumber | null;
  /** Months of the deal that it was signed for. */
  dealMonths: number | null;
  autoRenews: boolean;
  renewalMonths: number | null;
  noticeMonths: number | null;
  amount: Money;
  amountPer: AmountPer | null;
  amountFrom: DayNumber | null;
  earlierAmounts: readonly EarlierAmount[];
  /** Terms recorded so far, those that could be read. */
  pastTerms: readonly PastTerm[];
  renewals: number | null;
  renewedOn: DayNumber | null;
};

export type SettledTerm = Pick<
  TermSituation,
  | 'status'
  | 'startsOn'
  | 'endsOn'
  | 'terminatedOn'
  | 'amount'
  | 'amountPer'
  | 'earlierAmounts'
  | 'renewals'
  | 'renewedOn'
> & {
  noticeBy: DayNumber | null;
  renewalState: RenewalState;
  /** Terms that ended by a renewal now, oldest first, to be added to those recorded. */
  ended: PastTerm[];
};

const isSame = (one: DayRange, other: DayRange): boolean =>
  one.first === other.first && one.last === other.last;

/**
 * The term that the present one is counted on from: the earliest recorded one that leads to it by the contract's
 * renewals. One that a person has changed since counts from itself.
 */
function origin(
  present: DayRange,
  pastTerms: readonly PastTerm[],
  renewalMonths: number | null,
): { first: DayRange; turn: number } {
  const ranges = pastTerms.map(({ startsOn, endsOn }) => ({ first: startsOn, last: endsOn }));
  const index = ranges.findIndex((term, place) =>
    isSame(laterTerm(term, ranges.length - place, renewalMonths), present),
  );
  const first = ranges[index];
  return first ? { first, turn: ranges.length - index } : { first: present, turn: 0 };
}

/** The terms from the present one to the one that holds today; null for dates that are no term or a slip. */
function termsUntil(
  today: DayNumber,
  present: DayRange,
  { pastTerms, renewalMonths }: TermSituation,
): DayRange[] | null {
  const months = wholeMonths(renewalMonths);
  const { first, turn } = origin(present, pastTerms, months);
  const terms = [present];
  for (let later = turn + 1; terms.length <= MOST_RENEWALS_AT_ONCE + 1; later += 1) {
    if ((terms.at(-1)?.last ?? today) >= today) return terms;
    terms.push(laterTerm(first, later, months));
  }
  return null;
}

/** The last day on which notice can be given; null for a contract without end or period of notice. */
export const noticeDay = (last: DayNumber | null, noticeMonths: number | null): DayNumber | null =>
  last === null || noticeMonths === null || !Number.isInteger(noticeMonths) || noticeMonths < 0
    ? null
    : addMonths(last, -noticeMonths);

/**
 * The renewal state of a contract.
 *
 *   ACTIVE, EXPIRED   DUE_IN_90_DAYS from 90 days before the notice day, else before the end; LAPSED past the last day
 *   else NOT_DUE, as is one without end; EXPIRED without end is LAPSED
 */
export function renewalState(
  status: ContractStatus | null,
  last: DayNumber | null,
  noticeBy: DayNumber | null,
  today: DayNumber,
): RenewalState {
  if (status !== 'ACTIVE' && status !== 'EXPIRED') return 'NOT_DUE';
  if (last === null) return status === 'EXPIRED' ? 'LAPSED' : 'NOT_DUE';
  if (last < today) return 'LAPSED';
  return (noticeBy ?? last) - RENEWAL_NOTICE_DAYS <= today ? 'DUE_IN_90_DAYS' : 'NOT_DUE';
}

/** Whether the present term has days that a renewal can move on. */
function termOf(situation: TermSituation): DayRange | null {
  const first = firstDay(situation);
  const last = plannedLastDay(situation);
  return first === null || last === null || first > last ? null : { first, last };
}

/** What an ended contract says of its end: the day is filled in where nobody said it. */
function withEnd(
  situation: TermSituation,
  endedOn: DayNumber,
): Pick<SettledTerm, 'endsOn' | 'terminatedOn' | 'amountPer'> {
  const { status, endsOn, terminatedOn, amountPer } = situation;
  if (status === 'TERMINATED') return { endsOn, terminatedOn: terminatedOn ?? endedOn, amountPer };
  const first = firstDay(situation);
  const isEndless =
    first !== null && plannedLastDay(situation) === null && oneDayReason(situation, amountPer) === null;
  // What was an amount a year stays one.
  return status === 'EXPIRED' && isEndless
    ? { endsOn: Math.max(first, endedOn), terminatedOn, amountPer: amountPer ?? 'YEAR' }
    : { endsOn, terminatedOn, amountPer };
}

const isRegular = (situation: TermSituation): boolean =>
  oneDayReason(situation, situation.amountPer) === null;

/**
 * A contract's term as it has to stand on a day. An ACTIVE contract past its end expires, unless it renews itself:
 * then its term moves on by its renewals until it holds today, and the terms left behind are kept with what was agreed
 * for them; an amount for the whole term is scaled to the new length. Without a full term there is nothing to move, and
 * the contract is left as it is. An ACTIVE contract counts its renewals from 0, so that the count also tells that the
 * contract was once in force.
 *
 * @param endedOn the day on which it ended, as far as is known, if it did and nobody said when
 * @param today the workspace's day
 */
export function settleTerm(given: TermSituation, endedOn: DayNumber, today: DayNumber): SettledTerm {
  const situation: TermSituation = { ...given, ...withEnd(given, endedOn) };
  const { status, startsOn, endsOn, terminatedOn, autoRenews, amount, amountPer, earlierAmounts } = situation;
  const { renewals, renewedOn, noticeMonths } = situation;
  const last = plannedLastDay(situation);
  const noticeBy = noticeDay(last, noticeMonths);
  const values = { status, startsOn, endsOn, terminatedOn, amount, amountPer, earlierAmounts };
  const settled: SettledTerm = {
    ...values,
    renewals: status === 'ACTIVE' ? (renewals ?? 0) : renewals,
    renewedOn,
    noticeBy,
    renewalState: renewalState(status, last, noticeBy, today),
    ended: [],
  };
  if (status !== 'ACTIVE' || last === null || last >= today) return settled;
  if (!autoRenews) return { ...settled, status: 'EXPIRED', renewalState: 'LAPSED' };
  const present = termOf(situation);
  const terms = present && isRegular(situation) ? termsUntil(today, present, situation) : null;
  const lastTerm = terms?.at(-1);
  if (!terms || !lastTerm) return settled;
  const ended: PastTerm[] = [];
  let priced: Priced = { amount, amountFrom: situation.amountFrom, earlier: earlierAmounts };
  for (const [index, term] of terms.slice(0, -1).entries()) {
    ended.push(pricedTerm(term, priced, amountPer));
    priced = pricedForRenewal(term, terms[index + 1] ?? term, priced, amountPer);
  }
  const nextNotice = noticeDay(lastTerm.last, noticeMonths);
  return {
    ...settled,
    startsOn: lastTerm.first,
    endsOn: lastTerm.last,
    amount: priced.amount,
    earlierAmounts: priced.earlier,
    renewals: (renewals ?? 0) + ended.length,
    renewedOn: lastTerm.first,
    noticeBy: nextNotice,
    renewalState: renewalState(status, lastTerm.last, nextNotice, today),
    ended,
  };
}
