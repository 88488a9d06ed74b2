import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { workspaceMember } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  workspaceMember.has(
    inverseOf(
      workspaceMember.named('directedKeyAccounts'),
      {
        label: 'Key accounts (director)',
        icon: 'IconCrown',
        description: 'The key accounts this member directs.',
      },
      { object: ids.objects.keyAccount, field: ids.fields.keyAccount.director },
    ),
  ),
);
