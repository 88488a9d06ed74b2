import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { company } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  company.has(
    inverseOf(
      company.named('salesCredits'),
      {
        label: 'Sales credits',
        icon: 'IconCoins',
        description: 'What of the contracts with the company is credited to whom.',
      },
      { object: ids.objects.salesCredit, field: ids.fields.salesCredit.company },
    ),
  ),
);
