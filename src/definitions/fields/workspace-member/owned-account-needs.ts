import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { workspaceMember } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  workspaceMember.has(
    inverseOf(
      workspaceMember.named('ownedAccountNeeds'),
      { label: 'Account needs', icon: 'IconPuzzle', description: 'The needs this member looks after.' },
      { object: ids.objects.accountNeed, field: ids.fields.accountNeed.owner },
    ),
  ),
);
