import { defineObject } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { connections } from './esp-plan-fields/connections.ts';
import { content } from './esp-plan-fields/content.ts';
import { progress } from './esp-plan-fields/progress.ts';

export default defineObject({
  universalIdentifier: ids.objects.espPlan,
  nameSingular: 'espPlan',
  namePlural: 'espPlans',
  labelSingular: 'ESP+ plan',
  labelPlural: 'ESP+ plans',
  icon: 'IconMap2',
  description:
    'ESP+ is the account plan of an enterprise selling process: goal, strategy, staged objectives and needs of one key account over a period, and whether it goes to plan.',
  isSearchable: true,
  labelIdentifierFieldMetadataUniversalIdentifier: ids.fields.espPlan.name,
  fields: [...content, ...progress, ...connections],
});
