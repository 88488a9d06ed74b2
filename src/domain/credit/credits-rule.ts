import type { Account } from '../account/account.ts';
import type { StoredContract } from '../account/business-records.ts';
import { corrected } from '../account/corrected.ts';
import { isNewId, newCreditId } from '../account/new-records.ts';
import type { StoredCredit, StoredKeyAccount } from '../account/programme-records.ts';
import type { Context, Rule } from '../account/rule.ts';
import { firstStart } from '../contract/past-terms.ts';
import { groupBy } from '../shared/grouping.ts';
import { localDay } from '../shared/local-day.ts';
import { type CreditableContract, type CreditedAccount, creditFor, reversed } from './credit.ts';
import { CREDIT_ROLES } from './shares.ts';

const MICROS = 1_000_000;

const toCreditable = (contract: StoredContract, companyId: string): CreditableContract => {
  const { id, name, status, amount, signedOn, startsOn, pastTerms, terminatedOn, renewals } = contract;
  return {
    id,
    name,
    companyId,
    status,
    amountMicros: amount.amount === null ? null : Math.round(amount.amount * MICROS),
    currencyCode: amount.currency,
    signedOn,
    startedOn: firstStart(startsOn, pastTerms.terms),
    terminatedOn,
    // Renewals are counted from 0 as soon as a contract is active.
    wasActive: renewals !== null,
  };
};

const toCredited = (keyAccount: StoredKeyAccount | undefined): CreditedAccount | null =>
  keyAccount
    ? {
        id: keyAccount.id,
        members: { REGIONAL_OWNER: keyAccount.regionalOwnerId, DIRECTOR: keyAccount.directorId },
        history: keyAccount.coverageHistory.history,
      }
    : null;

/** The credits of a contract as they should stand, those that are to be made among them. */
const creditsOf = (
  contract: CreditableContract,
  keyAccount: CreditedAccount | null,
  stored: readonly StoredCredit[],
  { localToday, timeZone, language, readAt }: Context,
): StoredCredit[] => {
  const judged = { ...contract, wasActive: contract.wasActive || stored.length > 0 };
  const days = stored.map(({ createdAt }) => localDay(createdAt, timeZone));
  const firstCreditedOn = Math.min(localToday, ...days);
  return CREDIT_ROLES.flatMap((role): StoredCredit[] => {
    const credit = stored.findLast(({ creditRole }) => creditRole === role) ?? null;
    const values = creditFor(role, judged, keyAccount, credit, firstCreditedOn, language);
    if (values === null) return [];
    if (credit !== null) return [corrected(credit, values)];
    const { id: contractId, companyId: contractCompanyId } = contract;
    const made = { id: newCreditId(contractId, role), updatedAt: readAt, createdAt: readAt };
    return [{ ...made, contractId, contractCompanyId, creditRole: role, ...values }];
  });
};

/** Whether nobody is credited for a contract any more: it is gone or has no living company. */
const isOrphaned = ({ contractId, contractCompanyId }: StoredCredit, account: Account): boolean =>
  contractId === null ||
  contractCompanyId === null ||
  contractCompanyId === account.company?.id ||
  // A contract whose company is in the trash is an account without one; any other belongs to another account.
  account.contracts.some(({ id }) => id === contractId);

const hasMovedOn = (
  { contractId, contractCompanyId, companyId }: StoredCredit,
  { company }: Account,
): boolean =>
  company !== null &&
  companyId === company.id &&
  contractId !== null &&
  contractCompanyId !== null &&
  contractCompanyId !== company.id;

/**
 * Credits what contracts are worth to those who cover their company, as coverage was judged before, and corrects or
 * takes back what no longer follows. A credit of no known role stays as it is.
 */
export const judgeCredits: Rule = (account, context) => {
  const { company, contracts, keyAccounts, salesCredits } = account;
  const known = salesCredits.filter(({ creditRole }) => creditRole !== null);
  const stored = groupBy(known, ({ contractId }) => contractId);
  const covered = toCredited(keyAccounts[0]);
  const creditable = company === null ? [] : contracts.map((contract) => toCreditable(contract, company.id));
  const judged = creditable.flatMap((contract) =>
    creditsOf(contract, covered, stored.get(contract.id) ?? [], context),
  );
  const judgedById = new Map(judged.map((credit) => [credit.id, credit]));
  const credited = new Set(creditable.map(({ id }) => id));
  const settled = (credit: StoredCredit): StoredCredit => {
    if (credit.contractId !== null && credited.has(credit.contractId))
      return judgedById.get(credit.id) ?? credit;
    // It is judged with the company that its contract moved to, which finds it by this.
    if (hasMovedOn(credit, account)) return corrected(credit, { companyId: credit.contractCompanyId });
    return credit.creditRole !== null && isOrphaned(credit, account)
      ? corrected(credit, reversed(credit))
      : credit;
  };
  const made = judged.filter(({ id }) => isNewId(id));
  return { account: { ...account, salesCredits: [...salesCredits.map(settled), ...made] } };
};
