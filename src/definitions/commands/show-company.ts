import {
  defineCommandMenuItem,
  numberOfSelectedRecords,
  STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS,
} from 'twenty-sdk/define';
import { ids } from '../ids.ts';

/** On a company: in the menu only, as its page has the same in a tab. */
export default defineCommandMenuItem({
  universalIdentifier: ids.commands.company,
  label: 'Scores, stakeholders and brief of this company…',
  shortLabel: 'Scores and people…',
  availabilityType: 'RECORD_SELECTION',
  availabilityObjectUniversalIdentifier: STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS.company.universalIdentifier,
  conditionalAvailabilityExpression: numberOfSelectedRecords === 1,
  frontComponentUniversalIdentifier: ids.frontComponents.scoreExplanation,
});
