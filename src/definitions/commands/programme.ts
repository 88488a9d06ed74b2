import { defineCommandMenuItem, numberOfSelectedRecords } from 'twenty-sdk/define';
import { ids } from '../ids.ts';

/**
 * From anywhere but a single record: there Twenty would hand the record over, and the panel would show that one. From
 * a record's panel a link leads here.
 */
export default defineCommandMenuItem({
  universalIdentifier: ids.commands.programme,
  label: 'Key accounts: recommendations and health',
  shortLabel: 'Key accounts',
  availabilityType: 'GLOBAL',
  conditionalAvailabilityExpression: numberOfSelectedRecords !== 1,
  frontComponentUniversalIdentifier: ids.frontComponents.scoreExplanation,
});
