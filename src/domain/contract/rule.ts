import type { StoredContract } from '../account/business-records.ts';
import { corrected } from '../account/corrected.ts';
import type { Rule } from '../account/rule.ts';
import type { DayNumber } from '../shared/calendar.ts';
import { settleTerm } from './terms.ts';

const settledContract = (contract: StoredContract, today: DayNumber): StoredContract => {
  const { pastTerms } = contract;
  const { ended, ...settled } = settleTerm({ ...contract, pastTerms: pastTerms.terms }, today);
  return corrected(contract, {
    status: settled.status,
    renewalState: settled.renewalState,
    renewals: settled.renewals,
    // Only a renewal moves dates: a person's are not written back as they were.
    ...(ended.length === 0
      ? {}
      : {
          startsOn: settled.startsOn,
          endsOn: settled.endsOn,
          renewedOn: settled.renewedOn,
          pastTerms: { ...pastTerms, terms: [...pastTerms.terms, ...ended] },
        }),
  });
};

/**
 * Lets the account's own contracts expire, renew themselves and show whether their renewal is due, by the workspace's
 * day. What is stored of past terms stays beside those that ended now, as it may hold some that can't be read.
 */
export const judgeTerms: Rule = (account, { localToday }) => ({
  account: {
    ...account,
    contracts: account.contracts.map((contract) => settledContract(contract, localToday)),
  },
});
