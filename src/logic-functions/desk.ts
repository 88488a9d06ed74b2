import { defineLogicFunction } from 'twenty-sdk/define';
import * as logicFunctions from '../definitions/ids/logic-functions.ts';
import { LANGUAGES } from '../domain/shared/language.ts';
import { occasionOf } from './occasions.ts';
import { briefForAssistant } from './routes/brief.ts';
import { checkUp } from './routes/check-up.ts';
import { answerRequest } from './routes/index.ts';

const TIMEOUT_SECONDS = 300;

/** One function for all that is asked of the app, because a server takes only so many files of an app at once. */
function handler(payload: unknown) {
  switch (occasionOf(payload)) {
    case 'ROUTE':
      return answerRequest(payload, TIMEOUT_SECONDS);
    case 'TOOL':
      return briefForAssistant(payload, TIMEOUT_SECONDS);
    default:
      return checkUp(TIMEOUT_SECONDS);
  }
}

export default defineLogicFunction({
  universalIdentifier: logicFunctions.desk,
  name: 'key-account-brief',
  description:
    'Tells everything about a key account on one page: status and why, scores and trend, plan, needs, people, pipeline, contracts, reviews and next steps. (The same function answers the routes and commands of the app.)',
  timeoutSeconds: TIMEOUT_SECONDS,
  handler,
  httpRouteTriggerSettings: {
    path: '/key-accounts/:action',
    httpMethod: 'POST',
    // `callerOf` asks for the token: behind a route that does, 2.21 lets a function act as the caller only.
    isAuthRequired: false,
    // What a person decides is written with the person's own rights.
    forwardedRequestHeaders: ['authorization'],
  },
  toolTriggerSettings: {
    inputSchema: {
      type: 'object',
      properties: {
        company: { type: 'string', description: 'The name of the company, or its id.' },
        deal: {
          type: 'string',
          description:
            'Instead of a company: the name of a deal, or its id. Tells how the deal is assessed by TAS+, and drafts answers for a person to confirm.',
        },
        locale: { type: 'string', description: `The language to write in: ${LANGUAGES.join(' or ')}.` },
      },
    },
  },
});
