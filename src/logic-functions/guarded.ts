import { failureReason } from '../flows/workspace-error.ts';
import type { Connected } from './wiring/connect.ts';

/** What a refused setting means for a run: nothing is done, and the reason is said. */
export const settingFailure = ({ problems }: Pick<Connected, 'problems'>): string | null =>
  problems.length === 0 ? null : `SETTINGS_INVALID: ${problems.map(({ reason }) => reason).join(' ')}`;

/**
 * Runs `work` unless a setting is wrong, and turns an error into a named outcome: a thrown one would only be lost,
 * as the server does not run a failed function again. The feed makes up for it.
 */
export async function guarded<
  Wired extends Pick<Connected, 'problems' | 'log' | 'requests'>,
  Result extends object,
>(
  wiring: Wired,
  otherwise: Result,
  work: (wiring: Wired) => Promise<Result>,
): Promise<Result & { requests: number; failure?: string }> {
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
}
