/** What is typed on a contract that says nothing, or hardly what was meant: it counts all the same, and is told. */
import { addMonths, type DayNumber } from '../shared/calendar.ts';
import { type Contract, type ContractSlip, wholeMonths } from '../shared/records.ts';
import { firstDay, plannedLastDay } from './days.ts';

type Typed = Pick<
  Contract,
  'startsOn' | 'endsOn' | 'signedOn' | 'dealMonths' | 'autoRenews' | 'renewalMonths' | 'pastTerms'
> & { noticeMonths: number | null; amountFrom: DayNumber | null };

/** Nobody renews for more than so many months at a time. */
const LONGEST_RENEWAL_MONTHS = 120;

/**
 * The slips of a contract, in a fixed order: a notice that would have to be given before the term begins, a renewal for no
 * months or for decades, an amount that is valid from before the first term on.
 */
export function contractSlips(typed: Typed): ContractSlip[] {
  const { autoRenews, renewalMonths, noticeMonths, amountFrom, pastTerms } = typed;
  const first = firstDay(typed);
  const last = plannedLastDay(typed);
  const notice = wholeMonths(noticeMonths);
  const months = wholeMonths(renewalMonths);
  const isNoticeLong =
    notice !== null && first !== null && last !== null && addMonths(last, -notice) < first - 1;
  // An amount that came with an earlier term has its day there.
  const isFromBefore = amountFrom !== null && first !== null && amountFrom < first && pastTerms.length === 0;
  return [
    ...(isNoticeLong ? ['NOTICE_LONGER_THAN_TERM' as const] : []),
    ...(autoRenews && renewalMonths !== null && months === null ? ['RENEWAL_WITHOUT_MONTHS' as const] : []),
    ...(autoRenews && (months ?? 0) > LONGEST_RENEWAL_MONTHS ? ['RENEWAL_OF_DECADES' as const] : []),
    ...(isFromBefore ? ['AMOUNT_FROM_BEFORE_START' as const] : []),
  ];
}
