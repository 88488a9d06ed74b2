import type { Account } from '../../../domain/account/account.ts';
import type { NodeOf } from '../account/shapes.ts';
import { toContract } from '../account/stored.ts';

type ContractNode = NodeOf<'contract'>;

/** What an account has sold and offers, as it is stored. */
export type StoredBusiness = Pick<Account, 'contracts' | 'contractsOfOthers' | 'opportunities'>;

/**
 * What a company has sold and offers, from the lists of a reading that was made with somebody else's rights than the
 * app's. A contract of another company still covers the deal it is linked to, so that the deal is not counted twice.
 */
export const businessOf = (
  companyId: string,
  contracts: readonly ContractNode[],
  opportunities: readonly NodeOf<'opportunity'>[],
): StoredBusiness => ({
  opportunities: opportunities
    .filter((deal) => deal.companyId === companyId)
    .map((deal) => ({ ...deal, initiationTask: 'NONE', hasOpenTask: false })),
  contracts: contracts.filter((contract) => contract.companyId === companyId).map(toContract),
  contractsOfOthers: contracts
    .filter((contract) => contract.companyId !== companyId && contract.opportunity?.companyId === companyId)
    .map(toContract),
});
