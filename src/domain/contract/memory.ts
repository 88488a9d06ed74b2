/**
 * What a contract said when it was judged last. By it a price step is noticed, whichever of amount and day was typed
 * first, that a contract was tied to another deal, and what a person changed of what moves money.
 */

import type { StoredContract } from '../account/business-records.ts';
import { corrected } from '../account/corrected.ts';
import type { DayNumber } from '../shared/calendar.ts';
import type { Money } from '../shared/money.ts';
import type { ContractMemory, EarlierAmount } from '../shared/records.ts';
import { termsOf } from './told-terms.ts';

const isSameMoney = (one: Money, other: Money): boolean =>
  one.amount === other.amount && (one.currency ?? '') === (other.currency ?? '');

/** An amount that was replaced this long ago belongs to a day of validity that is typed now. */
const DAYS_TO_TYPE = 1;

type Amounts = Pick<StoredContract, 'amount' | 'amountFrom' | 'earlierAmounts'>;

/**
 * The amounts that stood before. A day of validity that is new or another one makes a step; one that had not come yet
 * is moved. Without such a day a changed amount corrects the whole term.
 */
function steppedAmounts(
  { amount, amountFrom, earlierAmounts }: Amounts,
  memory: ContractMemory,
  previous: ContractMemory['previous'],
  today: DayNumber,
): readonly EarlierAmount[] {
  if (amountFrom === null) return [];
  const former = memory.amountFrom;
  if (amountFrom === former) return earlierAmounts;
  const moved =
    former !== null && former > today ? earlierAmounts.find(({ until }) => until === former) : undefined;
  const kept = earlierAmounts.filter((step) => step !== moved && step.until < amountFrom);
  return [...kept, { until: amountFrom, amount: moved?.amount ?? previous?.amount ?? amount }];
}

/** Whether an amount is a number in the first place: nothing is replaced by the first one. */
const isSaid = ({ amount }: Money): boolean => amount !== null;

/**
 * A contract with the amounts that stood before, as far as they can be told from what it said last.
 *
 * @param memory undefined for one that is seen for the first time
 */
export function withEarlierAmounts(
  contract: StoredContract,
  memory: ContractMemory | undefined,
  today: DayNumber,
): { contract: StoredContract; previous: ContractMemory['previous'] } {
  if (memory === undefined) return { contract, previous: null };
  const isReplaced = isSaid(memory.amount) && !isSameMoney(memory.amount, contract.amount);
  const recent = memory.previous !== null && memory.previous.replacedOn >= today - DAYS_TO_TYPE;
  const previous = isReplaced
    ? { amount: memory.amount, replacedOn: today }
    : recent
      ? memory.previous
      : null;
  const earlierAmounts = steppedAmounts(contract, memory, previous, today);
  return { contract: corrected(contract, { earlierAmounts }), previous };
}

/**
 * What is to be remembered of a contract as it was judged.
 *
 * @param isTold whether a change of it is told now
 */
export function memoryOf(
  contract: StoredContract,
  previous: ContractMemory['previous'],
  memory: ContractMemory | undefined,
  isTold: boolean,
): ContractMemory {
  const { amount, amountFrom, opportunityId } = contract;
  const told = (memory?.told ?? 0) + (isTold ? 1 : 0);
  // Untied for a moment, while it is tied to another one.
  return {
    amount,
    amountFrom,
    terms: termsOf(contract),
    ...(told === 0 ? {} : { told }),
    previous,
    opportunityId: opportunityId ?? memory?.opportunityId ?? null,
  };
}
