import { parseEvents } from '../adapters/event-payload.ts';
import { consoleLog } from '../adapters/system.ts';
import { type Affected, affectedBy } from '../flows/affected.ts';
import { type RescoreOutcome, rescoreCompanies } from '../flows/rescore.ts';
import { failureReason } from '../flows/workspace-error.ts';
import { type Wiring, wire } from './wiring.ts';

export type EventResult = {
  outcomes: RescoreOutcome[];
  requests: number;
  /** Why nothing could be scored at all. */
  failure?: string;
};

/** What a refused setting means for a run: nothing is scored, and the reason is said. */
export const settingFailure = ({ problems }: Pick<Wiring, 'problems'>): string | null =>
  problems.length === 0 ? null : `SETTINGS_INVALID: ${problems.map(({ reason }) => reason).join(' ')}`;

/**
 * Runs `work` unless a setting is wrong, and turns an error into a named outcome: a thrown one would only be lost,
 * as the server does not run a failed function again. The sweep makes up for it.
 */
export const guarded = async <Result extends object>(
  wiring: Wiring,
  otherwise: Result,
  work: (wiring: Wiring) => Promise<Result>,
): Promise<Result & { requests: number; failure?: string }> => {
  const refused = settingFailure(wiring);
  if (refused !== null) {
    wiring.log.write({ event: 'refused', reason: refused });
    return { ...otherwise, requests: 0, failure: refused };
  }
  try {
    return { ...(await work(wiring)), requests: wiring.requests.count() };
  } catch (error) {
    const failure = failureReason(error);
    wiring.log.write({ event: 'failed', reason: failure });
    return { ...otherwise, requests: wiring.requests.count(), failure };
  }
};

/** What a database event affects; null when nothing relevant changed and no request is to be made. */
export const affectedByEvent = (payload: unknown): Affected | null => {
  const affected = affectedBy(parseEvents(payload));
  const isEmpty =
    affected.companyIds.length + affected.opportunityIds.length + affected.policyIds.length === 0;
  if (isEmpty) consoleLog.write({ event: 'nothing relevant changed' });
  return isEmpty ? null : affected;
};

/** The handler of every database event that moves scores. */
export const rescoreOnEvent = async (payload: unknown, timeoutSeconds: number): Promise<EventResult> => {
  const affected = affectedByEvent(payload);
  if (affected === null) return { outcomes: [], requests: 0 };
  return guarded(wire(timeoutSeconds), { outcomes: [] as RescoreOutcome[] }, async (wiring) => ({
    outcomes: await rescoreCompanies(wiring, affected.companyIds, {
      opportunityIds: affected.opportunityIds,
      confirm: true,
    }),
  }));
};
