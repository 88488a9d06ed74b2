/** The deals and contracts of an account, and what stands for what: the ground that every number about them is built on. */

import { endOfMonths } from '../contract/days.ts';
import { dealTerm, oneDayTerm, type Term, unratedIn, type Worth, worthOf } from '../contract/worth.ts';
import type { DayNumber } from '../shared/calendar.ts';
import type { ExchangeRates } from '../shared/money.ts';
import { type Contract, isCounted, type Opportunity, wholeMonths } from '../shared/records.ts';
import { type ScoringSettings, stageOutcome } from '../shared/settings.ts';

export type ReadContract = {
  contract: Contract;
  worth: Worth;
  /** It counts, has an amount other than 0 with a rate and a usable day, and its company is there. */
  stands: boolean;
  /** Whether it goes on past its last day by itself. */
  renewsItself: boolean;
};

/** A won deal that counts itself: by its term from the day after it was closed, else whole on the day. */
export type WonDeal = { deal: Opportunity; term: Term; isTermed: boolean };

export type Business = {
  /** Deals in a stage that is not ignored. */
  opportunities: readonly Opportunity[];
  contracts: readonly ReadContract[];
  /** Contracts that stand, by their ids: those of other companies, too, that deals of this one are tied to. */
  standing: ReadonlyMap<string, ReadContract>;
  /** Deals that standing contracts were signed for, with those contracts. */
  contracted: ReadonlyMap<string, readonly ReadContract[]>;
  wonDeals: readonly WonDeal[];
};

export type BusinessRecords = {
  opportunities: readonly Opportunity[];
  contracts: readonly Contract[];
  /** Contracts of other companies that are linked to this company's opportunities: those deals are contracted. */
  contractsOfOthers: readonly Contract[];
};

const hasUsableAmount = ({ terms }: Worth, exchange: ExchangeRates): boolean =>
  terms.some(
    (term) => term.pieces.some(({ perDay }) => perDay !== 0) && unratedIn(term, exchange).length === 0,
  );

function readContract(contract: Contract, exchange: ExchangeRates): ReadContract {
  const worth = worthOf(contract);
  const present = worth.terms.at(-1);
  return {
    contract,
    worth,
    stands: isCounted(contract) && contract.hasCompany && hasUsableAmount(worth, exchange),
    renewsItself:
      contract.status === 'ACTIVE' &&
      contract.autoRenews &&
      present !== undefined &&
      present.plannedLast !== null &&
      !present.isOneDay,
  };
}

function wonDeal(deal: Opportunity): WonDeal[] {
  const { amount, closedOn, termMonths } = deal;
  if (closedOn === null || !amount || amount.amount === null) return [];
  const months = wholeMonths(termMonths);
  if (months === null) return [{ deal, term: oneDayTerm(amount, closedOn), isTermed: false }];
  const end = endOfMonths(closedOn + 1, months);
  return [{ deal, term: dealTerm(amount, closedOn, months, end), isTermed: true }];
}

/** Whether a won deal counts itself: no standing contract was signed for it or includes it. */
const countsItself = (
  { id, partOfContractId }: Opportunity,
  { standing, contracted }: Pick<Business, 'standing' | 'contracted'>,
): boolean => !contracted.has(id) && !(partOfContractId !== null && standing.has(partOfContractId));

function byDeal(contracts: readonly ReadContract[]): Map<string, ReadContract[]> {
  const tied = new Map<string, ReadContract[]>();
  for (const one of contracts) {
    const { opportunityId } = one.contract;
    if (opportunityId !== null) tied.set(opportunityId, [...(tied.get(opportunityId) ?? []), one]);
  }
  return tied;
}

/** Sorts out the deals and contracts of an account. */
export function readBusiness(records: BusinessRecords, settings: ScoringSettings): Business {
  const contracts = records.contracts.map((contract) => readContract(contract, settings));
  const others = records.contractsOfOthers.map((contract) => readContract(contract, settings));
  const all = [...contracts, ...others].filter(({ stands }) => stands);
  const standing = new Map(all.map((one) => [one.contract.id, one]));
  const contracted = byDeal(all);
  const opportunities = records.opportunities.filter(
    ({ stage }) => stageOutcome(stage, settings) !== 'IGNORED',
  );
  const won = opportunities.filter(({ stage }) => stageOutcome(stage, settings) === 'WON');
  return {
    opportunities,
    contracts,
    standing,
    contracted,
    wonDeals: won.filter((deal) => countsItself(deal, { standing, contracted })).flatMap(wonDeal),
  };
}

/** Won deals that count themselves, whether they can be counted or not. */
export const dealsWithoutContract = (
  { opportunities, ...ties }: Business,
  settings: ScoringSettings,
): ReadonlySet<string> =>
  new Set(
    opportunities
      .filter((deal) => stageOutcome(deal.stage, settings) === 'WON' && countsItself(deal, ties))
      .map(({ id }) => id),
  );

/** Won deals that count themselves and can't be counted, for want of an amount or a day. */
export function uncountedWins(
  { opportunities, wonDeals, ...ties }: Business,
  settings: ScoringSettings,
): Opportunity[] {
  const counted = new Set(wonDeals.map(({ deal }) => deal.id));
  return opportunities.filter(
    (deal) =>
      stageOutcome(deal.stage, settings) === 'WON' && countsItself(deal, ties) && !counted.has(deal.id),
  );
}

/** Whether a deal is a bid: one that was to be won anew, and for money. Renewals and free pilots are none. */
export const isBid = ({ partOfContractId, amount }: Opportunity): boolean =>
  partOfContractId === null && (amount?.amount ?? 1) > 0;

/**
 * Which part of an open deal's value is left, 1 to 0: a deal whose close date is more than so many days past is stale,
 * and fades on a straight line to nothing at twice that.
 */
export function freshness({ closeDate }: Opportunity, staleAfterDays: number, today: DayNumber): number {
  const past = closeDate === null ? 0 : today - closeDate;
  if (past <= staleAfterDays) return 1;
  return Math.max(0, 1 - (past - staleAfterDays) / Math.max(1, staleAfterDays));
}

/** What of an amount falls into a year: all of it, unless it is for a longer term. */
export function yearlyShare({ termMonths }: Opportunity): number {
  const months = wholeMonths(termMonths);
  return months === null ? 1 : Math.min(1, 12 / months);
}
