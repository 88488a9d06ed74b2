import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { company } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  company.has(
    inverseOf(
      company.named('keyAccounts'),
      {
        label: 'Key account',
        icon: 'IconCrown',
        description: 'The key account that the company is: one at most.',
      },
      { object: ids.objects.keyAccount, field: ids.fields.keyAccount.company },
    ),
  ),
);
