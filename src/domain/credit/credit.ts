import { type DayNumber, formatDay } from '../shared/calendar.ts';
import type { Language } from '../shared/language.ts';
import type { ContractStatus } from '../shared/records.ts';
import { creditName } from './credit-name.ts';
import { type CreditRole, type SharesSince, shareOn } from './shares.ts';

/** A living contract of a living company, as far as credit goes. */
export type CreditableContract = {
  id: string;
  name: string;
  companyId: string;
  status: ContractStatus | null;
  /** In millionths of a unit; null for a contract without an amount. */
  amountMicros: number | null;
  currencyCode: string | null;
  signedOn: DayNumber | null;
  /** The first day of its first term, whatever renewals followed. */
  startedOn: DayNumber | null;
  terminatedOn: DayNumber | null;
  /** Whether it is known to have been ACTIVE once. */
  wasActive: boolean;
};

/** The key account of a contract's company: who is credited, and with which shares since when. */
export type CreditedAccount = {
  id: string;
  members: Readonly<Record<CreditRole, string | null>>;
  history: readonly SharesSince[];
};

/** What a credit says. One credit belongs to one contract and role for good. */
export type CreditValues = {
  name: string;
  companyId: string | null;
  keyAccountId: string | null;
  memberId: string | null;
  share: number | null;
  amountMicros: number | null;
  currencyCode: string | null;
  creditState: 'CREDITED' | 'REVERSED' | null;
  creditedOn: DayNumber | null;
  quarter: string | null;
};

const MICROS_PER_PERCENT = 10_000n;

/**
 * A share of an amount: amount × share / 100, rounded half up to whole micros. Worked out in whole numbers, because
 * the product of large amounts would not fit a floating-point number.
 *
 * @param share percent, 0 to 100, with at most four decimals
 */
export const shareOf = (amountMicros: number, share: number): number => {
  const tenThousandths = BigInt(Math.round(share * Number(MICROS_PER_PERCENT)));
  const whole = 100n * MICROS_PER_PERCENT;
  const doubled = 2n * BigInt(Math.round(amountMicros)) * tenThousandths + whole;
  const quotient = doubled / (2n * whole);
  const isBelow = doubled < 0n && doubled % (2n * whole) !== 0n;
  return Number(isBelow ? quotient - 1n : quotient);
};

/** The calendar quarter of a day, such as 2026-Q4. */
export const quarterOf = (day: DayNumber): string => {
  const [year = '', month = ''] = formatDay(day).split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
};

/**
 * Whether a contract is worth a credit: in force now or once, and not terminated before it began. One that goes back
 * to draft is not.
 */
export const isCreditable = (contract: CreditableContract): boolean => {
  const { status, terminatedOn, startedOn, wasActive } = contract;
  if (status === null || status === 'DRAFT') return false;
  const isUndone =
    status === 'TERMINATED' && terminatedOn !== null && startedOn !== null && terminatedOn < startedOn;
  return !isUndone && (status === 'ACTIVE' || wasActive);
};

/** A credit taken back: it keeps what it said, but for the amount. */
export const reversed = (values: CreditValues): CreditValues => ({
  ...values,
  amountMicros: 0,
  creditState: 'REVERSED',
});

/**
 * What the credit of a contract and role has to say; null when there is none and none is due.
 *
 *   member  as the key account is covered now
 *   day     signedOn, else the first day of the contract, else the day it was first credited
 *   share   the one in force on that day
 *   amount  contract amount × share / 100
 *
 * A contract that is not worth a credit, a company without a key account and a role without a member reverse the
 * credit that is there; without a member it goes on saying whose it was.
 *
 * @param firstCreditedOn the day the contract was first credited; today when it never was
 */
export const creditFor = (
  role: CreditRole,
  contract: CreditableContract,
  account: CreditedAccount | null,
  stored: CreditValues | null,
  firstCreditedOn: DayNumber,
  language: Language,
): CreditValues | null => {
  const creditedOn = contract.signedOn ?? contract.startedOn ?? firstCreditedOn;
  const memberId = account?.members[role] ?? null;
  const isCovered = account !== null && memberId !== null;
  const share = (isCovered ? shareOn(account.history, role, creditedOn) : null) ?? stored?.share ?? null;
  const isDue = isCovered && isCreditable(contract);
  // A share that nobody knows can't be credited; what is credited already stays as it is until there is one.
  if (!stored && (!isDue || share === null)) return null;
  const values: CreditValues = {
    name: creditName(contract.name, role, language),
    companyId: contract.companyId,
    keyAccountId: (isCovered ? account.id : stored?.keyAccountId) ?? null,
    memberId: (isCovered ? memberId : stored?.memberId) ?? null,
    share,
    amountMicros: share === null ? 0 : shareOf(contract.amountMicros ?? 0, share),
    currencyCode: contract.currencyCode ?? stored?.currencyCode ?? null,
    creditState: 'CREDITED',
    creditedOn,
    quarter: quarterOf(creditedOn),
  };
  return isDue ? values : reversed(values);
};
