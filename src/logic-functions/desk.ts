import { defineLogicFunction } from 'twenty-sdk/define';
import { ids } from '../definitions/ids.ts';
import { watchedFields } from '../flows/triggers.ts';
import { onEvent } from './event-handler.ts';
import { occasionOf } from './occasions.ts';
import { checkUp } from './routes/check-up.ts';
import { answerRequest } from './routes/index.ts';

const TIMEOUT_SECONDS = 300;

/** One function for all that is asked of the app, because a server takes only so many files of an app at once. */
const handler = (payload: unknown) => {
  switch (occasionOf(payload)) {
    case 'ROUTE':
      return answerRequest(payload, TIMEOUT_SECONDS);
    case 'EVENT':
      return onEvent(payload);
    default:
      return checkUp(TIMEOUT_SECONDS);
  }
};

export default defineLogicFunction({
  universalIdentifier: ids.logicFunctions.desk,
  name: 'key-accounts-desk',
  description: 'Answers the routes and commands of the app, says how it fares, and orders support requests.',
  timeoutSeconds: TIMEOUT_SECONDS,
  handler,
  httpRouteTriggerSettings: {
    path: '/key-accounts/:action',
    httpMethod: 'POST',
    isAuthRequired: true,
    // What a person decides is written with the person's own rights.
    forwardedRequestHeaders: ['authorization'],
  },
  databaseEventTriggerSettings: {
    eventName: 'supportRequest.*',
    updatedFields: watchedFields('supportRequest'),
    batchMode: true,
  },
});
