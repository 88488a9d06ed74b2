import { WorkspaceError } from '../workspace-error.ts';
import type { Asked } from './asked.ts';
import { attemptOnce } from './attempt.ts';
import type { Given } from './judge-reading.ts';
import { type AccountOutcome, mergedOutcome } from './outcome.ts';
import type { LooseIds, RecomputePorts } from './ports.ts';

/** How often accounts are read and judged again: for what overtook a write, and for what follows one. */
const MAX_ATTEMPTS = 6;

const hasAny = (records: LooseIds): boolean => Object.values(records).some((ids) => ids.length > 0);

/**
 * Makes accounts stand as the rules say, from their records as they are now: read whole, judged whole, written once.
 * This is the one flow behind every entry: event, feed, pass, button, route and command.
 *
 * One request reads any number of accounts that fit a page, a second one when they have mails or meetings, and one
 * writes what differs; none when nothing is asked for. An account that changed between reading and writing is read and
 * judged again, and so are others that turn out to be concerned.
 *
 * @returns what became of each company, in ascending order of ids
 * @throws {WorkspaceError} when the workspace can't be read or written at all; nothing is then half judged. REFUSED when
 *   there are no companies, and records without one could not be written
 */
export async function recompute(ports: RecomputePorts, asked: Asked): Promise<AccountOutcome[]> {
  const outcomes = new Map<string, AccountOutcome>();
  const known = new Set(asked.companyIds);
  const given: Given = new Map();
  let refusal: string | null = null;
  let pending: Asked & { records: LooseIds } = {
    ...asked,
    companyIds: [...known].sort(),
    records: asked.records ?? {},
  };
  for (
    let attempt = 1;
    attempt <= MAX_ATTEMPTS && (pending.companyIds.length > 0 || hasAny(pending.records));
    attempt += 1
  ) {
    const {
      outcomes: seen,
      again,
      isToTell,
      loose,
      looseRefusal,
      discovered,
    } = await attemptOnce(ports, pending, {
      isLastAttempt: attempt === MAX_ATTEMPTS,
      given,
    });
    refusal = looseRefusal ?? refusal;
    for (const outcome of seen)
      outcomes.set(outcome.companyId, mergedOutcome(outcomes.get(outcome.companyId), outcome));
    const further = discovered.filter((id) => !known.has(id));
    for (const id of further) known.add(id);
    pending = {
      ...pending,
      companyIds: [...new Set([...again, ...further])].sort(),
      records: loose ? pending.records : {},
      withTraffic: isToTell && further.length === 0 ? false : (asked.withTraffic ?? true),
      confirm: true,
    };
  }
  // What its last write left half done, others may take for counted: so it counts as nothing until the feed has been there.
  const overtaken = [...outcomes.values()].flatMap(({ companyId, result }) =>
    result === 'OVERTAKEN' ? companyId : [],
  );
  if (overtaken.length > 0) await ports.work.uncount(overtaken);
  const settled = [...outcomes.values()].sort((a, b) => (a.companyId < b.companyId ? -1 : 1));
  for (const { companyId, result, reason } of settled)
    ports.log.write({ event: 'recomputed', companyId, result, ...(reason === undefined ? {} : { reason }) });
  if (refusal !== null) ports.log.write({ event: 'refused', reason: refusal });
  // Of companies everybody hears what became of them; of records without one only this tells.
  if (refusal !== null && settled.length === 0)
    throw new WorkspaceError('REFUSED', `records without a company: ${refusal}`);
  return settled;
}
