import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { opportunity } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  opportunity.has(
    inverseOf(
      opportunity.named('insightNeeds'),
      {
        label: 'Needs found in it',
        icon: 'IconBulb',
        description: 'The needs that its insight was turned into; they count beside it.',
      },
      { object: ids.objects.accountNeed, field: ids.fields.accountNeed.insightFrom },
    ),
  ),
);
