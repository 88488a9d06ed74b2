import type { StoredContract } from '../account/business-records.ts';
import type { Context } from '../account/rule.ts';
import type { Money } from '../shared/money.ts';
import { moneyText } from '../shared/money-text.ts';
import type { AppNote, Subject } from '../shared/papers.ts';
import type { ContractMemory, ContractTerms } from '../shared/records.ts';
import { differing, noteOfChange, withoutFirstEntry } from '../told/told-change.ts';
import { wordsOf } from '../words/languages.ts';

/** What of a contract moves money. */
export const termsOf = ({
  status,
  amountPer,
  signedOn,
  startsOn,
  endsOn,
  terminatedOn,
}: StoredContract): ContractTerms => ({ status, amountPer, signedOn, startsOn, endsOn, terminatedOn });

type Terms = ContractTerms & { amount: Money; amountFrom: number | null };

/** What a contract said before, and how often that was told of; null when it is not known. */
const before = (memory: ContractMemory | undefined): (Terms & { told: number }) | null =>
  memory?.terms === undefined
    ? null
    : { ...memory.terms, amount: memory.amount, amountFrom: memory.amountFrom, told: memory.told ?? 0 };

/**
 * Tells of what a person changed of a contract since it was judged last. What the app filled in or moved on is in the
 * memory already, and a contract that is seen for the first time has none.
 *
 * @param contract as it is stored
 */
export function tellTerms(
  contract: StoredContract,
  memory: ContractMemory | undefined,
  subjects: readonly Subject[],
  context: Context,
): AppNote[] {
  const former = before(memory);
  if (former === null || !contract.isChangedByHand || subjects.length === 0) return [];
  const { told, ...values } = former;
  const words = wordsOf(context.language);
  const option = (value: string | null) => (value === null ? null : (words.told.options[value] ?? value));
  const day = (value: number | null) => (value === null ? null : words.reviews.day(value));
  const { amount, amountFrom } = contract;
  const { status, amountPer, ...days } = termsOf(contract);
  const now: Terms = { status, amount, amountPer, amountFrom, ...days };
  const all = differing<Terms>(values, now, (field, terms) => {
    if (field === 'amount') return moneyText(terms.amount);
    return field === 'status' || field === 'amountPer' ? option(terms[field]) : day(terms[field]);
  });
  const changes = withoutFirstEntry(all, contract.createdAt, context);
  // The status alone is on the timeline by itself, and follows from the days most often.
  if (changes.every(({ field }) => field === 'status')) return [];
  const { id, name, changedBy } = contract;
  const note = { kind: 'CONTRACT' as const, id, name, ordinal: told, changes, who: changedBy, subjects };
  return [noteOfChange(note, context.language)];
}
