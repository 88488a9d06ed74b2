import type { Texts } from '../texts/texts.ts';
import type { Failure } from '../workspace/failures.ts';
import type { Summary } from './batches.ts';

export type Snackbar = { message: string; variant: 'success' | 'warning' | 'error' };

/** One sentence for a failure, with the server's own words where they help. */
export const failureText = ({ kind, detail }: Failure, texts: Texts): string => texts.failures[kind](detail);

const reasonOf = ({ firstFailed }: Summary, texts: Texts): string =>
  firstFailed === null ? '' : firstFailed.reason || texts.results[firstFailed.result];

/** What a person is told after a recalculation. */
export function snackbarFor(summary: Summary, texts: Texts): Snackbar {
  const { asked, done, changed, failed, stopped } = summary;
  if (asked === 0) return { message: texts.nothingSelected, variant: 'warning' };
  const counts = { asked, done, changed, failed, reason: reasonOf(summary, texts).replace(/[.。]$/, '') };
  if (stopped === null) {
    return { message: texts.recalculated(counts), variant: failed > 0 ? 'warning' : 'success' };
  }
  const why = failureText(stopped, texts);
  return {
    message: done === 0 ? why : `${texts.recalculated(counts)}${texts.space}${why}`,
    variant: 'error',
  };
}
