import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { opportunity } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  opportunity.has(
    inverseOf(
      opportunity.named('dealMilestones'),
      {
        label: 'Buying steps',
        icon: 'IconMapPin',
        description: 'The steps of the customer on the way to buying.',
      },
      { object: ids.objects.dealMilestone, field: ids.fields.dealMilestone.opportunity },
    ),
  ),
);
