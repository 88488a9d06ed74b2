import { defineIndex } from 'twenty-sdk/define';
import { ids } from '../ids.ts';

const { index, columns } = ids.indexes.salesCreditByContractAndRole;

export default defineIndex({
  universalIdentifier: index,
  objectUniversalIdentifier: ids.objects.salesCredit,
  isUnique: true,
  fields: [
    { universalIdentifier: columns.contract, fieldUniversalIdentifier: ids.fields.salesCredit.contract },
    { universalIdentifier: columns.creditRole, fieldUniversalIdentifier: ids.fields.salesCredit.creditRole },
  ],
});
