import { defineCommandMenuItem, numberOfSelectedRecords } from 'twenty-sdk/define';
import { ids } from '../ids.ts';

/** On a scoring policy: whether it can be used, and what to change if not. */
export default defineCommandMenuItem({
  universalIdentifier: ids.commands.policy,
  label: 'Show whether this policy can be used…',
  shortLabel: 'Check policy…',
  isPinned: true,
  availabilityType: 'RECORD_SELECTION',
  availabilityObjectUniversalIdentifier: ids.objects.scoringPolicy,
  conditionalAvailabilityExpression: numberOfSelectedRecords === 1,
  frontComponentUniversalIdentifier: ids.frontComponents.scoreExplanation,
});
