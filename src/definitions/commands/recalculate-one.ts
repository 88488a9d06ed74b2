import { defineCommandMenuItem, pageType, STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS } from 'twenty-sdk/define';
import { ids } from '../ids.ts';

/** On a company's page: in the menu only, as the score tab has a button of its own. */
export default defineCommandMenuItem({
  universalIdentifier: ids.commands.rescoreOne,
  label: 'Recalculate scores of this company',
  shortLabel: 'Recalculate',
  availabilityType: 'RECORD_SELECTION',
  availabilityObjectUniversalIdentifier: STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS.company.universalIdentifier,
  conditionalAvailabilityExpression: pageType === 'RECORD_PAGE',
  frontComponentUniversalIdentifier: ids.frontComponents.rescoreCommand,
});
