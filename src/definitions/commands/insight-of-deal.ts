import {
  defineCommandMenuItem,
  numberOfSelectedRecords,
  STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS,
} from 'twenty-sdk/define';
import { ids } from '../ids.ts';

/** On an opportunity: what it taught us becomes a need; below it stands the company. */
export default defineCommandMenuItem({
  universalIdentifier: ids.commands.insight,
  label: 'Make a need of what this deal taught us…',
  shortLabel: 'Make a need…',
  availabilityType: 'RECORD_SELECTION',
  availabilityObjectUniversalIdentifier:
    STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS.opportunity.universalIdentifier,
  conditionalAvailabilityExpression: numberOfSelectedRecords === 1,
  frontComponentUniversalIdentifier: ids.frontComponents.scoreExplanation,
});
