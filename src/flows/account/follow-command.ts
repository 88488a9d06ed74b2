import { chunksOf } from '../../domain/shared/grouping.ts';
import type { RunFailure } from '../run/ports.ts';
import { failureReason } from '../workspace-error.ts';
import type { Asked } from './asked.ts';
import { ACCOUNTS_PER_PAGE } from './page.ts';
import type { RecomputePorts } from './ports.ts';
import { recompute } from './recompute.ts';

/** The accounts of records that a person's command wrote. */
export type Commanded = Omit<Asked, 'confirm'>;

async function follow(ports: RecomputePorts, asked: Commanded): Promise<RunFailure[]> {
  try {
    const outcomes = await recompute(ports, { ...asked, confirm: true });
    return outcomes.flatMap(({ companyId, result, reason }) =>
      result === 'REFUSED' ? [{ companyId, reason: reason ?? result }] : [],
    );
  } catch (error) {
    return [{ companyId: null, reason: failureReason(error) }];
  }
}

/**
 * Recomputes the accounts of what a person commanded, like those of any change, page by page. It does not wait for an
 * event: Twenty 2.21 tells of no change of a record that no longer matches the filter it was written by, and as little
 * of records that are made. A command that was carried out stays so, whatever fails here.
 *
 * @param until when to stop; what is left then the feed finds
 * @returns what failed
 */
export async function followCommand(
  ports: RecomputePorts,
  { companyIds, ...asked }: Commanded,
  until: Date,
): Promise<RunFailure[]> {
  const [first = [], ...others] = chunksOf([...new Set(companyIds)].sort(), ACCOUNTS_PER_PAGE);
  const failures = await follow(ports, { ...asked, companyIds: first });
  for (const page of others) {
    if (ports.clock.now() >= until) break;
    failures.push(...(await follow(ports, { ...asked, records: {}, companyIds: page })));
  }
  return failures;
}
