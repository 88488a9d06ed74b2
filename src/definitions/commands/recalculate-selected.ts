import { defineCommandMenuItem, pageType, STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS } from 'twenty-sdk/define';
import { ids } from '../ids.ts';

/** In the list of companies: one click after ticking some. */
export default defineCommandMenuItem({
  universalIdentifier: ids.commands.rescoreSelected,
  label: 'Recalculate scores',
  shortLabel: 'Recalculate',
  isPinned: true,
  availabilityType: 'RECORD_SELECTION',
  availabilityObjectUniversalIdentifier: STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS.company.universalIdentifier,
  conditionalAvailabilityExpression: pageType !== 'RECORD_PAGE',
  frontComponentUniversalIdentifier: ids.frontComponents.rescoreCommand,
});
