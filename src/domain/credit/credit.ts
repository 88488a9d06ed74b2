import type { DayNumber } from '../shared/calendar.ts';
import type { Language } from '../shared/language.ts';
import { MICROS } from '../shared/money.ts';
import type { ScoringSettings } from '../shared/settings.ts';
import { creditName } from './credit-name.ts';
import { quarterOf } from './fiscal.ts';
import { type CreditRole, memberOn, type SharesSince, shareOn } from './shares.ts';
import type { CreditSource } from './sources.ts';
import type { CreditTerm } from './terms.ts';

/** The key account of a source's company: who covered it since when, with which shares. */
export type CreditedAccount = {
  id: string;
  history: readonly SharesSince[];
  /** The day from which its credits are made again; null when none are. */
  restatedFrom: DayNumber | null;
};

/** What a credit says. One credit belongs to one term of a contract or deal and one role for good. */
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
  termStartsOn: DayNumber | null;
};

const MICROS_PER_PERCENT = 10_000n;

/**
 * A share of an amount: amount × share / 100, rounded half up to whole micros. Worked out in whole numbers, because
 * the product of large amounts would not fit a floating-point number.
 *
 * @param share percent, 0 to 100, with at most four decimals
 */
export function shareOf(amountMicros: number, share: number): number {
  const tenThousandths = BigInt(Math.round(share * Number(MICROS_PER_PERCENT)));
  const whole = 100n * MICROS_PER_PERCENT;
  const doubled = 2n * BigInt(Math.round(amountMicros)) * tenThousandths + whole;
  const quotient = doubled / (2n * whole);
  const isBelow = doubled < 0n && doubled % (2n * whole) !== 0n;
  return Number(isBelow ? quotient - 1n : quotient);
}

/** A credit taken back: it keeps what it said, but for the amount. */
export const reversed = <Values extends Pick<CreditValues, 'amountMicros' | 'creditState'>>(
  values: Values,
): Values => ({ ...values, amountMicros: 0, creditState: 'REVERSED' });

/**
 * Whether a credit on record goes on saying who is credited: it was made for the same company and day, and for another
 * key account, or for somebody whom the history of this one does not name. So it is after two companies were merged,
 * and after key accounts were combined.
 */
function keepsCover(
  stored: CreditValues,
  source: CreditSource,
  account: CreditedAccount | null,
  covered: string | null,
  creditedOn: DayNumber,
): boolean {
  if (stored.memberId === null || stored.share === null) return false;
  if (stored.companyId !== source.companyId || stored.creditedOn !== creditedOn) return false;
  const restatedFrom = account?.restatedFrom ?? null;
  if (restatedFrom !== null && creditedOn >= restatedFrom) return false;
  return stored.keyAccountId !== account?.id || stored.memberId !== covered;
}

type Cover = Pick<CreditValues, 'keyAccountId' | 'memberId' | 'share'>;

/** Who covered the account in a role on the credited day; what is on record stays where nobody did. */
function coverOn(
  role: CreditRole,
  source: CreditSource,
  account: CreditedAccount | null,
  stored: CreditValues | null,
  creditedOn: DayNumber,
): Cover {
  const covered = account === null ? null : memberOn(account.history, role, creditedOn);
  if (stored !== null && keepsCover(stored, source, account, covered, creditedOn)) return stored;
  const share = account === null || covered === null ? null : shareOn(account.history, role, creditedOn);
  return {
    keyAccountId: account?.id ?? stored?.keyAccountId ?? null,
    memberId: covered ?? stored?.memberId ?? null,
    share: share ?? stored?.share ?? null,
  };
}

/**
 * What the credit of a role in a term has to say; null when there is none and none is due.
 *
 *   member, share  of who covered the account on the credited day; what is on record stays where nobody did
 *   amount         the term's amount × share / 100
 *
 * @param creditedOn the day of the deal, of signing or of closing for a first term, else the term's own first day
 */
export function creditFor(
  role: CreditRole,
  source: CreditSource,
  term: CreditTerm,
  account: CreditedAccount | null,
  stored: CreditValues | null,
  creditedOn: DayNumber,
  settings: ScoringSettings,
  language: Language,
): CreditValues | null {
  const { keyAccountId, memberId, share } = coverOn(role, source, account, stored, creditedOn);
  // A share that nobody knows can't be credited, and neither can an amount that nobody said.
  if (stored === null && (memberId === null || share === null || term.amount === null)) return null;
  const micros = Math.round((term.amount ?? 0) * MICROS);
  return {
    name: creditName(source, role, language),
    companyId: source.companyId,
    keyAccountId,
    memberId,
    share,
    amountMicros: share === null ? 0 : shareOf(micros, share),
    currencyCode: term.currency ?? settings.baseCurrency,
    creditState: 'CREDITED',
    creditedOn,
    quarter: quarterOf(creditedOn, settings.fiscalYearStartsIn),
    termStartsOn: term.first ?? creditedOn,
  };
}
