import type { Account } from '../account/account.ts';
import type { StoredContract } from '../account/business-records.ts';
import { corrected } from '../account/corrected.ts';
import { papersOf } from '../account/papers.ts';
import type { Context, Rule } from '../account/rule.ts';
import { toContract } from '../account/scored-records.ts';
import { subjectsOf } from '../account/subjects.ts';
import type { ContractMemory } from '../shared/records.ts';
import { endDay } from './end-day.ts';
import { memoryOf, withEarlierAmounts } from './memory.ts';
import { settleTerm } from './terms.ts';
import { tellTerms } from './told-terms.ts';

function settledContract(contract: StoredContract, account: Account, context: Context): StoredContract {
  const { pastTerms } = contract;
  const { dealMonths } = toContract(contract, account, context);
  const situation = { ...contract, dealMonths, pastTerms: pastTerms.terms };
  const { ended, ...settled } = settleTerm(situation, endDay(contract, context), context.today);
  // Only a renewal moves dates, and an end is only filled in: a person's are not written back as they were.
  return corrected(contract, {
    status: settled.status,
    terminatedOn: settled.terminatedOn,
    ...(settled.endsOn === contract.endsOn ? {} : { endsOn: settled.endsOn }),
    amountPer: settled.amountPer,
    noticeBy: settled.noticeBy,
    renewalState: settled.renewalState,
    renewals: settled.renewals,
    ...(ended.length === 0
      ? {}
      : {
          startsOn: settled.startsOn,
          amount: settled.amount,
          earlierAmounts: settled.earlierAmounts,
          renewedOn: settled.renewedOn,
          pastTerms: { ...pastTerms, terms: [...pastTerms.terms, ...ended] },
        }),
  });
}

/** A contract without a company belongs to its opportunity's. */
const withCompany = (contract: StoredContract, { company }: Account, context: Context): StoredContract =>
  contract.companyId === null &&
  company !== null &&
  contract.opportunityCompanyId === company.id &&
  // One in the trash is not seen, and keeps the place that the last attempt leaves to it.
  !context.isLastAttempt
    ? corrected(contract, { companyId: company.id })
    : contract;

/**
 * Lets the account's own contracts expire, renew themselves and show whether their renewal is due; keeps what stood
 * before where an amount became valid on a day; fills in when one ended and whose it is; tells what people changed. What is stored of past terms
 * stays beside those that ended now, as it may hold some that can't be read.
 */
export const judgeTerms: Rule = (account, context) => {
  const { company } = account;
  const remembered = company?.contractMemory ?? {};
  const subjects = company === null ? [] : subjectsOf(account);
  const judged = account.contracts.map((stored) => {
    const memory = remembered[stored.id];
    const priced = withEarlierAmounts(withCompany(stored, account, context), memory, context.today);
    const contract = settledContract(priced.contract, account, context);
    const notes = tellTerms(stored, memory, subjects, context);
    return { contract, notes, memory: memoryOf(contract, priced.previous, memory, notes.length > 0) };
  });
  const contractMemory: Record<string, ContractMemory> = Object.fromEntries(
    judged.map(({ contract, memory }) => [contract.id, memory]),
  );
  return {
    account: {
      ...account,
      company: company && corrected(company, { contractMemory }),
      contracts: judged.map(({ contract }) => contract),
    },
    ...papersOf(judged),
  };
};
