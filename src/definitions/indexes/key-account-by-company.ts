import { defineIndex } from 'twenty-sdk/define';
import { ids } from '../ids.ts';

const { index, columns } = ids.indexes.keyAccountByCompany;

export default defineIndex({
  universalIdentifier: index,
  objectUniversalIdentifier: ids.objects.keyAccount,
  isUnique: true,
  fields: [{ universalIdentifier: columns.company, fieldUniversalIdentifier: ids.fields.keyAccount.company }],
});
