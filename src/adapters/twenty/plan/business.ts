import type { CompanyRecords } from '../../../domain/company-score.ts';
import { type ContractNode, type OpportunityNode, toContracts, toOpportunity } from '../nodes.ts';

/**
 * What a company has sold and offers, from the lists of a reading that was made with somebody else's rights than the
 * app's. A contract of another company still covers the deal it is linked to, so that the deal is not counted twice.
 */
export const businessOf = (
  companyId: string,
  contracts: readonly ContractNode[],
  opportunities: readonly OpportunityNode[],
): Pick<CompanyRecords, 'contracts' | 'contractsOfOthers' | 'opportunities'> => ({
  opportunities: opportunities.filter((deal) => deal.companyId === companyId).map(toOpportunity),
  contracts: contracts.filter((contract) => contract.companyId === companyId).flatMap(toContracts),
  contractsOfOthers: contracts
    .filter((contract) => contract.companyId !== companyId && contract.opportunity?.companyId === companyId)
    .flatMap(toContracts),
});
