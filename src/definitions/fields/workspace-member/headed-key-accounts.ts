import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { workspaceMember } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  workspaceMember.has(
    inverseOf(
      workspaceMember.named('headedKeyAccounts'),
      {
        label: 'Key accounts (local head)',
        icon: 'IconCrown',
        description: 'The key accounts whose owner reports to this member.',
      },
      { object: ids.objects.keyAccount, field: ids.fields.keyAccount.localHead },
    ),
  ),
);
