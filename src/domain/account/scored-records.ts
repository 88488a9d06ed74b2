/** The records of an account in the form that scores and plans are counted from. */
import type { CompanyRecords } from '../company-score.ts';
import { contractPerTerm } from '../contract/past-terms.ts';
import { knownHorizon } from '../need/known-horizon.ts';
import { type DayNumber, monthStart } from '../shared/calendar.ts';
import type { Contact, Contract, Need, Opportunity } from '../shared/records.ts';
import type { Account } from './account.ts';
import type {
  StoredCompany,
  StoredContract,
  StoredDeal,
  StoredNeed,
  StoredPerson,
} from './business-records.ts';

/** What has an order only by its id: the reasons of a score are told in it, whatever order a reading had. */
const inOrder = <Row extends { id: string }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

const toOpportunity = ({ id, stage, amount, closeDate, closenessOutcome }: StoredDeal): Opportunity => ({
  id,
  stage,
  amount,
  closedOn: closeDate,
  closenessOutcome,
});

/** A contract as one record for each of its terms, the present one first. */
const toContracts = (stored: StoredContract): Contract[] => {
  const { terms, isUnreadable } = stored.pastTerms;
  const contract: Contract = {
    id: stored.id,
    status: stored.status,
    amount: stored.amount,
    signedOn: stored.signedOn,
    startsOn: stored.startsOn,
    endsOn: stored.endsOn,
    terminatedOn: stored.terminatedOn,
    opportunityId: stored.opportunityId,
  };
  return contractPerTerm(isUnreadable ? { ...contract, hasUnreadableTerms: true } : contract, terms);
};

const toNeed = ({
  id,
  need,
  needState,
  horizon,
  expectedOn,
  estimatedValue,
  opportunity,
}: StoredNeed): Need => ({
  id,
  need,
  isOpen: needState === 'OPEN',
  horizon: knownHorizon(horizon),
  expectedOn,
  estimatedValue,
  // An opportunity in the trash does not exist for any rule, so it does not stand for the need either.
  opportunityId: opportunity?.id ?? null,
});

/** A person as far as closeness and the rules about people go. */
export const toContact = (person: StoredPerson): Contact => ({
  id: person.id,
  buyingRole: person.buyingRole,
  supportLevel: person.supportLevel,
  influence: person.influence,
  coverage: person.coverage,
  relationshipCheckedOn: person.relationshipCheckedOn,
  interactions: person.interactions,
});

/** What an account has sold and offers. */
export const businessOf = (
  account: Account,
): Pick<CompanyRecords, 'contracts' | 'contractsOfOthers' | 'opportunities'> => ({
  opportunities: inOrder(account.opportunities).map(toOpportunity),
  contracts: inOrder(account.contracts).flatMap(toContracts),
  contractsOfOthers: inOrder(account.contractsOfOthers).flatMap(toContracts),
});

/**
 * Everything that the scores of an account's company are made of.
 *
 * @param today in UTC
 */
export const scoredRecords = (
  account: Account,
  company: StoredCompany,
  today: DayNumber,
): CompanyRecords => ({
  company: {
    id: company.id,
    potentialAnnualValue: company.potentialAnnualValue,
    referenceValue: company.referenceValue,
    deliveryFit: company.deliveryFit,
  },
  ...businessOf(account),
  contacts: inOrder(account.people).map(toContact),
  needs: inOrder(account.accountNeeds).map(toNeed),
  previousMonthCloseness:
    account.closenessScores.find(({ month }) => month === monthStart(today, -1))?.score ?? null,
});
