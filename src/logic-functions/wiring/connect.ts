import {
  type Environment,
  type ParsedSettings,
  parseConnection,
  parseSettings,
} from '../../adapters/environment.ts';
import { consoleLog, systemClock } from '../../adapters/system.ts';
import { TwentyClient } from '../../adapters/twenty/client.ts';
import { paceOf, UNPACED } from '../../adapters/twenty/pace.ts';
import type { ScoringSettings } from '../../domain/shared/settings.ts';
import type { Clock, Log } from '../../flows/ports.ts';
import type { RequestCounter } from '../../flows/run/ports.ts';
import type { RunOptions } from '../../flows/run/work-on.ts';

/**
 * What one pass may ask for of all that the server grants: with the ticks beside it and what people do at the same time,
 * the app stays below 70 %.
 */
export const PASS_SHARE = 0.46;

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

/** Somebody waits for an event or a route; a pass leaves room for them. */
export type Hurry = 'AT_ONCE' | 'PACED';

/**
 * Connects one execution that may take `timeoutSeconds` to the workspace.
 *
 * @param token as whom to act; the app itself when left out
 */
export const connect = (
  timeoutSeconds: number,
  token?: string,
  hurry: Hurry = 'AT_ONCE',
  environment: Environment = process.env,
): { client: TwentyClient; connected: Connected } => {
  const started = systemClock.now().getTime();
  const parsed = parseSettings(environment);
  const client = new TwentyClient({
    ...parseConnection(environment),
    ...(token === undefined ? {} : { token }),
    deadline: new Date(started + timeoutSeconds * 1000 - RESERVE_MS / 2),
    now: systemClock.now,
    // Only servers that give the app a token of its own count its root fields.
    pace:
      hurry === 'PACED' && environment.TWENTY_APP_APPLICATION_ACCESS_TOKEN
        ? paceOf(parsed.settings.rootFieldsPerMinute * PASS_SHARE)
        : UNPACED,
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
};
