/** What is credited: the terms of contracts, and won deals. */
import type { Account } from '../account/account.ts';
import type { StoredContract, StoredDeal } from '../account/business-records.ts';
import type { Context } from '../account/rule.ts';
import { businessOf } from '../account/scored-records.ts';
import { endOfMonths, firstDay } from '../contract/days.ts';
import { agreedIn, type Term } from '../contract/worth.ts';
import { type Business, type ReadContract, readBusiness } from '../importance/business.ts';
import { addMonths, type DayNumber, type DayRange, isWithin } from '../shared/calendar.ts';
import { type ExchangeRates, exchangeRate, type Money } from '../shared/money.ts';
import { sum } from '../shared/numbers.ts';
import { type Opportunity, wholeMonths } from '../shared/records.ts';
import { type ScoringSettings, stageOutcome } from '../shared/settings.ts';

const MONTHS_PER_YEAR = 12;

/** One term of a source. */
export type CreditTerm = {
  /** Null for a contract without any day. */
  first: DayNumber | null;
  /** The planned last day; null when it is not known. */
  last: DayNumber | null;
  /** In units of the currency; null while there is no amount. */
  amount: number | null;
  currency: string | null;
  /** The day that fixed the amount. */
  fixedOn: DayNumber;
};

export type CreditSource = {
  kind: 'contract' | 'opportunity';
  id: string;
  name: string;
  companyId: string;
  /** Whether it is worth a credit now; one that is not takes back what it was credited with. */
  isCreditable: boolean;
  /** Whether it is known to have been worth a credit once, without a credit on record. */
  wasActive: boolean;
  /** In ascending order; one at least. */
  terms: readonly CreditTerm[];
  /** Terms that would begin after this day do not exist; null when it goes on. */
  endedOn: DayNumber | null;
  /** The day of its deal, of signing or of closing; null when none is known. */
  creditedOn: DayNumber | null;
  /** The deal that a contract was signed for. */
  dealId: string | null;
};

/** A sum of amounts in one currency; one that can't be converted is left out. */
const inCurrency = (
  amounts: readonly { value: number; currency: string | null }[],
  currency: string | null,
  exchange: ExchangeRates,
  day: DayNumber,
): number => {
  const to = exchangeRate(currency, exchange, day);
  return sum(
    amounts.map((one) => {
      if ((one.currency ?? '') === (currency ?? '')) return one.value;
      const from = exchangeRate(one.currency, exchange, day);
      return from === null || to === null ? 0 : (one.value * from) / to;
    }),
  );
};

/** The years that a term consists of, up to a day; the first one in any case. */
const yearsOf = ({ first }: Term, until: DayNumber): DayRange[] => {
  const years: DayRange[] = [];
  const start = (year: number): DayNumber => addMonths(first, MONTHS_PER_YEAR * year);
  for (let year = 0; year === 0 || start(year) <= until; year += 1)
    years.push({ first: start(year), last: start(year + 1) - 1 });
  return years;
};

/**
 * What of a term is credited as a whole: the term itself; of one without end each year that has begun. One that was
 * credited by years, and has got an end since, goes on being so.
 */
const spansOf = (term: Term, creditedFrom: readonly DayNumber[], today: DayNumber): DayRange[] => {
  const { first, plannedLast, last } = term;
  if (plannedLast === null) return yearsOf(term, Math.min(last ?? today, today));
  const isByYears = creditedFrom.some((day) => day > first && day <= plannedLast);
  return isByYears ? yearsOf(term, Math.min(plannedLast, today)) : [{ first, last: plannedLast }];
};

type Span = DayRange & { term: Term };

/** Won deals that are part of a contract and were closed in a term: the first takes those before it, the last those after. */
const partsIn = (
  parts: readonly Opportunity[],
  span: DayRange,
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): Opportunity[] =>
  parts.filter(
    ({ closedOn }) =>
      closedOn !== null && (isFirst || closedOn >= span.first) && (isLast || closedOn <= span.last),
  );

const moneyOf = ({ amount }: Opportunity): { value: number; currency: string | null } => ({
  value: amount?.amount ?? 0,
  currency: amount?.currency ?? null,
});

const isWonPart = (contractId: string, settings: ScoringSettings) => (deal: Opportunity) =>
  deal.partOfContractId === contractId && stageOutcome(deal.stage, settings) === 'WON';

/**
 * The terms of a contract.
 *
 *   amount = worth over the planned days of the term − won deals that are part of it, closed in it; not below 0
 *
 * With claw-back a contract that was terminated early keeps the worth of the days it ran, less the parts closed by then.
 */
const contractTerms = (
  { contract, worth }: ReadContract,
  { opportunities }: Business,
  creditedFrom: readonly DayNumber[],
  settings: ScoringSettings,
  today: DayNumber,
): CreditTerm[] => {
  const parts = opportunities.filter(isWonPart(contract.id, settings));
  const spans = worth.terms.flatMap((term): Span[] =>
    spansOf(term, creditedFrom, today).map((span) => ({ ...span, term })),
  );
  return spans.map((span, index) => {
    const { term } = span;
    const cut =
      settings.creditClawback === 'PRO_RATA' &&
      contract.status === 'TERMINATED' &&
      contract.terminatedOn !== null &&
      contract.terminatedOn < span.last
        ? Math.max(span.first - 1, contract.terminatedOn)
        : null;
    const days = { first: span.first, last: cut ?? span.last };
    const within = partsIn(parts, span, { isFirst: index === 0, isLast: index === spans.length - 1 });
    const less = within.filter(({ closedOn }) => cut === null || (closedOn ?? 0) <= cut);
    const currency = term.pieces.at(-1)?.currency ?? null;
    const convert = (amounts: readonly { value: number; currency: string | null }[]): number =>
      inCurrency(amounts, currency, settings, term.fixedOn);
    const whole = convert(agreedIn(term, days));
    const taken = convert(less.map(moneyOf));
    return {
      first: span.first,
      last: span.last,
      amount: taken === 0 ? whole : Math.max(0, whole - taken),
      currency,
      fixedOn: term.fixedOn,
    };
  });
};

/** A contract whose days are not known is one term, which is credited when it is seen. */
const undated = ({ amount }: Money, currency: string | null, today: DayNumber): CreditTerm => ({
  first: null,
  last: null,
  amount,
  currency,
  fixedOn: today,
});

/** In force now or once, and not terminated before it began. One that goes back to draft is not. */
const isWorthCredit = (stored: StoredContract, first: DayNumber | null): boolean => {
  const { status, terminatedOn } = stored;
  if (status === null || status === 'DRAFT') return false;
  return !(status === 'TERMINATED' && terminatedOn !== null && first !== null && terminatedOn < first);
};

const contractSource = (
  stored: StoredContract,
  read: ReadContract,
  companyId: string,
  business: Business,
  creditedFrom: readonly DayNumber[],
  { scoring, today }: Context,
): CreditSource => {
  const terms = contractTerms(read, business, creditedFrom, scoring, today);
  const first = terms[0]?.first ?? firstDay(stored);
  const { amount, signedOn, status, terminatedOn } = stored;
  return {
    kind: 'contract',
    id: stored.id,
    name: stored.name,
    companyId,
    isCreditable: isWorthCredit(stored, first),
    // Renewals are counted from 0 as soon as a contract is active.
    wasActive: status === 'ACTIVE' || stored.renewals !== null,
    terms: terms.length > 0 ? terms : [undated(amount, amount.currency, today)],
    endedOn: status === 'TERMINATED' ? terminatedOn : null,
    creditedOn: signedOn ?? first,
    dealId: stored.opportunityId,
  };
};

const dealSource = (
  stored: StoredDeal,
  deal: Opportunity | undefined,
  companyId: string,
  counted: ReadonlySet<string>,
  { scoring, today }: Context,
): CreditSource => {
  const isWon = stageOutcome(stored.stage, scoring) === 'WON';
  const { closedOn } = stored;
  const months = wholeMonths(stored.termMonths);
  const first = closedOn === null ? null : months === null ? closedOn : closedOn + 1;
  return {
    kind: 'opportunity',
    id: stored.id,
    name: stored.name,
    companyId,
    isCreditable: isWon && deal !== undefined && (counted.has(stored.id) || deal.partOfContractId !== null),
    wasActive: true,
    terms: [
      {
        first,
        last: first === null ? null : months === null ? first : endOfMonths(first, months),
        // A free one is worth no credit.
        amount: stored.amount.amount === 0 ? null : stored.amount.amount,
        currency: stored.amount.currency,
        fixedOn: closedOn ?? today,
      },
    ],
    endedOn: null,
    creditedOn: closedOn,
    dealId: null,
  };
};

/** The contracts and deals of a company as far as credit goes. */
export const creditSources = (account: Account, companyId: string, context: Context): CreditSource[] => {
  const business = readBusiness(businessOf(account, context), context.scoring);
  const read = new Map(business.contracts.map((one) => [one.contract.id, one]));
  const deals = new Map(business.opportunities.map((deal) => [deal.id, deal]));
  const counted = new Set(business.wonDeals.map(({ deal }) => deal.id));
  const creditedFrom = (contractId: string): DayNumber[] =>
    account.salesCredits.flatMap((credit) =>
      credit.contractId === contractId && credit.termStartsOn !== null ? [credit.termStartsOn] : [],
    );
  return [
    ...account.contracts.flatMap((stored) => {
      const one = read.get(stored.id);
      if (one === undefined) return [];
      return [contractSource(stored, one, companyId, business, creditedFrom(stored.id), context)];
    }),
    ...account.opportunities.map((stored) =>
      dealSource(stored, deals.get(stored.id), companyId, counted, context),
    ),
  ];
};

/** Whether a term is still running: only then a credit follows its amount. */
export const isRunning = ({ first, last }: CreditTerm, today: DayNumber): boolean =>
  first === null || last === null || today <= last;

/** Whether a day lies in a term or near its first day: a credit is of the term that it is nearest to. */
export const isNear = ({ first, last }: CreditTerm, day: DayNumber): boolean => {
  if (first === null) return true;
  const length = last === null ? MONTHS_PER_YEAR * 30 : last - first + 1;
  return isWithin(day, { first: first - Math.floor(length / 2), last: first + Math.floor(length / 2) });
};
