/** What is credited: the terms of contracts, and won deals. */
import type { Account } from '../account/account.ts';
import type { StoredContract, StoredDeal } from '../account/business-records.ts';
import type { Context } from '../account/rule.ts';
import { businessOf } from '../account/scored-records.ts';
import { endOfMonths, firstDay } from '../contract/days.ts';
import { type Business, type ReadContract, readBusiness } from '../importance/business.ts';
import type { DayNumber } from '../shared/calendar.ts';
import type { Money } from '../shared/money.ts';
import { type Opportunity, wholeMonths } from '../shared/records.ts';
import { stageOutcome } from '../shared/settings.ts';
import { type CreditTerm, contractTerms } from './terms.ts';

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

/** A contract whose days are not known is one term, which is credited when it is seen. */
const undated = ({ amount }: Money, currency: string | null, today: DayNumber): CreditTerm => ({
  first: null,
  last: null,
  amount,
  currency,
  fixedOn: today,
});

/** In force now or once, and not terminated before it began. One that goes back to draft is not. */
function isWorthCredit(stored: StoredContract, first: DayNumber | null): boolean {
  const { status, terminatedOn } = stored;
  if (status === null || status === 'DRAFT') return false;
  return !(status === 'TERMINATED' && terminatedOn !== null && first !== null && terminatedOn < first);
}

function contractSource(
  stored: StoredContract,
  read: ReadContract,
  companyId: string,
  business: Business,
  creditedFrom: readonly DayNumber[],
  { scoring, today }: Context,
): CreditSource {
  const terms = contractTerms(read, business, creditedFrom, scoring, today);
  const first = terms[0]?.first ?? firstDay(stored);
  const { amount, signedOn, status, terminatedOn } = stored;
  // Renewals are counted from 0 as soon as a contract is active.
  return {
    kind: 'contract',
    id: stored.id,
    name: stored.name,
    companyId,
    isCreditable: isWorthCredit(stored, first),
    wasActive: status === 'ACTIVE' || stored.renewals !== null,
    terms: terms.length > 0 ? terms : [undated(amount, amount.currency, today)],
    endedOn: status === 'TERMINATED' ? terminatedOn : null,
    creditedOn: signedOn ?? first,
    dealId: stored.opportunityId,
  };
}

function dealSource(
  stored: StoredDeal,
  deal: Opportunity | undefined,
  companyId: string,
  counted: ReadonlySet<string>,
  { scoring, today }: Context,
): CreditSource {
  const isWon = stageOutcome(stored.stage, scoring) === 'WON';
  const { closedOn } = stored;
  const months = wholeMonths(stored.termMonths);
  const first = closedOn === null ? null : months === null ? closedOn : closedOn + 1;
  // A free one is worth no credit.
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
        amount: stored.amount.amount === 0 ? null : stored.amount.amount,
        currency: stored.amount.currency,
        fixedOn: closedOn ?? today,
      },
    ],
    endedOn: null,
    creditedOn: closedOn,
    dealId: null,
  };
}

/** The contracts and deals of a company as far as credit goes. */
export function creditSources(account: Account, companyId: string, context: Context): CreditSource[] {
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
}
