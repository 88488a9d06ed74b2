import type { Account } from '../account/account.ts';
import type { StoredDeal } from '../account/business-records.ts';
import { isListed } from '../account/counted-records.ts';
import type { Context } from '../account/rule.ts';
import { subjectsOf } from '../account/subjects.ts';
import type { AppNote } from '../shared/papers.ts';
import type { DealMemory } from '../shared/records.ts';
import { differing, noteOfChange, withoutFirstEntry } from '../told/told-change.ts';
import { wordsOf } from '../words/languages.ts';

const NOTHING_SAID: DealMemory = { closedOn: null, partOfContractId: null, told: 0 };

/** What a deal said when it was judged last; null for one that was not judged yet. */
function before(deal: StoredDeal, { company }: Account): DealMemory | null {
  if (company === null) return null;
  const remembered = company.dealMemory[deal.id];
  return remembered ?? (isListed(company.countedRecords, deal.id) ? NOTHING_SAID : null);
}

/** What a contract of the account, or another one that its deals are part of, is called. */
function contractName(id: string | null, account: Account, context: Context): string | null {
  if (id === null) return null;
  const { unknown, unnamed } = wordsOf(context.language).told;
  const found = [...account.contracts, ...account.contractsOfOthers].find((contract) => contract.id === id);
  return found === undefined ? unknown.contract : found.name.trim() || unnamed.CONTRACT;
}

type Told = { partOfContract: string | null; closedOn: number | null };

const valuesOf = ({ partOfContractId, closedOn }: Omit<DealMemory, 'told'>): Told => ({
  closedOn,
  partOfContract: partOfContractId,
});

/**
 * Tells of another day of closing, or another contract, that a person gave a deal since it was judged last. What the
 * app filled in is in the memory already.
 *
 * @param deal as it is stored
 */
export function tellClosing(deal: StoredDeal, account: Account, context: Context): AppNote[] {
  if (!deal.isChangedByHand) return [];
  const former = before(deal, account);
  if (former === null) return [];
  const { language } = context;
  const day = (value: number | null) => (value === null ? null : wordsOf(language).reviews.day(value));
  const all = differing<Told>(valuesOf(former), valuesOf(deal), (field, values) =>
    field === 'closedOn' ? day(values.closedOn) : contractName(values.partOfContract, account, context),
  );
  const changes = withoutFirstEntry(all, deal.createdAt, context);
  if (changes.length === 0) return [];
  const { id, name, changedBy } = deal;
  const subjects = [...subjectsOf(account), { object: 'opportunity' as const, id }];
  const note = { kind: 'DEAL' as const, id, name, ordinal: former.told, changes, who: changedBy, subjects };
  return [noteOfChange(note, language)];
}

/**
 * What is to be remembered of a deal as it was judged; null for one that says nothing and never did.
 *
 * @param isTold whether a change of it is told now
 */
export function dealMemoryOf(
  { id, closedOn, partOfContractId }: StoredDeal,
  { company }: Account,
  isTold: boolean,
): DealMemory | null {
  const told = (company?.dealMemory[id]?.told ?? 0) + (isTold ? 1 : 0);
  return closedOn === null && partOfContractId === null && told === 0
    ? null
    : { closedOn, partOfContractId, told };
}
