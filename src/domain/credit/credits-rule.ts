import type { Account } from '../account/account.ts';
import { corrected } from '../account/corrected.ts';
import { isNewId, newCreditId } from '../account/new-records.ts';
import type { StoredCredit, StoredKeyAccount } from '../account/programme-records.ts';
import type { Context, Rule } from '../account/rule.ts';
import type { DayNumber } from '../shared/calendar.ts';
import { groupBy } from '../shared/grouping.ts';
import { localDay } from '../shared/local-day.ts';
import { type CreditedAccount, creditFor, reversed } from './credit.ts';
import { creditName } from './credit-name.ts';
import { CREDIT_ROLES, type CreditRole } from './shares.ts';
import { type CreditSource, creditSources } from './sources.ts';
import { type CreditTerm, isNear, isRunning } from './terms.ts';

const toCredited = (
  keyAccount: StoredKeyAccount | undefined,
  { restatedFrom }: Context,
): CreditedAccount | null =>
  keyAccount ? { id: keyAccount.id, history: keyAccount.coverageHistory.history, restatedFrom } : null;

const sourceIdOf = ({ contractId, opportunityId }: StoredCredit): string | null =>
  contractId ?? opportunityId;

const sourceCompanyOf = ({ contractCompanyId, opportunityCompanyId }: StoredCredit): string | null =>
  contractCompanyId ?? opportunityCompanyId;

const distance = ({ first }: CreditTerm, { termStartsOn }: StoredCredit): number =>
  first === null || termStartsOn === null ? 0 : Math.abs(first - termStartsOn);

/**
 * The credits on record of a role by the term they are of: the nearest one, as a person may have corrected its first
 * day since. One from before terms were credited is of the first term.
 */
function byTerm(
  terms: readonly CreditTerm[],
  stored: readonly StoredCredit[],
): Map<CreditTerm, StoredCredit> {
  const found = new Map<CreditTerm, StoredCredit>();
  for (const [index, term] of terms.entries()) {
    const taken = new Set(found.values());
    const candidates = stored
      .filter((credit) => !taken.has(credit))
      .filter(({ termStartsOn }) => (termStartsOn === null ? index === 0 : isNear(term, termStartsOn)));
    const [nearest] = candidates.sort((one, other) => distance(term, one) - distance(term, other));
    if (nearest) found.set(term, nearest);
  }
  return found;
}

/** The day on which a first term is credited. */
function firstCreditedOn(
  source: CreditSource,
  stored: readonly StoredCredit[],
  all: readonly StoredCredit[],
  { today, timeZone }: Context,
): DayNumber {
  const ofDeal = all.flatMap(({ opportunityId, creditedOn }) =>
    source.dealId !== null && opportunityId === source.dealId && creditedOn !== null ? [creditedOn] : [],
  );
  if (ofDeal.length > 0) return Math.min(...ofDeal);
  const seen = Math.min(today, ...stored.map(({ createdAt }) => localDay(createdAt, timeZone)));
  return source.creditedOn ?? seen;
}

/**
 * Whether a credit on record stays as it is: its term is over, or it is from before terms were credited. Restating makes
 * it again, and so does its source when that is worth a credit again.
 */
function isFrozen(
  { termStartsOn, creditState, creditedOn }: StoredCredit,
  term: CreditTerm,
  { today, restatedFrom }: Context,
): boolean {
  if (restatedFrom !== null && (creditedOn === null || creditedOn >= restatedFrom)) return false;
  return termStartsOn === null || (creditState === 'CREDITED' && !isRunning(term, today));
}

/** Whether the term that a credit is of never began: its source had ended before. */
const neverBegan = ({ termStartsOn }: StoredCredit, { endedOn }: CreditSource): boolean =>
  endedOn !== null && termStartsOn !== null && termStartsOn > endedOn;

/** The credits of a source as they should stand, those that are to be made among them. */
function creditsOf(
  source: CreditSource,
  keyAccount: CreditedAccount | null,
  stored: readonly StoredCredit[],
  all: readonly StoredCredit[],
  context: Context,
): StoredCredit[] {
  const { scoring, language, readAt } = context;
  const isDue = source.isCreditable && (source.wasActive || stored.length > 0);
  if (!isDue) return stored.map((credit) => corrected(credit, reversed(credit)));
  const first = firstCreditedOn(source, stored, all, context);

  const ofRole = (role: CreditRole): StoredCredit[] => {
    const known = stored.filter(({ creditRole }) => creditRole === role);
    const found = byTerm(source.terms, known);
    const judged = source.terms.flatMap((term, index): StoredCredit[] => {
      const credit = found.get(term) ?? null;
      if (credit !== null && isFrozen(credit, term, context))
        return [corrected(credit, { companyId: source.companyId, name: creditName(source, role, language) })];
      const creditedOn = index === 0 ? first : (term.first ?? first);
      const values = creditFor(role, source, term, keyAccount, credit, creditedOn, scoring, language);
      if (values === null) return [];
      if (credit !== null) return [corrected(credit, values)];
      const isContract = source.kind === 'contract';
      return [
        {
          id: newCreditId(source.id, role, index === 0 ? null : term.first),
          updatedAt: readAt,
          createdAt: readAt,
          contractId: isContract ? source.id : null,
          contractCompanyId: isContract ? source.companyId : null,
          opportunityId: isContract ? null : source.id,
          opportunityCompanyId: isContract ? null : source.companyId,
          creditRole: role,
          ...values,
        },
      ];
    });
    const matched = new Set([...found.values()].map(({ id }) => id));
    const others = known.filter(({ id }) => !matched.has(id));
    return [
      ...judged,
      ...others.map((credit) => (neverBegan(credit, source) ? corrected(credit, reversed(credit)) : credit)),
    ];
  };
  return CREDIT_ROLES.flatMap(ofRole);
}

/** Whether nobody is credited for a source any more: it is gone or has no living company. */
function isOrphaned(credit: StoredCredit, account: Account): boolean {
  const sourceId = sourceIdOf(credit);
  const companyId = sourceCompanyOf(credit);
  return (
    sourceId === null ||
    companyId === null ||
    companyId === account.company?.id ||
    // One whose company is in the trash is an account without one; any other belongs to another account.
    [...account.contracts, ...account.opportunities].some(({ id }) => id === sourceId)
  );
}

function hasMovedOn(credit: StoredCredit, { company }: Account): boolean {
  const companyId = sourceCompanyOf(credit);
  return (
    company !== null &&
    credit.companyId === company.id &&
    sourceIdOf(credit) !== null &&
    companyId !== null &&
    companyId !== company.id
  );
}

/**
 * Credits the terms of contracts and won deals to those who covered their company on the credited day, as coverage is on
 * record; lets a credit follow its term's amount while that term runs, and takes back what no longer follows. A credit of
 * no known role stays as it is.
 */
export const judgeCredits: Rule = (account, context) => {
  const { company, keyAccounts, salesCredits } = account;
  const known = salesCredits.filter(({ creditRole }) => creditRole !== null);
  const stored = groupBy(known, sourceIdOf);
  const covered = toCredited(keyAccounts[0], context);
  const sources = company === null ? [] : creditSources(account, company.id, context);
  const judged = sources.flatMap((source) =>
    creditsOf(source, covered, stored.get(source.id) ?? [], known, context),
  );
  const judgedById = new Map(judged.map((credit) => [credit.id, credit]));
  const credited = new Set(sources.map(({ id }) => id));
  const settled = (credit: StoredCredit): StoredCredit => {
    if (credited.has(sourceIdOf(credit) ?? '')) return judgedById.get(credit.id) ?? credit;
    // It is judged with the company that its source moved to, which finds it by this.
    if (hasMovedOn(credit, account)) return corrected(credit, { companyId: sourceCompanyOf(credit) });
    return credit.creditRole !== null && isOrphaned(credit, account)
      ? corrected(credit, reversed(credit))
      : credit;
  };
  const made = judged.filter(({ id }) => isNewId(id));
  return { account: { ...account, salesCredits: [...salesCredits.map(settled), ...made] } };
};
