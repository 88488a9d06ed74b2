import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { opportunity } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  opportunity.has(
    inverseOf(
      opportunity.named('contracts'),
      {
        label: 'Contracts',
        icon: 'IconFileDescription',
        description: 'The contracts that were signed for this opportunity.',
      },
      { object: ids.objects.contract, field: ids.fields.contract.opportunity },
    ),
  ),
);
