import {
  type Environment,
  type ParsedSettings,
  parseConnection,
  parseSettings,
} from '../../adapters/environment.ts';
import { consoleLog, systemClock } from '../../adapters/system.ts';
import { TwentyClient } from '../../adapters/twenty/client.ts';
import type { Pace } from '../../adapters/twenty/pace.ts';
import type { ScoringSettings } from '../../domain/shared/settings.ts';
import type { Clock, Log } from '../../flows/ports.ts';
import type { RequestCounter } from '../../flows/run/ports.ts';
import type { RunOptions } from '../../flows/run/work-on.ts';

/**
 * What one pass may ask for of all that the server grants: with the ticks beside it and what people do at the same time,
 * the app stays below 70 %.
 */
export const PASS_SHARE = 0.455;

/** Time kept back from a function's limit, so that it ends by itself. */
const RESERVE_MS = 10_000;

/** What every execution has: the settings, a clock, a log and somebody to ask. */
export type Connected = ParsedSettings & {
  scoring: ScoringSettings;
  requests: RequestCounter;
  clock: Clock;
  log: Log;
  runOptions: RunOptions;
};

/**
 * Connects one execution that may take `timeoutSeconds` to the workspace.
 *
 * @param token as whom to act; the app itself when left out
 * @param paceOf how fast a pass asks, of so many root fields a minute; somebody waits for an event or a route
 */
export function connect(
  timeoutSeconds: number,
  token?: string,
  paceOf?: (granted: number) => Pace,
  environment: Environment = process.env,
): { client: TwentyClient; connected: Connected } {
  const started = systemClock.now().getTime();
  const parsed = parseSettings(environment);
  // Only servers that give the app a token of its own count its root fields.
  const client = new TwentyClient({
    ...parseConnection(environment),
    ...(token === undefined ? {} : { token }),
    deadline: new Date(started + timeoutSeconds * 1000 - RESERVE_MS / 2),
    now: systemClock.now,
    ...(paceOf && environment.TWENTY_APP_APPLICATION_ACCESS_TOKEN
      ? { pace: paceOf(parsed.settings.rootFieldsPerMinute * PASS_SHARE) }
      : {}),
  });
  return {
    client,
    connected: {
      ...parsed,
      scoring: parsed.settings.scoring,
      requests: client,
      clock: systemClock,
      log: consoleLog,
      runOptions: {
        until: new Date(started + timeoutSeconds * 1000 - 2 * RESERVE_MS),
        leaseMs: timeoutSeconds * 1000,
      },
    },
  };
}
