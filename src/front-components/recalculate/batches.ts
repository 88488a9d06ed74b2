import type { Outcome } from '../workspace/answers.ts';
import type { Answer, Failure } from '../workspace/failures.ts';

/** Few enough for an answer within seconds, so that progress moves. */
const BATCH = 20;

/** What became of a selection. */
export type Summary = {
  asked: number;
  /** Companies whose outcome is known, failed ones included. */
  done: number;
  changed: number;
  failed: number;
  firstFailed: Pick<Outcome, 'result' | 'reason'> | null;
  /** Why the rest was not tried; null when everything was. */
  stopped: Failure | null;
};

export type Rescore = (companyIds: readonly string[]) => Promise<Answer<{ outcomes: Outcome[] }>>;

const isFailed = ({ result }: Outcome): boolean => result !== 'CHANGED' && result !== 'UNCHANGED';

function summaryOf(
  asked: ReadonlySet<string>,
  outcomes: readonly Outcome[],
  stopped: Failure | null,
): Summary {
  const counted = outcomes.filter(({ companyId }) => asked.has(companyId));
  const failed = counted.filter(isFailed);
  return {
    asked: asked.size,
    done: counted.length,
    changed: counted.filter(({ result }) => result === 'CHANGED').length,
    failed: failed.length,
    firstFailed: failed[0] ?? null,
    stopped,
  };
}

/**
 * Has companies scored again, a batch after the other, and stops at the first batch that fails as a whole: the next
 * would fail for the same reason. Companies that were scored only because they are linked are not counted.
 *
 * @param onProgress told the share that is done, 0 to 100
 */
export async function recalculate(
  companyIds: readonly string[],
  rescore: Rescore,
  onProgress: (percent: number) => Promise<void> | void,
): Promise<Summary> {
  const asked = new Set(companyIds);
  const all = [...asked];
  const outcomes: Outcome[] = [];
  for (let from = 0; from < all.length; from += BATCH) {
    const answer = await rescore(all.slice(from, from + BATCH));
    if (!answer.ok) return summaryOf(asked, outcomes, answer.failure);
    outcomes.push(...answer.data.outcomes);
    await onProgress(Math.round((100 * Math.min(from + BATCH, all.length)) / all.length));
  }
  return summaryOf(asked, outcomes, null);
}
