import { defineCommandMenuItem, numberOfSelectedRecords } from 'twenty-sdk/define';
import { ids } from '../ids.ts';

/** On a need: what can become of it. */
export default defineCommandMenuItem({
  universalIdentifier: ids.commands.need,
  label: 'Incubate this need or mark it as covered…',
  shortLabel: 'Incubate or cover…',
  isPinned: true,
  availabilityType: 'RECORD_SELECTION',
  availabilityObjectUniversalIdentifier: ids.objects.accountNeed,
  conditionalAvailabilityExpression: numberOfSelectedRecords === 1,
  frontComponentUniversalIdentifier: ids.frontComponents.scoreExplanation,
});
