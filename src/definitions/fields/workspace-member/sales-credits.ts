import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { workspaceMember } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  workspaceMember.has(
    inverseOf(
      workspaceMember.named('salesCredits'),
      { label: 'Sales credits', icon: 'IconCoins', description: 'What is credited to this member.' },
      { object: ids.objects.salesCredit, field: ids.fields.salesCredit.member },
    ),
  ),
);
