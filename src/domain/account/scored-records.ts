/** The records of an account in the form that scores and plans are counted from. */
import type { CompanyRecords } from '../company-score.ts';
import { contractSlips } from '../contract/slips.ts';
import type { BusinessRecords } from '../importance/business.ts';
import { ownMonths } from '../merge/months.ts';
import { knownHorizon } from '../need/known-horizon.ts';
import { monthStart } from '../shared/calendar.ts';
import { storedDay } from '../shared/local-day.ts';
import { inOrder } from '../shared/order.ts';
import type { Contract, Need, Opportunity } from '../shared/records.ts';
import { stageOutcome } from '../shared/settings.ts';
import type { Account } from './account.ts';
import type { StoredCompany, StoredContract, StoredDeal, StoredNeed } from './business-records.ts';
import type { Context } from './rule.ts';

/** What an account's deals and contracts are read by. */
type Reading = Pick<Context, 'scoring' | 'timeZone'>;

function toOpportunity(deal: StoredDeal, known: ReadonlySet<string>, { timeZone }: Reading): Opportunity {
  const { closeDate, partOfContractId } = deal;
  const isPart = partOfContractId !== null && known.has(partOfContractId);
  return {
    ...deal,
    closeDate: storedDay(closeDate, timeZone),
    partOfContractId: isPart ? partOfContractId : null,
    ...(partOfContractId !== null && !isPart ? { isPartOfGone: true } : {}),
  };
}

/** The months of the deal that a contract was signed for; none of one in the trash or in a stage that is ignored. */
function dealMonths(
  { opportunityId, opportunityTerm }: StoredContract,
  { opportunities }: Pick<Account, 'opportunities'>,
  { scoring }: Reading,
): number | null {
  const deal = opportunities.find(({ id }) => id === opportunityId);
  const term = deal ? { stage: deal.stage, months: deal.termMonths } : opportunityTerm;
  return term === null || stageOutcome(term.stage, scoring) === 'IGNORED' ? null : term.months;
}

/** A contract as the rules read it. */
export function toContract(
  stored: StoredContract,
  account: Pick<Account, 'opportunities'>,
  reading: Reading,
): Contract {
  const { terms, isUnreadable } = stored.pastTerms;
  const months = dealMonths(stored, account, reading);
  const slips = contractSlips({ ...stored, dealMonths: months, pastTerms: terms });
  return {
    ...stored,
    earlierAmounts: stored.amountFrom === null ? [] : stored.earlierAmounts,
    dealMonths: months,
    hasCompany: stored.companyId !== null || stored.opportunityCompanyId !== null,
    pastTerms: [...terms].sort((one, other) => one.startsOn - other.startsOn),
    ...(isUnreadable ? { hasUnreadableTerms: true } : {}),
    ...(slips.length > 0 ? { slips } : {}),
  };
}

/** Whether the opportunity that a need has become stands for it: one that was lost or is ignored does not. */
const standsForNeed = ({ stage }: { stage: string | null }, { scoring }: Reading): boolean =>
  ['OPEN', 'WON'].includes(stageOutcome(stage, scoring));

// An opportunity in the trash does not exist for any rule, so it does not stand for the need either.
const toNeed = (need: StoredNeed, reading: Reading): Need => ({
  ...need,
  isOpen: need.needState === 'OPEN',
  horizon: knownHorizon(need.horizon),
  opportunityId:
    need.opportunity !== null && standsForNeed(need.opportunity, reading) ? need.opportunity.id : null,
});

/** What an account has sold and offers. */
export function businessOf(
  account: Pick<Account, 'contracts' | 'contractsOfOthers' | 'opportunities'>,
  reading: Reading,
): BusinessRecords {
  const { opportunities, contracts, contractsOfOthers } = account;
  const known = new Set([...contracts, ...contractsOfOthers].map(({ id }) => id));
  return {
    opportunities: inOrder(opportunities).map((deal) => toOpportunity(deal, known, reading)),
    contracts: inOrder(contracts).map((contract) => toContract(contract, account, reading)),
    contractsOfOthers: inOrder(contractsOfOthers).map((contract) => toContract(contract, account, reading)),
  };
}

/** Everything that the scores of an account's company are made of. */
export const scoredRecords = (
  account: Account,
  company: StoredCompany,
  reading: Reading & Pick<Context, 'today'>,
): CompanyRecords => ({
  company,
  ...businessOf(account, reading),
  contacts: inOrder(account.people),
  needs: inOrder(account.accountNeeds).map((need) => toNeed(need, reading)),
  previousMonth:
    ownMonths(account.closenessScores, company.id).find(
      ({ month }) => month === monthStart(reading.today, -1),
    ) ?? null,
});
