import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { workspaceMember } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  workspaceMember.has(
    inverseOf(
      workspaceMember.named('ownedContracts'),
      {
        label: 'Contracts',
        icon: 'IconFileDescription',
        description: 'The contracts this member looks after.',
      },
      { object: ids.objects.contract, field: ids.fields.contract.owner },
    ),
  ),
);
