import type { Account } from '../../domain/account/account.ts';
import { isEmpty } from './difference.ts';
import type { JudgedAccount } from './judge-reading.ts';
import type { WorkOutcome } from './ports.ts';

export type AccountResult = 'CHANGED' | 'UNCHANGED' | 'GONE' | 'POLICY_REFUSED' | 'OVERTAKEN' | 'REFUSED';

export type Scores = { importance: number | null; closeness: number | null };

/** What became of one company, with the scores before and after. */
export type AccountOutcome = {
  companyId: string;
  result: AccountResult;
  before: Scores;
  after: Scores;
  reason?: string;
};

const NO_SCORES: Scores = { importance: null, closeness: null };

const scoresOf = (account: Account): Scores => ({
  importance: account.company?.importanceScore ?? null,
  closeness: account.company?.closenessScore ?? null,
});

/** What became of an account that was judged; nothing is told of one without a company. */
export function outcomeOf(
  { read, judged, work }: JudgedAccount,
  written: WorkOutcome | undefined,
  refusal: string | null,
): AccountOutcome[] {
  if (read.company === null) return [];
  const companyId = read.company.id;
  const before = scoresOf(read);
  if (written !== undefined && written.result !== 'WRITTEN') {
    const { result, reason } = written;
    return [{ companyId, result, before, after: before, ...(reason === undefined ? {} : { reason }) }];
  }
  if (refusal !== null)
    return [{ companyId, result: 'POLICY_REFUSED', before, after: before, reason: refusal }];
  return [
    {
      companyId,
      result: isEmpty(work) ? 'UNCHANGED' : 'CHANGED',
      before,
      after: scoresOf(judged.account),
    },
  ];
}

/** What became of a company that is in the trash or gone. */
export const goneOutcome = (companyId: string): AccountOutcome => ({
  companyId,
  result: 'GONE',
  before: NO_SCORES,
  after: NO_SCORES,
});

/** What became of a company in several attempts: what an earlier one wrote is a change, though nothing differs any more. */
export const mergedOutcome = (first: AccountOutcome | undefined, later: AccountOutcome): AccountOutcome =>
  first === undefined
    ? later
    : {
        ...later,
        before: first.before,
        result: later.result === 'UNCHANGED' && first.result === 'CHANGED' ? 'CHANGED' : later.result,
      };
