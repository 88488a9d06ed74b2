import { defineIndex } from 'twenty-sdk/define';
import { ids } from '../ids.ts';

const { index, columns } = ids.indexes.closenessScoreByCompanyAndMonth;

export default defineIndex({
  universalIdentifier: index,
  objectUniversalIdentifier: ids.objects.closenessScore,
  isUnique: true,
  fields: [
    { universalIdentifier: columns.company, fieldUniversalIdentifier: ids.fields.closenessScore.company },
    { universalIdentifier: columns.month, fieldUniversalIdentifier: ids.fields.closenessScore.month },
  ],
});
