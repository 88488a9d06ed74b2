import { defineCommandMenuItem, numberOfSelectedRecords } from 'twenty-sdk/define';
import { ids } from '../ids.ts';

/** On a key account: what a director and a rep come for. */
export default defineCommandMenuItem({
  universalIdentifier: ids.commands.keyAccount,
  label: 'Review and plan this key account…',
  shortLabel: 'Review and plan…',
  isPinned: true,
  availabilityType: 'RECORD_SELECTION',
  availabilityObjectUniversalIdentifier: ids.objects.keyAccount,
  conditionalAvailabilityExpression: numberOfSelectedRecords === 1,
  frontComponentUniversalIdentifier: ids.frontComponents.scoreExplanation,
});
