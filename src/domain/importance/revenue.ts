import { endOfMonths } from '../contract/days.ts';
import { agreedWhole, isBlankCurrency, type Term, unratedIn, worthIn } from '../contract/worth.ts';
import { DAYS_PER_YEAR, type DayNumber, type DayRange, sharedDays } from '../shared/calendar.ts';
import { exchangeRate, toBase } from '../shared/money.ts';
import { sum } from '../shared/numbers.ts';
import { byId } from '../shared/order.ts';
import { distinct, type Reason, type RevenueReason } from '../shared/reasons.ts';
import { isCounted, type Opportunity, wholeMonths } from '../shared/records.ts';
import { type ScoringSettings, stageOutcome } from '../shared/settings.ts';
import { type Business, type ReadContract, uncountedWins } from './business.ts';
import { unratedOf } from './unrated.ts';

export type Revenue = {
  amount: number;
  /** Whether something that earns on the days of the window has no exchange rate, so that it is at least this much. */
  isPartial: boolean;
  /** What was left out or may be wrong. */
  missing: RevenueReason[];
  /** What was taken for granted. */
  assumed: Reason[];
};

/** Days that matter to a number: those from `first` on that are looked at. */
const touches = ({ first, last }: Pick<Term, 'first' | 'last'>, range: DayRange): boolean =>
  sharedDays({ first, last: last ?? range.last }, range) > 0;

/** Reasons are told in one order, whatever order a reading had. */
const inOrder = (contracts: readonly ReadContract[]): ReadContract[] =>
  [...contracts].sort((one, other) => byId(one.contract, other.contract));

function contractProblems({ contract, worth }: ReadContract): RevenueReason[] {
  const { id } = contract;
  return [
    ...(contract.status === null ? [{ code: 'CONTRACT_STATUS_UNKNOWN', id } as const] : []),
    ...(worth.problem === 'NO_AMOUNT' ? [{ code: 'CONTRACT_WITHOUT_AMOUNT', id } as const] : []),
    ...(worth.problem === 'NO_DAY' ? [{ code: 'CONTRACT_WITHOUT_DATES', id } as const] : []),
    ...(worth.oneDay === 'REVERSED' ? [{ code: 'CONTRACT_TERM_REVERSED', id } as const] : []),
    ...(worth.oneDay === 'WHOLE_TERM_WITHOUT_END' ? [{ code: 'WHOLE_TERM_WITHOUT_END', id } as const] : []),
    ...(contract.status === 'TERMINATED' && contract.terminatedOn === null
      ? [{ code: 'CONTRACT_TERMINATED_WITHOUT_DATE', id } as const]
      : []),
    ...(isCounted(contract) ? (contract.slips ?? []).map((code) => ({ code, id })) : []),
    ...(contract.hasUnreadableTerms ? [{ code: 'PAST_TERMS_UNREADABLE', id } as const] : []),
  ];
}

/** What a contract comes to: its terms as they were agreed, the first year of one without end. */
const totalWorth = ({ worth }: ReadContract, settings: ScoringSettings): number =>
  sum(
    worth.terms.flatMap((term) =>
      agreedWhole(term).map(
        ({ value, currency }) => value * (exchangeRate(currency, settings, term.fixedOn) ?? 0),
      ),
    ),
  );

/** Deals whose contracts are together worth less than half of them: what is missing was sold, too. */
const poorlyContracted = (
  { opportunities, contracted }: Business,
  settings: ScoringSettings,
  window: DayRange,
): RevenueReason[] =>
  opportunities.flatMap((deal): RevenueReason[] => {
    const contracts = contracted.get(deal.id) ?? [];
    if (contracts.length === 0 || stageOutcome(deal.stage, settings) === 'LOST') return [];
    const source = { object: 'opportunity', id: deal.id };
    const { value } = toBase(deal.amount, settings, source, deal.closedOn ?? window.last);
    const worth = sum(contracts.map((contract) => totalWorth(contract, settings)));
    return value > 0 && worth < value / 2 ? [{ code: 'CONTRACTS_WORTH_LITTLE', id: deal.id }] : [];
  });

/** Won deals that count through a contract of another company: nothing of them is counted here. */
function countedElsewhere(
  { opportunities, contracts, contracted, standing }: Business,
  settings: ScoringSettings,
  window: DayRange,
): RevenueReason[] {
  const own = new Set(contracts.map(({ contract }) => contract.id));
  return opportunities.flatMap((deal): RevenueReason[] => {
    const { id, stage, partOfContractId } = deal;
    const part = partOfContractId === null ? undefined : standing.get(partOfContractId);
    const through = [...(contracted.get(id) ?? []), ...(part === undefined ? [] : [part])];
    const isElsewhere = through.length > 0 && through.every(({ contract }) => !own.has(contract.id));
    return isElsewhere &&
      stageOutcome(stage, settings) === 'WON' &&
      (earnsUntil(deal) ?? window.first) >= window.first
      ? [{ code: 'COUNTED_ELSEWHERE', id }]
      : [];
  });
}

/** The last day on which a won deal earns: that of its term, else the day it was closed; null when that is not known. */
function earnsUntil({ closedOn, termMonths }: Opportunity): DayNumber | null {
  const months = wholeMonths(termMonths);
  return closedOn === null || months === null ? closedOn : endOfMonths(closedOn + 1, months);
}

const uncountedWin = ({ id, closedOn }: Opportunity): RevenueReason =>
  closedOn === null ? { code: 'CLOSE_DATE_MISSING', id } : { code: 'WON_WITHOUT_AMOUNT', id };

/**
 * Revenue in a window, in units of the base currency.
 *
 *   R = worth of contracts + worth of won deals that count themselves, on the days of the window
 *
 * Works over any window: the last 365 days for importance, a plan's own period for its revenue. What is told of
 * matters to the window, or to the year after it, which potential looks at.
 */
export function revenueWithin(window: DayRange, business: Business, settings: ScoringSettings): Revenue {
  const told: DayRange = { first: window.first, last: window.last + DAYS_PER_YEAR };
  // One that renews itself has no last day.
  const isOfLate = ({ first, last }: Term, goesOn = false): boolean =>
    touches({ first, last: goesOn ? null : last }, told);
  const earners = [
    ...business.contracts.map(({ contract: { id }, worth: { terms }, renewsItself }) => ({
      object: 'contract',
      id,
      terms,
      late: terms.filter((term) => isOfLate(term, renewsItself && term === terms.at(-1))),
    })),
    ...business.wonDeals.map(({ deal: { id }, term }) => ({
      object: 'opportunity',
      id,
      terms: [term],
      late: isOfLate(term) ? [term] : [],
    })),
  ];
  const terms = earners.flatMap((earner) => earner.terms);
  const assumed = inOrder(business.contracts).flatMap(({ contract: { id }, worth }): Reason[] => {
    const present = worth.terms.at(-1);
    if (worth.assumed === null || present === undefined || !touches(present, told)) return [];
    return [{ code: worth.assumed === 'YEAR' ? 'TAKEN_PER_YEAR' : 'TAKEN_FOR_WHOLE_TERM', id }];
  });
  return {
    amount: sum(terms.map((term) => worthIn(term, window, settings))),
    isPartial: terms.some((term) => touches(term, window) && unratedIn(term, settings).length > 0),
    missing: distinct<RevenueReason>([
      ...business.contracts.flatMap(contractProblems),
      ...earners.flatMap(({ object, id, late }) => unratedOf(late, object, id, settings)),
      ...uncountedWins(business, settings)
        .filter((deal) => (earnsUntil(deal) ?? window.first) >= window.first)
        .map(uncountedWin),
      ...poorlyContracted(business, settings, window),
      ...countedElsewhere(business, settings, window),
      ...business.opportunities.flatMap(({ id, isPartOfGone }): RevenueReason[] =>
        isPartOfGone ? [{ code: 'PART_OF_CONTRACT_GONE', id }] : [],
      ),
      ...(earners.flatMap(({ late }) => late).some(isBlankCurrency)
        ? [{ code: 'BLANK_CURRENCY' } as const]
        : []),
    ]),
    assumed,
  };
}

/**
 * Whether of the contracts and won deals that earn in a window more than half have an amount without a rate. How much
 * that would be nobody can tell, so they are counted by number.
 */
export function isMostlyUnrated(window: DayRange, business: Business, settings: ScoringSettings): boolean {
  const earns = (term: Term): boolean =>
    touches(term, window) && term.pieces.some(({ perDay }) => perDay !== 0);
  const earners = [
    ...business.contracts.map(({ worth }) => worth.terms.filter(earns)),
    ...business.wonDeals.map(({ term }) => [term].filter(earns)),
  ].filter((terms) => terms.length > 0);
  const unratedOnes = earners.filter((terms) => terms.some((term) => unratedIn(term, settings).length > 0));
  return unratedOnes.length > earners.length / 2;
}
