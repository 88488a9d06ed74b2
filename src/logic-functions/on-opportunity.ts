import { defineLogicFunction } from 'twenty-sdk/define';
import { ids } from '../definitions/ids.ts';
import { PROCESS_FIELDS } from '../flows/opportunity-events.ts';
import { TRIGGERS } from '../flows/triggers.ts';
import { rescoreOnEvent } from './on-event.ts';
import { processOnEvent } from './process-on-event.ts';

/** For each of the two, one after the other: the scores first, as people watch them. */
const STEP_SECONDS = 60;

const handler = async (payload: unknown) => {
  const scored = await rescoreOnEvent(payload, STEP_SECONDS);
  return { ...scored, process: await processOnEvent(payload, STEP_SECONDS) };
};

export default defineLogicFunction({
  universalIdentifier: ids.logicFunctions.onOpportunity,
  name: 'key-accounts-on-opportunity',
  description:
    'Scores the companies of a changed opportunity again, and sees to its track, initiation and tasks.',
  timeoutSeconds: 2 * STEP_SECONDS,
  handler,
  databaseEventTriggerSettings: {
    eventName: 'opportunity.*',
    updatedFields: [...new Set([...TRIGGERS.opportunity.watched, ...PROCESS_FIELDS])],
    batchMode: true,
  },
});
