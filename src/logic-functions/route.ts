import { defineLogicFunction } from 'twenty-sdk/define';
import * as z from 'zod/mini';
import { ids } from '../definitions/ids.ts';
import { tellHealth } from './routes/health.ts';
import { rescore } from './routes/rescore.ts';
import { askWhatIf } from './routes/what-if.ts';

const TIMEOUT_SECONDS = 300;

/** What can be asked for. One function serves all, because a server takes only so many files of an app at once. */
const ACTIONS = { rescore, 'what-if': askWhatIf, health: tellHealth } as const;

const Request = z.object({ pathParameters: z.object({ action: z.string() }) });

const isAction = (name: string): name is keyof typeof ACTIONS => Object.hasOwn(ACTIONS, name);

const handler = async (request: unknown) => {
  const { action } = z.parse(Request, request).pathParameters;
  return isAction(action)
    ? ACTIONS[action](request, TIMEOUT_SECONDS)
    : { error: `There is no "${action}". Ask for ${Object.keys(ACTIONS).join(', ')}.` };
};

export default defineLogicFunction({
  universalIdentifier: ids.logicFunctions.route,
  name: 'key-accounts-route',
  description: 'Scores companies again, says what another policy would do, and how scoring fares.',
  timeoutSeconds: TIMEOUT_SECONDS,
  handler,
  httpRouteTriggerSettings: { path: '/key-accounts/:action', httpMethod: 'POST', isAuthRequired: true },
});
