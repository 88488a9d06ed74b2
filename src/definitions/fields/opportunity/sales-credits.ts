import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { opportunity } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  opportunity.has(
    inverseOf(
      opportunity.named('salesCredits'),
      {
        label: 'Sales credits',
        icon: 'IconCoins',
        description: 'What of the deal is credited to whom, while no contract stands for it.',
      },
      { object: ids.objects.salesCredit, field: ids.fields.salesCredit.opportunity },
    ),
  ),
);
