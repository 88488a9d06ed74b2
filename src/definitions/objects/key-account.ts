import { defineObject } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { attention } from './key-account-fields/attention.ts';
import { coverage } from './key-account-fields/coverage.ts';
import { importance } from './key-account-fields/importance.ts';
import { membership } from './key-account-fields/membership.ts';
import { reviews } from './key-account-fields/reviews.ts';

export default defineObject({
  universalIdentifier: ids.objects.keyAccount,
  nameSingular: 'keyAccount',
  namePlural: 'keyAccounts',
  labelSingular: 'Key account',
  labelPlural: 'Key accounts',
  icon: 'IconCrown',
  description:
    'A company that is, was or may become a key account: why, who covers it and when it is reviewed.',
  isSearchable: true,
  labelIdentifierFieldMetadataUniversalIdentifier: ids.fields.keyAccount.name,
  fields: [...membership, ...importance, ...coverage, ...reviews, ...attention],
});
