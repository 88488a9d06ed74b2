import { defineLogicFunction } from 'twenty-sdk/define';
import { ids } from '../definitions/ids.ts';
import { PROCESS_TRIGGER_FIELDS } from '../flows/opportunity-events.ts';
import { watchedFields } from '../flows/triggers.ts';
import { EVENT_TIMEOUT_SECONDS, onEvent } from './event-handler.ts';

export default defineLogicFunction({
  universalIdentifier: ids.logicFunctions.onOpportunity,
  name: 'key-accounts-on-opportunity',
  description:
    'Scores the companies of a changed opportunity again, and sees to its track, initiation and tasks.',
  timeoutSeconds: EVENT_TIMEOUT_SECONDS,
  handler: onEvent,
  databaseEventTriggerSettings: {
    eventName: 'opportunity.*',
    updatedFields: [...new Set([...watchedFields('opportunity'), ...PROCESS_TRIGGER_FIELDS])],
    batchMode: true,
  },
});
