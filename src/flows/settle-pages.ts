import type { Clock } from './ports.ts';
import type { StepReport } from './step-report.ts';

/** How often a record that changed under our hands is read and settled again before the next pass has it. */
const MAX_ATTEMPTS = 3;

/** What became of a batch: how many records were written, and which somebody changed meanwhile. */
export type SettledBatch = { written: number; overtaken: string[] };

/** What a step does for a page of records; a batch is those records with whatever is known beside them. */
export type PageWork<Batch> = {
  page(
    cursor: string | null,
  ): Promise<{ batch: Batch; looked: number; last: string | null; hasMore: boolean }>;
  /** Some records of a batch as they are now. */
  readAgain(ids: readonly string[], batch: Batch): Promise<Batch>;
  /** @param isLastAttempt whether what is overtaken now is left to the next pass */
  settle(batch: Batch, isLastAttempt: boolean): Promise<SettledBatch>;
};

/** What became of the records that were to be written. */
export const settledOf = (ids: readonly string[], written: readonly string[]): SettledBatch => {
  const done = new Set(written);
  return { written: done.size, overtaken: ids.filter((id) => !done.has(id)) };
};

/**
 * Settles records page by page until they are over or the time is. What was overtaken between reading and writing is
 * read and settled again; only what differs is to be written, so a pass that was cut short costs the next one only
 * its reading.
 */
export const settlePages = async <Batch>(
  { clock }: { clock: Clock },
  until: Date,
  work: PageWork<Batch>,
): Promise<StepReport> => {
  const report: StepReport = { looked: 0, changed: 0 };
  let cursor: string | null = null;
  while (clock.now() < until) {
    const { batch: first, looked, last, hasMore } = await work.page(cursor);
    report.looked += looked;
    let batch = first;
    for (let attempt = 1; ; attempt += 1) {
      const { written, overtaken } = await work.settle(batch, attempt === MAX_ATTEMPTS);
      report.changed += written;
      if (overtaken.length === 0 || attempt === MAX_ATTEMPTS) break;
      batch = await work.readAgain(overtaken, batch);
    }
    cursor = last ?? cursor;
    if (!hasMore) break;
  }
  return report;
};
