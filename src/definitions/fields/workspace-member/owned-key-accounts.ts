import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { workspaceMember } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  workspaceMember.has(
    inverseOf(
      workspaceMember.named('ownedKeyAccounts'),
      {
        label: 'Key accounts (owner)',
        icon: 'IconCrown',
        description: 'The key accounts this member keeps.',
      },
      { object: ids.objects.keyAccount, field: ids.fields.keyAccount.regionalOwner },
    ),
  ),
);
