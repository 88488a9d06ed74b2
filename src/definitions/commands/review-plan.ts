import { defineCommandMenuItem, numberOfSelectedRecords } from 'twenty-sdk/define';
import { ids } from '../ids.ts';

/** On an ESP+ plan: how it is doing, and what comes after it. */
export default defineCommandMenuItem({
  universalIdentifier: ids.commands.plan,
  label: 'Health and new revision of this plan…',
  shortLabel: 'Health and revision…',
  isPinned: true,
  availabilityType: 'RECORD_SELECTION',
  availabilityObjectUniversalIdentifier: ids.objects.espPlan,
  conditionalAvailabilityExpression: numberOfSelectedRecords === 1,
  frontComponentUniversalIdentifier: ids.frontComponents.scoreExplanation,
});
