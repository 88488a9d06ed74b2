import type { DayNumber, DayRange } from '../shared/calendar.ts';
import type { Money } from '../shared/money.ts';
import type { ContractStatus } from '../shared/records.ts';
import type { PastTerm } from './past-terms.ts';
import { laterTerm } from './term-series.ts';

export type RenewalState = 'NOT_DUE' | 'DUE_IN_90_DAYS' | 'LAPSED';

/** How many days before its end a contract is due for renewal. */
export const RENEWAL_NOTICE_DAYS = 90;

/** More terms than any real contract ran through unseen: such dates are a slip, and moving them would hide it. */
export const MOST_RENEWALS_AT_ONCE = 600;

/** What the term of a contract is settled from. */
export type TermSituation = {
  status: ContractStatus | null;
  startsOn: DayNumber | null;
  endsOn: DayNumber | null;
  autoRenews: boolean;
  amount: Money;
  /** Terms recorded so far, those that could be read. */
  pastTerms: readonly PastTerm[];
  renewals: number | null;
  renewedOn: DayNumber | null;
};

export type SettledTerm = Pick<TermSituation, 'status' | 'startsOn' | 'endsOn' | 'renewals' | 'renewedOn'> & {
  renewalState: RenewalState | null;
  /** Terms that ended by a renewal now, oldest first, to be added to those recorded. */
  ended: PastTerm[];
};

const isSame = (one: DayRange, other: DayRange): boolean =>
  one.first === other.first && one.last === other.last;

/**
 * The term that the present one is counted on from: the earliest recorded one that leads to it by its own length. One
 * that a person has changed since counts from itself.
 */
const origin = (present: DayRange, pastTerms: readonly PastTerm[]): { first: DayRange; turn: number } => {
  const ranges = pastTerms.map(({ startsOn, endsOn }) => ({ first: startsOn, last: endsOn }));
  const index = ranges.findIndex((term, place) => isSame(laterTerm(term, ranges.length - place), present));
  const first = ranges[index];
  return first ? { first, turn: ranges.length - index } : { first: present, turn: 0 };
};

/** The terms from the present one to the one that holds today; null for dates that are no term or a slip. */
const termsUntil = (
  today: DayNumber,
  { startsOn, endsOn, pastTerms }: TermSituation,
): { ended: DayRange[]; present: DayRange } | null => {
  if (startsOn === null || endsOn === null || startsOn > endsOn) return null;
  const present = { first: startsOn, last: endsOn };
  const { first, turn } = origin(present, pastTerms);
  const ended: DayRange[] = [];
  for (let later = turn; ended.length <= MOST_RENEWALS_AT_ONCE; later += 1) {
    const term = laterTerm(first, later);
    if (term.last >= today) return { ended, present: term };
    ended.push(term);
  }
  return null;
};

/**
 * The renewal state of a contract.
 *
 *   ACTIVE: NOT_DUE without an end or with one more than 90 days away; DUE_IN_90_DAYS for today ≤ end ≤ today + 90;
 *           LAPSED past it
 *   EXPIRED: LAPSED.   DRAFT, TERMINATED and no status: none
 */
export const renewalState = (
  status: ContractStatus | null,
  endsOn: DayNumber | null,
  today: DayNumber,
): RenewalState | null => {
  if (status === 'EXPIRED') return 'LAPSED';
  if (status !== 'ACTIVE') return null;
  if (endsOn === null || endsOn > today + RENEWAL_NOTICE_DAYS) return 'NOT_DUE';
  return endsOn < today ? 'LAPSED' : 'DUE_IN_90_DAYS';
};

/**
 * A contract's term as it has to stand on a day. An ACTIVE contract past its end expires, unless it renews itself:
 * then its term moves on by its own length until it holds today, and the terms left behind are kept. Without a full
 * term there is nothing to move, and the contract is left as it is. An ACTIVE contract counts its renewals from 0, so
 * that the count also tells that the contract was once in force.
 *
 * @param today the workspace's day
 */
export const settleTerm = (situation: TermSituation, today: DayNumber): SettledTerm => {
  const { status, startsOn, endsOn, autoRenews, amount, renewals, renewedOn } = situation;
  const settled = { status, startsOn, endsOn, renewals, renewedOn, ended: [] };
  if (status !== 'ACTIVE') return { ...settled, renewalState: renewalState(status, endsOn, today) };
  const counted = { ...settled, renewals: renewals ?? 0 };
  if (endsOn === null || endsOn >= today)
    return { ...counted, renewalState: renewalState(status, endsOn, today) };
  if (!autoRenews) return { ...counted, status: 'EXPIRED', renewalState: 'LAPSED' };
  const terms = termsUntil(today, situation);
  if (!terms) return { ...counted, renewalState: renewalState(status, endsOn, today) };
  const { ended, present } = terms;
  return {
    status,
    startsOn: present.first,
    endsOn: present.last,
    renewals: counted.renewals + ended.length,
    renewedOn: present.first,
    renewalState: renewalState(status, present.last, today),
    ended: ended.map(({ first, last }) => ({ startsOn: first, endsOn: last, amount })),
  };
};
