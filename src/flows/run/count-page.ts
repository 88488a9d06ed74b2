import type { Asked } from '../account/asked.ts';
import type { AccountOutcome } from '../account/outcome.ts';
import type { RecomputePorts } from '../account/ports.ts';
import { recompute } from '../account/recompute.ts';
import { failureReason, WorkspaceError, type WorkspaceErrorCode } from '../workspace-error.ts';
import type { RunFailure } from './ports.ts';

export type PageCount = { changed: number; failures: RunFailure[] };

/** Errors that a later try may not meet again: nothing is wrong with what was asked. */
export const PASSING: readonly WorkspaceErrorCode[] = [
  'UNREACHABLE',
  'RATE_LIMITED',
  'SERVER_FAILED',
  'OUT_OF_TIME',
];

/** A page that is not answered for its size is no smaller than this. */
const SMALL_PAGE = 20;

const FAILED: readonly string[] = ['POLICY_REFUSED', 'REFUSED', 'OVERTAKEN'];

const countOf = (outcomes: readonly AccountOutcome[], companyIds: readonly string[]): PageCount => {
  const inPage = outcomes.filter(({ companyId }) => companyIds.includes(companyId));
  return {
    changed: inPage.filter(({ result }) => result === 'CHANGED').length,
    failures: inPage
      .filter(({ result }) => FAILED.includes(result))
      .map(({ companyId, result, reason }) => ({ companyId, reason: reason ?? result })),
  };
};

/**
 * Recomputes a page of companies of a pass. A page that fails for what is in it is halved until only the company fails
 * that can't be read or written.
 *
 * @throws {WorkspaceError} OUT_OF_TIME
 */
export const countPage = async (ports: RecomputePorts, companyIds: readonly string[]): Promise<PageCount> => {
  try {
    return countOf(await recompute(ports, { companyIds, confirm: false }), companyIds);
  } catch (error) {
    if (error instanceof WorkspaceError && error.code === 'OUT_OF_TIME') throw error;
    // A page that a busy server does not answer in time may be too large for it.
    const isSlow =
      error instanceof WorkspaceError && error.code === 'UNREACHABLE' && companyIds.length > SMALL_PAGE;
    const isOfPage = isSlow || (error instanceof WorkspaceError && !PASSING.includes(error.code));
    if (!isOfPage || error.code === 'FIELD_MISSING' || companyIds.length === 1)
      return {
        changed: 0,
        failures: companyIds.map((companyId) => ({ companyId, reason: failureReason(error) })),
      };
    const middle = Math.ceil(companyIds.length / 2);
    const first = await countPage(ports, companyIds.slice(0, middle));
    const second = await countPage(ports, companyIds.slice(middle));
    return { changed: first.changed + second.changed, failures: [...first.failures, ...second.failures] };
  }
};

/** Recomputes records without a company, and lets companies in the trash forget; what fails is told of none. */
export const countLoose = async (
  ports: RecomputePorts,
  { records, thrownAway }: { records: NonNullable<Asked['records']>; thrownAway: readonly string[] },
): Promise<PageCount> => {
  try {
    await recompute(ports, { companyIds: thrownAway, records, confirm: false });
    return { changed: 0, failures: [] };
  } catch (error) {
    if (error instanceof WorkspaceError && error.code === 'OUT_OF_TIME') throw error;
    return { changed: 0, failures: [{ companyId: null, reason: failureReason(error) }] };
  }
};
