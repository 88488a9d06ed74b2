import { defineCommandMenuItem, numberOfSelectedRecords } from 'twenty-sdk/define';
import { ids } from '../ids.ts';

/** On a run: in the menu only, as most runs only calculate scores. */
export default defineCommandMenuItem({
  universalIdentifier: ids.commands.run,
  label: 'Show what this run applied, and undo it…',
  shortLabel: 'Show and undo…',
  availabilityType: 'RECORD_SELECTION',
  availabilityObjectUniversalIdentifier: ids.objects.scoreRun,
  conditionalAvailabilityExpression: numberOfSelectedRecords === 1,
  frontComponentUniversalIdentifier: ids.frontComponents.scoreExplanation,
});
