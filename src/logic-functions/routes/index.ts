import * as z from 'zod/mini';
import { tellHealth } from './health.ts';
import { rescore } from './rescore.ts';
import { askStakeholders } from './stakeholders.ts';
import { askWhatIf } from './what-if.ts';

/** What can be asked for, by the last part of the path. */
const ACTIONS = { rescore, 'what-if': askWhatIf, health: tellHealth, stakeholders: askStakeholders } as const;

const Request = z.object({ pathParameters: z.object({ action: z.string() }) });

const isAction = (name: string): name is keyof typeof ACTIONS => Object.hasOwn(ACTIONS, name);

/** Answers `POST /key-accounts/<action>`. */
export const answerRequest = async (request: unknown, timeoutSeconds: number) => {
  const { action } = z.parse(Request, request).pathParameters;
  return isAction(action)
    ? ACTIONS[action](request, timeoutSeconds)
    : { error: `There is no "${action}". Ask for ${Object.keys(ACTIONS).join(', ')}.` };
};
